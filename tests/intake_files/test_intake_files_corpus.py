"""Every odd and bad file of the corpus reads as its manifest says, or is refused with its sentence."""

from pathlib import Path
from typing import Any

import pytest

from crm_core.db import Database
from crm_core.errors import Unreadable
from crm_core.i18n import LANGUAGES, explain
from crm_core.intake.files import ReadOptions, peek_file, stage_file


def test_there_are_enough_files_and_each_has_an_outcome(corpus: Path, expected: dict[str, Any]) -> None:
    names = {file.name for file in corpus.iterdir()}
    assert names == set(expected)
    assert len(names) >= 150


def test_corpus_file(corpus_name: str, corpus: Path, expected: dict[str, Any], base: Database) -> None:
    outcome = expected[corpus_name]
    path, options = corpus / corpus_name, ReadOptions(**outcome.options)
    con = base.cursor()
    try:
        if hasattr(outcome, "key"):
            with pytest.raises(Unreadable) as told:
                stage_file(con, path, work_dir=base.work_dir, options=options)
            assert told.value.key == outcome.key
            assert all(explain(told.value, language) for language in LANGUAGES)
            if outcome.at_peek:
                with pytest.raises(Unreadable) as told:
                    peek_file(path, work_dir=base.work_dir, options=options)
                assert told.value.key == outcome.key
            return
        staged = stage_file(con, path, work_dir=base.work_dir, options=options)
        headers = len(staged.headers) if isinstance(outcome.headers, int) and staged.headers else staged.headers
        got = (staged.rows, headers, staged.encoding, staged.delimiter, staged.ragged, staged.skipped_top, staged.skipped_bottom)
        assert got == (outcome.rows, outcome.headers, outcome.encoding, outcome.delimiter, outcome.ragged, outcome.top, outcome.bottom)
        assert (staged.blank, staged.broken_characters) == (outcome.blank, outcome.broken)
        for line, cells in outcome.cells.items():
            row = con.execute("select * exclude (line, raw) from staged where line = $line", {"line": line}).fetchall()[0]
            assert row[: len(cells)] == cells
        counted = con.execute("select (select count(*) from staged), (select count(*) from ragged)").fetchall()[0]
        assert counted == (outcome.rows - outcome.ragged, outcome.ragged)
        peek = peek_file(path, work_dir=base.work_dir, options=options)
        assert (peek.headers, peek.width) == (staged.headers, staged.width)
        assert (peek.encoding, peek.delimiter) == (staged.encoding, staged.delimiter)
        first = con.execute("select * exclude (line, raw) from staged order by line limit 1").fetchall()[0]
        assert tuple(peek.sample[0]) == first
    finally:
        con.close()
    assert not list(base.work_dir.glob("stage-*"))
