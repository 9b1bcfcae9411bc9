"""Reading from disk: what is wrong with a path, options, cancel, encodings of random text, the samples and the real files."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_core.db import Database, Progress
from crm_core.errors import Cancelled, Unreadable
from crm_core.intake.files import ReadOptions, peek_file, stage_file
from crm_core.intake.files.encoding import guess_encoding

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("TACT_TEST_DATA", ROOT.parent / "shared" / "data"))
WORDS = ("Анна", "Сергеевна", "телефон", "покупка", "Москва", "Иванова", "согласие", "рассылку", "договор", "клиент", "Екатеринбург")


def key_of(base: Database, path: Path) -> str:
    con = base.cursor()
    try:
        with pytest.raises(Unreadable) as told:
            stage_file(con, path, work_dir=base.work_dir)
        with pytest.raises(Unreadable) as peeked:
            peek_file(path, work_dir=base.work_dir)
    finally:
        con.close()
    assert peeked.value.key == told.value.key
    return told.value.key


def test_paths_that_are_no_files(base: Database, tmp_path: Path) -> None:
    assert key_of(base, tmp_path / "none.csv") == "intake-file-missing"
    assert key_of(base, tmp_path) == "intake-file-folder"
    os.mkfifo(tmp_path / "pipe")
    assert key_of(base, tmp_path / "pipe") == "intake-file-not-a-file"


def test_no_permission(base: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "closed.csv"
    path.write_text("id;name\n1;a\n")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert key_of(base, path) == "intake-file-no-permission"


def test_what_the_user_says_wins(base: Database, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes("Отчёт\nимя|город;сумма\nАнна|Тверь;10\nПётр|Омск;20\n".encode("cp1251"))
    con = base.cursor()
    try:
        options = ReadOptions(encoding="windows-1251", delimiter="|", header=False, skip_top=2)
        staged = stage_file(con, path, work_dir=base.work_dir, options=options)
        assert (staged.headers, staged.rows, staged.skipped_top, staged.delimiter) == (None, 2, 2, "|")
        assert con.execute("select * from staged order by line").fetchall() == [
            (3, "Анна|Тверь;10", "Анна", "Тверь;10"),
            (4, "Пётр|Омск;20", "Пётр", "Омск;20"),
        ]
        with pytest.raises(Unreadable) as told:
            stage_file(con, path, work_dir=base.work_dir, options=ReadOptions(encoding="utf-9"))
        assert told.value.key == "intake-file-unknown-encoding"
    finally:
        con.close()


def test_ragged_rows_keep_line_and_raw_text(base: Database, tmp_path: Path) -> None:
    path = tmp_path / "ragged.csv"
    path.write_text("id;name;sum\n1;Анна;10\n2;Пётр\n3;Яна;30\n4;Ия;5;6\n", encoding="utf-8")
    con = base.cursor()
    try:
        assert stage_file(con, path, work_dir=base.work_dir).rows == 4
        assert con.execute("from ragged order by line").fetchall() == [(3, "2;Пётр", 2), (5, "4;Ия;5;6", 4)]
    finally:
        con.close()


def test_cancel_stops_and_leaves_nothing(base: Database, tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    path.write_text("id;name\n" + "1;Anna\n" * 200_000, encoding="utf-8")
    progress = Progress()
    progress.cancel()
    con = base.cursor()
    try:
        with pytest.raises(Cancelled):
            stage_file(con, path, work_dir=base.work_dir, progress=progress)
    finally:
        con.close()
    assert not list(base.work_dir.glob("stage-*"))


def test_many_pieces_keep_their_line_numbers(base: Database, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    rows = [f'{number};"{"я" * (number % 60)}";x' if number % 7 else f'{number};"а\nб;";y' for number in range(1, 20_000)]
    path.write_bytes(("id;text;z\n" + "\r\n".join(rows) + "\r\n").encode("cp1251"))
    con = base.cursor()
    try:
        staged = stage_file(con, path, work_dir=base.work_dir)
        assert (staged.rows, staged.ragged, staged.encoding, staged.blank) == (19_999, 0, "cp1251", 0)
        wrong = "select count(*) from staged where line <> 1 + c0::int + (c0::int - 1) // nullif(7, 0)"
        assert con.execute(wrong).fetchall() == [(0,)]
        assert con.execute("select c1 from staged where c0 = '7'").fetchall() == [("а\nб;",)]
    finally:
        con.close()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), min_size=4, max_size=30), how=st.sampled_from(("plain", "upper", "lower")))
def test_encodings_of_ordinary_words(words: list[str], how: str) -> None:
    text = "ID;Имя\n" + "\n".join(f"{number};{word if how == 'plain' else getattr(word, how)()}" for number, word in enumerate(words))
    for encoding in ("utf-8", "cp1251", "koi8-r", "cp866", "utf-16-le"):
        assert text.encode(encoding).decode(guess_encoding([text.encode(encoding)])) == text


def test_the_samples_are_what_their_script_makes(tmp_path: Path, base: Database) -> None:
    script = ROOT / "data" / "samples" / "make_samples.py"
    assert os.spawnv(os.P_WAIT, os.sys.executable, [os.sys.executable, str(script), str(tmp_path)]) == 0  # type: ignore[attr-defined]
    con = base.cursor()
    try:
        for name, rows, top, bottom in (("1c_sales.csv", 1108, 5, 1), ("bitrix_clients.csv", 150, 0, 0), ("stop_list.csv", 12, 0, 0)):
            assert (tmp_path / name).read_bytes() == (script.parent / name).read_bytes()
            staged = stage_file(con, script.parent / name, work_dir=base.work_dir)
            assert (staged.rows, staged.ragged, staged.skipped_top, staged.skipped_bottom) == (rows, 0, top, bottom)
    finally:
        con.close()


@pytest.mark.parametrize(
    ("name", "rows", "headers", "delimiter"),
    [
        ("cdnow/CDNOW_master.txt", 69_659, ("customer_id", "date", "number_of_cds", "dollar_value"), " "),
        ("cdnow/CDNOW_sample.txt", 6_919, None, " "),
        ("online_retail/online_retail.parquet", 541_909,
         ("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"), None),
    ] if DATA.is_dir() else [],
)  # fmt: skip
def test_real_files(name: str, rows: int, headers: tuple[str, ...] | None, delimiter: str | None, base: Database) -> None:
    con = base.cursor()
    try:
        staged = stage_file(con, DATA / name, work_dir=base.work_dir)
        assert (staged.rows, staged.ragged, staged.headers, staged.delimiter) == (rows, 0, headers, delimiter)
        if name.endswith("parquet"):
            total = con.execute("select sum(c3::int * c5::decimal(18, 3)), count(*) filter (c6 = '') from staged").fetchall()
            assert (str(total[0][0]), total[0][1]) == ("9747747.934", 135_080)
    finally:
        con.close()
