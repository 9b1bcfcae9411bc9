"""One door to the four kinds of contact points."""

from crm_core.errors import Unknown
from crm_core.identity.cards import read_card, read_person
from crm_core.identity.emails import read_email
from crm_core.identity.phones import read_phone
from crm_core.identity.point import POINT_KINDS, Point, Reading


def read_point(kind: str, text: str, *, country: str) -> Reading:
    """Read one piece of a cell as a point of `kind`."""
    match kind:
        case "phone":
            return read_phone(text, country=country)
        case "email":
            return read_email(text)
        case "card":
            return read_card(text)
        case "person":
            return read_person(text)
    raise Unknown("identity-unknown-kind", given=kind, known=POINT_KINDS)


def normalise(kind: str, text: str, *, country: str) -> Point | None:
    """Return the point written in `text`, or None when there is none that could be read."""
    return read_point(kind, text, country=country).point
