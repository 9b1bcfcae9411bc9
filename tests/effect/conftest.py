"""A fresh base, filled through the ordinary import, asked through the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from crm_core.commands import run_command
from crm_core.jobs import House, open_house

MEMBERS = "campaign,external_id,arm,variant,contacted_at\n"
RESPONSES = "campaign,external_id,step,outcome,answered_at\n"
SALES = "external_id,happened_at,amount,margin\n"


class Desk:
    """`desk("effect", "A")` gives the object of a command; `desk.load(kind, text)` imports a file and demands that every row went in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.house: House = open_house(folder / "t.duckdb")
        self.files = 0

    def run(self, *words: object, language: str = "en") -> tuple[int, dict[str, Any]]:
        done = run_command(
            self.house, {"argv": [str(w) for w in words], "cwd": str(self.folder), "language": language, "who": "t"}, lambda said: None
        )
        return done["exit"], json.loads(json.dumps(done["result"], allow_nan=False))

    def __call__(self, *words: object, language: str = "en") -> dict[str, Any]:
        exit_code, answer = self.run(*words, language=language)
        assert exit_code == 0, answer
        return answer

    def load(self, kind: str, head: str, lines: list[str]) -> dict[str, Any]:
        self.files += 1
        path = self.folder / f"file{self.files}.csv"
        path.write_text(head + "".join(line + "\n" for line in lines), encoding="utf-8")
        done = self("import", path, "--kind", kind, "--source", "crm")
        assert done["quarantined"] == 0, done
        return done

    def members(self, *lines: str) -> None:
        self.load("campaign_members", MEMBERS, list(lines))

    def responses(self, *lines: str) -> None:
        self.load("responses", RESPONSES, list(lines))

    def sales(self, *lines: str) -> None:
        self.load("transactions", SALES, list(lines))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    yield made
    made.house.close()
