"""The cohorts of the screen Churn: a heat map whose cells open their clients."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.churn import Cohort, CohortCell, CohortTable, cohort_rule, cohorts
from crm_core.db import Connection
from crm_core.i18n.formats import SIGNS
from pages._ui.base import known
from pages._ui.churn.behind import show_next
from pages._ui.churn.figures import cohort_figure
from pages._ui.inputs import choice
from pages._ui.parts import heading, picture
from pages._ui.words import Words

PERIODS: Final = ("quarter", "month")
MEASURES: Final = ("retention", "revenue", "margin")
WHO: Final = ("bought", "silent", "all")
SHOWN: Final = 13
SIZES: Final = (1_000_000, 1_000)


def cohorted(con: Connection, *, as_of: date, by: str) -> CohortTable:
    """Return the cohorts of the day."""
    return cohorts(con, as_of=as_of, by=by)


def show_cohorts(t: Words) -> None:
    """Draw the heat map over its choices, and offer the clients of a cell."""
    drawn, choices = st.container(), st.container(horizontal=True, vertical_alignment="bottom")
    with choices:
        by = choice(t, t("page-churn-period"), PERIODS, key="cohorts.by", prefix="page-churn-period")
        seen = known(cohorted, as_of=t.on, by=by)
        has_margin = any(cell.margin_to_date is not None for one in seen.cohorts for cell in one.cells)
        measures = MEASURES if has_margin else MEASURES[:2]
        measure = choice(t, t("page-churn-measure"), measures, key="cohorts.measure", prefix="page-churn-measure")
        shown = _shown(t, seen)
    with drawn:
        size = _size(shown, measure)
        unit = {} if measure == "retention" else {"unit": t(f"page-churn-unit-{size}", currency=SIGNS[t.settings.currency])}
        heading(t(f"page-churn-cohorts-{measure}", **unit))
        if not shown:
            st.caption(t("page-churn-no-cohorts"))
            return
        labels = [period_words(t, one.starts_on, by) for one in shown]
        _draw(t, seen, shown, labels, measure)
    _clients(t, seen, shown, labels)


def _draw(t: Words, seen: CohortTable, shown: Sequence[Cohort], labels: Sequence[str], measure: str) -> None:
    columns = min(SHOWN, max(len(one.cells) for one in shown))
    picked = _picked(shown)
    place = None if picked is None or picked[1].since >= columns else (shown.index(picked[0]), picked[1].since)
    figure = cohort_figure(
        t.look,
        _cells(t, shown, labels, measure, columns),
        rows=labels,
        columns=[str(number) for number in range(columns)],
        selected=place,
        x_title=t(f"page-churn-cohorts-x-{seen.by}"),
    )
    picture(t, "page-churn-cohorts", figure, name=f"-{measure}-{seen.by}", on_click=_click)
    st.caption(t(f"page-churn-cohorts-note-{measure}", outside=t.number(seen.outside)))


def period_words(t: Words, starts_on: date, by: str) -> str:
    """Name a month or a quarter."""
    if by == "month":
        return f"{starts_on:%m.%Y}"
    return t("segments-part-quarter", year=str(starts_on.year), number=(starts_on.month + 2) // 3)


def _shown(t: Words, seen: CohortTable) -> list[Cohort]:
    """Return the cohorts drawn: the last thirteen, or those up to a chosen one."""
    if len(seen.cohorts) <= SHOWN:
        return list(seen.cohorts)
    ends = list(range(len(seen.cohorts), SHOWN - 1, -SHOWN))
    if ends[-1] != SHOWN:
        ends.append(SHOWN)

    def words(end: int) -> str:
        first, last = (period_words(t, seen.cohorts[place].starts_on, seen.by) for place in (end - SHOWN, end - 1))
        return f"{first} – {last}"

    end = st.selectbox(t("page-churn-window"), ends, key=f"cohorts.window.{seen.by}", format_func=words, width=280)
    return list(seen.cohorts[end - SHOWN : end])


def _value(cohort: Cohort, cell: CohortCell, measure: str) -> float | None:
    if measure == "retention":
        return cell.active / cohort.clients
    money = cell.revenue_to_date if measure == "revenue" else cell.margin_to_date
    return None if money is None else float(money) / cohort.clients


def _size(shown: Sequence[Cohort], measure: str) -> int:
    """Return what the money in the cells is counted in: ones, thousands or millions, the same in all of them."""
    money = [] if measure == "retention" else [_value(cohort, cell, measure) or 0 for cohort in shown for cell in cohort.cells]
    return next((size for size in SIZES if max(money, default=0) >= size), 1)


def _cells(t: Words, shown: Sequence[Cohort], labels: Sequence[str], measure: str, columns: int) -> list[dict[str, Any]]:
    values = [(row, cohort, cell, _value(cohort, cell, measure)) for row, cohort in enumerate(shown) for cell in cohort.cells[:columns]]
    # The first period holds the whole cohort: it would leave no colours for the rest.
    strongest = max((value for _, _, cell, value in values if value is not None and (cell.since or measure != "retention")), default=0) or 1
    found, size = [], _size(shown, measure)
    digits = 0 if measure == "retention" or strongest / size >= 100 else 1
    for row, cohort, cell, value in values:
        words = "–" if value is None else t.number(100 * value if measure == "retention" else value / size, digits)
        whole = measure == "retention" and cell.since == 0
        said = t.percent(value, 1) if measure == "retention" else t.money(value)
        more = "" if cell.is_over else "<br>" + t("page-churn-not-over")
        hover = t(f"page-churn-cell-{measure}", cohort=labels[row], since=cell.since, clients=t.clients(cohort.clients), value=said)
        found.append(
            {
                "row": row,
                "column": cell.since,
                "share": 1.0 if whole else 0.85 * (value or 0) / strongest,
                "shown": words.replace("\u00a0", " "),
                "hover": hover + more,
                "custom": f"{cohort.starts_on.isoformat()}|{cell.since}",
                "is_over": cell.is_over,
            }
        )
    return found


def _click(clicked: list[Any]) -> None:
    """Take a click on a cell into the two choices beside it."""
    if clicked:
        starts_on, _, since = str(clicked[-1]).partition("|")
        st.session_state["cohort"], st.session_state["cohort.since"] = date.fromisoformat(starts_on), int(since)


def _picked(shown: Sequence[Cohort]) -> tuple[Cohort, CohortCell] | None:
    """Return the chosen cell, if it is drawn."""
    cohort = next((one for one in shown if one.starts_on == st.session_state.get("cohort")), None)
    since = st.session_state.get("cohort.since")
    return None if cohort is None or since is None or since >= len(cohort.cells) else (cohort, cohort.cells[since])


def _clients(t: Words, seen: CohortTable, shown: Sequence[Cohort], labels: Sequence[str]) -> None:
    names = {one.starts_on: label for one, label in zip(shown, labels, strict=True)}
    if st.session_state.get("cohort") not in names:
        st.session_state["cohort"] = None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        starts_on = st.selectbox(
            t("page-churn-cohort"), list(names), key="cohort", index=None, width=170, placeholder=t("page-churn-left-pick"),
            format_func=lambda one: names[one],
        )  # fmt: skip
        cohort = next((one for one in shown if one.starts_on == starts_on), None)
        most = 0 if cohort is None else len(cohort.cells) - 1
        if (st.session_state.get("cohort.since") or 0) > most:
            st.session_state["cohort.since"] = None
        since = st.selectbox(
            t(f"page-churn-since-{seen.by}"), range(most + 1), key="cohort.since", index=None, width=150,
            placeholder=t("page-churn-left-pick"), disabled=cohort is None,
        )  # fmt: skip
    who = choice(t, t("page-churn-who"), WHO, key="cohorts.who", prefix="page-churn-who")
    rule = None
    if starts_on is not None and (who == "all" or since is not None):
        rule = cohort_rule(seen, starts_on=starts_on, since=None if who == "all" else since, gone=who == "silent")
    show_next(t, rule, key="cohort")
