"""The part of the screen Segments that finds clusters and turns one into a rule of the builder."""

from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection
from crm_core.segments import catalogue, default_catalogue, field_label, rule_data, sentence
from crm_core.segments.clusters import KS, MOST_FIELDS, Clusters, NoClusters, clusters
from crm_core.segments.clusters_words import cluster_names
from pages._ui.base import known
from pages._ui.figures import bars_figure
from pages._ui.inputs import carry
from pages._ui.parts import heading, picture
from pages._ui.problems import problems_shown
from pages._ui.segments.cluster_figures import profile_figure
from pages._ui.tables import table
from pages._ui.words import Words, plain

FIRST: Final = ("recency_days", "purchase_days", "average_check")
NUMBERS: Final = ("number", "money")
CHOSEN: Final = "clusters.chosen"


def grouped(con: Connection, *, fields: tuple[str, ...], as_of: date, k: int | None) -> Clusters | NoClusters:
    """Return the clusters of a day."""
    return clusters(con, fields=fields, as_of=as_of, k=k)


def show_clusters(t: Words) -> None:
    """Draw the choice of facts, the clusters found in them, and the way from a cluster to a rule."""
    heading(t("page-clusters"))
    st.caption(t("page-clusters-intro"))
    with problems_shown(t.language):
        asked = _form(t)
        if asked is None:
            return
        with st.spinner(t("page-frame-working")):
            found = known(grouped, fields=asked[0], as_of=t.on, k=asked[1])
        if isinstance(found, NoClusters):
            details = {**found.details}
            if "field" in details:
                details["field"] = _label(t, str(details["field"]))
            st.info(plain(t(found.reason, **details)), icon=":material/info:")
            return
        _show_found(t, found)


def _form(t: Words) -> tuple[tuple[str, ...], int | None] | None:
    numbers = {one.key: one for one in known(catalogue) if one.type in NUMBERS}
    with st.form("clusters.form", border=False):
        fields = st.multiselect(
            t("page-clusters-fields"),
            list(numbers),
            default=[key for key in FIRST if key in numbers],
            format_func=lambda key: field_label(numbers[key], t.language),
            max_selections=MOST_FIELDS,
            key="clusters.fields",
        )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            k = st.selectbox(
                t("page-clusters-k"),
                [None, *KS],
                key="clusters.k",
                width=230,
                format_func=lambda one: t("page-clusters-k-auto") if one is None else str(one),
            )
            if st.form_submit_button(t("page-clusters-find"), icon=":material/bubble_chart:"):
                st.session_state["clusters.asked"] = (tuple(fields), k)
    asked: tuple[tuple[str, ...], int | None] | None = st.session_state.get("clusters.asked")
    return asked


def _show_found(t: Words, found: Clusters) -> None:
    names = cluster_names(found, t.language, catalogue=default_catalogue())
    st.markdown(t("page-clusters-answer", k=found.k, clients=t.clients(found.clients), structure=found.structure))
    stable = found.stability
    st.caption(
        t(
            "page-clusters-note",
            silhouette=t.number(found.silhouette, 2),
            mean=t.number(stable.mean, 2),
            lower=t.number(stable.lower, 2),
            upper=t.number(stable.upper, 2),
            left_out=found.left_out,
            left_shown=t.number(found.left_out),
        )
    )
    picture(t, "page-clusters-map", _profile(t, found, names), on_click=_clicked)
    rows = [
        [
            plain(name),
            t.number(one.clients),
            t.percent(one.share),
            t.percent(one.precision),
            t.percent(one.recall),
        ]
        for one, name in zip(found.clusters, names, strict=True)
    ]
    heads = ("clients", "share", "as-rule", "complete")
    table([t("page-clusters-name"), *(">" + t(f"page-clusters-{head}") for head in heads)], rows)
    st.caption(t("page-clusters-rule-note"))
    _take(t, found, names)
    if len(found.silhouettes) > 1:
        with st.expander(t("page-clusters-silhouettes"), icon=":material/bar_chart:"):
            bars = [
                {"label": str(k), "value": max(0.0, value or 0.0), "shown": t.number(value, 2), "hover": f"{k}: {t.number(value, 3)}"}
                for k, value in found.silhouettes
            ]
            figure = bars_figure(t.look, bars, x_title=t("page-clusters-number"), colour=t.look.colour("retention"))
            picture(t, "page-clusters-silhouettes", figure, name="picture")
            st.caption(t("page-clusters-silhouettes-note"))


def _clicked(points: list[Any]) -> None:
    """Take a click on a row into the list under the picture."""
    if points:
        st.session_state[CHOSEN] = int(points[-1])


def _take(t: Words, found: Clusters, names: tuple[str, ...]) -> None:
    places = list(range(len(names)))
    if st.session_state.get(CHOSEN) not in places:
        st.session_state[CHOSEN] = 0
    with st.container(horizontal=True, vertical_alignment="bottom"):
        place = st.selectbox(t("page-clusters-choose"), places, key=CHOSEN, width=360, format_func=lambda one: names[one])
        chosen = found.clusters[place]
        label = t("page-clusters-take", clients=t.clients(chosen.rule_clients))
        if st.button(label, icon=":material/rule:", key="clusters.take", disabled=not chosen.rule_clients):
            carry("rule", rule_data(chosen.rule))
            st.rerun()
    st.caption(plain(sentence(chosen.rule, t.language, currency=t.settings.currency)))


def _profile(t: Words, found: Clusters, names: tuple[str, ...]) -> Any:
    facts = [_label(t, key) for key in found.fields]
    labels = [f"{name} · {t.percent(one.share)}" for one, name in zip(found.clusters, names, strict=True)]
    cells = []
    for one, label in zip(found.clusters, labels, strict=True):
        for trait, fact, usual in zip(one.traits, facts, found.everyone, strict=True):
            low, high, middle = (_value(t, trait.field, value) for value in (trait.lower, trait.upper, usual.median))
            cells.append(
                {
                    "cluster": label,
                    "fact": fact,
                    "value": trait.difference,
                    "shown": _value(t, trait.field, trait.median),
                    "hover": f"{label}<br>{fact}: {_value(t, trait.field, trait.median)} ({low} – {high})"
                    f"<br>{t('page-clusters-everyone')}: {middle}",
                }
            )
    return profile_figure(t.look, cells, clusters=labels, facts=facts, selected=st.session_state.get(CHOSEN))


def _label(t: Words, key: str) -> str:
    return field_label(default_catalogue().get(key), t.language)


def _value(t: Words, key: str, value: float) -> str:
    known_field = default_catalogue().get(key)
    if known_field.type == "money":
        return t.money(round(value), short=abs(value) >= 100_000)
    if known_field.unit == "share":
        return t.percent(value, 0)
    return t.number(value, 0 if value == round(value) or abs(value) >= 10 else 1)
