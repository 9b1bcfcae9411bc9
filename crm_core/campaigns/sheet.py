"""How a list is written down: the export profiles of `offers`, over the committed rows of one edition."""

from collections.abc import Iterator

from crm_core.campaigns.released import Release
from crm_core.db import Connection


def check_profile(con: Connection, name: str) -> int | None:
    return None


def list_chunks(con: Connection, made: Release) -> Iterator[bytes]:
    for row in con.execute("select client_id, external_ids, contact_point, reserve_point, message from release_row where release_id=$r order by client_id", {"r": made.release_id}).fetchall():
        yield (";".join(map(str, row))+"\r\n").encode()


def ending_of(con: Connection, made: Release) -> tuple[str, str]:
    return "csv", "text/csv; charset=utf-8"
