"""The parts of the view “Rule” of the screen Segments: counting a rule, what-if, saved segments and their versions."""

import json
from datetime import date
from typing import Final

import streamlit as st

from crm_core.db import Connection
from crm_core.segments import (
    Segment,
    SegmentSize,
    WhatIf,
    count_rule,
    parse_rule,
    segment_versions,
    sentence,
    what_if,
    what_if_examples,
)
from pages._ui.base import known, reading
from pages._ui.charts import show
from pages._ui.figures import arms_figure
from pages._ui.parts import heading
from pages._ui.tables import table
from pages._ui.words import Words, plain

EXAMPLES: Final = 10


def counted(con: Connection, *, rule: str, as_of: date) -> SegmentSize:
    """Count a rule given as JSON text (a text tells all and any apart where a remembered answer is looked up)."""
    return count_rule(con, parse_rule(json.loads(rule)), as_of=as_of)


def changed(con: Connection, *, before: str, after: str, as_of: date) -> WhatIf:
    """Compare two rules given as JSON text."""
    return what_if(con, parse_rule(json.loads(before)), parse_rule(json.loads(after)), as_of=as_of)


def show_size(t: Words, size: SegmentSize) -> None:
    """Show what the rule means in numbers."""
    with st.grid(4, min_column_width=170):
        st.metric(t("page-segments-share"), t.percent(size.share, 1))
        st.metric(t("page-segments-net"), t.money(size.net_amount, short=True))
        st.metric(t("page-segments-check"), t.money(size.average_check))
        st.metric(t("page-segments-margin"), t.money(size.margin, short=True))


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


def show_saved(t: Words, saved: list[Segment]) -> None:
    """Show every saved segment with its sentence."""
    columns = [
        t("page-segments-segment"),
        t("page-segments-sentence"),
        ">" + t("page-segments-version"),
        t("page-data-when"),
        t("page-data-who"),
    ]
    table(columns, [[plain(one.name), *_line(t, one)] for one in saved], title=t("page-segments-list"))


def show_versions(t: Words, name: str) -> None:
    """Show every version of one segment."""
    with st.expander(t("page-segments-versions", name=plain(name))):
        columns = [t("page-segments-sentence"), ">" + t("page-segments-version"), t("page-data-when"), t("page-data-who")]
        table(columns, [_line(t, one) for one in known(segment_versions, name=name)])


def _line(t: Words, one: Segment) -> list[str]:
    said = plain(sentence(one.rule, t.language, currency=t.settings.currency))
    return [said, t.number(one.version), t.moment(one.saved_at), plain(one.saved_by)]
