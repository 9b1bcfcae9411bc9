"""What a kind of file is: its columns, what a row must have, and the words that may stand in its cells."""

from dataclasses import dataclass
from typing import Final, Literal

ColumnType = Literal["text", "code", "number", "share", "money", "price", "date", "moment", "phone", "email", "card", "flag", "choice"]

# The type a checked value has in the base; contact points stay text until identity has read them.
SQL_TYPES: Final[dict[str, str]] = {
    "text": "varchar",
    "code": "varchar",
    "number": "double",
    "share": "double",
    "money": "decimal(18, 4)",
    "price": "decimal(18, 6)",
    "date": "date",
    "moment": "timestamp",
    "phone": "varchar",
    "email": "varchar",
    "card": "varchar",
    "flag": "boolean",
    "choice": "varchar",
}

# What is larger in one row is a bar code or a card number in the wrong column; sums of such would not fit either.
LARGEST_MONEY: Final = 100_000_000_000


@dataclass(frozen=True, slots=True)
class Column:
    """One canonical column. `synonyms` are headers as people write them, the likeliest first.

    `many`: several columns of a file may feed it. `past_only`: a day more than a year ahead is an error.
    `lenient`: a value that cannot be read is left empty (the loader then takes the most protective meaning).
    `share`: a part of one; 25% is 0.25. `in_content`: whether the value is part of what makes two rows the same.
    """

    name: str
    type: ColumnType = "text"
    synonyms: tuple[str, ...] = ()
    many: bool = False
    choice: str | None = None
    past_only: bool = False
    lenient: bool = False
    in_content: bool = True


@dataclass(frozen=True, slots=True)
class RowRule:
    """A row for which `bad` (SQL over the checked columns and their texts `<name>_t`) is true is quarantined."""

    bad: str
    key: str
    column: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file. `required`: for each entry at least one alternative must be mapped whole.

    `keyed_by`: the contact points that stand in for a missing external id, in this order.
    `fresh_by`: the column that says up to when it is complete. `refuses` (SQL over the checked columns): a row that says «leave me alone»
    is heard even when something else in it is wrong and it waits in the quarantine.
    """

    name: str
    columns: tuple[Column, ...]
    required: tuple[tuple[tuple[str, ...], ...], ...]
    rules: tuple[RowRule, ...] = ()
    keyed_by: tuple[str, ...] = ()
    keeps_attributes: bool = False
    fresh_by: str | None = None
    refuses: str = "false"

    def column(self, name: str) -> Column | None:
        """Return the canonical column of that name."""
        return next((c for c in self.columns if c.name == name), None)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the canonical names in their fixed order."""
        return tuple(c.name for c in self.columns)
