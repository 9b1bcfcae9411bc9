"""The view “Compare” of the screen Segments: what tells two segments apart, all facts ranked, one fact in full."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection
from crm_core.segments import (
    Difference,
    Differences,
    NotCompared,
    Segment,
    choice_label,
    default_catalogue,
    difference,
    differences,
    parse_rule,
    rule_data,
    rule_of_part,
    split_label,
)
from crm_core.segments.split import OTHER
from pages._ui.base import known
from pages._ui.inputs import carry
from pages._ui.parts import answer, heading, picture
from pages._ui.segments import builder
from pages._ui.segments.figures import effects_figure, shares_figure
from pages._ui.tables import table
from pages._ui.words import Words, plain

REST: Final = ""  # held against everyone else
HAND: Final = " "  # the rule in the builder; a saved name is never blank
SHOWN: Final = 12
FIELD: Final = "segments.fact"
EPOCH: Final = date(1970, 1, 1)


def told(con: Connection, *, a: str, b: str | None, as_of: date) -> Differences:
    """Rank all facts of two rules given as JSON text."""
    return differences(con, parse_rule(json.loads(a)), None if b is None else parse_rule(json.loads(b)), as_of=as_of)


def told_fact(con: Connection, *, a: str, b: str | None, field: str, as_of: date) -> Difference | NotCompared:
    """Compare two rules on one fact over all their clients."""
    return difference(con, parse_rule(json.loads(a)), None if b is None else parse_rule(json.loads(b)), field=field, as_of=as_of)[1]


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
            answer(t("page-segments-differs-most", field=_label(t, best.field), how=_how(t, best, names)))
        st.caption(_who(t, seen, names))
    shown = found[:SHOWN]
    rows = [
        {
            "id": one.field,
            "label": _label(t, one.field),
            "effect": one.effect.estimate,
            "lower": one.effect.lower,
            "upper": one.effect.upper,
            "is_clear": one.effect.is_clear,
            "hover": f"{_label(t, one.field)}<br>{_how(t, one, names)}",
        }
        for one in shown
    ]
    if rows:
        figure = effects_figure(t.look, rows, x_title=t("page-segments-effect-axis", a=names[0], b=names[1]))
        picture(t, "page-segments-effects", figure, on_click=_clicked, count=len(found), a=plain(names[0]), b=plain(names[1]))
    if seen.sample:
        st.caption(t("page-segments-sampled", sample=t.number(seen.sample)))
    _one_fact(t, [one.field for one in [*found, *seen.silent]], asked, names)


def _clicked(points: list[Any]) -> None:
    if points:
        st.session_state[FIELD] = str(points[-1])


def _one_fact(t: Words, fields: list[str], asked: dict[str, Any], names: tuple[str, str]) -> None:
    if not fields:
        return
    if st.session_state.get(FIELD) not in fields:
        st.session_state[FIELD] = fields[0]
    field = st.selectbox(t("page-segments-fact"), fields, key=FIELD, format_func=lambda one: _label(t, one), width=420)
    one = known(told_fact, **asked, field=field, as_of=t.on)
    heading(t("page-segments-fact-title", field=_label(t, field)))
    if isinstance(one, NotCompared):
        st.info(t(one.reason), icon=":material/info:")
        return
    st.markdown(plain(_how(t, one, names)))
    if one.choices:
        _choices(t, one, asked, names)
        return
    columns = ["", *(">" + plain(name) for name in names)]
    sides = (one.a, one.b)
    rows = [[t("page-segments-known"), *(f"{t.number(side.known)} · {t.share(side.known, side.clients)}" for side in sides)]]
    if one.kind != "share":
        rows += [[t(f"page-segments-{word}"), *(_said(t, one, getattr(side, word)) for side in sides)] for word in ("median", "mean")]
    else:
        rows.append([t("page-segments-part-with"), *(t.percent(side.mean, 1) for side in sides)])
    table(columns, rows)
    st.caption(t(f"page-segments-effect-{one.kind}"))


def _choices(t: Words, one: Difference, asked: dict[str, Any], names: tuple[str, str]) -> None:
    rows = []
    for choice in one.choices:
        shares = (choice.a / one.a.known, choice.b / one.b.known)
        label = _choice(t, one.field, choice.choice)
        rows.append(
            {
                "id": choice.choice,
                "label": label if len(label) <= 40 else label[:39] + "…",
                "a": shares[0],
                "b": shares[1],
                "a_shown": t.percent(shares[0], 1),
                "b_shown": t.percent(shares[1], 1),
                "hover": f"{label}<br>{names[0]}: {t.number(choice.a)} · {names[1]}: {t.number(choice.b)}<br>"
                + t("page-segments-points", **_interval(t, choice.difference)),
            }
        )

    def clicked(points: list[Any]) -> None:
        if points:
            part = rule_of_part(one.field, str(points[-1]), [choice.choice for choice in one.choices])
            carry("rule", {"all": [json.loads(asked["a"]), rule_data(part)]})

    figure = shares_figure(t.look, rows, names=names, percent=t.percent(1).removeprefix("100"))
    details = {"a": plain(names[0]), "b": plain(names[1]), "field": _label(t, one.field)}
    picture(t, "page-segments-shares", figure, on_click=clicked, **details)


def _how(t: Words, one: Difference, names: tuple[str, str]) -> str:
    """Say how two sides differ in one fact, in the fact's own unit."""
    if one.kind == "choice":
        most = max(one.choices, key=lambda choice: abs(choice.difference.estimate))
        label = (
            t("segments-part-other") if most.choice == OTHER else choice_label(default_catalogue().get(one.field), most.choice, t.language)
        )
        return t(
            "page-segments-how-choice",
            choice=label,
            first=t.percent(most.a / one.a.known, 1),
            second=t.percent(most.b / one.b.known, 1),
            a=names[0],
            b=names[1],
        )
    if one.kind == "share":
        return t("page-segments-how-share", first=t.percent(one.a.mean, 1), second=t.percent(one.b.mean, 1), a=names[0], b=names[1])
    higher = (1 + one.effect.estimate) / 2
    return t(
        f"page-segments-how-{one.kind}",
        first=_said(t, one, one.a.median),
        second=_said(t, one, one.b.median),
        a=names[0],
        b=names[1],
        pairs=t.percent(higher),
    )


