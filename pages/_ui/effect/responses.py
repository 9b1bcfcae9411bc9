"""What became of the message of one campaign: delivered, answered, by the hour."""

import streamlit as st

from crm_core.effect import View
from pages._ui.effect.figures import funnel_figure, hours_figure
from pages._ui.parts import heading, picture
from pages._ui.tables import table
from pages._ui.words import Words


def show_funnel(t: Words, seen: View, colour: str) -> None:
    """Draw what became of the message."""
    whole = seen.whole
    if whole is None:
        heading(t("page-effect-funnel"))
        st.caption(t("page-effect-funnel-none"))
        return
    bars = [
        ("targeted", whole.targeted, t.look.colour("notification")),
        ("delivered", whole.delivered, colour),
        ("undelivered", whole.undelivered, t.look.colour("harm")),
        ("unknown", whole.unknown, t.look.colour("control")),
        ("said-yes", whole.said_yes, colour),
    ]
    rows = [
        {
            "label": t(f"page-effect-funnel-{name}"),
            "value": value,
            "shown": f"{t.number(value)} · {t.share(value, whole.targeted)}",
            "colour": ink,
        }
        for name, value, ink in bars
    ]
    picture(t, "page-effect-funnel", funnel_figure(t.look, rows))


def show_responses(t: Words, seen: View, colour: str) -> None:
    """Show every response with what was made of it, and when they came."""
    grid = st.grid(2, min_column_width=380, gap="medium")
    with grid.cell():
        heading(t("page-effect-responses"))
        lines = [
            [
                t(f"page-effect-response-{one.verdict.replace('_', '-')}"),
                t(f"page-effect-outcome-{one.outcome.replace('_', '-')}"),
                t.number(one.responses),
            ]
            for one in sorted(seen.responses, key=lambda one: -one.responses)
        ]
        table([t("page-effect-col-response"), t("page-effect-col-outcome"), ">" + t("page-effect-col-count")], lines)
        st.caption(t("page-effect-responses-note"))
    with grid.cell():
        if seen.hours and seen.peak is not None:
            bars = [{"hour": hour, "value": count, "hover": f"{t.moment(hour)}: {t.number(count)}"} for hour, count in seen.hours]
            figure = hours_figure(t.look, bars, colour=colour, y_title=t("page-effect-hours-axis"))
            picture(t, "page-effect-hours", figure, peak=t.number(seen.peak[1]), hour=t.moment(seen.peak[0]))
