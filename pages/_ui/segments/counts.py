"""How many clients a rule means, and what they are worth."""

import json
from datetime import date

import streamlit as st

from crm_core.db import Connection
from crm_core.segments import SegmentSize, count_rule, parse_rule
from pages._ui.words import Words


def counted(con: Connection, *, rule: str, as_of: date) -> SegmentSize:
    """Count a rule given as JSON text (a text tells all and any apart where a remembered answer is looked up)."""
    return count_rule(con, parse_rule(json.loads(rule)), as_of=as_of)


def show_size(t: Words, size: SegmentSize) -> None:
    """Show what the rule means in numbers."""
    with st.grid(4, min_column_width=170):
        st.metric(t("page-segments-share"), t.percent(size.share, 1))
        st.metric(t("page-segments-net"), t.money(size.net_amount, short=True))
        st.metric(t("page-segments-check"), t.money(size.average_check))
        st.metric(t("page-segments-margin"), t.money(size.margin, short=True))
