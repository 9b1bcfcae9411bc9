"""The next edition of a list: without whoever has since refused, been blocked, excluded or erased. The old bytes are gone for good."""

from collections.abc import Sequence

from crm_core.audit import record_deed
from crm_core.campaigns.released import Release, next_edition, release_by_id
from crm_core.db import Connection, now, statement
from crm_core.errors import CrmError
from crm_core.hygiene import blocked, excluded, refused


def renew(con: Connection, made: Release, *, who: str) -> Release:
    """Ask the protecting gates again about everyone on a list; return it unchanged, or its next edition. Inside a write."""
    con.execute(statement("crm_core.campaigns", "listed_before"), {"release_id": made.release_id})
    con.execute("create or replace temp table audience as select distinct now_id as client_id from listed_before where not is_seed")
    blocked(con)
    excluded(con, on=made.on)
    refused(con, channel=made.channel, class_=made.class_)
    con.execute(statement("crm_core.campaigns", "removal"))
    removed, reserves, seeds = con.execute(statement("crm_core.campaigns", "removal_counts")).fetchall()[0]
    (present,) = con.execute("select count(*) from listed_before where not is_seed").fetchall()[0]
    erased = made.rows - present
    if erased < 0:
        raise CrmError("campaigns-not-whole", name=made.campaign, expected=made.rows, found=present)
    if not removed and not reserves and not seeds and not erased:
        return made
    return _next(con, made, removed=removed + erased, who=who)


def _next(con: Connection, made: Release, *, removed: int, who: str) -> Release:
    (release_id,) = con.execute("select max(release_id) + 1 from release").fetchall()[0]
    edition = next_edition(con, made.campaign, step=made.step)
    con.execute("update release set state = 'superseded' where release_id = $release_id", {"release_id": made.release_id})
    con.execute(
        statement("crm_core.campaigns", "insert_edition"),
        {
            "old_id": made.release_id,
            "release_id": release_id,
            "edition": edition,
            "rows": made.rows - removed,
            "removed": made.removed + removed,
            "released_at": now(),
            "released_by": who,
        },
    )
    con.execute(statement("crm_core.campaigns", "insert_remaining"), {"old_id": made.release_id, "release_id": release_id})
    con.execute(statement("crm_core.campaigns", "insert_removals"), {"release_id": release_id})
    con.execute("delete from release_row where release_id = $release_id", {"release_id": made.release_id})
    record_deed(
        con,
        who=who,
        action="list-next-edition",
        campaign=made.campaign,
        step=made.step,
        edition=edition,
        request=made.request_id,
        removed=removed,
        rows=made.rows - removed,
    )
    return release_by_id(con, release_id)


def removals(con: Connection, made: Release) -> Sequence[tuple[int, str | None, str]]:
    """Return everyone taken off since the first edition of this request: client, the business's own codes, the reason."""
    return con.execute(statement("crm_core.campaigns", "removals"), {"request_id": made.request_id, "edition": made.edition}).fetchall()
