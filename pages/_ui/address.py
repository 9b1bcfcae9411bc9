"""Choices in the address of a page: shared as a link, the same in every language, never anything personal.

Streamlit's own binding writes the label that is shown, and that changes with the language.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st


def begin_with(key: str, usual: Any, read: Callable[[str], Any]) -> None:
    """Before a widget `key` is drawn for the first time, give it the value of the address, else the usual one.

    Later its value is given to it again: on the first page a reader goes to, the browser has forgotten it (measured).
    """
    if key in st.session_state:
        st.session_state[key] = st.session_state[key]
        return
    found = st.query_params.get(key)
    value = None if found is None else read(found)
    st.session_state[key] = usual if value is None else value


def keep(key: str, value: str, usual: str) -> None:
    """Write a choice into the address; the usual one leaves it clean."""
    if value == usual:
        if key in st.query_params:
            del st.query_params[key]
    elif st.query_params.get(key) != value:
        st.query_params[key] = value
