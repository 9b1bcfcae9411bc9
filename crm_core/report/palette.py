"""The colours of both files."""

from typing import Final

# Classes keep their colours on every picture; red is for harm only.
COLOURS: Final = {
    "retention": "#0f766e",
    "development": "#4f46e5",
    "win_back": "#b45309",
    "welcome": "#0284c7",
    "harm": "#b91c1c",
    "other": "#64748b",
}
