"""An import never lowers protection, and undoing one never does either."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_core.hygiene import merge_protection, protection_of, refused
from crm_core.intake import load_file
from crm_core.intake.naming import NAMING
from crm_core.intake.undo import WITHDRAWN
from tests.intake.intake_desk import Desk

CLIENTS = "ID;Фамилия;Имя;Телефон\n1;Орлова;Анна;89031234567\n2;Котов;Глеб;89160001122\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def refused_codes(desk: Desk, channel: str = "sms") -> set[str]:
    protection_of(desk.db)
    with desk.db.read() as con:
        refused(con, channel=channel, class_="development")
        return {code for (code,) in con.execute("select external_ids from refused_client join client using (client_id)").fetchall()}


def live(desk: Desk) -> set[str]:
    return {code for (code,) in desk.ask("select external_id from record where is_live")}


def ledger(desk: Desk, code: str) -> None:
    """Put a contact of a release into the ledger, and the arm of the draw beside it."""
    with desk.db.write() as con:
        con.execute(
            """
            insert into contact (import_id, line, source, content_key, occurrence, record_id, happened_at, day, channel, direction, class,
                                 status, campaign, release_id)
            select 0, record_id, 'tact', 'release-1', 1, record_id, timestamp '2026-11-01', date '2026-11-01', 'sms', 'out', 'development',
                   'planned', 'autumn', 1
            from record where external_id = $code
            """,
            {"code": code},
        )


def test_overwriting_and_merging_lower_no_refusal(desk: Desk) -> None:
    desk.load(CLIENTS, "clients")
    desk.load("phone;date\n89031234567;01.05.2026\n", "refusals")
    assert refused_codes(desk) == {"1"}
    desk.load("ID;Фамилия;Имя;Телефон;Не беспокоить\n1;Орлова;Анна;89055555555;нет\n", "clients", mode="overwrite")
    assert refused_codes(desk) == {"1"}
    desk.load("ID;Фамилия;Имя;Телефон;Согласие на рассылку\n9;Орлова;Анна;89055555555;да\n", "clients", source="site")
    assert refused_codes(desk) == {"1|9"}


def test_an_overwriting_load_unblocks_nobody(desk: Desk) -> None:
    """A block and a death are said once and hold; who lifts them undoes the load that said so."""
    head = "ID;Фамилия;Имя;Заблокирован;Умер\n"
    first = desk.load(head + "1;Орлова;Анна;да;\n2;Котов;Глеб;нет;да\n3;Мухин;Лев;нет;нет\n", "clients")
    again = desk.load(head + "1;Орлова;Анна;нет;\n2;Котов;Глеб;;нет\n3;Мухин;Лев;нет;нет\n", "clients", mode="overwrite")
    assert (again.loaded, again.unchanged, again.conflicts) == (0, 3, 2)
    stands = "select external_ids, blocked, deceased from client order by 1"
    assert desk.ask(stands) == [("1", True, False), ("2", False, True), ("3", False, False)]
    filled = desk.load(head + "3;Мухин;Лев;да;\n3;Мухин;Лев;нет;\n", "clients")
    assert (filled.loaded, filled.conflicts) == (1, 1)
    assert desk.ask(stands)[2] == ("3", True, False)
    assert (desk.load(head + "3;Мухин;Лев;да;\n3;Мухин;Лев;нет;\n", "clients", mode="overwrite")).loaded == 0
    desk.undo(first)
    assert desk.ask(stands)[-1] == ("3", True, False)
    desk.undo(filled)
    assert ("3", True, False) not in desk.ask(stands)


def test_a_ragged_row_is_counted_and_kept(desk: Desk) -> None:
    result = desk.load(CLIENTS + "3;Мухин;Лев;89160003344;лишнее;ещё\n4;Носова;Инна;89160005566\n", "clients")
    assert desk.counts(result) == (4, 3, 0, 1, 0)
    assert desk.ask("select line, raw from quarantine") == [(4, "3;Мухин;Лев;89160003344;лишнее;ещё")]


def test_the_same_clients_again_leave_no_row_behind(desk: Desk) -> None:
    desk.load(CLIENTS, "clients")
    again = desk.load(CLIENTS, "clients")
    assert desk.counts(again) == (2, 0, 2, 0, 0)
    assert desk.ask("select count(*) from client_row") == [(2,)]


def test_undoing_clients_keeps_their_refusals_and_those_still_named(desk: Desk) -> None:
    loaded = desk.load(CLIENTS + "3;Мухин;Лев;89160003344\n4;Носова;Инна;89160005566\n", "clients")
    desk.load("client_id\n1\n", "refusals")
    ledger(desk, "2")
    with desk.db.write() as con:
        con.execute(
            "insert into arm select 'autumn', 1, record_id, 'control', 1, timestamp '2026-11-01' from record where external_id = '3'"
        )
    desk.undo(loaded)
    assert live(desk) == {"1", "2", "3"}
    assert refused_codes(desk) == {"1"}
    desk.load(CLIENTS, "clients")
    assert refused_codes(desk) == {"1"}
    assert desk.ask("select external_id from contact join record using (record_id)") == [("2",)]


def test_a_refusal_by_phone_holds_for_who_comes_back_after_the_undo(desk: Desk) -> None:
    loaded = desk.load(CLIENTS, "clients")
    desk.load("phone\n89031234567\n", "refusals")
    desk.undo(loaded)
    assert refused_codes(desk) == set()
    desk.load("ID;Фамилия;Имя;Телефон\nA7;Другой;Пётр;+7 903 123-45-67\n", "clients", source="site")
    assert refused_codes(desk) == {"A7"}


def test_the_consents_of_an_undone_load_lift_nothing_after_an_older_backup(desk: Desk, tmp_path: Path) -> None:
    desk.load(CLIENTS, "clients")
    desk.load("client_id;date\n1;01.05.2026\n", "refusals")
    consents = desk.load("client_id;channel;date;evidence\n1;all;01.06.2026;form 7\n", "consents")
    assert refused_codes(desk) == set()
    protection = protection_of(desk.db)
    folder = tmp_path / "backup"
    folder.mkdir()
    desk.db.close()
    for path in (desk.db.path, protection.secret_path, protection.journal.path):
        shutil.copy(path, folder / path.name)
    desk.undo(consents)
    assert refused_codes(desk) == {"1"}
    shutil.copy(folder / "base.duckdb", tmp_path / "incoming")
    desk.db.swap(tmp_path / "incoming")
    merge_protection(desk.db, secret=folder / "base.duckdb.secret", journal=folder / "base.duckdb.journal")
    assert refused_codes(desk) == {"1"}


def test_a_load_and_its_undo_are_audited(desk: Desk) -> None:
    desk.undo(desk.load(CLIENTS, "clients"))
    assert [action for (action,) in desk.ask("select action from audit order by seq")] == ["load", "undo-load"]
    assert not any("903" in details for (details,) in desk.ask("select details::varchar from audit"))


def test_a_load_whose_follower_fails_leaves_nothing(desk: Desk) -> None:
    path = desk.folder / "clients.csv"
    path.write_text(CLIENTS, encoding="utf-8")

    def fail(con: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        load_file(desk.db, path, kind="clients", source="shop", who="ann", then=(fail,))
    for table in ("load", "client_row", "record", "client", "audit"):
        assert desk.ask(f"select count(*) from {table}") == [(0,)]


def test_every_table_that_names_records_is_asked_before_one_leaves(desk):
    told = "select table_name from duckdb_columns() where column_name = $column"
    withdrawn = set(desk.ask(told, column="withdrawn_by"))
    assert withdrawn & set(desk.ask(told, column="record_id")) == {(table,) for table in NAMING}
    assert withdrawn == {(table,) for table in (*WITHDRAWN, "point_undelivered")}
