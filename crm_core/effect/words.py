"""Why it cannot be said and what would help, and the doubts beside what is said, in the reader's language."""

from typing import Any

from crm_core.effect.results import CannotSay, Effect
from crm_core.i18n import format_date, format_number, format_percent, text


def reason_of(answer: CannotSay, language: str) -> str:
    """Return why nothing may be claimed."""
    return text(f"effect-reason-{_key(answer)}", language, **_details(answer, language))


def way_of(answer: CannotSay, language: str) -> str:
    """Return what would make it measurable."""
    return text(f"effect-way-{answer.reason.replace('_', '-')}", language)


def caveats_of(answer: Effect, language: str, **known: object) -> list[str]:
    """Return the doubts that belong to a figure, each as a sentence."""
    told = {"days": format_number(answer.days_seen, language), "window": format_number(answer.asked.window_days, language), **known}
    wanted = {"window_open": ("days", "window"), "control_contacted": ("count",)}
    found = []
    for key in answer.caveats:
        details = {name: told.get(name, answer.details.get(name, "–")) for name in wanted.get(key, ())}
        found.append(text(f"effect-caveat-{key.replace('_', '-')}", language, **details))
    return found


def again_of(again: float, language: str) -> str | None:
    """Say that a total counts again what other campaigns brought, or leaves some of it out; None where it does neither."""
    if not again:
        return None
    return text(f"effect-again-{'more' if again > 0 else 'less'}", language, contacts=format_number(abs(again) * 100, language, digits=0))


def _key(answer: CannotSay) -> str:
    key = answer.reason.replace("_", "-")
    return "too-few-ever" if key == "too-few" and answer.details.get("needed") is None else key


def _details(answer: CannotSay, language: str) -> dict[str, Any]:
    told = answer.details
    match answer.reason:
        case "too_few":
            counts = {"had": format_number(told["had"], language)}
            return counts if told["needed"] is None else counts | {"needed": format_number(told["needed"], language)}
        case "skewed_groups":
            share = told["control"] / (told["target"] + told["control"])
            return {"planned": format_percent(told["planned"], language, digits=1), "share": format_percent(share, language, digits=1)}
        case "no_data":
            return {"day": format_date(told["day"])}
        case _:
            return {}
