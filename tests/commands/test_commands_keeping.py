"""Erase, back up, restore, verify: what must be gone is gone, what must hold holds."""

import csv
import shutil
from pathlib import Path
from typing import Any

HEAD = "external_id;full_name;birth_date;phone;email\n"
ANNA = "anna;Незабудкина Анфиса Аристарховна;03.04.1985;79035551234;anfisa.secret@example.org\n"
BORIS = "boris;Сидоров Борис Ильич;05.06.1990;79033333333;boris@example.org\n"
TRACES = ("Незабудкин", "незабудкин", "Анфис", "анфис", "9035551234", "anfisa.secret", "903 555-12-34", "1985-04-03")


def traces(folder: Path, *, besides: set[Path] = frozenset()) -> list[str]:  # type: ignore[assignment]
    """Return which traces of Anna stand in which file, in any encoding a base could have written."""
    found = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p not in besides):
        content = path.read_bytes()
        for trace in TRACES:
            if any(trace.encode(code) in content for code in ("utf-8", "utf-16-le")):
                found.append(f"{path.name}: {trace}")
    return found


def test_erased_bytes_are_gone_and_money_and_refusals_stay(line: Any) -> None:
    uploads = [line.file(HEAD + ANNA + BORIS)]
    line("import", uploads[0], "--kind", "clients", "--source", "crm")
    text = "external_id;happened_at;amount\nanna;2026-01-05;100\nboris;2026-01-05;50\nanna;2026-13-45;Незабудкина 79035551234\n"
    uploads.append(line.file(text))
    line("import", uploads[1], "--kind", "transactions", "--source", "crm")
    line("refuse", "--phone", "+7 903 555-12-34", "--reason", "звонила сама, 79035551234")
    uploads.append(line.file("full_name;birth_date\nНезабудкина Анфиса Аристарховна;03.04.1985\n"))
    line("import", uploads[2], "--kind", "refusals", "--source", "stop")
    line.campaign("c", class_="notification", message="{{ salutation }}")
    listed = Path(line.release("c", "2026-04-01", "r")["list"])
    total = sum(row["net_amount"] for row in line.facts_rows("2026-06-01"))
    done = line("erase", line.client("anna"), "--reason", "просьба Незабудкиной")
    assert done["records"] == 1
    shutil.rmtree(listed.parent)  # what was handed over is the marketer's; the uploads too
    line.close()
    assert traces(line.folder, besides=set(uploads)) == []
    line.__init__(line.folder)
    assert sum(row["net_amount"] for row in line.facts_rows("2026-06-01")) == total == 150
    assert line("verify")["ok"]
    # She comes back under another code, another source, first with her phone, then with her name and birth date alone.
    line.load("clients", HEAD + "77;Незабудкина Анфиса;;8 903 555 12 34;new@example.org\n", source="shop")
    line.load("clients", HEAD + "78;НЕЗАБУДКИНА АНФИСА АРИСТАРХОВНА;1985-04-03;79036667788;\n", source="till")
    line.campaign("again", class_="content")
    assert line.why("again", "77", "2026-06-01") == ["refusal"]
    assert line.why("again", "78", "2026-06-01") == ["refusal"]


def test_a_person_who_refused_by_name_alone_is_still_refused_after_erasure(line: Any) -> None:
    line.load("clients", HEAD + ANNA)
    line.load("refusals", "full_name;birth_date\nНезабудкина Анфиса Аристарховна;03.04.1985\n", source="stop")
    line("erase", line.client("anna"), "--reason", "просьба")
    line.load("clients", HEAD + "5;;;79035551234;\n", source="shop")
    line.campaign("c", class_="content")
    assert line.why("c", "5", "2026-06-01") == ["refusal"], "the phone was the refuser's: it came back without a name"


def test_who_was_erased_leaves_the_list_at_the_next_request(line: Any) -> None:
    line.load("clients", HEAD + ANNA + BORIS)
    line.campaign("c")
    assert line.release("c", "2026-04-01", "r")["rows"] == 2
    line("erase", line.client("anna"), "--reason", "просьба")
    second = line.release("c", "2026-04-01", "r")
    assert (second["edition"], second["rows"]) == (2, 1)
    assert "9035551234" not in Path(second["list"]).read_text("utf-8-sig")
    line.fail("erase", "99", "--reason", "x")


