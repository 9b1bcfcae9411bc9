"""Load a file: stage, check, reconcile, one commit. rows = loaded + unchanged + quarantined, always."""

import json
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as Dictionary
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import duckdb

from crm_core.audit import record_deed
from crm_core.db import Connection, Database, Progress, facts_changed, load_settings, now, statement
from crm_core.errors import ShortOfMemory, Unknown, Unreadable
from crm_core.hygiene import key_new, protection_of
from crm_core.identity import resolve_clients
from crm_core.intake.checks import Checked, check_rows
from crm_core.intake.files import ReadOptions, StagedFile, stage_file
from crm_core.intake.keys import name_records, number_repeats, read_points
from crm_core.intake.kinds import KINDS, Kind
from crm_core.intake.mapping import SERVICE_HEADERS, Mapping, is_mended, remember, remembered
from crm_core.intake.nobodies import forget_nobodies, refuse_nobodies, settle_nobodies
from crm_core.intake.proposal import column_names, propose
from crm_core.intake.targets.append import load_contacts, load_exclusions, load_seeds
from crm_core.intake.targets.clients import load_clients, protect_clients
from crm_core.intake.targets.deed import Deed, Outcome, count
from crm_core.intake.targets.further import TABLES, load_responses, load_rows, refuse_responses
from crm_core.intake.targets.refusals import load_consents, load_refusals, read_refusal_points
from crm_core.intake.targets.transactions import load_transactions

Follower = Callable[[Connection], Any]
MODES: Final = ("fill", "overwrite")
LOADERS: Final[dict[str, Callable[[Deed], Outcome]]] = {
    "clients": load_clients,
    "transactions": load_transactions,
    "contacts": load_contacts,
    "exclusions": load_exclusions,
    "seeds": load_seeds,
    **dict.fromkeys(TABLES, load_rows),
    "responses": load_responses,
}
# What goes through the journal comes last before the commit.
PROTECTORS: Final[dict[str, Callable[[Deed, Outcome], Outcome]]] = {
    "clients": protect_clients,
    "refusals": load_refusals,
    "consents": load_consents,
    "responses": refuse_responses,
}
SAMPLE: Final = 200


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know about a load that went well: a text key and what fills it in."""

    key: str
    details: Dictionary[str, object]


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What a load did. `rows` = `loaded` + `unchanged` + `quarantined`."""

    import_id: int
    rows: int
    loaded: int
    unchanged: int
    quarantined: int
    conflicts: int
    notices: tuple[Notice, ...]
    mapping: Mapping


def load_file(
    db: Database,
    path: Path,
    *,
    kind: str,
    source: str,
    who: str,
    mapping: Mapping | None = None,
    mode: str = "fill",
    name: str | None = None,
    progress: Progress | None = None,
    then: Sequence[Follower] = (),
) -> LoadResult:
    """Load one file of one kind from one source; nothing is changed unless everything is."""
    declared = KINDS.get(kind)
    if declared is None:
        raise Unknown("intake-unknown-kind", given=kind, nearest="clients", known=", ".join(KINDS))
    if mode not in MODES:
        raise Unknown("intake-unknown-mode", given=mode, nearest="fill", known=", ".join(MODES))
    if not source.strip():
        raise Unreadable("intake-no-source")
    protection = protection_of(db)
    progress = progress or Progress()
    with _memory_told(path), closing(db.cursor()) as con, progress.stopping(con):
        settings = load_settings(con)
        known = remembered(con, source=source, kind=kind)
        staged = stage_file(con, path, work_dir=db.work_dir, options=_options(mapping, known, path), progress=progress)
        used = choose_mapping(con, declared, staged, mapping=mapping, known=known)
        progress.tell("intake-stage-check", 0, staged.rows)
        headers = tuple(staged.headers or ())
        checked = check_rows(
            con,
            declared,
            used,
            headers=headers,
            width=staged.width,
            zone=settings.time_zone,
            at=now(),
            is_trimmed=staged.format != "parquet",
        )
        progress.tell("intake-stage-save", 0, staged.rows)
        with db.write(con):
            deed = _begin(
                con, declared, source=source, who=who, mode=mode, country=settings.country, protection=protection, checked=checked
            )
            result = _save(deed, staged, used, path=path, name=name, mode=mode, then=then, was_given=mapping is not None, progress=progress)
            progress.tell("intake-stage-commit", staged.rows, staged.rows)
            progress.attach(None)
        progress.tell("intake-stage-done", result.rows, result.rows)
        return result


@contextmanager
def _memory_told(path: Path) -> Iterator[None]:
    try:
        yield
    except duckdb.OutOfMemoryException as problem:
        raise ShortOfMemory("intake-short-of-memory", file=path.name) from problem


def choose_mapping(con: Connection, kind: Kind, staged: StagedFile, *, mapping: Mapping | None, known: Mapping | None) -> Mapping:
    """Return the mapping given, else the one remembered for the source (new columns as proposed), else the proposed one.

    Raise Unreadable when a required column has no candidate.
    """
    headers = tuple(staged.headers or ())
    used = mapping
    if used is None:
        cells = ", ".join(f"c{place}" for place in range(staged.width))
        proposed = propose(kind, headers, con.execute(f"select {cells} from staged order by line limit {SAMPLE}").fetchall())
        used = proposed if known is None else known.adapted(proposed, headers, staged.width)
    if missing := used.missing():
        raise Unreadable(
            "intake-no-key",
            kind=kind.name,
            columns="; ".join(" / ".join(one) for one in missing),
            headers=", ".join(column_names(headers, staged.width)),
        )
    return replace(used, headers=headers)


