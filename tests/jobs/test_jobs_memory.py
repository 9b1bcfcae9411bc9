"""A load takes little memory; a base too large for that gets more, and a file too large for any is told so."""

from pathlib import Path

import duckdb
import pytest

from crm_core.db import base, is_short_of_memory
from crm_core.errors import ShortOfMemory
from crm_core.i18n import LANGUAGES, explain, text
from crm_core.jobs import House, load, loading, open_house
from pages._ui.problems import say

LITTLE = "24MB"


def _limit(house: House) -> str:
    with house.db.read() as con:
        return str(con.execute("select current_setting('memory_limit')").fetchall()[0][0])


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.csv"
    path.write_text("external_id;happened_at;amount\n" + "".join(f"{n};2024-01-01;{n}\n" for n in range(150_000)), encoding="utf-8")
    return path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.csv"
    path.write_text("external_id;happened_at;amount\n1;2024-01-01;5\n", encoding="utf-8")
    return path


def test_a_load_that_is_short_of_memory_is_tried_with_more(tmp_path: Path, large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "LOADING_LIMIT", LITTLE)
    house = open_house(tmp_path / "t.duckdb")
    tried = []
    real = loading.load_file
    monkeypatch.setattr(loading, "load_file", lambda *a, **k: (tried.append(_limit(house)), real(*a, **k))[1])
    done = load(house, large, kind="transactions", source="till", who="ann")
    assert (done.import_id, done.rows, done.loaded) == (1, 150_000, 150_000)
    assert len(tried) == 2 and tried[0] != tried[1] == _limit(house)
    house.close()


def test_a_load_no_memory_is_enough_for_says_so_and_changes_nothing(tmp_path: Path, large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "MEMORY_LIMIT", LITTLE)
    monkeypatch.setattr(base, "LOADING_LIMIT", LITTLE)
    house = open_house(tmp_path / "t.duckdb")
    with pytest.raises(ShortOfMemory) as problem:
        load(house, large, kind="transactions", source="till", who="ann")
    assert all("large.csv" in explain(problem.value, language) for language in LANGUAGES)
    with house.db.read() as con:
        assert con.execute("select (select count(*) from load) + (select count(*) from record)").fetchall() == [(0,)]
    house.close()


def test_while_a_file_is_loaded_the_base_takes_less_and_the_last_load_gives_it_back(tmp_path: Path, small: Path) -> None:
    house = open_house(tmp_path / "t.duckdb")
    whole, seen = _limit(house), []

    class Told(loading.Progress):
        def tell(self, stage: str, done: int = 0, total: int | None = None) -> None:
            seen.append(_limit(house))
            super().tell(stage, done, total)

    load(house, small, kind="transactions", source="till", who="ann", progress=Told())
    (narrow,) = set(seen)
    assert narrow != whole == _limit(house)
    with house.db.narrowed():
        load(house, small, kind="transactions", source="till", who="ann")
        assert _limit(house) == narrow, "another load still goes on"
    assert _limit(house) == whole
    with pytest.raises(ZeroDivisionError), house.db.narrowed():
        raise ZeroDivisionError
    assert _limit(house) == whole
    house.close()


def test_a_screen_that_is_short_of_memory_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "MEMORY_LIMIT", LITTLE)
    house = open_house(tmp_path / "t.duckdb")
    with house.db.read() as con, pytest.raises(duckdb.OutOfMemoryException) as problem:
        con.execute("select list(n) from range(20000000) as t(n)").fetchall()
    assert is_short_of_memory(problem.value) and not is_short_of_memory(ValueError())
    assert [say(problem.value, language) for language in LANGUAGES] == [text("page-frame-short-of-memory", one) for one in LANGUAGES]
    house.close()
