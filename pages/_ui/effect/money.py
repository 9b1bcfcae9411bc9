"""What one campaign brought net of its costs, and the costs themselves."""

from typing import Final

import streamlit as st

from crm_core.effect import Answer, CannotSay, Costs, View, load_costs, save_costs
from pages._ui.base import house, known, who
from pages._ui.effect.amounts import SHARES, amount, between, signed, signed_money
from pages._ui.problems import problems_shown
from pages._ui.tables import table
from pages._ui.words import Words

COSTS: Final = ("cost_per_contact", "fixed_cost", "incentive", "incentive_share")


def show_money(t: Words, seen: View) -> None:
    """Show what the campaign brought, line by line down to the net."""
    got = seen.brought
    lines = [
        [t(f"page-effect-money-{key}"), _added(t, seen.answers[metric])]
        for key, metric in (("buyers", "purchase"), ("revenue", "revenue"), ("gross", "margin"))
    ]
    for key, value in (("contacts", got.contact_cost), ("fixed", got.fixed_cost), ("incentives", got.incentives)):
        if value:
            lines.append([t(f"page-effect-money-{key}"), signed_money(t, -value)])
    if got.net is None:
        lines.append([f"**{t('page-effect-money-net')}**", f"*{t('page-effect-cannot')}*"])
    else:
        span = f"{amount(t, got.net.lower)}\u00a0…\u00a0{amount(t, got.net.upper)}"
        lines.append([f"**{t('page-effect-money-net')}**", f"**{signed_money(t, got.net.estimate)}** ({span})"])
    lines.append([t("page-effect-money-naive"), signed_money(t, got.naive_net)])
    if got.given_anyway:
        lines.append([t("page-effect-money-anyway"), t.money(got.given_anyway, short=True)])
    if got.cost_per_client is not None:
        each = got.cost_per_client
        high = "∞" if each.upper is None else t.money(each.upper)
        lines.append([t("page-effect-money-client"), f"{t.money(each.estimate)} ({t.money(each.lower)}\u00a0…\u00a0{high})"])
    table([t("page-effect-col-what"), ">" + t("page-effect-col-amount")], lines)


def _added(t: Words, answer: Answer) -> str:
    """Say how many buyers or how much money all the contacted added, with the interval."""
    if isinstance(answer, CannotSay):
        return f"*{t('page-effect-cannot')}*"
    found = answer.incremental
    if answer.asked.metric in SHARES:
        return f"{signed(t, found.estimate, digits=0)} ({between(t, found, digits=0)})"
    return f"{signed_money(t, found.estimate)} ({amount(t, found.lower)}\u00a0…\u00a0{amount(t, found.upper)})"


def edit_costs(t: Words, campaign: str) -> None:
    """Let the costs of the campaign be written in."""
    now = known(load_costs, name=campaign)
    with (
        st.expander(t("page-effect-costs"), icon=":material/payments:"),
        problems_shown(t.language),
        st.form(f"effect.costs.{campaign}", border=False),
    ):
        row = st.grid(2, min_column_width=150)
        given = {}
        for key in COSTS:
            with row.cell():
                share = key == "incentive_share"
                given[key] = st.number_input(
                    t(f"page-effect-cost-{key.replace('_', '-')}"),
                    min_value=0.0,
                    max_value=100.0 if share else None,
                    value=float(getattr(now, key)) * (100 if share else 1),
                    step=1.0,
                    key=f"effect.cost.{key}.{campaign}",
                )
        if st.form_submit_button(t("page-effect-costs-save"), icon=":material/save:"):
            given["incentive_share"] /= 100
            with house().db.write() as con:
                save_costs(con, campaign, costs=Costs(**given), who=who())
            st.rerun()
