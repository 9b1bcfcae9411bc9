"""What a command has at hand: the open house, the folder it was called from, and whom to tell."""

import getpass
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from crm_core.db import Connection, load_settings, today
from crm_core.errors import CrmError
from crm_core.i18n import text
from crm_core.jobs import House
from crm_core.overview import base_state

Result = dict[str, Any]
LAST_DAY: Final = "The day looked at; the last day of the base unless given."


@dataclass(frozen=True, slots=True)
class Desk:
    """The surroundings of one command."""

    house: House
    folder: Path
    language: str
    say: Callable[[str], None]
    who: str

    def path(self, given: str) -> Path:
        """Return a path as the caller meant it: relative to the folder the command was called from."""
        return (self.folder / Path(given).expanduser()).resolve()

    def tell(self, key: str, **details: object) -> None:
        """Give a notice, which never mixes with the result."""
        self.say(text(key, self.language, **details))

    def write(self, given: str, words: str) -> None:
        """Write a small text into a file that the user named."""
        path = self.path(given)
        try:
            path.write_text(words, encoding="utf-8")
        except OSError as problem:
            raise CrmError("commands-not-written", path=str(path)) from problem

    def json_file(self, given: str) -> Any:
        """Read a JSON file that the user named; say where it is wrong."""
        path = self.path(given)
        try:
            return json.loads(path.read_text(encoding="utf-8-sig"))
        except OSError as problem:
            raise CrmError("commands-no-file", path=str(path)) from problem
        except ValueError as problem:
            raise CrmError("commands-bad-json", path=str(path), problem=str(problem)) from problem


def user() -> str:
    """Return who is at the keyboard, for the journal of deeds."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def day(given: str) -> date:
    """Read YYYY-MM-DD or DD.MM.YYYY."""
    for reading in (date.fromisoformat, _dotted):
        try:
            return reading(given)
        except ValueError:
            continue
    raise CrmError("commands-bad-date", given=given)


def day_or_last(con: Connection, given: str | None) -> date:
    """Return the day asked for, else the last day the base knows of."""
    return day(given) if given is not None else base_state(con).last_day or today(load_settings(con).time_zone)


def _dotted(given: str) -> date:
    dd, mm, yyyy = given.split(".")
    return date(int(yyyy), int(mm), int(dd))


def plain(value: object) -> object:
    """Turn a result into what JSON knows: decimals to numbers, days to text."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value)
