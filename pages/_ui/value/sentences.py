"""The answer of the screen Value in words: what is to come, how sure it is, what it was made from."""

from datetime import date

from crm_core.db import Connection
from crm_core.facts import facts_version
from crm_core.value import Fitted, ValueView, load_model, policy_of, verdict, view
from pages._ui.base import known
from pages._ui.words import Words


def model_as_of(con: Connection, *, as_of: date) -> Fitted | None:
    """Return the model that scores a day."""
    return load_model(con, as_of=as_of)


def viewed(con: Connection, *, as_of: date) -> ValueView:
    """Return all the screen shows of a day."""
    return view(con, as_of=as_of)


def said(t: Words, fitted: Fitted, seen: ValueView) -> str:
    """Say the answer: what is to come, with its interval, and how far off the model and the naive twin were."""
    if seen.worth.predicted is None:
        return verdict(fitted, t.language, policy=known(policy_of))
    coming, same = fitted.forecast, is_fresh(t, fitted)
    amount = coming.amount if same else seen.worth.predicted
    details = {"count": fitted.horizon_months, "amount": t.money(amount, short=True), "money": fitted.money}
    if not fitted.is_model:
        return t("page-value-answer-naive", **details, why=verdict(fitted, t.language, policy=known(policy_of)))
    first = t("page-value-answer", **details)
    if same and coming.lower is not None:
        first = t("page-value-answer-interval", **details, low=t.money(coming.lower, short=True), high=t.money(coming.upper, short=True))
    errors = fitted.holdout.errors if fitted.holdout else {}
    ours, naive = (errors[key].total_error if key in errors else None for key in (fitted.chosen, "same_rate"))
    if ours is None or naive is None:
        return first
    return f"{first} {t('page-value-answer-errors', error=t.percent(abs(ours), 1), naive=t.percent(abs(naive), 1))}"


def is_too_narrow(t: Words, fitted: Fitted) -> bool:
    """True when the total was off on the holdout by more than the shown interval reaches."""
    coming, errors = fitted.forecast, fitted.holdout.errors if fitted.holdout else {}
    ours = errors[fitted.chosen].total_error if fitted.chosen in errors else None
    if ours is None or coming.lower is None or not is_fresh(t, fitted):
        return False
    return abs(ours) * coming.amount > coming.amount - coming.lower


def is_fresh(t: Words, fitted: Fitted) -> bool:
    """True when the model was fitted as of this day to the data as they are."""
    return fitted.as_of == t.on and known(facts_version) == fitted.facts_version


def note(t: Words, fitted: Fitted) -> str:
    """Say what the model was made from, and whether the data have changed since."""
    parts = [t("page-value-bought", count=fitted.clients, shown=t.number(fitted.clients))]
    parts.append(t("page-value-history", count=max(1, round(fitted.history_days / 30.44))))
    if fitted.holdout is not None:
        parts.append(t("page-value-holdout", count=fitted.holdout.days))
    if fitted.forecast.contracts and is_fresh(t, fitted):
        parts.append(t("page-value-contracts", amount=t.money(fitted.forecast.contracts, short=True)))
    parts.append(t("page-value-fitted-on", day=t.day(fitted.as_of), version=fitted.version))
    if not is_fresh(t, fitted):
        parts.append(t("page-value-stale"))
    if fitted.rounded:
        parts.append(t("page-value-rounded"))
    if fitted.spending_sampled:
        parts.append(t("page-value-sampled"))
    return " · ".join(parts)
