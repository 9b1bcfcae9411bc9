"""What the user may say about a file, and what reading it gives."""

from dataclasses import dataclass
from typing import Final

# Signs of the line file in the work folder: one record a line, whatever the source was. The reader takes them out of the data.
FIELD: Final = "\x1f"
NEWLINE: Final = "\x1e"
BLANK: Final = "\x1d"
NEVER: Final = "\x1c"
JOINED: Final = BLANK + BLANK

# Around cells: space, tab, no-break spaces, zero-width space, byte order mark.
EDGES: Final = " \t\u00a0\u202f\u2007\u200b\ufeff"

SPACES: Final = " "
WIDE_SPACES: Final = "  "


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user corrects on the screen; None means: look for yourself. `skip_top` counts the lines above the header (or the data)."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header: bool | None = None
    skip_top: int | None = None


@dataclass(frozen=True, slots=True)
class Peek:
    """The first rows of a file as they would be read: `sample` holds up to 200, `top` the title rows in the `skipped_top` lines above."""

    headers: tuple[str, ...] | None
    width: int
    sample: list[list[str]]
    format: str
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    skipped_top: int
    top: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file read into the temporary tables `staged` and `ragged`; `rows` counts both, blank lines and what was skipped apart."""

    headers: tuple[str, ...] | None
    width: int
    rows: int
    ragged: int
    format: str
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    skipped_top: int
    skipped_bottom: int
    top: tuple[str, ...]
    bottom: tuple[str, ...]
    blank: int
    broken_characters: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Layout:
    """How lines fall into cells, found from the first ones: `above` lines stand before the header, `body` lines before the first row."""

    delimiter: str
    headers: tuple[str, ...] | None
    width: int
    above: int
    body: int
    top: tuple[str, ...]
