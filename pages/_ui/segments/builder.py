"""The rule builder: a rule as groups of conditions and of inner groups, two levels deep, and the native widgets that edit it.

What lies deeper is shown as its sentence and kept as it is.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import streamlit as st

from crm_core.segments import parse_rule, sentence
from crm_core.segments.fields import Field
from pages._ui.segments.conditions import condition_row
from pages._ui.words import Words, plain

STATE: Final = "segments.model"
MODES: Final = ("all", "any", "not")
FIRST: Final = {"all": [{"field": "recency_days", "operator": "at_most", "value": 90}]}
LEVELS: Final = 2

Model = dict[str, Any]
Path = tuple[int, ...]


def model_of(rule: Mapping[str, Any]) -> Model:
    """Turn a rule into groups: {joint, groups: [{mode, conditions}]}; one of these may be a group of its own, or {kept}: deeper."""
    if "field" in rule:
        return {"joint": "all", "groups": [{"mode": "all", "conditions": [dict(rule)]}]}
    if "not" in rule:
        return {"joint": "all", "groups": [_group(rule, level=1)]}
    (joint,) = rule
    parts = rule[joint]
    if parts and all("field" in part for part in parts):
        return {"joint": "all", "groups": [{"mode": joint, "conditions": [dict(part) for part in parts]}]}
    return {"joint": joint, "groups": [_group(part, level=1) for part in parts]}


def _group(part: Mapping[str, Any], *, level: int) -> Model:
    if "field" in part:
        return {"mode": "all", "conditions": [dict(part)]}
    mode = next(iter(part))
    inside = part[mode]
    if mode == "not":
        parts = inside["any"] if list(inside) == ["any"] else [inside]
    else:
        parts = inside
    return {"mode": mode, "conditions": [_item(one, level=level) for one in parts]}


def _item(part: Mapping[str, Any], *, level: int) -> Model:
    if "field" in part:
        return dict(part)
    return _group(part, level=level + 1) if level < LEVELS else {"kept": dict(part)}


def rule_of(model: Model) -> dict[str, Any]:
    """Turn the groups back into a rule; a group “not” is everyone except those for whom any of its conditions holds."""
    parts = [_rule(group) for group in model["groups"]]
    return parts[0] if len(parts) == 1 else {model["joint"]: parts}


def _rule(item: Model) -> dict[str, Any]:
    if "kept" in item:
        return dict(item["kept"])
    if "conditions" not in item:
        return {key: item[key] for key in ("field", "operator", "value") if key in item}
    parts = [_rule(one) for one in item["conditions"]]
    return {"not": {"any": parts}} if item["mode"] == "not" else {item["mode"]: parts}


def put(rule: Mapping[str, Any], *, name: str | None = None) -> None:
    """Lay a rule, and with `name` the segment it was saved as, into the builder."""
    st.session_state["segments.round"] = st.session_state.get("segments.round", 0) + 1
    st.session_state["segments.laid"] = st.session_state.get("segments.laid", 0) + 1
    st.session_state["segments.base"] = name
    st.session_state[STATE] = model_of(rule)


def name_key() -> str:
    """Return the key of the name's input: it begins with the name of the segment that was laid here, and then holds what is written."""
    key = f"name.{st.session_state['segments.laid']}"
    st.session_state.setdefault(key, st.session_state["segments.base"] or "")
    return key


def at_hand() -> dict[str, Any] | None:
    """Return the rule in the builder, or None when nothing has been laid there."""
    model = st.session_state.get(STATE)
    return None if model is None else rule_of(model)


def draw(t: Words, fields: Sequence[Field], segments: Sequence[str]) -> dict[str, Any]:
    """Draw the builder and return the rule it holds now."""
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
    for place, group in enumerate(model["groups"]):
        _draw_group(t, group, (place,), fields, segments, can_go=len(model["groups"]) > 1)
    _button(t, "add-group", "library_add", (), _add, ((), "group"))
    return rule_of(model)


def _draw_group(t: Words, group: Model, path: Path, fields: Sequence[Field], segments: Sequence[str], *, can_go: bool) -> None:
    turn, key = st.session_state["segments.round"], ".".join(map(str, path))
    number = ".".join(str(place + 1) for place in path)
    with st.container(border=True):
        group["mode"] = st.segmented_control(
            t("page-segments-group", number=number),
            MODES,
            default=group["mode"],
            required=True,
            key=f"mode.{turn}.{key}",
            format_func=lambda m: t(f"page-segments-mode-{m}"),
        )
        for place, item in enumerate(group["conditions"]):
            here = (*path, place)
            if "conditions" in item:
                _draw_group(t, item, here, fields, segments, can_go=True)
            elif "kept" in item:
                _draw_kept(t, item["kept"], here)
            else:
                group["conditions"][place] = condition_row(
                    t, item, fields, segments, key=f"{turn}.{'.'.join(map(str, here))}", on_drop=_drop, place=here
                )
        with st.container(horizontal=True):
            _button(t, "add", "add", path, _add, (path, "condition"))
            if len(path) < LEVELS:
                _button(t, "add-inner", "account_tree", path, _add, (path, "group"))
            if can_go:
                _button(t, "drop-group", "delete", path, _drop, (path,))


def _draw_kept(t: Words, rule: Mapping[str, Any], path: Path) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        said = sentence(parse_rule(rule), t.language, currency=t.settings.currency)
        st.markdown(f":material/lock: {plain(said)}", width=560)
        _button(t, "drop", "close", path, _drop, (path,))
    st.caption(t("page-segments-kept"))


def _button(t: Words, word: str, icon: str, path: Path, deed: Any, args: tuple[Any, ...]) -> None:
    turn, place = st.session_state["segments.round"], ".".join(map(str, path))
    st.button(
        t(f"page-segments-{word}"), icon=f":material/{icon}:", type="tertiary", key=f"{word}.{turn}.{place}", on_click=deed, args=args
    )


def _within(path: Path) -> list[Model]:
    """Return the list that stands at a path: the groups, or what is in one of them."""
    found: list[Model] = st.session_state[STATE]["groups"]
    for place in path:
        found = found[place]["conditions"]
    return found


def _add(path: Path, what: str) -> None:
    first = dict(FIRST["all"][0])
    _within(path).append(first if what == "condition" else {"mode": "all" if not path else "any", "conditions": [first]})
    st.session_state["segments.round"] += 1


def _drop(path: Path) -> None:
    del _within(path[:-1])[path[-1]]
    st.session_state["segments.round"] += 1
