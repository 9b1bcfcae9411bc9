"""A desk at the command line: one fresh base a test, commands run as the command line runs them."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from crm_core.commands import run_command
from crm_core.jobs import open_house


class Answer(dict[str, Any]):
    """The JSON object of a command, with its exit code and the notices that went to stderr."""

    exit: int
    said: list[str]


class Line:
    """The command line on one open base. `line("undo", 1)` demands success; `line.fail(...)` a sentence."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.base = folder / "t.duckdb"
        self.house = open_house(self.base)
        self.files = 0

    def run(self, *words: object, language: str = "en") -> Answer:
        said: list[str] = []
        done = run_command(self.house, {"argv": [str(w) for w in words], "cwd": str(self.folder), "language": language}, said.append)
        answer = Answer(json.loads(json.dumps(done["result"], allow_nan=False)) or {})
        answer.exit, answer.said = done["exit"], said
        return answer

    def __call__(self, *words: object) -> Answer:
        answer = self.run(*words)
        assert answer.exit == 0, answer
        return answer

    def fail(self, *words: object, exit: int = 1) -> Answer:
        answer = self.run(*words)
        assert answer.exit == exit, answer
        assert answer["message"]
        return answer

    def file(self, text: str | bytes, *, name: str | None = None, encoding: str = "utf-8") -> Path:
        self.files += 1
        path = self.folder / (name or f"file{self.files}.csv")
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    def load(
        self, kind: str, text: str | bytes, *more: object, source: str = "crm", encoding: str = "utf-8", name: str | None = None
    ) -> Answer:
        """Import a text as a file; the sum of the counts must always hold."""
        path = self.file(text, encoding=encoding, name=name)
        done = self("import", path, "--kind", kind, "--source", source, *more)
        assert done["rows"] == done["loaded"] + done["unchanged"] + done["quarantined"], done
        return done

    def facts(self, as_of: str) -> dict[str, dict[str, Any]]:
        """Return the facts of every client under their external ids."""
        found = self.facts_rows(as_of)
        under = {row["external_ids"]: row for row in found}
        assert len(under) == len(found), "two clients with the same external ids: ask for the rows"
        return under

    def facts_rows(self, as_of: str) -> list[dict[str, Any]]:
        out = self.folder / "facts.parquet"
        self("facts", "--as-of", as_of, "-o", out)
        return _table(out)

    def rfm(self, as_of: str, *more: object) -> dict[str, dict[str, Any]]:
        out = self.folder / "rfm.parquet"
        self("rfm", "--as-of", as_of, "-o", out, *more)
        return {row["external_ids"]: row for row in _table(out)}

    def client(self, external_id: str) -> int:
        """Return today's number of the client who has this external id."""
        found = [int(row["client_id"]) for row in self.facts_rows("2030-01-01") if external_id in row["external_ids"].split("|")]
        assert len(found) == 1, (external_id, found)
        return found[0]

    def clients(self) -> list[list[str]]:
        """Return who is who: the external ids of every client."""
        return sorted(sorted(row["external_ids"].split("|")) for row in self.facts_rows("2030-01-01"))

    def campaign(self, name: str = "c", **keys: Any) -> str:
        body = {
            "name": name,
            "segment": {"all": []},
            "class": "development",
            "channel": "sms",
            "holdout_share": 0,
            "message": "Hello",
        } | keys
        self(
            "campaign", "save", self.file(json.dumps({k.rstrip("_"): v for k, v in body.items()}, ensure_ascii=False), name=f"{name}.json")
        )
        return name

    def stopped(self, name: str, on: str) -> dict[str, tuple[int, int]]:
        """Return gate → (first, only) for gates that stop somebody; audience = stopped + target + control always."""
        seen = self("campaign", "audience", name, "--on", on)
        first = sum(gate["first"] for gate in seen["stopped"].values())
        assert seen["audience"] == first + seen["target"] + seen["control"], seen
        return {key: (gate["first"], gate["only"]) for key, gate in seen["stopped"].items() if gate["first"] or gate["only"]}

    def why(self, name: str, external_id: str, on: str) -> list[str]:
        return [stop["gate"] for stop in self("why", name, self.client(external_id), "--on", on)["stopped"]]

    def release(self, name: str, on: str, request: str, *more: object) -> Answer:
        return self("campaign", "release", name, "--on", on, "--request", request, "-o", self.folder / "lists", *more)

    def listed(self, name: str, on: str, request: str, *more: object) -> list[dict[str, str]]:
        """Release the profile full and read the file back."""
        text = Path(self.release(name, on, request, *more)["list"]).read_text("utf-8-sig")
        return list(csv.DictReader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ","))

    def close(self) -> None:
        self.house.close()


def _table(path: Path) -> list[dict[str, Any]]:
    with duckdb.connect() as con:
        cursor = con.execute(f"select * from '{path}'")
        names = [d[0] for d in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@pytest.fixture
def line(tmp_path: Path) -> Iterator[Line]:
    made = Line(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="module")
def new_line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Line]]:
    """Make further bases within one module."""
    made: list[Line] = []

    def make() -> Line:
        made.append(Line(tmp_path_factory.mktemp("base")))
        return made[-1]

    yield make
    for one in made:
        one.close()
