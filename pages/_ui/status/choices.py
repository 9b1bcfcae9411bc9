"""The parts of the screen Statuses: what is chosen, pictures as rows with ready words, flows, thirds, marks and limits."""

import calendar
import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.segments import parse_rule, rule_data
from crm_core.status import (
    AGO,
    ALL_STATUSES,
    BEHAVIOURS,
    NOT_YET,
    STATUSES,
    Flows,
    MonthEnd,
    Picture,
    by_month,
    flows,
    month_ends,
    months_ago,
    statuses_stamp,
)
from pages._ui.base import house, known, reading
from pages._ui.inputs import carry
from pages._ui.parts import picture
from pages._ui.segments.counts import counted
from pages._ui.status.figures import ORDER, cross_figure, flow_figure, months_of_statuses, status_colour
from pages._ui.words import Words

PICKED: Final = "status.picked"
CHOICE: Final = "status.choice"  # the list itself; what is chosen outlives it when the screen changes
LEAVING: Final = "status.leaving"
# What a chosen token stands for: the fields of its rule, in the order of its values.
FIELDS: Final = {
    "status": ("status",),
    "behaviour": ("behaviour",),
    "cell": ("status", "behaviour"),
    "reason": ("status_reason",),
    "manner": ("behaviour_reason",),
    "life": ("life_cycle",),
    **{f"flow{months}": (f"status_{months}m_ago", "status") for months in AGO},
}


def token(day: date, kind: str, *values: str) -> str:
    """Name a group of clients as a click on a picture hands it over."""
    return f"{day.isoformat()}/{kind}:{'|'.join(values)}"


def day_of(picked: Sequence[str], usual: date) -> date:
    """Return the day the chosen groups were looked at."""
    return date.fromisoformat(picked[0].partition("/")[0]) if picked else usual


def rule_of(picked: Sequence[str]) -> dict[str, Any]:
    """Turn the chosen groups into the rule of a segment: whoever is in any of them."""
    parts: list[dict[str, Any]] = []
    for one in picked:
        kind, _, values = one.partition("/")[2].partition(":")
        conditions = [
            {"field": field, "operator": "is", "value": value} for field, value in zip(FIELDS[kind], values.split("|"), strict=True)
        ]
        parts.append(conditions[0] if len(conditions) == 1 else {"all": conditions})
    return rule_data(parse_rule(parts[0] if len(parts) == 1 else {"any": parts}))


def said(t: Words, one: str) -> str:
    """Name a chosen group."""
    day, _, rest = one.partition("/")
    kind, _, values = rest.partition(":")
    words = [_word(t, field, value) for field, value in zip(FIELDS[kind], values.split("|"), strict=True)]
    joint = " → " if kind.startswith("flow") else " × "
    return joint.join(words) + ("" if day == t.on.isoformat() else f" · {t.day(date.fromisoformat(day))}")


def _word(t: Words, field: str, value: str) -> str:
    if field in ("status", "behaviour") or field.endswith("m_ago"):
        return state(t, value)
    return t(f"choice-{field.replace('_', '-')}-{value.replace('_', '-')}")


def state(t: Words, key: str) -> str:
    """Name the clients of a status or a behaviour."""
    return t(f"status-plural-{key.replace('_', '-')}")


def click(clicked: Sequence[Any]) -> None:
    """Take a click into the list of what is chosen; another day begins anew."""
    found = [str(one) for one in st.session_state.get(PICKED) or []]
    for one in dict.fromkeys(str(each) for each in clicked):
        if one in found:
            found.remove(one)
        else:
            found = [each for each in found if each.partition("/")[0] == one.partition("/")[0]] + [one]
    st.session_state[PICKED] = found


def choose(t: Words, seen: Picture) -> list[str]:
    """Draw the list of what is chosen, the same choice as the clicks, for the keyboard; return it."""
    options = [token(t.on, "status", one) for one in STATUSES if seen.count(status=one)]
    options += [token(t.on, "behaviour", one) for one in BEHAVIOURS if seen.count(behaviour=one)]
    for status in STATUSES:
        options += [token(t.on, "cell", status, one) for one in BEHAVIOURS if seen.count(status=status, behaviour=one)]
    chosen = [str(one) for one in st.session_state.get(PICKED) or [] if day_of([one], t.on) <= t.on]
    st.session_state[CHOICE] = chosen
    st.multiselect(
        t("page-status-chosen"),
        [*dict.fromkeys([*options, *chosen])],
        key=CHOICE,
        format_func=lambda one: said(t, one),
        placeholder=t("page-status-chosen-none"),
        help=t("page-status-chosen-help"),
        on_change=_listed,
    )
    return chosen