def _choice(t: Words, field: str, choice: str) -> str:
    return t("segments-part-other") if choice == OTHER else choice_label(default_catalogue().get(field), choice, t.language)


def _said(t: Words, one: Difference, value: float | None) -> str:
    if value is None:
        return "–"
    if one.kind == "date":
        return t.day(EPOCH + timedelta(days=round(value)))
    field = default_catalogue().get(one.field)
    if field.unit == "share":
        return t.percent(value, 1)
    if field.type == "money":
        return t.money(round(value, 2))
    return t.number(value, 0 if value == int(value) else 1 if abs(value) >= 10 else 2)


def _interval(t: Words, one: Any) -> dict[str, str]:
    return {name: t.number(100 * value, 1) for name, value in (("step", one.estimate), ("low", one.lower), ("high", one.upper))}


def _who(t: Words, seen: Differences, names: tuple[str, str]) -> str:
    sides = seen.sides
    said = t("page-segments-sides", a=plain(names[0]), b=plain(names[1]), first=t.number(sides.a), second=t.number(sides.b))
    if not sides.shared:
        return said
    how = sides.how.replace("_", "-")
    return f"{said} {t(f'page-segments-shared-{how}', shared=t.clients(sides.shared))}"


def _label(t: Words, field: str) -> str:
    return split_label(field, t.language)


def _name(t: Words, name: str) -> str:
    return t("page-segments-everyone-else") if name == REST else t("page-segments-at-hand") if name == HAND else name
