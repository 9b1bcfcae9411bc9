"""Texts by key from Fluent files: one folder a language, one file a slice, the same keys in all."""

from functools import cache
from importlib.resources import files
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

from crm_core.errors import CrmError

# Fluent refuses to fill a blank with more than 2,500 characters; a cell or the names of a hundred columns may be longer.
LONGEST: Final = 2_000

LANGUAGES: Final = {"en": "English", "ru": "Русский", "uk": "Українська"}


@cache
def bundle(language: str) -> FluentBundle:
    """Return all texts of one language."""
    found = FluentBundle([language], use_isolating=False)
    for file in sorted((files(__package__) / language).iterdir(), key=lambda f: f.name):
        found.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return found


def text(key: str, language: str, /, **details: object) -> str:
    """Return the text for `key`; a missing key or blank is a bug, so it raises."""
    texts = bundle(language)
    message = texts.get_message(key) if texts.has_message(key) else None
    if message is None or message.value is None:
        raise KeyError(f"{language}: no text '{key}'")
    said, problems = texts.format_pattern(message.value, {name: _plain(value) for name, value in details.items()})
    if problems:
        raise KeyError(f"{language}: text '{key}': {problems[0]}")
    return str(said)


def explain(problem: CrmError, language: str) -> str:
    """Return the sentence of an error in the reader's language."""
    return text(problem.key, language, **problem.details)


def _plain(value: object) -> object:
    """Fluent takes numbers and strings that are not too long; everything else is shown as written."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    said = ", ".join(str(one) for one in value) if isinstance(value, list | tuple | set) else str(value)
    return said if len(said) <= LONGEST else said[:LONGEST] + "…"
