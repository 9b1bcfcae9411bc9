"""A changed rule against the saved one: who enters, who leaves."""

import json
from datetime import date
from typing import Final

import streamlit as st

from crm_core.db import Connection
from crm_core.segments import WhatIf, parse_rule, what_if, what_if_examples
from pages._ui.base import known, reading
from pages._ui.charts import show
from pages._ui.figures import arms_figure
from pages._ui.parts import heading
from pages._ui.tables import table
from pages._ui.words import Words, plain

EXAMPLES: Final = 10


def changed(con: Connection, *, before: str, after: str, as_of: date) -> WhatIf:
    """Compare two rules given as JSON text."""
    return what_if(con, parse_rule(json.loads(before)), parse_rule(json.loads(after)), as_of=as_of)


def show_what_if(t: Words, name: str, before: str, after: str) -> None:
    """Show who enters and who leaves when the saved rule is changed to the one in the builder, worth what, and a few of them."""
    seen = known(changed, before=before, after=after, as_of=t.on)
    heading(t("page-segments-what-if", name=plain(name)))
    parts = [
        ("enters", seen.entering, t.look.teal(0.9)),
        ("stays", seen.staying, t.look.teal(0.25)),
        ("leaves", seen.leaving, t.look.amber),
    ]
    labels = [t(f"page-segments-part-{word}") for word, _, _ in parts]
    if any(part.clients for _, part, _ in parts):
        bars = [
            {"value": part.clients, "colour": colour, "hover": f"{label}: {t.clients(part.clients)}"}
            for label, (_, part, colour) in zip(labels, parts, strict=True)
        ]
        alt = ", ".join(f"{label}: {t.number(part.clients)}" for label, (_, part, _) in zip(labels, parts, strict=True))
        show(arms_figure(t.look, bars), key="what-if", alt=alt, language=t.language)
    has_value = any(part.value is not None for _, part, _ in parts)
    columns = [t("page-segments-part"), ">" + t("page-segments-clients"), ">" + t("page-segments-net")]
    table(
        [*columns, *([">" + t("page-segments-value-ahead")] if has_value else [])],
        [
            [label, t.number(part.clients), t.money(part.net_amount), *([t.money(part.value)] if has_value else [])]
            for label, (_, part, _) in zip(labels, parts, strict=True)
        ],
    )
    if seen.entering.clients or seen.leaving.clients:
        with st.expander(t("page-segments-examples")):
            _examples(t, before, after, has_value=has_value)


def _examples(t: Words, before: str, after: str, *, has_value: bool) -> None:
    # Rows about people are never remembered, and carry the business's own code alone.
    with reading() as con:
        found = what_if_examples(con, parse_rule(json.loads(before)), parse_rule(json.loads(after)), as_of=t.on, most=EXAMPLES)
    columns = [t("page-segments-code"), t("page-segments-part"), ">" + t("page-segments-net")]
    table(
        [*columns, *([">" + t("page-segments-value-ahead")] if has_value else [])],
        [
            [
                plain(one.external_ids or one.client_id),
                t("page-segments-part-enters" if one.enters else "page-segments-part-leaves"),
                t.money(one.net_amount),
                *([t.money(one.value)] if has_value else []),
            ]
            for one in found
        ],
    )
    st.caption(t("page-segments-examples-note", most=EXAMPLES))
