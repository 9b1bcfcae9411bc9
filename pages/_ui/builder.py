"""The rule builder: a rule as groups of conditions, one level deep, and the native widgets that edit it."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.segments import OPERATORS, Condition, choice_label, field_label, operator_label, operators_for
from crm_core.segments.fields import Field
from crm_core.segments.values import value_type
from pages._ui.words import Words

STATE: Final = "segments.model"
MODES: Final = ("all", "any", "not")
SEGMENT: Final = "segment"
WHOLE: Final = ("day", "receipt", "contact", "year", "record", "score")  # units that are counted in whole numbers
FIRST: Final = {"all": [{"field": "recency_days", "operator": "at_most", "value": 90}]}

Model = dict[str, Any]


def model_of(rule: Mapping[str, Any]) -> Model | None:
    """Turn a rule into groups: {joint, groups: [{mode, conditions}]}; None when it is nested deeper than the builder shows."""
    if "field" in rule:
        return {"joint": "all", "groups": [{"mode": "all", "conditions": [dict(rule)]}]}
    if "not" in rule:
        group = _group(rule)
        return None if group is None else {"joint": "all", "groups": [group]}
    (joint,) = rule
    parts = rule[joint]
    if parts and all("field" in part for part in parts):
        return {"joint": "all", "groups": [{"mode": joint, "conditions": [dict(part) for part in parts]}]}
    groups = [_group(part) for part in parts]
    return None if None in groups else {"joint": joint, "groups": groups}


def _group(part: Mapping[str, Any]) -> Model | None:
    if "field" in part:
        return {"mode": "all", "conditions": [dict(part)]}
    mode = next(iter(part))
    inside = part[mode]
    if mode == "not":
        if "field" in inside:
            return {"mode": "not", "conditions": [dict(inside)]}
        if list(inside) != ["any"]:
            return None
        inside = inside["any"]
    return {"mode": mode, "conditions": [dict(one) for one in inside]} if all("field" in one for one in inside) else None


def rule_of(model: Model) -> dict[str, Any]:
    """Turn the groups back into a rule; a group “not” is everyone except those for whom any of its conditions holds."""
    parts = []
    for group in model["groups"]:
        conditions = [{key: one[key] for key in ("field", "operator", "value") if key in one} for one in group["conditions"]]
        parts.append({"not": {"any": conditions}} if group["mode"] == "not" else {group["mode"]: conditions})
    return parts[0] if len(parts) == 1 else {model["joint"]: parts}


def put(rule: Mapping[str, Any]) -> bool:
    """Lay a rule into the builder; False when it is deeper than the builder shows."""
    model = model_of(rule)
    st.session_state["segments.text"] = json.dumps(rule, ensure_ascii=False, indent=1)
    st.session_state["segments.round"] = st.session_state.get("segments.round", 0) + 1
    st.session_state[STATE] = model
    return model is not None


def draw(t: Words, fields: Sequence[Field], segments: Sequence[str]) -> dict[str, Any] | None:
    """Draw the builder and return the rule it holds now; a deeper rule is edited as text, and None is a text that is no JSON."""
    if st.session_state[STATE] is None:
        return _as_text(t)
    model: Model = st.session_state[STATE]
    turn = st.session_state["segments.round"]
    if len(model["groups"]) > 1:
        model["joint"] = st.segmented_control(
            t("page-segments-joint"),
            MODES[:2],
            default=model["joint"],
            required=True,
            key=f"joint.{turn}",
            format_func=lambda m: t(f"page-segments-mode-{m}"),
        )
    for g, group in enumerate(model["groups"]):
        with st.container(border=True):
            group["mode"] = st.segmented_control(
                t("page-segments-group", number=g + 1),
                MODES,
                default=group["mode"],
                required=True,
                key=f"mode.{turn}.{g}",
                format_func=lambda m: t(f"page-segments-mode-{m}"),
            )
            for c, condition in enumerate(group["conditions"]):
                group["conditions"][c] = _condition(t, condition, fields, segments, key=f"{turn}.{g}.{c}", place=(g, c))
            with st.container(horizontal=True):
                st.button(t("page-segments-add"), icon=":material/add:", type="tertiary", key=f"add.{turn}.{g}", on_click=_add, args=(g,))
                if len(model["groups"]) > 1:
                    st.button(
                        t("page-segments-drop-group"),
                        icon=":material/delete:",
                        type="tertiary",
                        key=f"drop.{turn}.{g}",
                        on_click=_drop,
                        args=(g, None),
                    )
    st.button(
        t("page-segments-add-group"), icon=":material/library_add:", type="tertiary", key=f"addgroup.{turn}", on_click=_add, args=(None,)
    )
    return rule_of(model)


def _as_text(t: Words) -> dict[str, Any] | None:
    st.info(t("page-segments-deep"), icon=":material/account_tree:")
    given = st.text_area(
        t("page-segments-text"), value=st.session_state["segments.text"], key=f"text.{st.session_state['segments.round']}", height=240
    )
    try:
        rule: dict[str, Any] = json.loads(given)
    except ValueError:
        st.error(t("page-segments-not-json"), icon=":material/error:")
        return None
    return rule


def _add(group: int | None) -> None:
    first = dict(FIRST["all"][0])
    model = st.session_state[STATE]
    if group is None:
        model["groups"].append({"mode": "all", "conditions": [first]})
    else:
        model["groups"][group]["conditions"].append(first)
    st.session_state["segments.round"] += 1


def _drop(group: int, condition: int | None) -> None:
    groups = st.session_state[STATE]["groups"]
    if condition is None:
        del groups[group]
    else:
        del groups[group]["conditions"][condition]
    st.session_state["segments.round"] += 1


def _condition(t: Words, one: Model, fields: Sequence[Field], segments: Sequence[str], *, key: str, place: tuple[int, int]) -> Model:
    known = {field.key: field for field in fields if field.key != SEGMENT or segments}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        names = list(known)
        field_key = st.selectbox(
            t("page-segments-field"),
            names,
            index=names.index(one["field"]) if one["field"] in names else 0,
            key=f"field.{key}",
            format_func=lambda k: field_label(known[k], t.language),
            label_visibility="collapsed",
            width=280,
        )
        field = known[field_key]
        kind = value_type(Condition(field_key, "is_present"), field)
        operators = [o for o in operators_for(field) if kind != "flag" or OPERATORS[o].takes == "nothing"]
        wanted = one["operator"] if field_key == one["field"] and one["operator"] in operators else operators[0]
        if kind == "flag" and one["operator"] in ("is", "is_not"):
            wanted = "is_true" if (one["operator"] == "is") == bool(one.get("value")) else "is_false"
        operator = st.selectbox(
            t("page-segments-operator"),
            operators,
            index=operators.index(wanted),
            key=f"operator.{key}.{field_key}",
            format_func=lambda o: operator_label(o, t.language),
            label_visibility="collapsed",
            width=190,
        )
        old = one.get("value") if field_key == one["field"] and operator == one["operator"] else None
        value = _value(t, field, kind, OPERATORS[operator].takes, old, segments, key=f"value.{key}.{field_key}.{operator}")
        st.button(
            "", icon=":material/close:", type="tertiary", help=t("page-segments-drop"), key=f"dropc.{key}", on_click=_drop, args=place
        )
    return {"field": field_key, "operator": operator} | ({} if OPERATORS[operator].takes == "nothing" else {"value": value})


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
        options = list(field.choices) if kind == "choice" and field.choices else [str(v) for v in old or []]
        chosen = st.multiselect(
            t("page-segments-value"),
            options,
            default=[str(v) for v in old or [] if str(v) in options],
            key=key,
            label_visibility="collapsed",
            accept_new_options=not (kind == "choice" and field.choices),
            width=280,
            placeholder=t("page-segments-many"),
            format_func=lambda c: choice_label(field, c, t.language) if kind == "choice" and field.choices else c,
        )
        return [_number(one) for one in chosen] if kind in ("number", "money") else chosen
    return _single(t, field, kind, old, segments, key=key)


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
        if field.type == "integer" or field.unit in WHOLE:
            return int(st.number_input(label, value=int(old or 0), key=key, label_visibility="collapsed", width=150))
        return float(st.number_input(label, value=float(old or 0), key=key, label_visibility="collapsed", width=170))
    return st.text_input(label, value=str(old or ""), key=key, label_visibility="collapsed", width=240)


def _number(given: str) -> float | int | str:
    try:
        value = float(given.replace(",", "."))
    except ValueError:
        return given
    return int(value) if value.is_integer() else value
