"""Segments are kept as data, in versions. A segment may be a condition of another one; a circle of them is refused."""

from dataclasses import dataclass
from datetime import date, datetime

from crm_core.audit import record_deed
from crm_core.db import Connection, list_documents, list_versions, load_document, save_document
from crm_core.db.documents import Document
from crm_core.errors import CrmError, Unknown
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.compile import LoadRule, compile_rule
from crm_core.segments.fields import Catalogue
from crm_core.segments.model import Rule, parse_rule, rule_data
from crm_core.segments.operators import nearest

KIND = "segment"


@dataclass(frozen=True, slots=True)
class Segment:
    """One version of a saved segment."""

    name: str
    version: int
    rule: Rule
    saved_at: datetime
    saved_by: str


def save_segment(con: Connection, *, name: str, rule: Rule, who: str, catalogue: Catalogue | None = None) -> Segment:
    """Check a rule and save it as the next version; an unchanged rule keeps the version it has."""
    name = name.strip()
    if not name:
        raise CrmError("segments-no-name")
    check_rule(con, rule, name=name, catalogue=catalogue)
    before = load_document(con, kind=KIND, name=name)
    version = save_document(con, kind=KIND, name=name, body={"rule": rule_data(rule)}, who=who)
    if before is None or before.version != version:
        record_deed(con, who=who, action="segment-saved", name=name, version=version)
    return load_segment(con, name)


def check_rule(con: Connection, rule: Rule, *, name: str | None = None, catalogue: Catalogue | None = None) -> None:
    """Raise the error of the first condition that cannot be counted: unknown field, wrong value, unknown segment, a circle."""
    within = () if name is None else (name,)
    compile_rule(rule, catalogue=catalogue or default_catalogue(), as_of=date(2000, 1, 1), load_rule=rules_of(con), within=within)


def load_segment(con: Connection, name: str, *, version: int | None = None) -> Segment:
    """Return a saved segment (its last version by default); an unknown name is an error with the nearest one."""
    found = load_document(con, kind=KIND, name=name, version=version)
    if found is None:
        known = [one.name for one in list_documents(con, kind=KIND)]
        if not known:
            raise Unknown("segments-no-segments", given=name)
        raise Unknown("segments-unknown-segment", given=name, nearest=nearest(name, known))
    return _segment(found)


def list_segments(con: Connection) -> list[Segment]:
    """Return the last version of every segment, newest first."""
    return [_segment(one) for one in list_documents(con, kind=KIND)]


def segment_versions(con: Connection, name: str) -> list[Segment]:
    """Return every version of one segment, newest first."""
    return [_segment(one) for one in list_versions(con, kind=KIND, name=name)]


def rules_of(con: Connection) -> LoadRule:
    """Return the function by which a compiled rule reads other segments."""
    return lambda name: load_segment(con, name).rule


def _segment(found: Document) -> Segment:
    return Segment(found.name, found.version, parse_rule(found.body["rule"]), found.saved_at, found.saved_by)
