"""What the executive's page says: one set of words and numbers for the PDF and for the slides, the same as on the screen Effect."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.db import Connection, load_settings
from crm_core.effect import CannotSay, Effect, Many, Row, again_of, caveats_of, measure_all, reason_of
from crm_core.errors import CrmError
from crm_core.i18n import LANGUAGES, format_date
from crm_core.report.pen import Bar, Pen, bar_of

HEADS: Final = (
    *("campaigns", "campaign", "class", "target", "control", "effect", "net", "naive", "bought", "money"),
    *("money-bars", "pools", "measured"),
    *("notes", "definitions", "source", "page", "caption", "million", "thousand"),
)
# Every figure of the page has its meaning and its source under one of these keys.
DEFINED: Final = (
    *("effect", "groups", "interval", "net", "naive", "cannot", "many", "pooled"),
    *("measured", "contacts", "per-contact", "refusals", "spent"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One campaign: its figures as the reader writes them, and to draw. `reason`: why there are none; `holds`: as on the screen."""

    campaign: str
    started: str
    class_: str
    class_label: str
    target: str
    control: str
    effect: str
    net: str
    naive: str
    reason: str | None
    verdict: str
    holds: bool
    bought: Bar | None
    money: Bar | None
    claimed: float | None
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything on the page, in the reader's language."""

    language: str
    title: str
    period: str
    answer: str
    heads: dict[str, str]
    figures: tuple[tuple[str, str, str], ...]
    lines: tuple[Line, ...]
    pools: tuple[tuple[str, str, str, str], ...]
    notes: tuple[str, ...]
    definitions: tuple[tuple[str, str, str], ...]


def content(con: Connection, *, since: date, until: date, as_of: date, language: str, window_days: int | None = None) -> Content:
    """Put the page of the campaigns that began in a period together, measured as of a day.

    Raises CrmError when the period ends before it begins, or the language is not known.
    """
    if until < since:
        raise CrmError("report-bad-period", since=format_date(since), until=format_date(until))
    if language not in LANGUAGES:
        raise CrmError("report-unknown-language", given=language, known=list(LANGUAGES))
    many = measure_all(con, as_of=as_of, since=since, until=until, window_days=window_days)
    pen = Pen(language, load_settings(con).currency)
    newest = sorted(many.rows, key=lambda row: (row.run.started_on or date.min, row.run.campaign), reverse=True)
    lines = tuple(_line(row, pen) for row in newest)
    return Content(
        language,
        pen.say("title"),
        pen.say("period", since=pen.day(since), until=pen.day(until), day=pen.day(as_of), days=many.window_days),
        _answer(many, pen),
        {key: pen.say(f"head-{key}") for key in HEADS},
        _figures(many, pen),
        lines,
        tuple(_pools(many, pen)),
        _notes(many, lines, language),
        tuple((pen.say(f"term-{key}"), pen.say(f"meaning-{key}"), pen.say(f"source-{key}")) for key in DEFINED),
    )


def _answer(many: Many, pen: Pen) -> str:
    if not many.rows:
        return pen.say("answer-no-campaigns")
    total = bar_of(many.net)
    if total is None:
        return pen.say("answer-cannot", count=len(many.rows), shown=pen.number(len(many.rows)))
    key = "answer-loss" if total.upper < 0 else "answer" if total.lower > 0 else "answer-unclear"
    told = {"net": pen.money(total.estimate), "lower": pen.money(total.lower), "upper": pen.money(total.upper)}
    return pen.say(key, count=many.counted, shown=pen.number(many.counted), naive=pen.money(many.naive_net), **told)


def _figures(many: Many, pen: Pen) -> tuple[tuple[str, str, str], ...]:
    """Return the name of each figure, the figure, and its interval where it is an estimate."""
    measured = sum(row.is_measured for row in many.rows)
    each = bar_of(many.margin_per_contact)
    span = "" if each is None else pen.say("range", lower=pen.coins(each.lower), upper=pen.coins(each.upper))
    return (
        (pen.say("figure-measured"), pen.say("of", part=pen.number(measured), whole=pen.number(len(many.rows))), ""),
        (pen.say("figure-contacts"), pen.number(many.contacts), ""),
        (pen.say("figure-margin-per-contact"), pen.coins(None if each is None else each.estimate), span),
        (pen.say("figure-refusals"), pen.number(many.refusals_per_10_000, 1), ""),
        (pen.say("figure-cost"), pen.money(many.cost), ""),
    )


def _notes(many: Many, lines: tuple[Line, ...], language: str) -> tuple[str, ...]:
    again = again_of(many.again, language)
    return (*(() if again is None else (again,)), *(f"{line.campaign}: {doubt}" for line in lines for doubt in line.doubts))


def _line(row: Row, pen: Pen) -> Line:
    answer = row.purchase
    bought = bar_of(answer.compared.difference) if isinstance(answer, Effect) else None
    money = bar_of(row.brought.net) if isinstance(row.margin, Effect) else None
    return Line(
        campaign=row.run.campaign,
        started=pen.day(row.run.started_on),
        class_=row.run.class_,
        class_label=pen.class_name(row.run.class_),
        target=pen.number(None if answer.target is None else answer.target.n),
        control=pen.number(None if answer.control is None else answer.control.n),
        effect=pen.interval(bought, pen.points),
        net=_cannot(row.margin, pen) if isinstance(row.margin, CannotSay) else pen.interval(money, pen.money),
        naive=pen.money(row.brought.naive_net),
        reason=_cannot(answer, pen) if isinstance(answer, CannotSay) else None,
        verdict=answer.verdict,
        holds=row.holds,
        bought=bought,
        money=money,
        claimed=row.brought.naive_net,
        doubts=tuple(caveats_of(answer, pen.language)) if isinstance(answer, Effect) else (),
    )


def _cannot(answer: CannotSay, pen: Pen) -> str:
    return pen.say("cannot", reason=reason_of(answer, pen.language))


def _pools(many: Many, pen: Pen) -> list[tuple[str, str, str, str]]:
    return [
        (
            pen.class_name(one.key),
            pen.number(one.campaigns),
            pen.interval(bar_of(one.purchase.estimate if one.purchase else None), pen.points),
            pen.interval(bar_of(one.net), pen.money),
        )
        for one in many.by_class
    ]
