"""The curves of the screen Churn: drawn, read at a click, and said again as a table."""

from collections.abc import Sequence
from typing import Any, Final

import streamlit as st

from crm_core.churn import Curves, PartCurve
from crm_core.segments import rule_data, rule_of_part, split_label
from pages._ui.churn.behind import show_next
from pages._ui.churn.figures import survival_figure
from pages._ui.churn.spans import MONTH, interval, span, watched_until
from pages._ui.churn.splits import AFTER, name_of
from pages._ui.parts import heading, picture
from pages._ui.tables import table
from pages._ui.words import Words, drawn, plain

LONGEST_LABEL: Final = 20
MOST_LINES: Final = 6


def show_curves(t: Words, found: Curves, parts: Sequence[PartCurve], *, key: str, limit: int | None, ready: bool) -> None:
    """Draw the curves with the table of their medians; a click on a curve names the clients gone by then."""
    largest = {one.part for one in sorted(parts, key=lambda one: one.began, reverse=True)[:MOST_LINES]}
    drawn = [one for one in parts if one.part in largest] or [found.whole]
    until = max(watched_until(one) for one in (found.whole, *drawn))
    months = until >= 4 * MONTH
    unit = MONTH if months else 1.0
    step = next(one for one in (1, 2, 3, 6, 12, 24, 60, 120) if until / unit / one <= 7) if months else max(1, round(until / 60) * 10)
    ticks = [number * step for number in range(int(until / unit / step) + 1)]
    marked = [{"at": tick, "label": t.number(tick)} for tick in ticks]
    lines = [_line(t, found, one, place, ticks, unit, until) for place, one in enumerate(drawn)]
    chosen = _chosen_point(drawn, ticks) if key == "curves" else None
    figure = survival_figure(
        t.look,
        lines,
        ticks=marked,
        until=until / unit,
        x_title=t(f"page-churn-{key}-x-{'months' if months else 'days'}-{found.subject}"),
        at_risk_title=t(f"page-churn-at-risk-{found.subject}"),
        percent=t.percent_sign,
        mark=None if limit is None or key != "curves" else (limit / unit, t("page-churn-limit-mark", days=limit)),
        selected=None if chosen is None else (ticks[chosen[1]], lines[chosen[0]]["here"][chosen[1]]),
    )
    details = {"by": plain(split_label(found.split, t.language))} if found.split and found.split != AFTER else {}
    title = f"page-churn-{key}-{found.subject}" + ("-by" if details else "")
    heading(t(title, **details))
    on_click = _click if key == "curves" and found.subject == "purchases" else None
    picture(t, f"page-churn-{key}", figure, name=f"-{found.subject}", on_click=on_click)
    cut = " " + t("page-churn-largest", count=MOST_LINES) if len(parts) > MOST_LINES else ""
    st.caption(t(f"page-churn-{key}-note-{found.subject}", days=limit or 0) + _test_words(t, found) + cut)
    if on_click is not None:
        _who_left(t, found, drawn, ticks, unit, ready=ready)


def show_medians(t: Words, found: Curves, parts: Sequence[PartCurve]) -> None:
    """Show every part with its median and its share still there after a year."""
    year = [one.curve.survival_at([365])[0] if watched_until(one) >= 365 else None for one in (found.whole, *parts)]
    rows = [
        [
            plain(name_of(t, found, one)),
            t.number(one.began),
            t.number(one.gone),
            span(t, one.curve.median),
            interval(t, one),
            t.percent(after),
        ]
        for one, after in zip((found.whole, *parts), year, strict=True)
    ]
    columns = [t("page-churn-part"), *(">" + t(f"page-churn-{one}-{found.subject}") for one in ("began", "gone"))]
    table([*columns, *(">" + t(f"page-churn-{one}") for one in ("median", "interval", "after-year"))], rows)


