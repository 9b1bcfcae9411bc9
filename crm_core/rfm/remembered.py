"""Edges once cut are remembered while the base stays the same: a rule over scores need not cut them at every count."""

import json
from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from threading import Lock
from typing import Final, TypeVar

from crm_core.db import Connection, statement
from crm_core.rfm.scheme import RfmScheme, scheme_to_dict

T = TypeVar("T")
Key = tuple[str, ...]

STATE: Final = statement(__package__, "state")
MOST: Final = 64
# Edges say nothing about a person, so every reader of a process may share them.
_kept: Final[OrderedDict[Key, object]] = OrderedDict()
_lock: Final = Lock()


def remembered(con: Connection, *, as_of: date, scheme: RfmScheme, make: Callable[[], T]) -> T:
    """Return what was made for this date, scheme and state of the base before, or make it now."""
    key = _key(con, as_of=as_of, scheme=scheme)
    with _lock:
        if key is not None and key in _kept:
            _kept.move_to_end(key)
            return _kept[key]  # type: ignore[return-value]
    made = make()
    if key is not None:
        with _lock:
            _kept[key] = made
            while len(_kept) > MOST:
                _kept.popitem(last=False)
    return made


def _key(con: Connection, *, as_of: date, scheme: RfmScheme) -> Key | None:
    """Name a question; None for a base without a file, and inside a write, whose answer may never be committed.

    The last deed stands in it beside the version: a restored base may come back to a version it had before.
    """
    seen = con.execute(STATE).fetchall()
    if seen[0][0] is None:
        return None
    other = con.cursor()
    try:
        committed = other.execute(STATE).fetchall()
    finally:
        other.close()
    if seen != committed:
        return None
    asked = {key: value for key, value in scheme_to_dict(scheme).items() if key != "group_set"}
    return (*(str(one) for one in seen[0]), as_of.isoformat(), json.dumps(asked, sort_keys=True))
