"""The view “Schemes” of the screen RFM: saved schemes in versions, and the named groups as patterns over the digits."""

from collections.abc import Sequence
from typing import Any, Final

import streamlit as st

from crm_core.audit import record_deed
from crm_core.errors import CrmError
from crm_core.rfm import (
    AXES,
    GROUP_KEYS,
    GROUP_SETS,
    OTHER,
    OWN,
    SCHEMES,
    Group,
    GroupSet,
    RfmScheme,
    choose_scheme,
    chosen_scheme,
    group_title,
    list_group_sets,
    list_schemes,
    load_group_set,
    load_scheme,
    remove_scheme,
    save_group_set,
    save_scheme,
    scheme_versions,
)
from pages._ui.base import house, known, who
from pages._ui.parts import heading
from pages._ui.problems import problems_shown
from pages._ui.rfm import trial
from pages._ui.tables import table
from pages._ui.words import Words, plain

ROWS: Final = 4  # empty rows below the groups, for new ones


def show_schemes(t: Words, scheme: RfmScheme) -> None:
    """Draw the saved schemes, save the one on trial, choose, remove, bring back; then the groups."""
    base, names = known(chosen_scheme), known(list_schemes)
    heading(t("page-rfm-schemes"))
    table(
        [t("page-rfm-scheme"), t("page-rfm-window"), t("page-rfm-cuts"), t("page-rfm-group-set"), ""],
        [_line(t, name, known(load_scheme, name=name), is_base=name == base) for name in names],
    )
    with st.form("rfm.save", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(t("page-rfm-save-as"), key="rfm.name", width=320, help=t("page-rfm-save-as-help"))
        saved = st.form_submit_button(t("page-rfm-save"), icon=":material/save:")
    if saved:
        with problems_shown(t.language):
            with house().db.write() as con:
                version = save_scheme(con, name=name.strip(), scheme=scheme, who=who())
                record_deed(con, who=who(), action="rfm-scheme-saved", scheme=name.strip(), version=version)
            st.toast(t("page-segments-saved", name=plain(name), version=version), icon=":material/check:")
            st.rerun()
    _one_scheme(t, names, base)
    st.space("small")
    _groups(t, scheme)


def _one_scheme(t: Words, names: Sequence[str], base: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        one = st.selectbox(t("page-rfm-one-scheme"), names, key="rfm.one", width=320, format_func=lambda name: trial.scheme_name(t, name))
        if st.button(t("page-rfm-choose"), icon=":material/check:", key="rfm.choose", disabled=one == base):
            _do(t, "rfm-scheme-chosen", str(one), lambda con: choose_scheme(con, name=str(one), who=who()))
        if st.button(t("page-rfm-remove"), icon=":material/delete:", type="tertiary", key="rfm.remove", disabled=one in SCHEMES):
            _do(t, "rfm-scheme-removed", str(one), lambda con: remove_scheme(con, name=str(one), who=who()))
    versions = [] if one is None or one in SCHEMES else known(scheme_versions, name=one)
    if not versions:
        return
    with st.expander(t("page-segments-versions", name=plain(one))):
        table(
            [">" + t("page-segments-version"), t("page-rfm-window"), t("page-rfm-cuts"), t("page-data-when"), t("page-data-who")],
            [
                [t.number(v.version), *(_line(t, one, v.scheme, is_base=False)[1:3] if v.scheme else [t("page-rfm-removed"), ""]),
                 t.moment(v.saved_at), plain(v.saved_by)]
                for v in versions
            ],
        )  # fmt: skip
        older = [v for v in versions[1:] if v.scheme is not None]
        with st.container(horizontal=True, vertical_alignment="bottom"):
            number = st.selectbox(t("page-segments-version"), [v.version for v in older], key=f"rfm.version.{one}", width=160)
            if st.button(t("page-rfm-bring-back"), icon=":material/history:", key="rfm.back", disabled=number is None):
                scheme = next(v.scheme for v in older if v.version == number)
                assert scheme is not None
                _do(t, "rfm-scheme-saved", str(one), lambda con: save_scheme(con, name=str(one), scheme=scheme, who=who()))


def _do(t: Words, action: str, name: str, deed: Any) -> None:
    with problems_shown(t.language):
        with house().db.write() as con:
            deed(con)
            record_deed(con, who=who(), action=action, scheme=name)
        st.rerun()


def _line(t: Words, name: str, scheme: RfmScheme, *, is_base: bool) -> list[str]:
    window = t("page-rfm-window-all") if scheme.window_days is None else t("page-rfm-window-days", days=scheme.window_days)
    methods = [scheme.cut(axis).method for axis in AXES]
    said = t(f"rfm-method-{methods[0]}") if len(set(methods)) == 1 else " · ".join(t(f"rfm-method-{one}") for one in methods)
    groups = "–" if scheme.group_set is None else plain(trial.set_name(t, scheme.group_set))
    return [plain(trial.scheme_name(t, name)), window, f"{scheme.k} × {said}", groups, t("page-rfm-of-base") if is_base else ""]


def _groups(t: Words, scheme: RfmScheme) -> None:
    """Draw the named groups as rows to edit; saving makes a set of one's own."""
    heading(t("page-rfm-edit-groups"))
    names = [name for name in known(list_group_sets) if known(load_group_set, name=name).k == scheme.k]
    start = st.selectbox(
        t("page-rfm-start-from"),
        ["", *names],
        index=(["", *names].index(scheme.group_set) if scheme.group_set in names else 0),
        key=f"rfm.start.{scheme.k}",
        width=320,
        format_func=lambda name: trial.set_name(t, name) if name else t("page-rfm-empty-set"),
    )
    found = known(load_group_set, name=start).groups if start else ()
    st.caption(t("page-rfm-patterns-note", k=scheme.k))
    titles = {key: group_title(key, t.language) for key in GROUP_KEYS if key != OTHER}
    rows = [(group.title or titles[group.key], " ".join(group.patterns), group.first_purchase_days) for group in found]
    columns = (t("page-rfm-group"), t("page-rfm-patterns"), t("page-rfm-first-days"))
    edited = st.data_editor(
        {column: [*(row[place] for row in rows), *([None] * ROWS)] for place, column in enumerate(columns)},
        key=f"rfm.editor.{scheme.k}.{start}",
        num_rows="dynamic",
        hide_index=True,
        column_config={
            columns[0]: st.column_config.TextColumn(),
            columns[1]: st.column_config.TextColumn(help=t("page-rfm-patterns-help")),
            columns[2]: st.column_config.NumberColumn(min_value=0, step=1, help=t("page-rfm-first-days-help")),
        },
    )
    given = [dict(zip(("title", "patterns", "days"), cells, strict=True)) for cells in zip(*(edited[one] for one in columns), strict=True)]
    with st.form("rfm.groups.save", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(t("page-rfm-set-name"), value="" if start in GROUP_SETS else start, key=f"rfm.set.{start}", width=320)
        saved = st.form_submit_button(t("page-rfm-save-groups"), icon=":material/save:")
    with problems_shown(t.language):
        made = set_of_rows(name.strip(), given, titles, {group.key: group for group in found}, k=scheme.k)
        codes = sum(len(group.codes(made.k)) for group in made.groups)
        st.caption(t("page-rfm-covered", groups=len(made.groups), codes=t.number(codes), all=t.number(made.k**3)))
        if saved:
            with house().db.write() as con:
                version = save_group_set(con, group_set=made, who=who())
                record_deed(con, who=who(), action="rfm-groups-saved", groups=made.name, version=version)
            st.toast(t("page-segments-saved", name=plain(made.name), version=version), icon=":material/check:")


def set_of_rows(name: str, rows: Sequence[dict[str, Any]], titles: dict[str, str], before: dict[str, Group], *, k: int) -> GroupSet:
    """Read edited rows: a known name keeps its key, a new one takes the next of one's own; spaces between patterns."""
    keys = {(group.title or titles[key]): key for key, group in before.items()} | {
        title: key for key, title in titles.items() if key not in OWN
    }
    given = [row for row in rows if str(row["title"] or "").strip() or str(row["patterns"] or "").strip()]
    taken = {keys[str(row["title"]).strip()] for row in given if str(row["title"]).strip() in keys}
    free = [key for key in OWN if key not in taken]
    groups = []
    for row in given:
        title, patterns = str(row["title"] or "").strip(), tuple(str(row["patterns"] or "").replace(",", " ").split())
        if not title or not patterns:
            raise CrmError("rfm-group-without", title=title or "–", patterns=" ".join(patterns) or "–")
        key = keys.get(title)
        if key is None:
            if not free:
                raise CrmError("rfm-too-many-own-groups", most=len(OWN))
            key = free.pop(0)
        days = row["days"]
        is_ours = key not in OWN and title == titles[key]
        groups.append(Group(key, patterns, None if days is None or days != days else int(days), None if is_ours else title))
    return GroupSet(name, tuple(groups), k)
