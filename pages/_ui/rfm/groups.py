"""The named groups of the screen RFM: tiles, one as a rule, codes, their words."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from crm_core.rfm import NO_SCORE, NOT_YET, RfmGrid, group_title
from pages._ui.inputs import open_as_segment
from pages._ui.parts import picture
from pages._ui.rfm.grid import value_of, value_words
from pages._ui.rfm.grid_figures import is_readable, treemap_figure
from pages._ui.words import Words, plain


def tile_rows(t: Words, seen: RfmGrid, measure: str) -> list[dict[str, Any]]:
    """Return the groups for the treemap."""
    return [
        {
            "id": one.group,
            "label": group_title(one.group, t.language, one.title),
            "clients": one.measures.clients,
            "value": value_of(one.measures, measure),
            "below": f"{t.number(one.measures.clients)} · {t.percent(one.measures.share)}<br>"
            f"{'' if measure == 'clients' else value_words(t, one.measures, measure)}",
        }
        for one in seen.groups
    ]


def show_groups(t: Words, seen: RfmGrid, measure: str) -> None:
    """Show the groups as tiles; those too small for their words are named under the picture."""
    tiles = tile_rows(t, seen, measure)
    picture(t, "page-rfm-groups", treemap_figure(t.look, tiles), count=len(tiles))
    small = [f"{one['label']} · {one['below'].replace('<br>', ' · ').rstrip(' ·')}" for one in tiles if not is_readable(one, tiles)]
    if small:
        st.caption(t("page-rfm-groups-small", groups="; ".join(plain(one) for one in small)))


def group_to_rule(t: Words, seen: RfmGrid, *, is_own: bool) -> None:
    """Let one group become the rule of a segment; segments read the groups of the base's own scheme."""
    titles = {one.group: one.title for one in seen.groups}
    counts = {one.group: one.measures.clients for one in seen.groups}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        group = st.selectbox(
            t("page-rfm-group-as-segment"),
            list(counts),
            index=None,
            placeholder=t("page-rfm-pick-group"),
            key="rfm.group",
            width=320,
            disabled=not is_own,
            format_func=lambda one: f"{group_words(t, one, titles)} · {t.number(counts[one])}",
        )
        if st.button(t("page-segments-make-rule"), icon=":material/rule:", key="rfm.group.go", disabled=not is_own or group is None):
            open_as_segment({"field": "rfm_group", "operator": "is", "value": group})


def show_codes(t: Words, seen: RfmGrid) -> None:
    """Show the plain table: code, group, clients."""
    titles = {one.group: one.title for one in seen.groups}
    st.dataframe(
        {
            t("page-rfm-code"): [one.code for one in seen.codes],
            t("page-rfm-group"): [group_title(one.group, t.language, titles.get(one.group)) for one in seen.codes],
            t("page-rfm-clients"): [one.measures.clients for one in seen.codes],
            t("page-rfm-share"): [round(100 * one.measures.share, 1) for one in seen.codes],
            t("page-rfm-measure-revenue"): [round(value_of(one.measures, "revenue") or 0) for one in seen.codes],
        },
        hide_index=True,
        height=420,
        alt=t("page-rfm-codes-alt"),
        column_config={
            t(f"page-rfm-{name}"): st.column_config.NumberColumn(format="localized") for name in ("clients", "share", "measure-revenue")
        },
    )


def group_words(t: Words, group: str, titles: Mapping[str, str | None]) -> str:
    """Name a group by the title its owner gave it, else by ours."""
    return group_title(group, t.language, titles.get(group))


def state_words(t: Words, state: str, titles: Mapping[str, str | None]) -> str:
    """Name a state of the migration: a group, no score, or not yet a client."""
    return t(f"page-rfm-{state.replace('_', '-')}") if state in (NO_SCORE, NOT_YET) else group_words(t, state, titles)
