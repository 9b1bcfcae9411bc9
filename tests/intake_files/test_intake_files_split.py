"""Quoted cells: the statement, the exact way in Python and the csv module say the same."""

import csv
import io
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crm_core.db import Database
from crm_core.intake.files import ReadOptions, stage_file
from crm_core.intake.files.bottom import find_bottom
from crm_core.intake.files.layout import find_delimiter, unique_names
from crm_core.intake.files.split import split_record

AS_WRITTEN = ReadOptions(encoding="utf-8", delimiter=";", header=True, skip_top=0)
CELL = st.text(alphabet='ab;"\n ,я', max_size=6).map(lambda cell: cell.strip())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(table=[[";;\n;", "", ""]], quote_all=False)
@example(table=[[";;\n;", "", ""], ["a;", "", ""]], quote_all=False)
@example(table=[[";", "a\na", ";;"]], quote_all=False)
@example(table=[["", ";\n;;a", ""]], quote_all=False)
@given(table=st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=12), quote_all=st.booleans())
def test_a_written_table_reads_back_whole(table: list[list[str]], quote_all: bool, base: Database, tmp_path: Path) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\n", quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL)
    writer.writerow(["id", "one", "two", "three"])
    writer.writerows([[f"n{number}", *row] for number, row in enumerate(table)])
    path = tmp_path / "table.csv"
    path.write_bytes(out.getvalue().encode())
    con = base.cursor()
    try:
        staged = stage_file(con, path, work_dir=base.work_dir, options=AS_WRITTEN)
        got = con.execute("select c1, c2, c3 from staged order by line").fetchall()
        assert (staged.rows, staged.ragged, staged.width) == (len(table), 0, 4)
        assert got == [tuple(cell.strip() for cell in row) for row in table]
        raws = con.execute("select raw from staged order by line").fetchall()
        reread = list(csv.reader(io.StringIO("".join(raw + "\n" for (raw,) in raws), newline=""), delimiter=";"))
        assert [row[1:] for row in reread] == table
    finally:
        con.close()


@settings(max_examples=300, deadline=None)
@given(cells=st.lists(st.text(alphabet='ab;" ', max_size=6), min_size=1, max_size=5))
def test_the_exact_way_reads_what_csv_writes(cells: list[str]) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="", quoting=csv.QUOTE_ALL).writerow(cells)
    assert split_record(out.getvalue(), ";") == (cells, False)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.text(alphabet='a;" ', min_size=1, max_size=12), min_size=1, max_size=12))
def test_no_line_is_lost_whatever_its_quotes(lines: list[str], base: Database, tmp_path: Path) -> None:
    path = tmp_path / "quotes.csv"
    good = [f"{number};x;y" for number in range(len(lines) + 1)]
    path.write_text("\n".join(["id;one;two", *good, *lines, *good]) + "\n", encoding="utf-8")
    con = base.cursor()
    try:
        staged = stage_file(con, path, work_dir=base.work_dir, options=AS_WRITTEN)
        found = con.execute("select line, raw from staged union all select line, raw from ragged order by line").fetchall()
        covered = [line + extra for line, raw in found for extra in range(raw.count("\n") + 1)]
        blank = [number for number, line in enumerate(lines, len(good) + 2) if not line.strip('; "')]
        assert len(covered) == len(set(covered))
        assert set(range(2, len(lines) + 2 * len(good) + 2)) - set(covered) <= set(blank)
        assert staged.rows == len(found)
    finally:
        con.close()


def test_repeated_and_blank_names_are_told_apart() -> None:
    assert unique_names(["Телефон", "телефон", "", "Телефон (2)", ""]) == ("Телефон", "телефон (2)", "(3)", "Телефон (2) (2)", "(5)")


def test_delimiters() -> None:
    assert find_delimiter(["a;b,c", "1;2,5", "2;3,5"]) == ";"
    assert find_delimiter(["a,b", "1,2", "2,3"]) == ","
    assert find_delimiter(["a b  c", "1 2  3", "4 5  6"]) == " "
    assert find_delimiter(["Телефон", "79160001122"]) == ";"


def test_totals_only_at_the_end() -> None:
    row = ["Анна", "Москва", "10"]
    assert find_bottom([(2, row), (3, ["Итого", "", "10"])], width=3) == 3
    assert find_bottom([(2, row), (3, ["Итого", "", "10"]), (4, row)], width=3) is None
    assert find_bottom([(2, row), (3, ["Всего по отделу", "", "10"]), (5, ["Разом:", "", "10"])], width=3) == 3
    assert find_bottom([(2, row), (3, ["Тотал", "Москва", "10"])], width=3) is None
