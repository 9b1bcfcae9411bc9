"""The parts of the screen Churn: the limit of inactivity on trial, what the base is split by, and the answer in words."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.audit import record_deed
from crm_core.churn import (
    CannotSay,
    ChurnPolicy,
    Curves,
    Inactivity,
    PartCurve,
    Standing,
    after_terms,
    contract_curves,
    curves,
    inactivity,
    keep_rhythm,
    save_policy,
    standing,
)
from crm_core.db import Connection
from crm_core.segments import default_catalogue, field_label, list_segments, part_label, split_label, split_of, split_parts
from crm_core.segments.split import MISSING, OTHER
from pages._ui import address
from pages._ui.base import house, known, shared, who
from pages._ui.inputs import carry
from pages._ui.segments.counts import counted
from pages._ui.words import Words, plain

MONTH: Final = 30.4375
FIRST_LIMIT: Final = 180  # where the slider begins when nothing can be proposed
LONGEST: Final = 730
FEWEST: Final = 10  # a curve is drawn while so many are watched
NAMED: Final = 30  # a part of fewer clients is not named as the first or the last to leave
SPLIT_FIRST: Final = ("acquired_from", "city", "sex", "age", "cohort_month", "language", "is_company")
SEGMENT: Final = "segment"
SEGMENT_OF: Final = f"{SEGMENT}:"
AFTER: Final = "terms"


def limited(con: Connection, *, as_of: date) -> Inactivity:
    """Return the limit that holds on the day."""
    return inactivity(con, as_of=as_of)


def stood(con: Connection, *, as_of: date, days: int) -> Standing:
    """Count the inactive of the day."""
    return standing(con, as_of=as_of, days=days)


def curved(con: Connection, *, as_of: date, days: int, subject: str, by: str | None) -> tuple[Curves | CannotSay, list[str]]:
    """Return the curves and the parts of the split in the reader's order."""
    order: list[str] = []
    if by is not None:
        split_of(con, by=by, as_of=as_of)
        order = [one.part for one in split_parts(con)]
    if subject == "contracts":
        return contract_curves(con, as_of=as_of, split=by), order
    return curves(con, as_of=as_of, policy=ChurnPolicy(days), split=by), order


def ended(con: Connection, *, as_of: date, days: int, subject: str) -> Curves | CannotSay:
    """Return the curves that begin when preferential terms end."""
    return after_terms(con, as_of=as_of, policy=ChurnPolicy(days), subject="contracts" if subject == "contracts" else "purchases")


def has_contracts(con: Connection) -> bool:
    """True when some contract is known."""
    return bool(con.execute("select count(*) from contract where withdrawn_by is null").fetchall()[0][0])


def make_ready(t: Words) -> None:
    """Keep the rhythm of a large base, so that the slider answers at once."""
    with st.spinner(t("page-churn-preparing"), show_time=True):
        keep_rhythm(house().db, t.on)


def choose_limit(t: Words, limit: Inactivity) -> int:
    """Draw the slider of the limit; return the limit on trial, which nothing saves until told."""
    first = limit.days or limit.proposal.hint_days or FIRST_LIMIT
    highest = max(LONGEST, first)
    address.begin_with("limit", first, lambda given: int(given) if given.isdigit() and 1 <= int(given) <= highest else None)
    st.session_state["limit"] = min(max(1, int(st.session_state["limit"])), highest)
    days = int(st.slider(t("page-churn-limit"), 1, highest, key="limit", help=t("page-churn-limit-help"), width=320))
    address.keep("limit", str(days), str(first))
    return days


def show_limit(t: Words, limit: Inactivity, days: int) -> None:
    """Say where the limit comes from, and offer to save the one on trial or to take the proposed one."""
    seen = limit.proposal
    with st.container(horizontal=True, vertical_alignment="center"):
        if days != limit.days and st.button(t("page-churn-save", days=days), icon=":material/save:", key="churn.save"):
            _save(ChurnPolicy(days), days)
        if seen.days is not None and (days != seen.days or limit.how == "set") and days != limit.days:
            st.button(t("page-churn-take", days=seen.days), type="tertiary", key="churn.take", on_click=_put, args=(seen.days,))
        st.caption(_origin(t, limit, days), width="content")


def _origin(t: Words, limit: Inactivity, days: int) -> str:
    """Say whose the limit is, and what the gaps propose; why nothing can be proposed only while nobody has set it."""
    seen, said = limit.proposal, ""
    if days == limit.days:
        said = t(f"page-churn-limit-{limit.how}") + " "
    elif limit.days is not None:
        said = t("page-churn-limit-trial", days=limit.days) + " "
    if seen.days is not None:
        ends = "" if seen.lower is None or seen.upper is None else f" ({t.number(seen.lower)}–{t.number(seen.upper)})"
        share, gaps = t.percent(seen.gap_share), t.number(seen.gaps)
        return said + t("page-churn-proposed", days=f"{t.number(seen.days)}{ends}", share=share, gaps=gaps)
    if limit.days is not None:
        return said
    if seen.reason != "churn-gaps-not-reached":
        return said + t("page-churn-ask-once")
    hint = "" if seen.hint_days is None else " " + t("page-churn-hint", share=t.percent(seen.hint_share), days=seen.hint_days)
    return said + t("page-churn-ask", share=t.percent(seen.gap_share), reached=t.percent(int(round(100 * seen.reached, 6)) / 100)) + hint


def _put(days: int) -> None:
    st.session_state["limit"] = days


def _save(policy: ChurnPolicy, days: int) -> None:
    with house().db.write() as con:
        version = save_policy(con, policy=policy, who=who())
        record_deed(con, who=who(), action="churn-defined", days=days, how=policy.how, version=version)
    st.rerun()


