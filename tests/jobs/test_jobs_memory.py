"""A load takes little memory; a base too large for that gets more, and a file too large for any is told so."""

from pathlib import Path

import pytest

from crm_core import __main__ as command_line
from crm_core.db import LOADING_LIMIT, base
from crm_core.errors import ShortOfMemory
from crm_core.i18n import LANGUAGES, explain
from crm_core.jobs import load, open_house

LITTLE = "24MB"


def _limit(house) -> str:
    with house.db.read() as con:
        return con.execute("select current_setting('memory_limit')").fetchall()[0][0]


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.csv"
    path.write_text("external_id;happened_at;amount\n" + "".join(f"{n};2024-01-01;{n}\n" for n in range(150_000)), encoding="utf-8")
    return path


def test_a_load_that_is_short_of_memory_is_tried_with_more(tmp_path: Path, large: Path) -> None:
    house = open_house(tmp_path / "t.duckdb", memory_limit=LITTLE)
    before = _limit(house)
    done = load(house, large, kind="transactions", source="till", who="ann")
    assert (done.import_id, done.rows, done.loaded) == (1, 150_000, 150_000)
    assert _limit(house) != before
    house.close()


def test_a_load_no_memory_is_enough_for_says_so_and_changes_nothing(tmp_path: Path, large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "MEMORY_LIMIT", LITTLE)
    house = open_house(tmp_path / "t.duckdb", memory_limit=LITTLE)
    with pytest.raises(ShortOfMemory) as problem:
        load(house, large, kind="transactions", source="till", who="ann")
    assert all("large.csv" in explain(problem.value, language) for language in LANGUAGES)
    with house.db.read() as con:
        assert con.execute("select (select count(*) from load) + (select count(*) from record)").fetchall() == [(0,)]
    house.close()


def test_the_command_line_loads_within_the_smaller_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def watched(path: Path, *, memory_limit: str):
        seen.append(memory_limit)
        return open_house(path, memory_limit=memory_limit)

    monkeypatch.setattr(command_line, "open_house", watched)
    file = tmp_path / "a.csv"
    file.write_text("external_id;happened_at;amount\n1;2024-01-01;5\n", encoding="utf-8")
    at = ["--db", str(tmp_path / "t.duckdb")]
    assert command_line.main([*at, "import", str(file), "--kind", "transactions", "--source", "till", "--json"]) == 0
    assert command_line.main([*at, "verify", "--json"]) == 0
    assert seen == [LOADING_LIMIT, base.MEMORY_LIMIT]
