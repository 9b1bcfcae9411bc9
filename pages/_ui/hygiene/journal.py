"""How fresh the stop lists are, and who did what."""

import re
from datetime import date
from typing import Final

import streamlit as st

from crm_core.audit import read_audit
from crm_core.db import now
from crm_core.hygiene import freshness
from pages._ui.base import reading
from pages._ui.naming import words_or
from pages._ui.parts import heading
from pages._ui.tables import table
from pages._ui.words import Words, plain

DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
# Details whose values have words of their own elsewhere.
WORDS: Final = {"kind": "page-kind-", "screen": "page-nav-", "channel": "page-channel-", "class": "page-class-"}


def show_freshness(t: Words) -> None:
    """Show how old each stop list is."""
    heading(t("page-hygiene-freshness"))
    with reading() as con:
        found = freshness(con, at=now())
    if not found:
        st.caption(t("page-hygiene-freshness-none"))
        return
    table(
        [t("page-data-source"), t("page-hygiene-last-load"), ">" + t("page-data-rows"), ">" + t("page-hygiene-age")],
        [
            [
                plain(one.source),
                t.moment(one.loaded_at),
                t.number(one.rows),
                f":red-badge[{t.number(one.age_days)}]" if one.is_stale else t.number(one.age_days),
            ]
            for one in found
        ],
    )
    st.caption(t("page-hygiene-freshness-note"))


def journal(t: Words) -> None:
    """Show who did what: newest first, without personal data."""
    with reading() as con:
        found = read_audit(con, limit=100)
    if not found:
        st.caption(t("page-frame-nothing"))
        return
    table(
        [">№", t("page-data-when"), t("page-data-who"), t("page-hygiene-deed"), t("page-hygiene-details")],
        [
            [
                str(one.seq),
                t.moment(one.at),
                plain(one.who),
                plain(words_or(t, f"page-deed-{one.action}", one.action)),
                plain(", ".join(_detail(t, key, value) for key, value in one.details.items() if value is not None)),
            ]
            for one in found
        ],
    )


def _detail(t: Words, key: str, value: object) -> str:
    """Say one detail of a deed: its name and value in the reader's words, a day as the reader writes it."""
    words = ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)
    if DAY.fullmatch(words):
        words = t.day(date.fromisoformat(words))
    elif key in WORDS:
        words = words_or(t, f"{WORDS[key]}{words.replace('_', '-')}", words)
    elif isinstance(value, int) and not isinstance(value, bool) and not key.endswith("_id"):
        words = t.number(value)
    else:
        words = words_or(t, f"page-journal-is-{words.lower().replace('_', '-')}", words)
    return f"{words_or(t, f'page-journal-{key}'.replace('_', '-'), key)}: {words}"
