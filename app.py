"""The server: the start page, the screens beside it, and the one-time address of a list."""

import streamlit as st
from starlette.routing import Route

from pages._ui.handover import give_list
from pages._ui.problems import show_problem

app = st.App("overview.py", routes=[Route("/lists/{token}", give_list, methods=["GET"])], on_script_error=show_problem)
