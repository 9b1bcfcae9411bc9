"""Export profiles on the screen Campaigns: which columns a list has and how its file is written; edited, copied, previewed."""

from dataclasses import replace
from typing import Any, Final

import streamlit as st

from crm_core.offers import Profile, list_profiles, sample_lines, save_profile
from crm_core.offers.profile import COLUMNS, DELIMITERS, ENCODINGS, EOLS, FORMATS, PHONE_FORMATS
from pages._ui.base import house, known, reading, who
from pages._ui.naming import profile_words, words_or
from pages._ui.problems import problems_shown
from pages._ui.words import Words

GUARDS: Final = ("'", " ")


def profiles(t: Words) -> None:
    """Choose a profile, edit it or save it under another name; its first lines are shown with invented people."""
    found = {one.name: one for one in known(list_profiles)}
    chosen = st.selectbox(
        t("page-campaigns-profile"), list(found), key="profile.chosen", width=320, format_func=lambda one: profile_words(t, one)
    )
    old = found[chosen]
    key = f"{old.name}.{old.version}"
    with problems_shown(t.language):
        asked = _editor(t, old, key)
        st.markdown(f"**{t('page-profiles-preview')}**")
        with reading() as con:
            st.code("\n".join(sample_lines(con, asked, language=t.language)), language=None, wrap_lines=False)
        st.caption(t("page-profiles-preview-note"))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            name = st.text_input(
                t("page-profiles-name"), value=old.name, key=f"profile.name.{key}", help=t("page-profiles-name-help"), width=320
            )
            new = replace(asked, name=name.strip() or old.name)
            words = "page-profiles-save" if new.name in found else "page-profiles-copy"
            if st.button(t(words), icon=":material/save:", key="profile.save", disabled=new == found.get(new.name)):
                with house().db.write() as con:
                    save_profile(con, new, who=who())
                st.rerun()


def _editor(t: Words, old: Profile, key: str) -> Profile:
    """Draw a profile and return it as it stands; what cannot be is an error with its sentence."""

    def pick(word: str, options: tuple[str, ...], **more: Any) -> str:
        value: str = getattr(old, word)
        chosen: str = st.selectbox(
            t(f"page-profiles-{word.replace('_', '-')}"),
            options,
            index=options.index(value),
            key=f"profile.{word}.{key}",
            format_func=lambda one: words_or(t, f"page-profiles-{word.replace('_', '-')}-{_named(one)}", one),
            **more,
        )
        return chosen

    columns = st.multiselect(
        t("page-profiles-columns"),
        list(COLUMNS),
        default=list(old.columns),
        key=f"profile.columns.{key}",
        help=t("page-profiles-columns-help"),
    )
    with st.grid(4, min_column_width=180):
        format_ = pick("format", FORMATS)
        is_text = format_ == "csv"
        delimiter = pick("delimiter", DELIMITERS, disabled=not is_text)
        encoding = pick("encoding", ENCODINGS, disabled=not is_text)
        eol = pick("eol", EOLS, disabled=not is_text)
        phone_format = pick("phone_format", PHONE_FORMATS)
        guard = pick("guard", GUARDS, help=t("page-profiles-guard-help"))
    with st.container(horizontal=True):
        header = st.toggle(t("page-profiles-header"), value=old.header, key=f"profile.header.{key}")
        one_line = st.toggle(t("page-profiles-one-line"), value=old.one_line, key=f"profile.line.{key}")
        unique = st.toggle(t("page-profiles-unique-points"), value=old.unique_points, key=f"profile.unique.{key}")
    titles: list[tuple[str, str]] = []
    if header:
        with st.expander(t("page-profiles-titles")), st.grid(4, min_column_width=180):
            for column in columns:
                said = st.text_input(
                    column, value=dict(old.titles).get(column, ""), key=f"profile.title.{key}.{column}", placeholder=column
                )
                if said.strip() and said.strip() != column:
                    titles.append((column, said.strip()))
    else:
        titles = list(old.titles)
    return replace(
        old,
        columns=tuple(columns),
        format=format_,
        delimiter=delimiter,
        encoding=encoding,
        eol=eol,
        header=header,
        titles=tuple(titles),
        phone_format=phone_format,
        guard=guard,
        one_line=one_line,
        unique_points=unique,
    )


def _named(value: str) -> str:
    """Return a sign as it can stand in the key of a text."""
    return {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", "\n": "lf", "\r\n": "crlf", "'": "apostrophe", " ": "space"}.get(
        value, value
    )