def _options(mapping: Mapping | None, known: Mapping | None, path: Path) -> ReadOptions:
    """Read the file as its mapping says; of a remembered one only that it has no header (the rest is looked at anew)."""
    if mapping is not None:
        return ReadOptions(encoding=mapping.encoding, delimiter=mapping.delimiter, sheet=mapping.sheet, header=mapping.header)
    return ReadOptions(header=False) if known is not None and known.header is False and not _begins_as_mended(path) else ReadOptions()


def _begins_as_mended(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(64).decode("utf-8-sig", errors="replace")
    return any(head.startswith(";".join(names)) for names in SERVICE_HEADERS)


def _begin(con: Connection, kind: Kind, *, source: str, who: str, mode: str, country: str, protection: Any, checked: Checked) -> Deed:
    import_id = count(con, "select coalesce(max(import_id), 0) + 1 from load")
    return Deed(con, kind, import_id, source, who, mode == "overwrite", country, protection, checked.contact_columns)


def _save(
    deed: Deed,
    staged: StagedFile,
    mapping: Mapping,
    *,
    path: Path,
    name: str | None,
    mode: str,
    then: Sequence[Follower],
    was_given: bool,
    progress: Progress,
) -> LoadResult:
    """Everything that one commit holds."""
    con, kind = deed.con, deed.kind
    con.execute("create or replace temp table dirty_client (client_id bigint)")
    con.execute("create or replace temp table touched_record (record_id bigint)")
    con.execute("create or replace temp table moved_client (client_id bigint)")
    con.execute("create or replace temp table back_line (record_id bigint, point_id bigint)")
    if kind.name == "clients":
        refuse_nobodies(con, source=deed.source, import_id=deed.import_id)
    if kind.name == "transactions":
        forget_nobodies(con, source=deed.source)
    read_points(con, kind, country=deed.country)
    if kind.name == "refusals":
        read_refusal_points(deed)
    name_records(con, kind, source=deed.source)
    number_repeats(con)
    if kind.name != "clients":
        con.execute(statement(__package__, "born_records"), {"source": deed.source, "import_id": deed.import_id})
        con.execute("update record set is_live = true from named_id as n where n.is_revived and record.record_id = n.record_id")
        con.execute("insert into touched_record select record_id from named_id where is_new or is_revived")
    outcome = LOADERS[kind.name](deed) if kind.name in LOADERS else Outcome(0)
    if kind.name == "clients":
        settle_nobodies(con, import_id=deed.import_id)
    progress.tell("intake-stage-facts", 0, staged.rows)
    settle(con, deed.import_id, then)
    key_new(con, deed.protection)
    if kind.name in PROTECTORS:
        outcome = PROTECTORS[kind.name](deed, outcome)
    quarantined = _quarantine(con, deed.import_id, width=staged.width)
    good = count(con, "select count(*) from checked where reasons is null")
    rows = good + quarantined
    if not is_mended(mapping.headers):
        remember(con, mapping, source=deed.source, who=deed.who)
    con.execute(
        statement(__package__, "load_row"),
        {
            "import_id": deed.import_id,
            "kind": kind.name,
            "source": deed.source,
            "file_name": name or path.name,
            "sha": staged.sha256,
            "mode": mode,
            "mapping": json.dumps(mapping.as_json(), ensure_ascii=False),
            "rows": rows,
            "loaded": outcome.loaded,
            "unchanged": good - outcome.loaded,
            "quarantined": quarantined,
            "conflicts": outcome.conflicts,
            "fresh": _fresh(con, kind),
            "at": now(),
            "who": deed.who,
        },
    )
    record_deed(
        con,
        who=deed.who,
        action="load",
        import_id=deed.import_id,
        kind=kind.name,
        source=deed.source,
        rows=rows,
        loaded=outcome.loaded,
        unchanged=good - outcome.loaded,
        quarantined=quarantined,
        file_sha256=staged.sha256,
    )
    notices = [Notice(key, {"count": n}) for key, n in outcome.notices]
    if not was_given:
        notices.insert(0, Notice("intake-notice-mapping", {"columns": ", ".join(f"{a} → {b}" for a, b in mapping.columns)}))
    return LoadResult(deed.import_id, rows, outcome.loaded, good - outcome.loaded, quarantined, outcome.conflicts, tuple(notices), mapping)


def settle(con: Connection, import_id: int, then: Sequence[Follower]) -> None:
    """After rows came or went: clients anew, temp `dirty_client` for the followers, kept facts out of date."""
    resolve_clients(con)
    con.execute(statement(__package__, "dirty_clients"), {"import_id": import_id})
    for follower in then:
        follower(con)
    facts_changed(con)


def _quarantine(con: Connection, import_id: int, *, width: int) -> int:
    """Keep every row that was not taken, with its line, raw text and reasons; return how many."""
    cells = ", ".join(f"s.c{place}" for place in range(width))
    con.execute(statement(__package__, "quarantine_rows").replace("{cells}", cells), {"import_id": import_id})
    return count(con, "select count(*) from quarantine where import_id = $import_id", {"import_id": import_id})


def _fresh(con: Connection, kind: Kind) -> Any:
    """Return the last day the file has rows of."""
    if kind.fresh_by is None:
        return None
    return con.execute(f"select max({kind.fresh_by})::date from checked where reasons is null").fetchall()[0][0]
