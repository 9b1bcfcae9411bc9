"""The mapping on the screen Data: one choice a column, the suggestion in place, remembered for the source."""

from dataclasses import replace
from typing import Any, Final

import streamlit as st

from crm_core.i18n import text
from crm_core.intake import IGNORED, KINDS, Mapping, Peek, propose_mapping, remembered
from crm_core.intake.proposal import column_names
from pages._ui.base import reading
from pages._ui.problems import problems_shown
from pages._ui.words import Words, plain

AS_IT_IS: Final = ""  # an attribute of the client, or left out in kinds that keep none
SHOWN_ROWS: Final = 5


def mapping_table(t: Words, peek: Peek, *, kind: str, source: str, key: str) -> Mapping | None:
    """Draw one choice a column with the suggestion in place, and return the mapping as it stands."""
    names = column_names(peek.headers or (), peek.width)
    with reading() as con:
        before = remembered(con, source=source, kind=kind) if source else None
    proposed = propose_mapping(peek, kind)
    if before is not None:
        proposed = before.adapted(proposed, peek.headers or (), peek.width)
    places = {place: canonical for canonical, found in proposed.positions(peek.headers or (), peek.width).items() for place in found}
    st.markdown(f"### {t('page-data-mapping')}", anchors=False)
    st.caption(t("page-data-mapping-note") if before is None else t("page-data-mapping-remembered"))
    options = [AS_IT_IS, *KINDS[kind].names, IGNORED]
    words = {
        AS_IT_IS: t("page-data-attribute") if KINDS[kind].keeps_attributes else t("page-data-left-out"),
        IGNORED: t("page-data-left-out"),
    }
    if not KINDS[kind].keeps_attributes:
        options.remove(IGNORED)
    columns = []
    with st.grid(4, min_column_width=200):
        for place, name in enumerate(names):
            seen = [row[place] for row in peek.sample[:SHOWN_ROWS] if place < len(row) and row[place]]
            with st.container(gap="xxsmall"):
                chosen = st.selectbox(
                    plain(name),
                    options,
                    index=options.index(places.get(place, AS_IT_IS)),
                    key=f"map.{key}.{kind}.{place}",
                    format_func=lambda one: words.get(one) or column_word(t, one, kind),
                )
                st.caption(plain(", ".join(dict.fromkeys(str(one)[:24] for one in seen[:3]))) or "–")
            if chosen != AS_IT_IS:
                columns.append((name, chosen))
    with problems_shown(t.language):
        return replace(proposed, columns=tuple(columns), date_order=_date_order(t, proposed, key), headers=tuple(peek.headers or ()))
    return None


def _date_order(t: Words, proposed: Mapping, key: str) -> Any:
    orders = ("auto", "dmy", "mdy")
    chosen = st.segmented_control(
        t("page-data-dates"),
        orders,
        default=proposed.date_order or "auto",
        required=True,
        key=f"dates.{key}",
        format_func=lambda one: t(f"page-data-dates-{one}"),
    )
    return None if chosen == "auto" else chosen


def column_word(t: Words, name: str, kind: str = "") -> str:
    """Return a canonical column in words, in those of its kind where it has its own; «a + b» is said part by part."""
    return " + ".join(_word(t, part.replace("_", "-"), kind.replace("_", "-")) or part for part in name.split(" + "))


def _word(t: Words, name: str, kind: str) -> str | None:
    for key in (f"page-column-{name}-{kind}", f"page-column-{name}"):
        try:
            return text(key, t.language)
        except KeyError:
            continue
    return None  # a column declared since these texts were written keeps its canonical name
