"""Whoever was erased since a backup is erased again when it is restored; nobody of another base is."""

from pathlib import Path

import pytest

from crm_core.jobs import back_up, erase, open_house, restore, verify
from tests.jobs.test_jobs_guards import give, house, refused_codes  # noqa: F401

SALES = "ID;Дата;Сумма\nA-100;01.11.2026;100\nA-200;02.11.2026;50\n"
TOLD = ("9031234567", "anna@example.org", "Орлова", "A-100")


def codes(house) -> list[str]:  # noqa: F811
    with house.db.read() as con:
        return [code for (code,) in con.execute("select external_ids from client order by client_id").fetchall()]


def left_of_her(house) -> list[str]:  # noqa: F811
    """Return what still tells of the erased person in the base, its journal and its work folder."""
    base = house.db.path
    house.db.close()
    files = [base, base.with_name(base.name + ".journal"), *(path for path in house.db.work_dir.rglob("*") if path.is_file())]
    found = b"".join(path.read_bytes() for path in files)
    return [told for told in TOLD if told.encode() in found]


def test_a_restore_erases_again_whom_the_backup_still_knows(house, tmp_path):  # noqa: F811
    give(house, "sales.csv", SALES, "transactions")
    give(house, "mail.csv", "ID;Фамилия;Имя;Телефон\nB-1;Орлова;Анна;+7 903 123-45-67\n", "clients", "site")
    back_up(house, tmp_path / "copy", who="anna")
    assert erase(house, 1, reason="asked for it", who="anna").records == 2
    for _ in range(2):  # the same old copy twice
        assert restore(house, tmp_path / "copy", who="petr").erased == 1
        assert codes(house) == ["erased:1", "A-200"]
    assert verify(house).ok
    with house.db.read() as con:
        assert con.execute("select sum(net)::integer from client_days where client_id = 1").fetchall() == [(100,)]
    assert left_of_her(house) == []


def test_a_refuser_erased_since_is_refused_when_they_come_back_after_a_restore(house, tmp_path):  # noqa: F811
    back_up(house, tmp_path / "copy", who="anna")
    erase(house, 1, reason="asked for it", who="anna")
    give(house, "stop.csv", "Телефон\n89031234567\n", "refusals")
    restore(house, tmp_path / "copy", who="petr")
    give(house, "again.csv", "ID;Фамилия;Имя;Телефон\nC-1;Орлова;Анна;+7 (903) 123-45-67\n", "clients", "shop")
    assert "C-1" in refused_codes(house)


def test_nobody_of_another_base_is_erased(house, tmp_path):  # noqa: F811
    (tmp_path / "other").mkdir()
    other = open_house(tmp_path / "other" / "tact.duckdb")
    give(other, "people.csv", "ID;Фамилия;Имя;Телефон\nX-1;Мороз;Вера;89035556677\n", "clients")
    back_up(other, tmp_path / "copy", who="anna")
    other.close()
    erase(house, 1, reason="asked for it", who="anna")
    assert restore(house, tmp_path / "copy", who="petr").erased == 0
    assert codes(house) == ["X-1"]


def test_nobody_is_erased_in_a_copy_that_went_its_own_way(house, tmp_path):  # noqa: F811
    """The copy shares the beginning, then other people got the numbers that the base gave to those it erased."""
    back_up(house, tmp_path / "first", who="anna")
    (tmp_path / "own").mkdir()
    branch = open_house(tmp_path / "own" / "tact.duckdb")
    restore(branch, tmp_path / "first", who="anna")
    give(branch, "people.csv", "ID;Фамилия;Имя;Телефон\nX-3;Мороз;Вера;89035556677\n", "clients")
    back_up(branch, tmp_path / "copy", who="anna")
    branch.close()
    give(house, "people.csv", "ID;Фамилия;Имя;Телефон\nA-300;Лис;Олег;89037778899\n", "clients")
    erase(house, 3, reason="asked for it", who="anna")
    assert restore(house, tmp_path / "copy", who="petr").erased == 0
    assert codes(house) == ["A-100", "A-200", "X-3"]


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_restore_killed_before_or_after_it_erased_again_is_finished_at_the_next_start(house, tmp_path, monkeypatch, moment):  # noqa: F811
    back_up(house, tmp_path / "copy", who="anna")
    erase(house, 1, reason="asked for it", who="anna")

    def killed(*_: object, **__: object) -> Path:
        raise RuntimeError

    place = "crm_core.jobs.keeping.carry_erasures" if moment == "before" else "crm_core.jobs.erasures.compact_copy"
    monkeypatch.setattr(place, killed)
    with pytest.raises(RuntimeError):
        restore(house, tmp_path / "copy", who="petr")
    monkeypatch.undo()
    house.close()
    again = open_house(house.db.path)
    assert codes(again) == ["erased:1", "A-200"]
    assert list(again.db.work_dir.iterdir()) == []
    assert left_of_her(again) == []


def test_a_restore_of_what_was_not_erased_erases_nobody(house, tmp_path):  # noqa: F811
    erase(house, 1, reason="asked for it", who="anna")
    back_up(house, tmp_path / "copy", who="anna")
    assert restore(house, tmp_path / "copy", who="petr").erased == 0
    assert codes(house) == ["erased:1", "A-200"]