def test_an_older_backup_cannot_bring_a_refuser_back(line: Any) -> None:
    line.load("clients", HEAD + ANNA + BORIS)
    line.campaign("c", class_="content")
    made = line("backup", "copies/monday")
    assert Path(made["secret"]).is_file()
    assert Path(made["secret"]) != Path(made["base"])
    line("refuse", "--phone", "79035551234", "--reason", "x")
    line.load("refusals", "full_name;birth_date\nСидоров Борис Ильич;05.06.1990\n", source="stop")
    line.load("clients", HEAD + "later;Позже Иван;;79037777777;\n")
    back = line("restore", "copies/monday")
    assert back["replayed"] == 2
    assert line.clients() == [["anna"], ["boris"]], "the base is Monday's"
    assert line.why("c", "anna", "2026-06-01") == ["refusal"]
    assert line.why("c", "boris", "2026-06-01") == ["refusal"]
    assert line("verify")["ok"]
    line.fail("restore", "copies/tuesday")
    line.close()
    line.__init__(line.folder)
    assert line.why("c", "anna", "2026-06-01") == ["refusal"]
    assert line("verify")["ok"]


def test_a_backup_restores_elsewhere(line: Any, tmp_path_factory: Any) -> None:
    line.load("clients", HEAD + ANNA + BORIS)
    line("refuse", "--phone", "79035551234", "--reason", "x")
    line.campaign("c", class_="content")
    line("backup", "copies")
    other = type(line)(tmp_path_factory.mktemp("other"))
    assert other("restore", line.folder / "copies")["clients"] == 2
    assert other.why("c", "anna", "2026-06-01") == ["refusal"]
    assert other("verify")["ok"]
    other.close()


def test_without_its_secret_a_base_gives_no_list(line: Any) -> None:
    line.load("clients", HEAD + ANNA + BORIS)
    line("refuse", "--phone", "79035551234", "--reason", "x")
    line.campaign("c")
    line.close()
    (line.folder / "t.duckdb.secret").unlink()
    line.__init__(line.folder)
    line.fail("campaign", "release", "c", "--on", "2026-04-01", "--request", "r", "-o", "x")
    assert not (line.folder / "x").exists()


def test_a_touched_journal_gives_no_list_and_verify_says_so(line: Any) -> None:
    line.load("clients", HEAD + ANNA + BORIS)
    line("refuse", "--phone", "79035551234", "--reason", "x")
    line.campaign("c")
    line.close()
    journal = line.folder / "t.duckdb.journal"
    journal.write_bytes(journal.read_bytes().replace(b"campaigns", b"campaigms"))
    line.__init__(line.folder)
    verdict = line.run("verify")
    assert verdict.exit == 1
    assert not verdict["ok"]
    line.fail("campaign", "release", "c", "--on", "2026-04-01", "--request", "r", "-o", "x")


def test_the_deeds_are_written_down_without_personal_data(line: Any) -> None:
    line.load("clients", HEAD + ANNA + BORIS)
    line("refuse", "--phone", "79035551234", "--reason", "звонила Незабудкина с 79035551234")
    line("settings", "--business", "bank", "--country", "RU")
    line.campaign("c", class_="notification")
    line.release("c", "2026-04-01", "r")
    line("erase", line.client("anna"), "--reason", "x")
    with line.house.db.read() as con:
        deeds = con.execute("select action, details::varchar from audit order by seq").fetchall()
    assert {"load", "refusals-added", "campaign-saved", "list-released", "erase", "settings"} <= {action for action, _ in deeds}, deeds
    assert not [details for _, details in deeds if "9035551234" in details or "anfisa" in details]


def test_lists_are_read_back_as_csv(line: Any) -> None:
    line.load("clients", HEAD + ANNA)
    line.campaign("c", message='Строка; с "кавычками",\nи переносом')
    with Path(line.release("c", "2026-04-01", "r")["list"]).open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["message"].splitlines() == ['Строка; с "кавычками",', "и переносом"]
