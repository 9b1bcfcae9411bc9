"""What a rule is asked of: the relations it needs, joined to one row a client."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from crm_core.db import Connection
from crm_core.segments.fields import ATTRIBUTES, Catalogue


@dataclass(frozen=True, slots=True)
class Source:
    """The `from` part of a statement over one row a client, and the column of the client's id in it."""

    sql: str
    client_id: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column worked out from one relation: its name, its SQL over the relation's own name, the relation (None: of no relation)."""

    name: str
    sql: str
    relation: str | None


def relations_of(catalogue: Catalogue, keys: Iterable[str]) -> list[str]:
    """Return the relations of those facts that the catalogue has."""
    return [catalogue.fields[key].relation for key in keys if key in catalogue.fields]


def joined(con: Connection, relations: Sequence[str], *, as_of: date, catalogue: Catalogue) -> Source:
    """Join every relation once, under its own name, to one that has every client: a fact's relation if there is one, else `client`."""
    tables, base = _tables(con, relations, as_of=as_of, catalogue=catalogue)
    source = "client" if base == ATTRIBUTES else f'{tables[base]} as "{base}"'
    first = "client" if base == ATTRIBUTES else f'"{base}"'
    for relation, table in tables.items():
        if relation != base:
            how = "join" if relation in catalogue.whole else "left join"
            source += f' {how} {table} as "{relation}" on "{relation}".client_id = {first}.client_id'
    return Source(source, f"{first}.client_id")


def one_pass(con: Connection, columns: Sequence[Column], *, as_of: date, catalogue: Catalogue) -> str:
    """Return a select of `client_id` and these columns, one row a client.

    What a relation with every client can tell is worked out inside it, before the join: a text there is still read through its
    dictionary, and the join carries a flag instead of the text.
    """
    tables, base = _tables(con, [one.relation for one in columns if one.relation is not None], as_of=as_of, catalogue=catalogue)
    source, shown = "", []
    for relation, table in tables.items():
        own = [one for one in columns if one.relation == relation]
        is_inside = relation == base or relation in catalogue.whole
        if is_inside:
            alias = "client" if relation == ATTRIBUTES else f'"{relation}"'
            inner = ", ".join([f"{alias}.client_id", *(f"{one.sql} as {one.name}" for one in own)])
            table = f"(select {inner} from {table} as {alias})"
        shown += [f'"{relation}".{one.name}' if is_inside else f"{one.sql} as {one.name}" for one in own]
        how = "from" if relation == base else "join" if is_inside else "left join"
        source += f' {how} {table} as "{relation}"' + ("" if relation == base else f' on "{relation}".client_id = "{base}".client_id')
    shown += [f"{one.sql} as {one.name}" for one in columns if one.relation is None]
    names = ", ".join([f'"{base}".client_id', *shown])
    return f"select {names}{source}"


def _tables(con: Connection, relations: Sequence[str], *, as_of: date, catalogue: Catalogue) -> tuple[dict[str, str], str]:
    """Prepare the relations; return the table of each, the one to begin with first, and its name."""
    asked = list(dict.fromkeys(relations))
    base = ATTRIBUTES if ATTRIBUTES in asked else next((one for one in asked if one in catalogue.whole), ATTRIBUTES)
    order = [base, *(one for one in asked if one != base)]
    return {one: "client" if one == ATTRIBUTES else catalogue.relations[one](con, as_of) for one in order}, base
