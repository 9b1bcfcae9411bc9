"""The view “Overlap” of the screen Segments: up to six saved segments and every combination of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection
from crm_core.segments import Combination, Overlaps, Segment, overlaps, rule_data, rule_of_combination
from pages._ui.base import known
from pages._ui.inputs import carry
from pages._ui.parts import answer, picture
from pages._ui.segments.figures import upset_figure
from pages._ui.tables import table
from pages._ui.words import Words, drawn, plain

MOST: Final = 6
SHOWN: Final = 16
LONGEST_NAME: Final = 28
CHOSEN: Final = "segments.overlap"


def overlapped(con: Connection, *, names: tuple[str, ...], as_of: date) -> Overlaps:
    """Count the combinations of saved segments."""
    return overlaps(con, names, as_of=as_of)


def show_overlap(t: Words, segments: Sequence[Segment]) -> None:
    """Draw the choice of segments, the picture of their combinations, and the way from one to a rule."""
    names = [one.name for one in segments]
    if len(names) < 2:
        answer(t("page-segments-overlap-needs-two"))
        return
    top = st.container()
    if any(name not in names for name in st.session_state.get(CHOSEN) or []):
        st.session_state[CHOSEN] = [name for name in st.session_state[CHOSEN] if name in names]
    chosen = st.multiselect(
        t("page-segments-overlap-which"),
        names,
        default=None if CHOSEN in st.session_state else names[:3],
        max_selections=MOST,
        key=CHOSEN,
        persist_state="session",
    )
    if len(chosen) < 2:
        with top:
            answer(t("page-segments-overlap-choose"))
        return
    seen = known(overlapped, names=tuple(chosen), as_of=t.on)
    with top:
        _say(t, seen)
    shown = seen.combinations[:SHOWN]
    columns = [
        {
            "id": place,
            "inside": [seen.names.index(name) for name in one.inside],
            "value": one.part.clients,
            "shown": t.number(one.part.clients),
            "hover": f"{drawn(plain_words(t, one))}<br>{t.clients(one.part.clients)} · {t.money(one.part.net_amount, short=True)}",
        }
        for place, one in enumerate(shown)
    ]
    labels = [f"{drawn(name, longest=LONGEST_NAME)} · {t.number(size.clients)}" for name, size in zip(seen.names, seen.sizes, strict=True)]

    def clicked(points: list[Any]) -> None:
        if points:
            carry("rule", rule_data(rule_of_combination(seen.names, shown[int(points[-1])].inside)))

    if shown:
        figure = upset_figure(t.look, labels, columns, y_title=t("page-segments-clients"))
        picture(t, "page-segments-upset", figure, on_click=clicked, count=len(seen.combinations))
    _table(t, seen)
    _to_rule(t, seen)


def plain_words(t: Words, one: Combination) -> str:
    """Say a combination: the segments everyone in it is in."""
    return t("page-segments-overlap-only" if len(one.inside) == 1 else "page-segments-overlap-in", names=" + ".join(one.inside))


def _say(t: Words, seen: Overlaps) -> None:
    everywhere = next((one.part.clients for one in seen.combinations if len(one.inside) == len(seen.names)), 0)
    any_of = sum(one.part.clients for one in seen.combinations)
    answer(t("page-segments-overlap-answer", any=t.clients(any_of), all=t.number(everywhere), share=t.share(everywhere, any_of)))


def _table(t: Words, seen: Overlaps) -> None:
    has_value = seen.outside.value is not None or any(one.part.value is not None for one in seen.combinations)
    columns = [t("page-segments-part"), ">" + t("page-segments-clients"), ">" + t("page-segments-net")]
    rows = [(plain(plain_words(t, one)), one.part) for one in seen.combinations] + [(t("page-segments-overlap-outside"), seen.outside)]
    if has_value:
        columns.append(">" + t("page-segments-value-ahead"))
    with st.expander(t("page-segments-overlap-table", count=len(seen.combinations))):
        table(
            columns,
            [
                [words, t.number(part.clients), t.money(part.net_amount), *([t.money(part.value)] if has_value else [])]
                for words, part in rows
            ],
        )


def _to_rule(t: Words, seen: Overlaps) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        place = st.selectbox(
            t("page-segments-overlap-part"),
            range(len(seen.combinations)),
            index=None,
            placeholder=t("page-segments-overlap-pick"),
            key=f"segments.combination.{'|'.join(seen.names)}",
            format_func=lambda one: f"{plain_words(t, seen.combinations[one])} · {t.number(seen.combinations[one].part.clients)}",
            width=420,
        )
        if st.button(t("page-segments-make-rule"), icon=":material/rule:", disabled=place is None, key="segments.combination.go"):
            carry("rule", rule_data(rule_of_combination(seen.names, seen.combinations[place or 0].inside)))
            st.rerun()
