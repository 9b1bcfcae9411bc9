"""The clients behind a point or a cell, opened as a segment."""

import json
from typing import Any

import streamlit as st

from pages._ui.base import known
from pages._ui.inputs import open_as_segment
from pages._ui.segments.counts import counted
from pages._ui.words import Words


def show_next(t: Words, rule: dict[str, Any] | None, *, key: str, ready: bool = True) -> None:
    """Offer to open the clients behind a point or a cell as a segment, with their number on the button."""
    if rule is None:
        st.button(t("page-churn-next-none"), icon=":material/workspaces:", key=f"{key}.next", disabled=True)
        return
    if not ready:
        st.button(t("page-churn-next-save-first"), icon=":material/workspaces:", key=f"{key}.next", disabled=True)
        return
    size = known(counted, rule=json.dumps(rule, ensure_ascii=False), as_of=t.on)
    label = t("page-churn-next", clients=t.clients(size.clients))
    if st.button(label, icon=":material/workspaces:", key=f"{key}.next", disabled=not size.clients):
        open_as_segment(rule)
