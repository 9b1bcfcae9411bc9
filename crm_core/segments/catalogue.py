"""The catalogue of the running product: client facts, RFM, attributes of the base, membership of another segment."""

from functools import cache
from typing import Final

from crm_core import churn, facts, rfm, status, value
from crm_core.churn import risk
from crm_core.db import Connection
from crm_core.segments import model_scores
from crm_core.segments.fields import Catalogue, Field, attribute_fields, make_catalogue

# Relations that have a row for every client: rules over them need not read `client`.
WHOLE: Final = ("purchases", "contacts", "protection", "card")


@cache
def default_catalogue() -> Catalogue:
    """Return every field that exists in any base; attributes are known by their prefix."""
    return make_catalogue(
        [*facts.FIELDS, *value.FIELDS, *churn.FIELDS, *risk.FIELDS, *rfm.FIELDS, *status.FIELDS, *model_scores.FIELDS],
        {
            **facts.RELATIONS,
            **value.RELATIONS,
            **churn.RELATIONS,
            **risk.RELATIONS,
            **rfm.RELATIONS,
            **status.RELATIONS,
            **model_scores.RELATIONS,
        },
        whole=WHOLE,
    )


def catalogue(con: Connection) -> list[Field]:
    """Return every field of this base, its attributes included, for the rule builder."""
    return [*default_catalogue().fields.values(), *attribute_fields(con)]
