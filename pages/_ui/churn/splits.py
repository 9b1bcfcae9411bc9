"""What the curves of churn are split by, and the curves of each part."""

from datetime import date
from typing import Final

import streamlit as st

from crm_core.churn import CannotSay, ChurnPolicy, Curves, PartCurve, after_terms, contract_curves, curves
from crm_core.db import Connection
from crm_core.segments import default_catalogue, field_label, list_segments, part_label, split_label, split_of, split_parts
from pages._ui import address
from pages._ui.base import known
from pages._ui.words import Words

SPLIT_FIRST: Final = ("acquired_from", "city", "sex", "age", "cohort_month", "language", "is_company")
SEGMENT: Final = "segment"
SEGMENT_OF: Final = f"{SEGMENT}:"
AFTER: Final = "terms"


def curved(con: Connection, *, as_of: date, days: int, subject: str, by: str | None) -> tuple[Curves | CannotSay, list[str]]:
    """Return the curves and the parts of the split in the reader's order."""
    order: list[str] = []
    if by is not None:
        split_of(con, by=by, as_of=as_of)
        order = [one.part for one in split_parts(con)]
    if subject == "contracts":
        return contract_curves(con, as_of=as_of, split=by), order
    return curves(con, as_of=as_of, policy=ChurnPolicy(days), split=by), order


def ended(con: Connection, *, as_of: date, days: int, subject: str) -> Curves | CannotSay:
    """Return the curves that begin when preferential terms end."""
    return after_terms(con, as_of=as_of, policy=ChurnPolicy(days), subject="contracts" if subject == "contracts" else "purchases")


def has_contracts(con: Connection) -> bool:
    """True when some contract is known."""
    return bool(con.execute("select count(*) from contract where withdrawn_by is null").fetchall()[0][0])


def choose_split(t: Words) -> str | None:
    """Draw the choice of what the base is split by: any field of the catalogue or a saved segment."""
    fields = {key: one for key, one in default_catalogue().fields.items() if key != SEGMENT}
    first = [key for key in SPLIT_FIRST if key in fields]
    names = [SEGMENT_OF + one.name for one in known(list_segments)]
    options = [*first, *names, *sorted((key for key in fields if key not in first), key=lambda key: field_label(fields[key], t.language))]
    if st.session_state.get("by") not in (None, *options):
        st.session_state["by"] = None
    address.begin_with("by", None, lambda given: given if given in options else None)
    chosen = st.selectbox(
        t("page-churn-by"),
        options,
        key="by",
        index=None,
        persist_state="session",
        placeholder=t("page-churn-by-none"),
        format_func=lambda key: split_label(key, t.language),
        width=280,
    )
    address.keep("by", chosen or "", "")
    return chosen


def name_of(t: Words, found: Curves, one: PartCurve) -> str:
    """Name a part of a split, or everybody."""
    if one.part is None:
        return t("page-churn-everybody")
    if found.split == AFTER:
        return one.part or t("page-churn-terms-unnamed")
    return part_label(one.part, by=found.split or "", language=t.language, currency=t.settings.currency)
