"""Every outcome of one campaign as a table: target, control, difference, and the figure without control."""

from typing import Any, Final

from crm_core.effect import Answer, CannotSay, Effect, View, reason_of
from pages._ui.effect.amounts import SHARES, between, signed
from pages._ui.tables import table
from pages._ui.words import Words

OUTCOMES: Final = ("purchase", "response", "revenue", "margin", "average_check", "second_purchase", "stayed_active", "refusal")


def show_outcomes(t: Words, seen: View) -> None:
    """Show every outcome of the campaign in one table."""
    names = ("outcome", ">target", ">control", ">difference", ">interval", ">lift", ">naive", "verdict")
    table([(">" if n.startswith(">") else "") + t(f"page-effect-col-{n.removeprefix('>')}") for n in names], _lines(t, seen))


def _lines(t: Words, seen: View) -> list[list[str]]:
    lines = []
    for metric in OUTCOMES:
        answer = seen.answers[metric]
        if isinstance(answer, CannotSay) and answer.reason in ("no_responses", "nobody_eligible"):
            continue
        lines.append(_line(t, metric, answer))
        adjusted = answer.adjusted if isinstance(answer, Effect) else None
        cut = answer.winsorised if isinstance(answer, Effect) else None
        for key, compared in (("cuped", None if adjusted is None else adjusted.comparison), ("winsorised", cut)):
            if compared is not None:
                label = f"\u2003:gray[{t(f'page-effect-line-{key}')}]"
                lines.append(
                    [
                        label,
                        _value(t, metric, compared.target.mean),
                        _value(t, metric, compared.control.mean),
                        *_found(t, metric, compared),
                        "",
                        "",
                    ]
                )
    return lines


def _line(t: Words, metric: str, answer: Answer) -> list[str]:
    label = t(f"page-effect-metric-{metric.replace('_', '-')}")
    means = ["–" if group is None else _value(t, metric, group.mean) for group in (answer.target, answer.control)]
    naive = (
        _value(t, metric, answer.naive)
        if metric == "average_check"
        else t.number(answer.naive)
        if metric in SHARES
        else t.money(answer.naive, short=True)
    )
    if isinstance(answer, CannotSay):
        return [label, *means, "–", "–", "–", naive, f"*{t('page-effect-cannot')}*: {reason_of(answer, t.language)}"]
    return [label, *means, *_found(t, metric, answer.compared), naive, t(f"page-effect-word-{answer.verdict.replace('_', '-')}")]


def _found(t: Words, metric: str, compared: Any) -> list[str]:
    factor = 100.0 if metric in SHARES else 1.0
    found, relative = compared.difference, compared.relative
    difference = signed(t, found.estimate * factor) if metric in SHARES else signed(t, found.estimate, digits=1)
    lift = "–"
    if relative is not None:
        lift = f"{signed(t, relative.estimate * 100, digits=0)}{t.percent_sign} ({between(t, relative, factor=100, digits=0)})"
    return [difference, between(t, found, factor=factor), lift]


def _value(t: Words, metric: str, value: float) -> str:
    return t.percent(value, 1) if metric in SHARES else t.money(value, digits=0 if abs(value) >= 100 else 2)
