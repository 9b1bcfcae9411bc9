"""One condition of the rule builder: which fact, how compared, with what; the right input for every kind of fact."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.segments import OPERATORS, Condition, choice_label, common_texts, field_label, in_groups, operator_label, operators_for
from crm_core.segments.fields import SEGMENT, Field
from crm_core.segments.values import value_type
from pages._ui.base import known
from pages._ui.words import Words

WHOLE: Final = ("integer",)
FRACTIONS: Final = ("share", "times", "purchase", None)  # units of numbers that need not be whole
NOT_LISTED: Final = ("attributes",)

Row = dict[str, Any]


def condition_row(
    t: Words,
    one: Row,
    fields: Sequence[Field],
    segments: Sequence[str],
    *,
    key: str,
    on_drop: Callable[[tuple[int, ...]], None],
    place: tuple[int, ...],
) -> Row:
    """Draw one condition and return it as it stands now."""
    there = {field.key: field for field in fields if field.key != SEGMENT or segments}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        field_key = pick_field(t, list(there.values()), one["field"], key=key)
        field = there[field_key]
        kind = value_type(Condition(field_key, "is_present"), field)
        operators = [o for o in operators_for(field) if kind != "flag" or OPERATORS[o].takes == "nothing"]
        wanted = one["operator"] if field_key == one["field"] and one["operator"] in operators else operators[0]
        if kind == "flag" and field_key == one["field"] and one["operator"] in ("is", "is_not"):
            wanted = "is_true" if (one["operator"] == "is") == bool(one.get("value")) else "is_false"
        operator = st.selectbox(
            t("page-segments-operator"),
            operators,
            index=operators.index(wanted),
            key=f"operator.{key}.{field_key}",
            format_func=lambda o: operator_label(o, t.language),
            label_visibility="collapsed",
            width=180,
        )
        old = one.get("value") if field_key == one["field"] and operator == one["operator"] else None
        value = _value(t, field, kind, OPERATORS[operator].takes, old, segments, key=f"value.{key}.{field_key}.{operator}")
        st.button(
            "",
            icon=":material/close:",
            type="tertiary",
            help=t("page-segments-drop"),
            key=f"dropc.{key}",
            on_click=on_drop,
            args=(place,),
        )
    return {"field": field_key, "operator": operator} | ({} if OPERATORS[operator].takes == "nothing" else {"value": value})


def pick_field(t: Words, fields: Sequence[Field], wanted: str, *, key: str) -> str:
    """Let a fact be chosen: first what it is about, then the fact; both lists can be searched by typing."""
    groups = in_groups(fields)
    home = next((group for group, inside in groups.items() if any(one.key == wanted for one in inside)), next(iter(groups)))
    group = st.selectbox(
        t("page-segments-about"),
        list(groups),
        index=list(groups).index(home),
        key=f"about.{key}",
        format_func=lambda one: t(f"segments-about-{one}"),
        label_visibility="collapsed",
        width=140,
    )
    inside = groups[group]
    labels = {one.key: field_label(one, t.language) for one in inside}
    names = list(labels)
    found: str = st.selectbox(
        t("page-segments-field"),
        names,
        index=names.index(wanted) if wanted in names else 0,
        key=f"field.{key}.{group}",
        format_func=lambda one: labels[one],
        label_visibility="collapsed",
        width=300,
    )
    return found


def _value(t: Words, field: Field, kind: str, takes: str, old: Any, segments: Sequence[str], *, key: str) -> Any:
    if takes == "nothing":
        return None
    if takes == "days":
        return int(st.number_input(t("page-segments-value"), 1, 100_000, int(old or 30), key=key, label_visibility="collapsed", width=140))
    if takes == "pair":
        low, high = old if isinstance(old, list | tuple) and len(old) == 2 else (None, None)
        first = _single(t, field, kind, low, segments, key=f"{key}.low")
        return [first, _single(t, field, kind, high if high is not None else first, segments, key=f"{key}.high")]
    if takes == "many":
        return _many(t, field, kind, old, key=key)
    return _single(t, field, kind, old, segments, key=key)


def _many(t: Words, field: Field, kind: str, old: Any, *, key: str) -> list[Any]:
    is_choice = kind == "choice" and bool(field.choices)
    given = [str(one) for one in old or []]
    options = list(field.choices) if is_choice else list(dict.fromkeys([*given, *_said_so_far(t, field, kind)]))
    chosen = st.multiselect(
        t("page-segments-value"),
        options,
        default=[one for one in given if one in options],
        key=key,
        label_visibility="collapsed",
        accept_new_options=not is_choice,
        width=280,
        placeholder=t("page-segments-many"),
        format_func=lambda c: choice_label(field, c, t.language) if is_choice else c,
    )
    return [_number(one) for one in chosen] if kind in ("number", "money") else chosen


def _single(t: Words, field: Field, kind: str, old: Any, segments: Sequence[str], *, key: str) -> Any:
    label = t("page-segments-value")
    if kind == "segment":
        return st.selectbox(
            label, segments, index=segments.index(old) if old in segments else 0, key=key, label_visibility="collapsed", width=240
        )
    if kind == "choice" and field.choices:
        choices = list(field.choices)
        return st.selectbox(
            label,
            choices,
            index=choices.index(old) if old in choices else 0,
            key=key,
            label_visibility="collapsed",
            width=240,
            format_func=lambda c: choice_label(field, c, t.language),
        )
    if kind == "date":
        day = date.fromisoformat(str(old)[:10]) if old else t.on
        given = st.date_input(
            label,
            day,
            key=key,
            format="DD.MM.YYYY",
            label_visibility="collapsed",
            width=150,
            min_value=date(1900, 1, 1),
            max_value=date(2100, 1, 1),
        )
        return (given if isinstance(given, date) else day).isoformat()
    if kind in ("number", "money"):
        return _figure(field, kind, old, label, key=key)
    options = _said_so_far(t, field, kind)
    if options:
        given = st.selectbox(
            label,
            list(dict.fromkeys([*([str(old)] if old else []), *options])),
            key=key,
            accept_new_options=True,
            label_visibility="collapsed",
            width=240,
        )
        return given or ""
    return st.text_input(label, value=str(old or ""), key=key, label_visibility="collapsed", width=240)


def _figure(field: Field, kind: str, old: Any, label: str, *, key: str) -> float | int:
    if field.unit == "share":  # kept as 0.25, typed as 25 %
        given = st.number_input(
            label, value=round(100 * float(old or 0), 6), step=1.0, format="%g %%", key=key, label_visibility="collapsed", width=150
        )
        return round(float(given) / 100, 8)
    if field.type in WHOLE or (kind == "number" and field.unit not in FRACTIONS):
        return int(st.number_input(label, value=int(old or 0), key=key, label_visibility="collapsed", width=150))
    return float(st.number_input(label, value=float(old or 0), key=key, label_visibility="collapsed", width=170))


def _said_so_far(t: Words, field: Field, kind: str) -> list[str]:
    """Return the commonest texts of a fact, to choose from; not of attributes, which may hold anything about a person."""
    if kind not in ("text", "choice") or field.choices or field.relation in NOT_LISTED:
        return []
    return known(common_texts, field=field.key, as_of=t.on)


def _number(given: str) -> float | int | str:
    try:
        value = float(given.replace(",", "."))
    except ValueError:
        return given
    return int(value) if value.is_integer() else value
