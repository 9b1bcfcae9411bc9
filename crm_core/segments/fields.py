"""The catalogue: everything a marketer may ask about a client. Nothing else reaches the SQL."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Protocol

from crm_core.db import Connection, statement
from crm_core.errors import Unknown
from crm_core.segments.operators import nearest

SEGMENT: Final = "segment"
ATTRIBUTE: Final = "attribute."
ATTRIBUTES: Final = "attributes"  # the relation of attributes: the client itself


class Field(Protocol):
    """What a field of the catalogue tells: its key is also the column of its relation."""

    @property
    def key(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def unit(self) -> Any: ...
    @property
    def relation(self) -> str: ...
    @property
    def choices(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field that stands in no other slice: an attribute of the base or membership of a segment."""

    key: str
    type: str
    unit: str | None = None
    relation: str = ""
    choices: tuple[str, ...] = ()


Prepare = Callable[[Connection, date], str]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Fields by key, and how to prepare the relation each of them stands in."""

    fields: Mapping[str, Field]
    relations: Mapping[str, Prepare] = field(default_factory=dict)
    # Relations that have a row for every client of the base: a rule over them alone need not read `client`.
    whole: frozenset[str] = frozenset()

    def get(self, key: str) -> Field:
        """Return a field; an unknown one is an error with the nearest name. Any attribute may be asked about."""
        found = self.fields.get(key)
        if found is None and key.startswith(ATTRIBUTE) and len(key) > len(ATTRIBUTE):
            return OwnField(key, "text", relation=ATTRIBUTES)
        if found is None:
            raise Unknown("segments-unknown-field", given=key, nearest=nearest(key, list(self.fields)))
        return found


def make_catalogue(fields: Iterable[Field], relations: Mapping[str, Prepare], *, whole: Iterable[str] = ()) -> Catalogue:
    """Return a catalogue of these fields and membership of another segment; `whole` relations have every client."""
    return Catalogue({one.key: one for one in [*fields, OwnField(SEGMENT, "segment")]}, relations, frozenset(whole))


def attribute_fields(con: Connection) -> list[Field]:
    """Return a field for every attribute that some client has; reads the whole base, so ask once a data version."""
    names = con.execute(statement(__package__, "attributes")).fetchall()
    return [OwnField(ATTRIBUTE + str(name), "text", relation=ATTRIBUTES) for (name,) in names]
