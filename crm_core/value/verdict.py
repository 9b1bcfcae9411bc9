"""The verdict of a fit in words: which model is used and how far off it was, or why none is."""

from crm_core.facts import STALE_DAYS
from crm_core.i18n import format_date, format_percent, text
from crm_core.value.policy import ValuePolicy
from crm_core.value.result import Fitted


def model_title(key: str, language: str) -> str:
    """Name a model or a naive twin."""
    return text("value-model-" + key.replace("_", "-"), language)


def verdict(fitted: Fitted, language: str, *, policy: ValuePolicy | None = None) -> str:
    """Say it in one sentence."""
    model = model_title(fitted.chosen, language)
    if fitted.reason is not None:
        return text(
            fitted.reason,
            language,
            model=model,
            day=format_date(fitted.as_of),
            history=fitted.history_days,
            days=fitted.holdout.days if fitted.holdout else 0,
            repeaters=fitted.holdout.repeaters if fitted.holdout else fitted.repeaters,
            needed=(policy or ValuePolicy()).least_repeaters,
        )
    errors = fitted.holdout.errors if fitted.holdout else {}
    ours, naive = (errors[key].total_error if key in errors else None for key in (fitted.chosen, "same_rate"))
    if ours is None or naive is None:
        return text("value-verdict-model-alone", language, model=model)
    error, twin = (format_percent(abs(one), language, digits=1) for one in (ours, naive))
    return text("value-verdict-model", language, model=model, error=error, naive=twin)


def caveats(fitted: Fitted, language: str) -> list[str]:
    """Say what the figures of a fit do not hold: margins that are not known, days that may still wait to be loaded."""
    found = []
    if fitted.clients and fitted.money == "revenue":
        found.append(text("value-revenue-note", language))
    ends = fitted.purchases_until
    if ends is not None and (silent := (fitted.as_of - ends).days) > STALE_DAYS:
        found.append(text("value-data-end-note", language, last=format_date(ends), day=format_date(fitted.as_of), days=silent))
    return found
