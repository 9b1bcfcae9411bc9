"""The groups of clients chosen on the screen Statuses: by a click or from the list, as a rule, in words."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.segments import parse_rule, rule_data
from crm_core.status import AGO, BEHAVIOURS, STATUSES, Picture
from pages._ui import address
from pages._ui.base import known
from pages._ui.inputs import go_to
from pages._ui.segments.counts import counted
from pages._ui.words import Words

PICKED: Final = "status.picked"
CHOICE: Final = "status.choice"  # the list itself; what is chosen outlives it when the screen changes
BETWEEN: Final = ";"  # two groups in the address
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


def share(t: Words, part: int, whole: int) -> str:
    """Say a share; a small one with a digit more."""
    found = part / whole if whole else None
    return t.percent(found, 1 if found is not None and 0 < found < 0.01 else 0)


def click(clicked: Sequence[Any]) -> None:
    """Take a click into the list of what is chosen; another day begins anew."""
    found = [str(one) for one in st.session_state.get(PICKED) or []]
    for one in dict.fromkeys(str(each) for each in clicked):
        if one in found:
            found.remove(one)
        else:
            found = [each for each in found if each.partition("/")[0] == one.partition("/")[0]] + [one]
    st.session_state[PICKED] = found


def look_closer(clicked: Sequence[Any]) -> None:
    """Take a click on the start page to the screen Statuses."""
    if clicked:
        st.session_state[PICKED] = [str(clicked[0])]
        go_to("status")


def choose(t: Words, seen: Picture) -> list[str]:
    """Draw the list of what is chosen, the same choice as the clicks, for the keyboard; return it."""
    options = [token(t.on, "status", one) for one in STATUSES if seen.count(status=one)]
    options += [token(t.on, "behaviour", one) for one in BEHAVIOURS if seen.count(behaviour=one)]
    for status in STATUSES:
        options += [token(t.on, "cell", status, one) for one in BEHAVIOURS if seen.count(status=status, behaviour=one)]
    address.begin_with(PICKED, [], lambda given: [one for one in given.split(BETWEEN) if _stands(t, one)])
    chosen = [str(one) for one in st.session_state.get(PICKED) or [] if day_of([one], t.on) <= t.on]
    address.keep(PICKED, BETWEEN.join(chosen), "")
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


def _stands(t: Words, one: str) -> bool:
    """True when a group out of an address is one of ours."""
    try:
        return bool(said(t, one))
    except (KeyError, ValueError):
        return False


def offer(t: Words, tokens: Sequence[str], *, key: str) -> None:
    """Let a group of the picture above be chosen from a list, as a click does, for the keyboard."""
    name = f"status.offer.{key}"
    st.selectbox(
        t("page-status-offer"),
        list(dict.fromkeys(tokens)),
        index=None,
        key=name,
        format_func=lambda one: said(t, one),
        placeholder=t("page-status-offer-pick"),
        on_change=_offered,
        args=(name,),
        width=420,
    )


def _offered(name: str) -> None:
    if st.session_state[name] is not None:
        click([st.session_state[name]])
        st.session_state[name] = None


def _listed() -> None:
    st.session_state[PICKED] = list(st.session_state[CHOICE])


def size_of(t: Words, picked: Sequence[str]) -> int:
    """Count the clients of what is chosen, each once."""
    rule = json.dumps(rule_of(picked), ensure_ascii=False)
    return int(known(counted, rule=rule, as_of=day_of(picked, t.on)).clients)