def _line(t: Words, found: Curves, one: PartCurve, place: int, ticks: Sequence[int], unit: float, until: float) -> dict[str, Any]:
    curve, end = one.curve, min(watched_until(one), until)
    inside = [number for number, time in enumerate(curve.time.tolist()) if time <= end]
    columns = {name: [1.0, *(float(getattr(curve, name)[number]) for number in inside)] for name in ("survival", "lower", "upper")}
    moments = [tick * unit for tick in ticks]
    here, risk = curve.survival_at(moments).tolist(), curve.at_risk_at(moments).tolist()
    name = name_of(t, found, one)
    return {
        "label": drawn(name, longest=LONGEST_LABEL),
        "x": [0.0, *(float(curve.time[number]) / unit for number in inside), end / unit],
        "y": [*columns["survival"], columns["survival"][-1]],
        "lower": [*columns["lower"], columns["lower"][-1]],
        "upper": [*columns["upper"], columns["upper"][-1]],
        "median": None if curve.median is None else curve.median / unit,
        "at_risk": [t.number(round(count)) if moment <= end else "" for moment, count in zip(moments, risk, strict=True)],
        "here": [share if moment <= end else None for moment, share in zip(moments, here, strict=True)],
        "hover": [
            t("page-churn-point", part=drawn(name), span=span(t, moment), share=t.percent(share, 1))
            for moment, share in zip(moments, here, strict=True)
        ],
        "custom": [f"{place}|{number}" for number in range(len(ticks))],
    }


def _test_words(t: Words, found: Curves) -> str:
    if found.test is None:
        return ""
    if found.test.p_value is None:
        return " " + t(found.test.reason or "survival-nothing-to-compare")
    shown = t("page-churn-p-small") if found.test.p_value < 0.001 else "p = " + t.number(found.test.p_value, 3)
    return " " + t("page-churn-log-rank", p=shown)


def _click(clicked: list[Any]) -> None:
    """Take a click on a curve into the two choices under it."""
    if clicked:
        place, _, tick = str(clicked[-1]).partition("|")
        st.session_state["left.part"], st.session_state["left.by"] = int(place), int(tick)


def _chosen_point(drawn: Sequence[PartCurve], ticks: Sequence[int]) -> tuple[int, int] | None:
    place, tick = st.session_state.get("left.part"), st.session_state.get("left.by")
    if place is None or tick is None or place >= len(drawn) or tick >= len(ticks):
        return None
    return (int(place), int(tick)) if watched_until(drawn[place]) >= ticks[tick] else None


def _who_left(t: Words, found: Curves, drawn: Sequence[PartCurve], ticks: Sequence[int], unit: float, *, ready: bool) -> None:
    """Let a part and a time be chosen (as a click on the curve does) and carry those gone by then to Segments."""
    for key, most in (("left.part", len(drawn)), ("left.by", len(ticks))):
        if (st.session_state.get(key) or 0) >= most:
            st.session_state[key] = None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        place = st.selectbox(
            t("page-churn-left-part"), range(len(drawn)), key="left.part", index=None, width=190,
            placeholder=t("page-churn-left-pick"), format_func=lambda number: name_of(t, found, drawn[number]),
        )  # fmt: skip
        tick = st.selectbox(
            t("page-churn-left-by"), range(len(ticks)), key="left.by", index=None, width=150,
            placeholder=t("page-churn-left-pick"), format_func=lambda number: span(t, ticks[number] * unit),
        )  # fmt: skip
        rule = None if place is None or tick is None else _left_rule(found, drawn, place, int(ticks[tick] * unit))
        show_next(t, rule, key="left", ready=ready)


def _left_rule(found: Curves, drawn: Sequence[PartCurve], place: int, day: int) -> dict[str, Any]:
    left: dict[str, Any] = {"field": "first_inactive_after", "operator": "at_most", "value": day}
    part = drawn[place].part
    if part is None or found.split is None:
        return left
    names = [one.part for one in found.parts if one.part is not None]
    return {"all": [rule_data(rule_of_part(found.split, part, names)), left]}
