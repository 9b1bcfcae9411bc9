"""The parts of the screen Segments: counting a rule, what-if, overlap."""

import json
from datetime import date
from typing import Any

import streamlit as st

from crm_core.db import Connection
from crm_core.segments import (
    Overlap,
    Segment,
    SegmentSize,
    WhatIf,
    count_rule,
    load_segment,
    overlap,
    parse_rule,
    segment_versions,
    sentence,
    what_if,
)
from pages._ui.charts import show
from pages._ui.figures import arms_figure
from pages._ui.frame import known
from pages._ui.tables import table
from pages._ui.words import Words, plain


def counted(con: Connection, *, rule: str, as_of: date) -> SegmentSize:
    """Count a rule given as JSON text (a text tells all and any apart where a remembered answer is looked up)."""
    return count_rule(con, parse_rule(json.loads(rule)), as_of=as_of)


def changed(con: Connection, *, before: str, after: str, as_of: date) -> WhatIf:
    """Compare two rules given as JSON text."""
    return what_if(con, parse_rule(json.loads(before)), parse_rule(json.loads(after)), as_of=as_of)


def shared_by(con: Connection, *, a: str, b: str, as_of: date) -> Overlap:
    """Count what two saved segments have in common."""
    return overlap(con, load_segment(con, a).rule, load_segment(con, b).rule, as_of=as_of)


def show_size(t: Words, size: SegmentSize) -> None:
    """Show what the rule means in numbers."""
    with st.grid(4, min_column_width=170):
        st.metric(t("page-segments-share"), t.percent(size.share, 1))
        st.metric(t("page-segments-net"), t.money(size.net_amount, short=True))
        st.metric(t("page-segments-check"), t.money(size.average_check))
        st.metric(t("page-segments-margin"), t.money(size.margin, short=True))


def show_what_if(t: Words, name: str, before: str, after: str) -> None:
    """Show who enters and who leaves when the saved rule is changed to the one in the builder."""
    seen = known(changed, before=before, after=after, as_of=t.on)
    st.markdown(f"### {t('page-segments-what-if', name=plain(name))}", anchors=False)
    _bar(
        t,
        [("enters", seen.entering, t.look.teal(0.9)), ("stays", seen.staying, t.look.teal(0.25)), ("leaves", seen.leaving, t.look.amber)],
        key="what-if",
    )


def show_overlap(t: Words, a: str, b: str) -> None:
    """Show what two saved segments have in common."""
    seen = known(shared_by, a=a, b=b, as_of=t.on)
    _bar(
        t,
        [("only", seen.only_a, t.look.teal(0.55)), ("both", seen.both, t.look.teal(0.95)), ("only", seen.only_b, t.look.teal(0.25))],
        key="overlap",
        names=(a, "", b),
    )


def _bar(t: Words, parts: list[tuple[str, Any, str]], *, key: str, names: tuple[str, ...] = ("", "", "")) -> None:
    labels = [t(f"page-segments-part-{word}", name=name) for (word, _, _), name in zip(parts, names, strict=True)]
    bars = [
        {"value": part.clients, "colour": colour, "hover": f"{plain(label)}: {t.clients(part.clients)}"}
        for label, (_, part, colour) in zip(labels, parts, strict=True)
    ]
    alt = ", ".join(f"{label}: {t.number(part.clients)}" for label, (_, part, _) in zip(labels, parts, strict=True))
    if any(bar["value"] for bar in bars):
        show(arms_figure(t.look, bars), key=key, alt=alt, language=t.language)
    table(
        [t("page-segments-part"), ">" + t("page-segments-clients"), ">" + t("page-segments-net")],
        [[plain(label), t.number(part.clients), t.money(part.net_amount)] for label, (_, part, _) in zip(labels, parts, strict=True)],
    )


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
