"""The tables of the screen Value: tenths of the clients, models side by side, parameters."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from crm_core.i18n.formats import NBSP
from crm_core.value import Decile, Fitted, FittedModel, model_title
from pages._ui.tables import table
from pages._ui.words import Words


def show_deciles(t: Words, deciles: Sequence[Decile]) -> None:
    """Show the tenths with bars of their share; a click on a row chooses it."""
    right: dict[str, Any] = {"alignment": "right"}
    words = {
        "decile": [str(one.decile) for one in deciles],
        "clients": [t.number(one.clients) for one in deciles],
        "each": [t.money(one.per_client) for one in deciles],
        "share": [t.percent(one.share, 1) for one in deciles],
        "bar": [max(0.0, 100 * (one.share or 0.0)) for one in deciles],
        "alive": [t.percent(one.p_alive) for one in deciles],
        "purchases": [t.number(one.expected_purchases, 2) for one in deciles],
        "purchase": [t.money(one.purchase_value) for one in deciles],
        "next": [t.money(one.next_purchase_value) for one in deciles],
    }
    titles = {key: t(f"page-value-{key}") for key in words}
    most = max(words["bar"], default=1.0) or 1.0  # type: ignore[type-var]
    config: dict[str, Any] = {titles[key]: st.column_config.TextColumn(**right) for key in words if key != "bar"}
    config[titles["bar"]] = st.column_config.ProgressColumn(format=" ", min_value=0, max_value=most)

    def clicked() -> None:
        rows = st.session_state["value.table"]["selection"]["rows"]
        if rows:
            st.session_state["value.decile"] = deciles[rows[0]].decile

    st.dataframe(
        {titles[key]: column for key, column in words.items()},
        hide_index=True,
        alt=t("page-value-deciles-alt"),
        key="value.table",
        on_select=clicked,
        selection_mode="single-row",
        column_config=config,
        height="content",
    )


def show_models(t: Words, fitted: Fitted) -> None:
    """Show every model and naive twin beside its errors on the holdout."""
    columns = [t("page-value-model"), *(">" + t(f"page-value-{name}") for name in ("deviance", "total-error", "mae"))]
    errors = fitted.holdout.errors if fitted.holdout else {}
    rows = []
    for key, one in sorted(errors.items(), key=lambda pair: pair[1].deviance):
        name = model_title(key, t.language)
        name = f"**{name}** :green-badge[{t('page-value-used')}]" if key == fitted.chosen else name
        off = "–" if one.total_error is None else ("+" if one.total_error > 0 else "") + t.percent(one.total_error, 1)
        rows.append([name, t.number(one.deviance), off, t.number(one.mean_absolute_error, 3)])
    missing = [one for one in fitted.models if one.key not in errors and one.why_not]
    rows += [[f"{model_title(one.key, t.language)} — {t(str(one.why_not))}", "–", "–", "–"] for one in missing]
    table(columns, rows)


def show_parameters(t: Words, fitted: Fitted) -> None:
    """Show the parameters of every model on all history, with intervals, and the log-likelihood."""
    rows = [
        [model_title(one.key, t.language), _parameters(t, one), t.number(one.log_likelihood, 2)]
        for one in (*fitted.models, fitted.spending)
    ]
    table([t("page-value-model"), t("page-value-parameters"), ">" + t("page-value-likelihood")], rows)
    st.caption(t("page-value-parameters-note"))


def _parameters(t: Words, model: FittedModel) -> str:
    if model.parameters is None:
        return t(str(model.why_not))
    said = []
    for name, value in model.parameters.items():
        pair = (model.intervals or {}).get(name)
        reach = "" if pair is None else f" ({t.number(pair[0], 3)}–{t.number(pair[1], 3)})"
        said.append(f"*{name}* {t.number(value, 4)}{reach}".replace(" ", NBSP))
    return " · ".join(said)
