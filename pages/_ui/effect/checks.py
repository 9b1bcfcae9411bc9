"""Whether one campaign was fair: the split of its arms, their balance before, and who got the message by mistake."""

from typing import Final

import streamlit as st

from crm_core.effect import View
from pages._ui.tables import table
from pages._ui.words import Words

GOOD_BALANCE: Final = 0.1
UNLIKELY: Final = 0.01


def show_checks(t: Words, seen: View) -> None:
    """Show whether the two arms were alike and nobody of the control was written to."""
    checks = seen.checks
    lines = []
    if checks.sample_ratio_p is None:
        lines.append([t("page-effect-check-ratio"), t("page-effect-check-unknown")])
    else:
        fine = checks.sample_ratio_p >= seen.measured.policy.skew_limit
        lines.append([t("page-effect-check-ratio"), _mark(t, fine, p=t.number(checks.sample_ratio_p, 3))])
    for one in checks.balance:
        fine = abs(one.standard_difference) < GOOD_BALANCE or one.p_value >= UNLIKELY
        share = one.figure in ("before_bought", "met_others")
        pair = [t.percent(value, 1) if share else t.money(value) for value in (one.target, one.control)]
        said = t("page-effect-check-pair", target=pair[0], control=pair[1])
        lines.append([t(f"page-effect-check-{one.figure.replace('_', '-')}"), f"{_mark(t, fine, p=t.number(one.p_value, 2))} · {said}"])
    lines.append([t("page-effect-check-contacted"), _count(t, checks.control_contacted)])
    lines.append([t("page-effect-check-both"), _count(t, checks.both_arms)])
    table([t("page-effect-col-check"), t("page-effect-col-result")], lines)
    st.caption(t("page-effect-checks-note"))


def _mark(t: Words, fine: bool, **details: str) -> str:
    return t("page-effect-check-fine" if fine else "page-effect-check-wrong", **details)


def _count(t: Words, count: int) -> str:
    return t("page-effect-check-nobody") if not count else t.clients(count)
