"""What models of past campaigns say of every client, as facts. `effect`, to the right, fits them; here their scores are read."""

from collections.abc import Callable
from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.facts import Field

# Classes a campaign may have that asks something of a client.
CLASSES: Final = ("retention", "win_back", "welcome", "development", "content")
FIELDS: Final = tuple(
    Field(f"{kind}_{class_}", "number", "share", "models") for kind in ("response_chance", "uplift") for class_ in CLASSES
)
KINDS: Final = {"response_chance": "response", "uplift": "uplift"}
COLUMNS: Final = ",\n    ".join(
    f"max(coalesce(score.predicted, newest.constant)) filter (where kind = '{kind}' and class = '{class_}') as {name}_{class_}"
    for name, kind in KINDS.items()
    for class_ in CLASSES
)
SCORES: Final = statement(__package__, "model_scores")


def models(con: Connection, as_of: date) -> str:
    """Make temp `model_facts`: the chance of a response and the uplift by class."""
    con.execute(f"create or replace temp table model_facts as {SCORES.format(columns=COLUMNS)}", {"as_of": as_of})
    return "model_facts"


RELATIONS: Final[dict[str, Callable[[Connection, date], str]]] = {"models": models}