def _listed() -> None:
    st.session_state[PICKED] = list(st.session_state[CHOICE])


def size_of(t: Words, picked: Sequence[str]) -> int:
    """Count the clients of what is chosen, each once."""
    rule = json.dumps(rule_of(picked), ensure_ascii=False)
    return int(known(counted, rule=rule, as_of=day_of(picked, t.on)).clients)


def leave(day: date, rule: dict[str, Any]) -> None:
    """Take the rule, and the day it speaks of, along to Segments."""
    st.session_state["on"] = day
    st.session_state["on.chosen"] = True
    st.session_state[LEAVING] = True
    carry("rule", rule)


def month_word(t: Words, day: date) -> str:
    """Name the end of a month on an axis; another day with its number."""
    name = t("page-status-months").split()[day.month - 1]
    return name if day.day == calendar.monthrange(day.year, day.month)[1] else f"{day.day}\u00a0{name}"


def share(t: Words, part: int, whole: int) -> str:
    """Say a share; a small one with a digit more."""
    found = part / whole if whole else None
    return t.percent(found, 1 if found is not None and 0 < found < 0.01 else 0)


def months_of(t: Words) -> tuple[MonthEnd, ...]:
    """Return the base by status over a year; remembered until a status may have changed, not until anything is committed."""
    found: tuple[MonthEnd, ...] = _months(str(house().db.path), known(statuses_stamp), t.on)
    return found


@st.cache_data(max_entries=60, show_spinner=False)
def _months(path: str, stamp: str, as_of: date) -> tuple[MonthEnd, ...]:
    with reading() as con:
        return by_month(con, as_of=as_of)


def look_closer(clicked: Sequence[Any]) -> None:
    """Take a click on the start page to the screen Statuses."""
    if clicked:
        st.session_state[PICKED] = [str(clicked[0])]
        st.session_state[LEAVING] = True


def show_months(
    t: Words,
    months: Sequence[MonthEnd],
    picked: Sequence[str] = (),
    *,
    key: str = "page-status-by-month",
    on_click: Callable[[list[Any]], None] = click,
) -> None:
    """Show the base by status at the ends of the last months."""
    drawn = [
        {
            "label": month_word(t, one.day),
            "year": one.day.year,
            "counts": one.counts,
            "custom": {status: token(one.day, "status", status) for status in ORDER},
            "hover": {
                status: f"{t.day(one.day)}<br>{state(t, status)}: {t.number(one.counts[status])} · "
                f"{share(t, one.counts[status], sum(one.counts.values()))}"
                for status in ORDER
            },
        }
        for one in months
    ]
    last = months[-1].counts
    labels = [f"{state(t, status)} {t.number(last[status])}" for status in ORDER]
    figure = months_of_statuses(t.look, drawn, labels, selected=picked)
    shown = {"day": t.day(months[-1].day), "base": t.clients(sum(last.values()))}
    picture(t, key, figure, on_click=on_click, **shown)


def show_cross(t: Words, seen: Picture, picked: Sequence[str]) -> None:
    """Show status against behaviour; every cell and every total is a group that can be chosen."""
    columns = [one for one in BEHAVIOURS if seen.count(behaviour=one)]
    rows = [one for one in STATUSES if seen.count(status=one)]
    cells = []
    for y, status in enumerate([*rows, None]):
        for x, behaviour in enumerate([*columns, None]):
            wanted = {name: word for name, word in (("status", status), ("behaviour", behaviour)) if word}
            count = seen.count(**wanted) if wanted else seen.clients
            kind = "cell" if len(wanted) == 2 else next(iter(wanted), "")
            words = " × ".join(state(t, word) for word in wanted.values()) or t("page-status-total")
            cells.append(
                {
                    "row": y,
                    "column": x,
                    "value": count,
                    "shown": t.number(count) if count else "·",
                    "hover": f"{words}: {t.clients(count)} · {share(t, count, seen.clients)}",
                    "custom": token(t.on, kind, *wanted.values()) if wanted else "",
                }
            )
    figure = cross_figure(
        t.look,
        [*(state(t, one) for one in rows), t("page-status-total")],
        [*(state(t, one) for one in columns), t("page-status-total")],
        cells,
        x_title=t("page-status-behaviour"),
        y_title="",
        tilt=-40,
        selected=picked,
    )
    picture(t, "page-status-cross", figure, on_click=click, base=t.clients(seen.clients))


