"""A rule as a sentence in the reader's language."""

from datetime import date
from typing import Final

from crm_core import rfm
from crm_core.errors import CrmError
from crm_core.i18n import format_date, format_money, format_number, format_percent, text
from crm_core.i18n.texts import bundle
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.compile import IN_SEGMENT
from crm_core.segments.fields import ATTRIBUTE, SEGMENT, Catalogue, Field
from crm_core.segments.model import AllOf, AnyOf, Condition, Not, Rule
from crm_core.segments.operators import DATE_NAMES, OPERATORS
from crm_core.segments.values import value_type

SHOWN_VALUES: Final = 6
# Fields whose subject in a sentence is shorter than their label, and takes a unit: «давность не больше 90 дней».
SHORT_NAMES: Final = {"recency_days": "segments-noun-recency", "age": "segments-noun-age"}
# Where the words of a field's choices stand when it is not `choice-<field-key>-<choice>`.
CHOICES: Final = {
    "sex": "segments-choice-sex-",
    "rfm_group": "rfm-group-",
    **dict.fromkeys(rfm.EARLIER, "rfm-group-"),
    **dict.fromkeys(("status_1m_ago", "status_3m_ago", "status_6m_ago", "status_12m_ago"), "choice-status-"),
}
# In Russian and Ukrainian a number after these words stands in the genitive: «не больше 1 дня».
GENITIVE: Final = frozenset({"at_least", "at_most", "more_than", "less_than", "between"})


def sentence(rule: Rule, language: str, *, currency: str | None = None, catalogue: Catalogue | None = None) -> str:
    """Say a rule in words; nested parts stand in brackets. Without a currency money is shown as a plain number."""
    return _part(rule, _Words(language, currency, catalogue or default_catalogue()), top=True)


class _Words:
    def __init__(self, language: str, currency: str | None, catalogue: Catalogue) -> None:
        self.language = language
        self.currency = currency
        self.catalogue = catalogue

    def __call__(self, key: str, **details: object) -> str:
        return text(key, self.language, **details)


def field_label(field: Field, language: str) -> str:
    """Return the name of a field in the reader's language; an attribute keeps the name its file gave it."""
    if field.key.startswith(ATTRIBUTE):
        return text("field-attribute", language, name=field.key.removeprefix(ATTRIBUTE))
    return text("field-" + field.key.replace("_", "-"), language)


def operator_label(operator: str, language: str) -> str:
    """Return the name of an operator for the rule builder."""
    return text("segments-operator-" + operator.replace("_", "-"), language)


def operators_for(field: Field) -> list[str]:
    """Return the operators a field takes, in the order of the table; for dates under the names dates have."""
    kind = value_type(Condition(field.key, "is_present"), field)
    renamed = DATE_NAMES if kind == "date" else {}
    return [one.key for one in OPERATORS.values() if kind in one.types and one.key not in renamed]


def _part(rule: Rule, words: _Words, *, top: bool = False) -> str:
    match rule:
        case AllOf(parts=()):
            return words("segments-says-everyone")
        case AnyOf(parts=()):
            return words("segments-says-nobody")
        case AllOf(parts) | AnyOf(parts):
            if len(parts) == 1:
                return _part(parts[0], words, top=top)
            joint = words("segments-says-and" if isinstance(rule, AllOf) else "segments-says-or")
            said = f" {joint} ".join(_part(part, words) for part in parts)
            return said if top else f"({said})"
        case Not(part):
            said = _part(part, words, top=True)
            return words("segments-says-except" if top else "segments-says-not", part=said)
        case Condition() if rule.field == SEGMENT:
            return words("segments-says-" + IN_SEGMENT[rule.operator].replace("_", "-"), value=str(rule.value))
        case Condition():
            return _condition(rule, words)


def _condition(condition: Condition, words: _Words) -> str:
    field = words.catalogue.get(condition.field)
    kind = value_type(condition, field)
    operator = DATE_NAMES.get(condition.operator, condition.operator) if kind == "date" else condition.operator
    label = _subject(field, words.language)
    if kind == "flag":
        wanted = {"is": condition.value, "is_not": not condition.value, "is_true": True, "is_false": False}.get(operator)
        if wanted is not None:
            return words("segments-says-flag", field=label, answer="yes" if wanted else "no")
    key = "segments-says-" + operator.replace("_", "-")
    takes = OPERATORS[operator].takes
    if takes == "nothing":
        return words(key, field=label)
    if takes == "days":
        days = condition.value
        return words(key, field=label, count=days, number=format_number(days, words.language))
    if takes == "pair":
        if not isinstance(condition.value, tuple) or len(condition.value) != 2:
            raise CrmError("segments-expects-pair", field=condition.field, given=str(condition.value))
        low, high = condition.value
        said_low = _value(low, kind, field, operator, words, bare=True)
        return words(key, field=label, low=said_low, high=_value(high, kind, field, operator, words))
    if takes == "many":
        return words(key, field=label, value=_listed(condition, kind, field, operator, words))
    return words(key, field=label, value=_value(condition.value, kind, field, operator, words))


def _subject(field: Field, language: str) -> str:
    """Return the field as it stands inside a sentence: small, but for names like RFM; an attribute in quotation marks."""
    if field.key in SHORT_NAMES:
        return text(SHORT_NAMES[field.key], language)
    if field.key.startswith(ATTRIBUTE):
        return text("segments-says-quoted", language, value=field.key.removeprefix(ATTRIBUTE))
    label = field_label(field, language)
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _listed(condition: Condition, kind: str, field: Field, operator: str, words: _Words) -> str:
    values = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    said = [_value(one, kind, field, operator, words) for one in values[:SHOWN_VALUES]]
    if len(values) > SHOWN_VALUES:
        return words("segments-says-and-more", listed=", ".join(said), count=len(values) - SHOWN_VALUES)
    if operator == "one_of" and len(said) > 1:
        return ", ".join(said[:-1]) + f" {words('segments-says-or')} {said[-1]}"
    return ", ".join(said)


def _value(value: object, kind: str, field: Field, operator: str, words: _Words, *, bare: bool = False) -> str:
    if kind == "date":
        return format_date(date.fromisoformat(str(value)[:10]))
    if isinstance(value, bool) or not isinstance(value, int | float):
        if kind == "choice":
            return choice_label(field, str(value), words.language)
        return text("segments-says-quoted", words.language, value=str(value))
    digits = min(len(f"{value:.4f}".rstrip("0").partition(".")[2]), 4)
    if field.unit == "share":
        return format_percent(value, words.language, digits=max(digits - 2, 0))
    if kind == "money" and words.currency is not None:
        return format_money(value, words.language, currency=words.currency, digits=2 if digits else 0)
    number = format_number(value, words.language, digits=digits)
    if bare or field.key not in SHORT_NAMES:
        return number
    form = f"segments-amount-{field.unit}" + ("-of" if operator in GENITIVE else "")
    return words(form, count=value, number=number)


def choice_label(field: Field, choice: str, language: str) -> str:
    """Return a choice of a field in the reader's language; one that has no words is shown as it stands in the file."""
    if choice not in field.choices:
        return choice
    key = choice_key(field.key, choice)
    return text(key, language) if bundle(language).has_message(key) else choice


def choice_key(field: str, choice: str) -> str:
    """Return the key of the text that names a choice."""
    return CHOICES.get(field, f"choice-{field.replace('_', '-')}-") + choice.replace("_", "-")
