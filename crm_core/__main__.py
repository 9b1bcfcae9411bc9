"""The command line: `python -m crm_core [--db PATH] COMMAND … [--json]`. It works while the app is open."""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any, Final

from crm_core.commands.run import commands, run_command
from crm_core.errors import CrmError
from crm_core.i18n import LANGUAGES, explain, text
from crm_core.jobs import House, ask_owner, base_path, listen, open_house
from crm_core.jobs.door import OwnerGone, Request

PATIENCE_SECONDS: Final = 20.0
GLOBAL_VALUES: Final = ("--db", "--language")


def main(argv: list[str] | None = None) -> int:
    """Run one command: inside the process that has the base open, else by opening it."""
    words, options = _split(list(sys.argv[1:] if argv is None else argv))
    language = str(options.get("--language") or os.environ.get("TACT_LANGUAGE") or "en")
    if language not in LANGUAGES:
        language = "en"
    if not words or any(word in ("-h", "--help") for word in words):
        commands.main(args=words or ["--help"], standalone_mode=True)
        return 0
    base = base_path(options.get("--db"))
    request: Request = {"argv": words, "cwd": str(Path.cwd()), "language": language}
    try:
        answer = _answer(base, request)
    except CrmError as problem:
        _notice(explain(problem, language))
        answer = {"exit": 1, "result": {"error": problem.key, "message": explain(problem, language)}}
    except OwnerGone:
        _notice(text("commands-owner-gone", language))
        answer = {"exit": 1, "result": {"error": "commands-owner-gone", "message": text("commands-owner-gone", language)}}
    _print(answer["result"], as_json="--json" in options)
    return int(answer["exit"])


def _answer(base: Path, request: Request) -> Request:
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        if (answer := ask_owner(base, request, _notice)) is not None:
            return answer
        try:
            house = open_house(base)
        except CrmError as problem:
            if problem.key != "base-locked" or time.monotonic() > until:
                raise
            time.sleep(0.1)  # another command is just opening or closing the base
            continue
        try:
            return _run_here(house, base, request)
        finally:
            house.close()


def _run_here(house: House, base: Path, request: Request) -> Request:
    with listen(base, lambda asked, say: run_command(house, asked, say)):
        return run_command(house, request, _notice)


def _split(argv: list[str]) -> tuple[list[str], dict[str, str | None]]:
    """Take the options that any command may carry out of the line, wherever they stand."""
    words: list[str] = []
    options: dict[str, str | None] = {}
    rest = iter(argv)
    for word in rest:
        name, _, value = word.partition("=")
        if name in GLOBAL_VALUES:
            options[name] = value or next(rest, None)
        elif word == "--json":
            options[word] = None
        elif word == "--":
            words += [word, *rest]
        else:
            words.append(word)
    return words, options


def _notice(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _print(result: Any, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(result if result is not None else {}, ensure_ascii=False))
    elif isinstance(result, dict) and "error" not in result:
        for key, value in result.items():
            print(f"{key}: {value if isinstance(value, str | int | float) else json.dumps(value, ensure_ascii=False)}")


if __name__ == "__main__":
    sys.exit(main())
