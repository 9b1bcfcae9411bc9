"""How the effect of one campaign grew over days, and who stayed."""

from typing import Final

import streamlit as st

from crm_core.effect import View, stayed
from pages._ui.base import known
from pages._ui.effect.amounts import between, currency, signed, signed_money
from pages._ui.effect.figures import curve_figure, survival_figure
from pages._ui.parts import heading, picture
from pages._ui.words import Words

CURVES: Final = ("purchase", "revenue", "margin")


def show_growth(t: Words, seen: View, metric: str, colour: str) -> None:
    """Draw the difference between the arms day by day, with its band."""
    days = seen.curve.get("purchase") or ()
    if len(days) < 2 or seen.measured.run.started_on is None:
        heading(t("page-effect-curve"))
        st.caption(t("page-effect-curve-none"))
        return
    days = seen.curve[metric]
    factor = 100.0 if metric == "purchase" else 1.0
    rows = []
    for one in days:
        found = one.effect
        value = signed(t, found.estimate * factor) if metric == "purchase" else signed_money(t, found.estimate)
        told = t("page-effect-curve-hover", day=t.number(one.days), value=value, between=between(t, found, factor=factor))
        bounds = {"lower": (found.lower or 0.0) * factor, "upper": (found.upper or 0.0) * factor}
        rows.append({"day": one.days, "estimate": found.estimate * factor, **bounds, "hover": told})
    y_title = t("page-effect-axis-share") if metric == "purchase" else t("page-effect-axis-head", currency=currency(t))
    figure = curve_figure(t.look, rows, colour=colour, x_title=t("page-effect-curve-days"), y_title=y_title)
    picture(t, "page-effect-curve", figure)


def show_stayed(t: Words, campaign: str, seen: View) -> None:
    """Draw who stayed active in both arms; only for campaigns of retention."""
    found = known(stayed, campaign=campaign, as_of=t.on, variant=seen.variant)
    if found is None:
        return
    lines = []
    for arm, colour in (("target", t.look.colour("retention")), ("control", t.look.colour("control"))):
        line = found.lines[arm]
        lines.append(
            {
                "label": t(f"campaigns-arm-{arm}"),
                "colour": colour,
                "days": list(line.days),
                "share": [100 * value for value in line.share],
                "lower": [100 * value for value in line.lower],
                "upper": [100 * value for value in line.upper],
            }
        )
    figure = survival_figure(t.look, lines, x_title=t("page-effect-curve-days"), y_title=t("page-effect-stayed-axis"))
    picture(t, "page-effect-stayed", figure, gap=t.number(found.inactive_after))
    if found.difference is None:
        st.caption(t("page-effect-stayed-few"))
        return
    gained = {"difference": signed(t, found.difference.estimate), "between": between(t, found.difference)}
    st.markdown(t("page-effect-stayed-mean", days=t.number(found.until), **gained))