def choose_split(t: Words) -> str | None:
    """Draw the choice of what the base is split by: any field of the catalogue or a saved segment."""
    fields = {key: one for key, one in default_catalogue().fields.items() if key != SEGMENT}
    first = [key for key in SPLIT_FIRST if key in fields]
    names = [SEGMENT_OF + one.name for one in known(list_segments)]
    options = [*first, *names, *sorted((key for key in fields if key not in first), key=lambda key: field_label(fields[key], t.language))]
    if st.session_state.get("by") not in (None, *options):
        st.session_state["by"] = None
    address.begin_with("by", None, lambda given: given if given in options else None)
    chosen = st.selectbox(
        t("page-churn-by"),
        options,
        key="by",
        index=None,
        persist_state="session",
        placeholder=t("page-churn-by-none"),
        format_func=lambda key: split_label(key, t.language),
        width=280,
    )
    address.keep("by", chosen or "", "")
    return chosen


def span(t: Words, days: float | None) -> str:
    """Say a length of time: days while it is short, else months."""
    if days is None:
        return "–"
    if days < 3 * MONTH:
        return t("page-churn-days", days=round(days), shown=t.number(days))
    return t("page-churn-months", months=t.number(days / MONTH, 1))


def interval(t: Words, one: PartCurve) -> str:
    """Say the interval of a median: from – to, or from and more."""
    low, high = one.curve.median_lower, one.curve.median_upper
    if low is None:
        return "–"
    if high is None:
        return t("page-churn-or-more", low=span(t, low))
    if span(t, low) == span(t, high):
        return span(t, low)
    if high < 3 * MONTH:
        return t("page-churn-days", days=round(high), shown=f"{t.number(low)}–{t.number(high)}")
    if low >= 3 * MONTH:
        return t("page-churn-months", months=f"{t.number(low / MONTH, 1)}–{t.number(high / MONTH, 1)}")
    return t("page-churn-from-to", low=span(t, low), high=span(t, high))


def name_of(t: Words, found: Curves, one: PartCurve) -> str:
    """Name a part of a split, or everybody."""
    if one.part is None:
        return t("page-churn-everybody")
    if found.split == AFTER:
        return one.part or t("page-churn-terms-unnamed")
    return part_label(one.part, by=found.split or "", language=t.language, currency=t.settings.currency)


def answer_words(t: Words, found: Curves, parts: Sequence[PartCurve]) -> str:
    """Say when half are gone, and which part goes first and last."""
    whole, what = found.whole, found.subject
    if whole.curve.median is None:
        watched = watched_until(whole)
        share, low, high = (float(line[0]) for line in (whole.curve.survival_at([watched]), *whole.curve.band_at([watched])))
        said = t(f"page-churn-answer-still-{what}", span=span(t, watched), share=t.percent(share), low=t.percent(low), high=t.percent(high))
    else:
        said = t(f"page-churn-answer-{what}", median=span(t, whole.curve.median), interval=interval(t, whole))
    if found.test is None or found.test.p_value is None:
        return said
    if found.test.p_value >= 0.05:
        return said + " " + t("page-churn-alike")
    telling = [one for one in parts if one.curve.median is not None and one.began >= NAMED and one.part not in (MISSING, OTHER)]
    halved = sorted(telling, key=lambda one: one.curve.median or 0)
    if len(halved) < 2 or halved[0].curve.median == halved[-1].curve.median:
        return said + " " + t("page-churn-differ")
    first, last = halved[0], halved[-1]
    by = "" if not found.split or found.split.startswith(SEGMENT_OF) else split_label(found.split, t.language) + ": "
    details = {"first": plain(by + name_of(t, found, first)), "soon": span(t, first.curve.median)}
    return said + " " + t("page-churn-apart", last=plain(by + name_of(t, found, last)), late=span(t, last.curve.median), **details)


def show_standing(t: Words, seen: Standing) -> None:
    """Show how many are active and inactive with the limit on trial, and how many will be soon."""
    with st.grid(4, min_column_width=170):
        st.metric(t("page-churn-bought"), t.number(seen.bought))
        st.metric(t("page-churn-active"), t.number(seen.active), t.share(seen.active, seen.bought), delta_color="off", delta_arrow="off")
        st.metric(
            t("page-churn-inactive"), t.number(seen.inactive), t.share(seen.inactive, seen.bought), delta_color="off", delta_arrow="off"
        )
        st.metric(t("page-churn-soon", days=seen.soon_days), t.number(seen.soon))


def watched_until(one: PartCurve) -> float:
    """Return how far a curve is drawn: while enough are watched, ten (of a small part one in ten, of a large one one in a hundred)."""
    enough = max(1.0, min(FEWEST, one.began / 10), one.began / 100)
    still = one.curve.at_risk_at(one.curve.exits)
    return max((float(time) for time, count in zip(one.curve.exits, still, strict=True) if count >= enough), default=1.0) or 1.0


def show_next(t: Words, rule: dict[str, Any] | None, *, key: str, ready: bool = True) -> None:
    """Offer to open the clients behind a point or a cell as a segment, with their number on the button."""
    if rule is None:
        st.button(t("page-churn-next-none"), icon=":material/workspaces:", key=f"{key}.next", disabled=True)
        return
    if not ready:
        st.button(t("page-churn-next-save-first"), icon=":material/workspaces:", key=f"{key}.next", disabled=True)
        return
    size = known(counted, rule=json.dumps(rule, ensure_ascii=False), as_of=t.on)
    label = t("page-churn-next", clients=t.clients(size.clients))
    if st.button(label, icon=":material/workspaces:", key=f"{key}.next", disabled=not size.clients):
        carry("rule", rule)
        st.switch_page("pages/segments.py", query_params=shared())
