"""Keys of contact points and records under every keying in use; refusals are matched by these and by nothing else."""

from typing import Final

from crm_core.db import Connection, statement
from crm_core.errors import Closed
from crm_core.hygiene.keyring import Keyring, Secret
from crm_core.identity import KEY_TEXTS_SQL, NORMALISER_VERSION

KEY_POINTS: Final = statement(__package__, "key_points").replace("{key_texts}", KEY_TEXTS_SQL)
KEY_RECORDS: Final = statement(__package__, "key_records")
NEW_PERSONS: Final = statement(__package__, "new_persons")
# The versions of the normaliser whose key texts this code can still make.
KNOWN_VERSIONS: Final = frozenset({NORMALISER_VERSION})


def keyings(con: Connection, keyring: Keyring) -> dict[int, Secret]:
    """Return the keyings in use that this keyring and this code can make keys for."""
    found = con.execute("select keying, normaliser_version, secret_id from keying order by keying").fetchall()
    usable = ((keying, keyring.find(secret_id)) for keying, version, secret_id in found if version in KNOWN_VERSIONS)
    return {keying: secret for keying, secret in usable if secret is not None}


def number_keying(con: Connection, *, version: int, secret_id: str) -> int:
    """Return the number of a keying, giving it one when it is new."""
    found = con.execute(
        "select keying from keying where normaliser_version = $version and secret_id = $secret", {"version": version, "secret": secret_id}
    ).fetchone()
    if found is not None:
        return int(found[0])
    return int(
        con.execute(
            "insert into keying select coalesce(max(keying), 0) + 1, $version, $secret from keying returning keying",
            {"version": version, "secret": secret_id},
        ).fetchall()[0][0]
    )


def fill_keys(con: Connection, keyring: Keyring, *, persons: bool = False) -> dict[int, Secret]:
    """Key every point and record that lacks a key, under every keying in use; with `persons` every person of the base too."""
    number_keying(con, version=NORMALISER_VERSION, secret_id=keyring.secrets[0].id)
    usable = keyings(con, keyring)
    if persons or _names_persons(con):
        con.execute(f"insert into point by name {NEW_PERSONS}")
    for keying, secret in usable.items():
        inner, outer = secret.pads()
        pads = {"keying": keying, "inner": inner, "outer": outer}
        if _lacks(con, "point", "point_key", keying):
            con.execute(f"insert into point_key {KEY_POINTS}", pads)
        if _lacks(con, "record", "record_key", keying):
            con.execute(f"insert into record_key {KEY_RECORDS}", pads)
    return usable


def check_keys(con: Connection, keyring: Keyring) -> None:
    """Raise Closed unless every refusal can be matched with every point and record of the base."""
    used = con.execute(
        "select keying, normaliser_version, secret_id from keying where keying in (select distinct keying from refusal_key) order by keying"
    ).fetchall()
    for keying, version, secret_id in used:
        if version not in KNOWN_VERSIONS:
            raise Closed("hygiene-normaliser-unknown", version=version)
        if keyring.find(secret_id) is None:
            raise Closed("hygiene-secret-missing")
        if _lacks(con, "point", "point_key", keying) or _lacks(con, "record", "record_key", keying):
            raise Closed("hygiene-unkeyed")
    if _names_persons(con) and con.execute(f"select 1 from ({NEW_PERSONS}) limit 1").fetchall():
        raise Closed("hygiene-unkeyed")


def _names_persons(con: Connection) -> bool:
    """True when somebody refused by name and birth date; only then are all persons of the base known by these."""
    return bool(con.execute("select 1 from refusal_key where kind = 'person' limit 1").fetchall())


def _lacks(con: Connection, of: str, keys: str, keying: int) -> bool:
    have, keyed = con.execute(
        f"select (select count(*) from {of}), (select count(*) from {keys} where keying = $keying)", {"keying": keying}
    ).fetchall()[0]
    return int(keyed) < int(have)
