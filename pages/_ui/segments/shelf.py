"""Saved segments and their versions."""

import streamlit as st

from crm_core.segments import Segment, segment_versions, sentence
from pages._ui.base import known
from pages._ui.tables import table
from pages._ui.words import Words, plain


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
