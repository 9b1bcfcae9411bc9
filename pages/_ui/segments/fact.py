"""One fact of two segments in full: how they differ, in its own unit."""

import json
from datetime import date, timedelta
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection
from crm_core.segments import (
    Difference,
    NotCompared,
    choice_label,
    default_catalogue,
    difference,
    parse_rule,
    rule_data,
    rule_of_part,
    split_label,
)
from crm_core.segments.split import OTHER
from pages._ui.base import known
from pages._ui.inputs import carry
from pages._ui.parts import heading, picture
from pages._ui.segments.figures import shares_figure
from pages._ui.tables import table
from pages._ui.words import Words, drawn, plain

FIELD: Final = "segments.fact"
EPOCH: Final = date(1970, 1, 1)
LONGEST_LABEL: Final = 40


def told_fact(con: Connection, *, a: str, b: str | None, field: str, as_of: date) -> Difference | NotCompared:
    """Compare two rules on one fact over all their clients."""
    return difference(con, parse_rule(json.loads(a)), None if b is None else parse_rule(json.loads(b)), field=field, as_of=as_of)[1]


def show_fact(t: Words, fields: list[str], asked: dict[str, Any], names: tuple[str, str]) -> None:
    """Let one fact be chosen, and show it in full."""
    if not fields:
        return
    if st.session_state.get(FIELD) not in fields:
        st.session_state[FIELD] = fields[0]
    field = st.selectbox(t("page-segments-fact"), fields, key=FIELD, format_func=lambda one: label_of(t, one), width=420)
    one = known(told_fact, **asked, field=field, as_of=t.on)
    heading(t("page-segments-fact-title", field=label_of(t, field)))
    if isinstance(one, NotCompared):
        st.info(t(one.reason), icon=":material/info:")
        return
    st.markdown(plain(how(t, one, names)))
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
    sides = (drawn(names[0], longest=LONGEST_LABEL), drawn(names[1], longest=LONGEST_LABEL))
    rows = []
    for choice in one.choices:
        shares = (choice.a / one.a.known, choice.b / one.b.known)
        label = _choice(t, one.field, choice.choice)
        rows.append(
            {
                "id": choice.choice,
                "label": drawn(label, longest=LONGEST_LABEL),
                "a": shares[0],
                "b": shares[1],
                "a_shown": t.percent(shares[0], 1),
                "b_shown": t.percent(shares[1], 1),
                "hover": f"{drawn(label)}<br>{sides[0]}: {t.number(choice.a)} · {sides[1]}: {t.number(choice.b)}<br>"
                + t("page-segments-points", **_interval(t, choice.difference)),
            }
        )

    def clicked(points: list[Any]) -> None:
        if points:
            part = rule_of_part(one.field, str(points[-1]), [choice.choice for choice in one.choices])
            carry("rule", {"all": [json.loads(asked["a"]), rule_data(part)]})

    figure = shares_figure(t.look, rows, names=sides, percent=t.percent_sign)
    details = {"a": plain(names[0]), "b": plain(names[1]), "field": label_of(t, one.field)}
    picture(t, "page-segments-shares", figure, on_click=clicked, **details)
    with st.container(horizontal=True, vertical_alignment="bottom"):  # the same choice as a click, for the keyboard
        taken = st.selectbox(
            t("page-segments-choice"),
            [choice.choice for choice in one.choices],
            index=None,
            key=f"segments.choice.{one.field}",
            placeholder=t("page-segments-choice-pick"),
            format_func=lambda choice: _choice(t, one.field, choice),
            width=320,
        )
        words = t("page-segments-make-rule")
        st.button(words, icon=":material/rule:", key="segments.choice.go", disabled=taken is None, on_click=clicked, args=([taken],))


def how(t: Words, one: Difference, names: tuple[str, str]) -> str:
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


def label_of(t: Words, field: str) -> str:
    """Name a fact."""
    return split_label(field, t.language)
