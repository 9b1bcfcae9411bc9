"""A row with errors that says «leave me alone» is heard before it is mended; it says nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_core.hygiene import refused
from tests.intake.intake_desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


HEAD = "ID;Фамилия;Имя;Телефон;Дата рождения;Согласие на рассылку;Не беспокоить;Отказ от SMS\n"


def closed(desk: Desk, channel: str) -> tuple[set[str], set[str]]:
    """Who is refused on the channel, and which of their points are closed."""
    with desk.db.read() as con:
        refused(con, channel=channel, class_="development")
        codes = con.execute("select external_ids from refused_client join client using (client_id)").fetchall()
        points = con.execute("select value from closed_point join point using (point_id)").fetchall()
    return {code for (code,) in codes}, {value for (value,) in points}


def notices(result: object) -> dict[str, object]:
    return {notice.key: notice.details["count"] for notice in result.notices if "count" in notice.details}  # type: ignore[attr-defined]


def test_a_client_row_with_a_bad_birth_date_refuses_and_nothing_more(desk: Desk) -> None:
    desk.load("ID;Фамилия;Имя;Телефон\n1;Орлова;Анна;+79030000001\n", "clients")
    bad = HEAD + (
        "1;Орлова;Анна;+79030000001;32.13.1990;;да;\n"
        "2;Котов;Глеб;+79030000002;вчера;да;;да\n"
        "3;Ким;Вера;+79030000003;вчера;да;;\n"
        "4;Лис;Яна;;01.02.1990;;да;\n"
        ";Пухов;Олег;+79030000005;01.02.1990;;да;\n"
    )
    result = desk.load(bad, "clients")
    assert desk.counts(result) == (5, 1, 0, 4, 0)
    assert notices(result)["intake-notice-refusals-waiting"] == 3
    assert closed(desk, "email") == ({"1", "4"}, {"+79030000001", "+79030000005"})
    assert closed(desk, "sms") == ({"1", "4"}, {"+79030000001", "+79030000002", "+79030000005"})
    assert desk.ask("select count(*) from consent") == [(0,)]
    # nothing else of the rows has come in, and nothing is held for them
    assert desk.ask("select external_id, surname, is_live from record order by external_id") == [
        ("1", "Орлова", True), ("2", None, False), ("4", "Лис", True)
    ]  # fmt: skip
    assert desk.ask("select record_id, position from holding") == [(1, 1)]
    assert desk.ask("select count(*) from client") == [(2,)]
    mended = bad.replace("32.13.1990", "01.02.1990").replace("вчера", "01.02.1990")
    assert desk.counts(desk.load(mended, "clients"))[3] == 1
    assert desk.ask("select count(*) from client") == [(4,)]
    assert closed(desk, "email") == ({"1", "4"}, {"+79030000001", "+79030000005"})
    assert closed(desk, "sms") == ({"1", "2", "4"}, {"+79030000001", "+79030000002", "+79030000005"})
    assert desk.ask("select count(*) from refusal") == [(4,)]


def test_the_refusals_of_waiting_rows_stay_when_the_load_is_undone(desk: Desk) -> None:
    result = desk.load(HEAD + "2;Котов;Глеб;+79030000002;вчера;;да;\n", "clients")
    assert desk.undo(result).refusals_kept == 1
    assert closed(desk, "sms") == (set(), {"+79030000002"})
    assert desk.ask("select count(*) from client") == [(0,)]


def test_a_phone_of_a_waiting_row_is_closed_for_the_same_person_elsewhere(desk: Desk) -> None:
    desk.load("ID;Фамилия;Имя;Телефон\nA;Котов;Глеб;+79030000002\nB;Ким;Вера;+79030000003\n", "clients", source="site")
    desk.load(HEAD + "2;Котов;Глеб;8 903 000-00-02;вчера;;да;\n", "clients")
    assert closed(desk, "sms")[1] == {"+79030000002"}


def test_an_opt_out_with_a_bad_date_or_step_is_heard(desk: Desk) -> None:
    content = (
        "campaign;external_id;phone;outcome;answered_at;step\n"
        "May;1;;отписался;31.02.2026;1\nMay;;+79030000002;отписался;;x\nMay;;+79030000003;отписался;01.01.2099;\nMay;4;;да;;x\n"
    )
    result = desk.load(content, "responses")
    assert desk.counts(result) == (4, 0, 0, 4, 0)
    assert notices(result) == {"intake-notice-refusals-from-responses": 3, "intake-notice-refusals-waiting": 3}
    assert closed(desk, "sms") == (set(), {"+79030000002", "+79030000003"})
    assert desk.ask("select count(*) from refusal where refused_at > current_date + 2") == [(0,)]
    desk.load("external_id;surname\n1;Ким\n4;Лис\n", "clients")
    assert closed(desk, "sms") == ({"1"}, {"+79030000002", "+79030000003"})
    assert notices(desk.load(content, "responses")) == {"intake-notice-refusals-waiting": 3}
