"""Export profiles: which columns a list has, and how its file is written. Editable, kept in versions."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, Literal

from crm_core.audit import record_deed
from crm_core.db import Connection, list_documents, load_document, save_document
from crm_core.errors import CrmError, Unknown
from crm_core.segments import nearest

KIND: Final = "profile"
ColumnKind = Literal["number", "point", "text"]
COLUMNS: Final[Mapping[str, ColumnKind]] = {
    "client_id": "number", "external_ids": "text", "campaign": "text", "step": "number", "class": "text", "channel": "text",
    "contact_point": "point", "reserve_point": "point", "surname": "text", "given_name": "text", "patronymic": "text",
    "full_name": "text", "dative_name": "text", "address": "text", "time_zone": "text", "salutation": "text", "message": "text",
    "offer_code": "text", "valid_until": "text",
}  # fmt: skip
DELIMITERS: Final = (",", ";", "\t", "|")
ENCODINGS: Final = ("utf-8", "utf-8-sig", "utf-16", "windows-1251", "koi8-u", "cp866")
EOLS: Final = ("\n", "\r\n")
PHONE_FORMATS: Final = ("7", "+7", "8", "380")
FORMATS: Final = ("csv", "xlsx")


@dataclass(frozen=True, slots=True)
class Profile:
    """How a list is written. `guard` stands before a text that a spreadsheet would take for a formula."""

    name: str
    columns: tuple[str, ...]
    version: int = 0
    format: str = "csv"
    delimiter: str = ","
    encoding: str = "utf-8"
    eol: str = "\n"
    header: bool = True
    titles: tuple[tuple[str, str], ...] = ()
    phone_format: str = "+7"
    guard: str = "'"
    one_line: bool = False
    unique_points: bool = False

    def __post_init__(self) -> None:
        if not self.columns or len(set(self.columns)) != len(self.columns) or "contact_point" not in {*self.columns, *self._address()}:
            raise CrmError("offers-profile-columns", name=self.name)
        for column in (*self.columns, *(column for column, _ in self.titles)):
            if column not in COLUMNS:
                raise Unknown("offers-profile-unknown-column", given=column, nearest=nearest(column, list(COLUMNS)), known=list(COLUMNS))
        for what, given, known in (
            ("delimiter", self.delimiter, DELIMITERS), ("encoding", self.encoding, ENCODINGS), ("eol", self.eol, EOLS),
            ("phone_format", self.phone_format, PHONE_FORMATS), ("format", self.format, FORMATS), ("guard", self.guard, ("'", " ")),
        ):  # fmt: skip
            if given not in known:
                raise CrmError("offers-profile-setting", what=what, given=repr(given), known=[repr(one) for one in known])

    def _address(self) -> tuple[str, ...]:
        return ("contact_point",) if "address" in self.columns else ()

    def title(self, column: str) -> str:
        """Return the head of a column."""
        return dict(self.titles).get(column, column)


_OWN: Final = ("external_ids", "campaign", "step", "contact_point", "salutation", "message", "offer_code", "valid_until")

PROFILES: Final = {
    one.name: one
    for one in (
        Profile(
            "full",
            (
                "client_id", "external_ids", "campaign", "step", "class", "channel", "contact_point", "reserve_point",
                "surname", "given_name", "patronymic", "salutation", "message", "offer_code", "valid_until",
            ),
        ),
        Profile(
            "sms_gateway", ("contact_point", "message"), delimiter=";", encoding="windows-1251", eol="\r\n", header=False,
            phone_format="7", guard=" ", one_line=True, unique_points=True,
        ),
        Profile(
            "call_centre",
            (
                "external_ids", "campaign", "step", "contact_point", "reserve_point", "full_name", "time_zone",
                "salutation", "message", "offer_code", "valid_until",
            ),
            delimiter=";", encoding="utf-8-sig", eol="\r\n", phone_format="8",
        ),
        Profile("email_platform", (*_OWN[:4], "surname", "given_name", "patronymic", *_OWN[4:])),
        Profile(
            "post",
            ("external_ids", "campaign", "step", "dative_name", "contact_point", "salutation", "message", "offer_code", "valid_until"),
            delimiter=";", encoding="utf-8-sig", eol="\r\n", titles=(("contact_point", "address"),),
        ),
    )
}  # fmt: skip


def save_profile(con: Connection, profile: Profile, *, who: str) -> Profile:
    """Save a profile as its next version."""
    body: dict[str, Any] = asdict(profile)
    del body["version"]
    body["columns"], body["titles"] = list(profile.columns), [list(pair) for pair in profile.titles]
    before = load_document(con, kind=KIND, name=profile.name)
    version = save_document(con, kind=KIND, name=profile.name, body=body, who=who)
    if before is None or before.version != version:
        record_deed(con, who=who, action="profile-saved", name=profile.name, version=version)
    return replace(profile, version=version)


def load_profile(con: Connection, name: str, *, version: int | None = None) -> Profile:
    """Return a saved profile, or the built-in one of that name (its version is 0)."""
    found = None if version == 0 else load_document(con, kind=KIND, name=name, version=version)
    if found is not None:
        body = found.body
        columns, titles = tuple(body["columns"]), tuple((column, title) for column, title in body["titles"])
        return Profile(**{**body, "columns": columns, "titles": titles, "version": found.version})
    if name in PROFILES and not version:
        return PROFILES[name]
    raise Unknown("offers-unknown-profile", given=name, nearest=nearest(name, [*PROFILES, *_saved(con)]))


def list_profiles(con: Connection) -> list[Profile]:
    """Return every profile, the built-in ones first; an edited one in its last version."""
    return [load_profile(con, name) for name in dict.fromkeys([*PROFILES, *_saved(con)])]


def _saved(con: Connection) -> list[str]:
    return [one.name for one in list_documents(con, kind=KIND)]
