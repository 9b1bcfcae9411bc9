"""The real formats of the corpus go through the whole load, and its counts add up; what is unreadable changes nothing."""

from pathlib import Path
from typing import Any

import pytest

from crm_core.db import open_base
from crm_core.errors import Unreadable
from crm_core.intake import load_file


def test_whole_load(loaded_name: str, corpus: Path, expected: dict[str, Any], tmp_path: Path) -> None:
    outcome = expected[loaded_name]
    db = open_base(tmp_path / "tact.duckdb")
    try:
        told = load_file(db, corpus / loaded_name, kind=outcome.load.kind, source="corpus", who="test")
        assert (told.rows, told.loaded, told.unchanged, told.quarantined) == (
            outcome.rows, outcome.load.loaded, outcome.load.unchanged, outcome.load.quarantined,
        )  # fmt: skip
        assert told.rows == told.loaded + told.unchanged + told.quarantined
        again = load_file(db, corpus / loaded_name, kind=outcome.load.kind, source="corpus", who="test")
        assert (again.loaded, again.unchanged) == (0, told.loaded + told.unchanged)
    finally:
        db.close()


def test_unreadable_files_change_nothing(corpus: Path, expected: dict[str, Any], tmp_path: Path) -> None:
    db = open_base(tmp_path / "tact.duckdb")
    try:
        before = db.data_version()
        for name, outcome in expected.items():
            if hasattr(outcome, "key") and not outcome.options:
                with pytest.raises(Unreadable) as told:
                    load_file(db, corpus / name, kind="clients", source="corpus", who="test")
                assert told.value.key == outcome.key, name
        assert db.data_version() == before
    finally:
        db.close()
