"""One message in Python, through sandboxed Jinja, for a preview: the same words the base would write."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from crm_core.offers import around
from crm_core.offers.compile_template import ISO_DAY, WORDS
from crm_core.offers.letters import capitalised, text_of, upper
from crm_core.offers.template import ATTRIBUTE, Blank, Template


def preview(template: Template, values: Mapping[str, object]) -> str:
    """Write one message, through sandboxed Jinja; a value that is missing is blank."""
    said = [piece if isinstance(piece, str) else _rendered(piece, values) for piece in template.pieces]
    place = next((i for i, piece in enumerate(template.pieces) if isinstance(piece, Blank) and piece.field == "salutation"), None)
    if place is None:
        return "".join(said)
    before, name, after = "".join(said[:place]), said[place], "".join(said[place + 1 :])
    if not name:
        if around.ends_sentence(before, whole=True):
            return before + capitalised(around.after_nothing(after, whole=True) or "", 1)
        return (around.before_nothing(before, whole=True) or "") + after
    has_sign, rest = around.after_sign(after, whole=True) or (False, after)
    if name[-1] in "!," and has_sign:
        return before + name + (capitalised(rest, 2) if name[-1] == "!" else rest)
    return before + name + after


def _rendered(blank: Blank, values: Mapping[str, object]) -> str:
    name = f"{ATTRIBUTE}[{blank.attribute!r}]" if blank.attribute is not None else blank.field
    filters = "".join(f" | {one.name}" + (f"({one.argument!r})" if one.argument is not None else "") for one in blank.filters)
    attributes = values.get("attributes") or {}
    assert isinstance(attributes, Mapping)
    known = {key: text_of(value) for key, value in values.items() if key != "attributes"}
    known.setdefault("full_name", " ".join(filter(None, (known.get(key, "") for key in ("surname", "given_name", "patronymic")))))
    known.setdefault(blank.field, "")
    held = {blank.attribute or "": ""} | {str(key): text_of(value) for key, value in attributes.items()}
    return SANDBOX.from_string("{{ " + name + filters + " }}").render(known | {ATTRIBUTE: held})


def _lower(text: str) -> str:
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _title(text: str) -> str:
    return "".join(upper(word[:1]) + _lower(word[1:]) for word in around.pattern(WORDS).findall(text))


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).strftime("%d.%m.%Y") if around.pattern(ISO_DAY).fullmatch(text) else text
    except ValueError:
        return text


def _sandbox() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False)
    environment.filters.clear()
    environment.filters.update(
        {"upper": upper, "lower": _lower, "title": _title, "date": _day, "default": lambda text, instead: text or instead}
    )
    return environment


SANDBOX: Final = _sandbox()
