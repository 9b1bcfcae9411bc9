"""The view “Did it hold” of the screen RFM: scores of an earlier day against what the same clients bought since."""

import json
from datetime import date

import streamlit as st

from crm_core.db import Connection
from crm_core.rfm import AXES, CannotValidate, Later, RfmGrid, Validation, Verdict, scheme_from_dict, validate
from crm_core.rfm.validation import MONTHS
from pages._ui import picks
from pages._ui.base import known
from pages._ui.parts import heading, picture
from pages._ui.rfm.figures import ladder_figure
from pages._ui.rfm.grid_figures import grid_figure
from pages._ui.rfm.groups import group_words
from pages._ui.tables import table
from pages._ui.words import Words

LETTER = {"recency": "R", "frequency": "F", "monetary": "M"}


def proved(con: Connection, *, scheme: str, as_of: date, months: int) -> Validation | CannotValidate:
    """Hold a scheme given as JSON text against the months after."""
    return validate(con, as_of=as_of, scheme=scheme_from_dict(json.loads(scheme)), months=months)


def show_proof(t: Words, scheme: str, grid: RfmGrid, *, is_own: bool) -> None:
    """Draw whether better scores bought more, by axis, by cell and by group."""
    months = st.segmented_control(
        t("page-rfm-proof-months"),
        MONTHS,
        default=3,
        required=True,
        key="rfm.proof",
        format_func=lambda one: t("page-segments-months", count=one),
    )
    with st.spinner(t("page-rfm-proving")):
        seen = known(proved, scheme=scheme, as_of=t.on, months=int(months or 3))
    if isinstance(seen, CannotValidate):
        st.info(t(seen.reason), icon=":material/info:")
        return
    days = {"before": t.day(seen.scored_on), "after": t.day(seen.until)}
    heading(t("page-rfm-proof", **days))
    st.markdown("  \n".join(_verdict(t, seen, one) for one in seen.verdicts))
    axes = [
        {
            "title": f"{LETTER[axis]} — {t(f'rfm-axis-{axis}')}",
            "points": [
                {
                    "score": score,
                    "share": later.bought.estimate,
                    "lower": later.bought.lower,
                    "upper": later.bought.upper,
                    "hover": f"{LETTER[axis]} {score}<br>{_bought(t, later)}<br>{t.clients(later.clients)}",
                }
                for one, score, later in seen.scores
                if one == axis
            ],
        }
        for axis in AXES
    ]
    picture(
        t,
        "page-rfm-ladder",
        ladder_figure(t.look, axes, y_title=t("page-rfm-bought-share"), percent=t.percent_sign),
        **days,
    )
    rows = {(r, f): later for r, f, later in seen.cells}
    cells = [_cell(t, r, f, rows.get((r, f))) for r in range(1, grid.scheme.k + 1) for f in range(1, grid.scheme.k + 1)]
    chosen = picks.picked("proof") or ""
    selected = [(int(chosen[0]), int(chosen[1]))] if len(chosen) == 2 else []
    figure = grid_figure(t.look, cells, scores=grid.scheme.k, selected=selected, x_title=t("page-rfm-x"), y_title=t("page-rfm-y"))
    picture(t, "page-rfm-proof-grid", figure, on_click=picks.click("proof") if is_own else None, **days)
    if is_own:
        picks.offer(t, "proof", [_pick(seen, r, f, later) for (r, f), later in rows.items()])
    titles = {one.group: one.title for one in grid.groups}
    heading(t("page-rfm-proof-groups"))
    table(
        [t("page-rfm-group"), ">" + t("page-rfm-clients"), ">" + t("page-rfm-bought-share"), ">" + t("page-rfm-a-head")],
        [[group_words(t, key, titles), t.number(one.clients), _bought(t, one), _money(t, one)] for key, one in seen.groups]
        + [[t("page-rfm-all"), t.number(seen.all.clients), _bought(t, seen.all), _money(t, seen.all)]],
    )
    st.caption(t("page-rfm-proof-note"))


def _pick(seen: Validation, r: int, f: int, later: Later) -> picks.Pick:
    """Return the clients of a cell as of the earlier day, when they were scored."""
    rule = {"all": [{"field": "rfm_r", "operator": "is", "value": r}, {"field": "rfm_f", "operator": "is", "value": f}]}
    return picks.Pick(f"{r}{f}", f"R {r} · F {f}", rule, later.clients, seen.scored_on)


def _verdict(t: Words, seen: Validation, one: Verdict) -> str:
    shares = {score: later.bought.estimate for axis, score, later in seen.scores if axis == one.axis}
    said = t(
        f"page-rfm-verdict-{one.answer}",
        best=f"{LETTER[one.axis]} {one.best}",
        worst=f"{LETTER[one.axis]} {one.worst}",
        first=t.percent(shares[one.best]),
        second=t.percent(shares[one.worst]),
        low=t.number(100 * (one.difference.lower or 0.0)),
        high=t.number(100 * (one.difference.upper or 0.0)),
    )
    return said if one.is_rising or one.answer != "yes" else f"{said} {t('page-rfm-not-every-step')}"


def _cell(t: Words, r: int, f: int, later: Later | None) -> dict[str, object]:
    return {
        "r": r,
        "f": f,
        "value": None if later is None else later.bought.estimate,
        "top": "–" if later is None else t.percent(later.bought.estimate),
        "below": "" if later is None else t.number(later.clients),
        "hover": f"R {r} · F {f}" + ("" if later is None else f"<br>{_bought(t, later)}<br>{t.clients(later.clients)}"),
    }


def _bought(t: Words, later: Later) -> str:
    return f"{t.percent(later.bought.estimate, 1)} ({t.percent(later.bought.lower, 1)} – {t.percent(later.bought.upper, 1)})"


def _money(t: Words, later: Later) -> str:
    if later.a_head.lower is None:
        return t.money(round(later.a_head.estimate))
    ends = (t.money(round(later.a_head.lower)), t.money(round(later.a_head.upper or 0)))
    return f"{t.money(round(later.a_head.estimate))} ({ends[0]} – {ends[1]})"
