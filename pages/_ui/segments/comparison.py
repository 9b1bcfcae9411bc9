"""The view “Compare” of the screen Segments: what tells two segments apart, all facts ranked."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection
from crm_core.segments import Differences, Segment, differences, parse_rule, rule_data
from pages._ui.base import known
from pages._ui.parts import answer, picture
from pages._ui.segments import builder
from pages._ui.segments.fact import FIELD, how, label_of, show_fact
from pages._ui.segments.figures import effects_figure
from pages._ui.words import Words, drawn, plain

REST: Final = ""  # held against everyone else
HAND: Final = " "  # the rule in the builder; a saved name is never blank
SHOWN: Final = 12
LONGEST_NAME: Final = 40  # on an axis


def told(con: Connection, *, a: str, b: str | None, as_of: date) -> Differences:
    """Rank all facts of two rules given as JSON text."""
    return differences(con, parse_rule(json.loads(a)), None if b is None else parse_rule(json.loads(b)), as_of=as_of)


def show_compare(t: Words, segments: Sequence[Segment]) -> None:
    """Draw the choice of two segments, the ranking, and one fact."""
    rules = {one.name: rule_data(one.rule) for one in segments}
    hand = builder.at_hand()
    first = ([HAND] if hand is not None else []) + list(rules)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        a = st.selectbox(t("page-segments-first"), first, key="segments.a", width=320, format_func=lambda one: _name(t, one))
        others = [REST, *(one for one in first if one != a)]
        b = st.selectbox(t("page-segments-against"), others, key="segments.b", width=320, format_func=lambda one: _name(t, one))
        own = st.toggle(t("page-segments-own-facts"), key="segments.own", help=t("page-segments-own-facts-help"))
    top = st.container()
    texts = {name: json.dumps(rule, ensure_ascii=False) for name, rule in rules.items()}
    if hand is not None:
        texts[HAND] = json.dumps(hand, ensure_ascii=False)
    names = (_name(t, a), _name(t, b))
    asked = {"a": texts[a], "b": None if b == REST else texts[b]}
    with st.spinner(t("page-segments-comparing")):
        seen = known(told, **asked, as_of=t.on)
    if not seen.sides.a or not seen.sides.b:
        with top:
            answer(t("page-segments-nobody-to-compare", name=plain(names[0] if not seen.sides.a else names[1])))
        return
    found = [one for one in seen.found if own or not one.is_of_rule]
    with top:
        if found:
            best = found[0]
            answer(t("page-segments-differs-most", field=label_of(t, best.field), how=plain(how(t, best, names))))
        st.caption(_who(t, seen, names))
    shown = found[:SHOWN]
    rows = [
        {
            "id": one.field,
            "label": label_of(t, one.field),
            "effect": one.effect.estimate,
            "lower": one.effect.lower,
            "upper": one.effect.upper,
            "is_clear": one.effect.is_clear,
            "hover": f"{label_of(t, one.field)}<br>{drawn(how(t, one, names))}",
        }
        for one in shown
    ]
    if rows:
        figure = effects_figure(
            t.look,
            rows,
            x_title=t("page-segments-effect-axis", a=drawn(names[0], longest=LONGEST_NAME), b=drawn(names[1], longest=LONGEST_NAME)),
        )
        picture(t, "page-segments-effects", figure, on_click=_clicked, count=len(found), a=plain(names[0]), b=plain(names[1]))
    if seen.sample:
        st.caption(t("page-segments-sampled", sample=t.number(seen.sample)))
    show_fact(t, [one.field for one in [*found, *seen.silent]], asked, names)


def _clicked(points: list[Any]) -> None:
    if points:
        st.session_state[FIELD] = str(points[-1])


def _who(t: Words, seen: Differences, names: tuple[str, str]) -> str:
    sides = seen.sides
    said = t("page-segments-sides", a=plain(names[0]), b=plain(names[1]), first=t.number(sides.a), second=t.number(sides.b))
    if not sides.shared:
        return said
    way = sides.how.replace("_", "-")
    return f"{said} {t(f'page-segments-shared-{way}', shared=t.clients(sides.shared))}"


def _name(t: Words, name: str) -> str:
    return t("page-segments-everyone-else") if name == REST else t("page-segments-at-hand") if name == HAND else name
