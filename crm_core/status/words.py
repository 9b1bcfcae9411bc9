"""The reason of a status or a behaviour as a sentence in the reader's language."""

from crm_core.i18n import format_date, format_number, format_percent, text
from crm_core.status.behaviours import Behaviour
from crm_core.status.marks import Mark
from crm_core.status.policy import StatusPolicy


def status_sentence(reason: str, number: int | None, *, policy: StatusPolicy, language: str, mark: Mark | None = None) -> str:
    """Say why a client has its status; `number` is the count or the days the reason speaks of, `mark` the mark by hand behind it."""
    if mark is not None and reason == "marked":
        said = {"since": format_date(mark.since), "who": mark.recorded_by, "reason": mark.reason}
        return text("status-said-marked-by", language, **said)
    key = "status-said-" + reason.replace("_", "-") + ("-for" if reason == "never_in_touch" and number is not None else "")
    return text(key, language, days=number or 0, shown=format_number(number, language), period=policy.period_days)


def behaviour_sentence(reason: str, number: int | None, *, made: Behaviour, policy: StatusPolicy, language: str) -> str:
    """Say why a client has its behaviour."""
    limit = text("status-days", language, days=made.gap.days, shown=format_number(made.gap.days, language))
    share = format_percent(policy.elite_share, language, digits=0 if round(100 * policy.elite_share, 6) % 1 == 0 else 1)
    basis = text(f"status-basis-{made.basis}", language)
    key = "status-said-" + reason.replace("_", "-")
    return text(key, language, days=number or 0, shown=format_number(number, language), limit=limit, share=share, basis=basis)