def reason_bars(t: Words, seen: Picture, *, by: str, kind: str) -> list[dict[str, Any]]:
    """Return the reasons of the statuses or the behaviours as bars, in the order of the statuses, the larger first."""
    found: dict[tuple[str, str], int] = {}
    for cell in seen.cells:
        if cell.status != NOT_YET:
            key = (getattr(cell, by), getattr(cell, f"{by}_reason"))
            found[key] = found.get(key, 0) + cell.clients
    order = STATUSES if by == "status" else BEHAVIOURS
    bars = []
    for (key, reason), count in sorted(found.items(), key=lambda one: (order.index(one[0][0]), -one[1])):
        words = t(f"choice-{by}-reason-{reason.replace('_', '-')}")
        bars.append(
            {
                "label": f"{state(t, key)}:<br>{words[:1].lower() + words[1:]}",
                "value": count,
                "shown": f"{t.number(count)} · {share(t, count, seen.clients)}",
                "hover": f"{state(t, key)}: {words}<br>{t.clients(count)}",
                "custom": token(t.on, kind, reason),
                "colour": status_colour(t.look, key) if by == "status" else t.look.teal(0.35),
            }
        )
    return bars


def show_flows(t: Words, picked: Sequence[str]) -> None:
    """Show who went from which status to which: Sankey and a table that adds up to the base at both ends."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ends = month_ends(t.on)[::-1]
        to = st.selectbox(t("page-status-flows-to"), ends, key="status.to", format_func=t.day, width=190)
        back = st.segmented_control(
            t("page-status-flows-back"),
            list(AGO),
            default=1,
            required=True,
            key="status.back",
            format_func=lambda one: t("page-status-months-back", count=one),
        )
    months = int(back or 1)
    seen: Flows = known(flows, from_=months_ago(to, months), to=to)
    pairs = [one for one in seen.flows if (one.before, one.after) != (NOT_YET, NOT_YET)]
    if not pairs:
        st.caption(t("page-status-nobody", day=t.day(to)))
        return
    left = [one for one in ALL_STATUSES if any(flow.before == one for flow in pairs)]
    right = [one for one in ALL_STATUSES if any(flow.after == one for flow in pairs)]
    before, after = ({one: sum(f.clients for f in pairs if getattr(f, end) == one) for one in ALL_STATUSES} for end in ("before", "after"))
    drawn = [
        (left.index(f.before), right.index(f.after), f.clients, f"{_pair(t, f.before, f.after)}: {t.clients(f.clients)}") for f in pairs
    ]
    moved = sum(f.clients for f in pairs if f.before != f.after and f.before != NOT_YET)
    shown = {"before": t.day(seen.before), "after": t.day(seen.after)}
    figure = flow_figure(
        t.look,
        [{"label": f"{state(t, one)} {t.number(before[one])}", "status": one} for one in left],
        [{"label": f"{state(t, one)} {t.number(after[one])}", "status": one} for one in right],
        drawn,
    )
    whole = sum(f.clients for f in pairs)
    st.markdown(t("page-status-flows-say", moved=t.clients(moved), share=t.share(moved, whole - before[NOT_YET])))
    picture(t, "page-status-flows", figure, **shown)
    figure = cross_figure(
        t.look,
        [*(state(t, one) for one in left), t("page-status-total")],
        [*(state(t, one).replace(" ", "<br>") for one in right), t("page-status-total")],
        _flow_cells(t, seen, left, right, months),
        x_title=t("page-status-then", day=t.day(seen.after)),
        y_title=t("page-status-then", day=t.day(seen.before)),
        selected=picked,
    )
    picture(t, "page-status-matrix", figure, on_click=click, base=t.clients(whole), **shown)


def _pair(t: Words, before: str, after: str) -> str:
    return f"{state(t, before)} → {state(t, after)}"


def _flow_cells(t: Words, seen: Flows, left: Sequence[str], right: Sequence[str], months: int) -> list[dict[str, Any]]:
    pairs = {(f.before, f.after): f.clients for f in seen.flows if (f.before, f.after) != (NOT_YET, NOT_YET)}
    cells = []
    for y, before in enumerate([*left, None]):
        for x, after in enumerate([*right, None]):
            count = sum(n for (a, b), n in pairs.items() if before in (None, a) and after in (None, b))
            custom = token(seen.after, f"flow{months}", before, after) if before and after else ""
            if after and not before:
                custom = token(seen.after, "status", after)
            words = (
                _pair(t, before, after) if before and after else state(t, before or after) if before or after else t("page-status-total")
            )
            hover = f"{words}: {t.clients(count)}"
            cells.append(
                {"row": y, "column": x, "value": count, "shown": t.number(count) if count else "·", "hover": hover, "custom": custom}
            )
    return cells
