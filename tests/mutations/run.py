"""Take each guard out, one at a time, in a copy of the tree; a test must go red. `make mutate`.

    run.py [WORD …] [--workers N]     only the mutations with a word in their guard or file

Exit 1 when a guard is gone and everything is still green, or when a mutation does not fit the code any more.
"""

import argparse
import importlib
import itertools
import multiprocessing
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.mutations.catalogue import MUTATIONS
from tests.mutations.guard import ROOT, Mutation

LEFT_OUT: Final = shutil.ignore_patterns(
    ".git", ".venv", ".*_cache", "__pycache__", "*.pyc", "build", "*.duckdb*", "*.egg-info", "dist", "htmlcov", "*.work"
)
LONGEST_SECONDS: Final = 300
# A red of this kind says that the mutation does not run at all, not that a test has noticed it.
BROKEN: Final = re.compile(r"\b(SyntaxError|NameError|ImportError|IndentationError|ParserException|BinderException|CatalogException)\b")
# What does not change is read once, before the forks; the product's own code is read anew in each.
ONCE: Final = (
    "duckdb", "hypothesis", "hypothesis.strategies", "phonenumbers", "fluent.runtime", "babel", "pydantic", "jinja2", "xlsxwriter",
    "charset_normalizer", "python_calamine", "pytrovich", "numpy", "pyarrow", "scipy", "pandas",
)  # fmt: skip
GREEN, RED = 0, 1


@dataclass(frozen=True, slots=True)
class Found:
    """What came of one mutation."""

    guard: str
    verdict: str  # red, STILL GREEN, BROKEN
    seconds: float
    said: str


def run_tests(tree: Path, tests: tuple[str, ...], *more: str) -> tuple[int, str]:
    """Run tests in a fork of this process, standing in a copy of the tree; return pytest's exit code and what it said."""
    told = tree / "mutation.log"
    child = os.fork()
    if child == 0:
        code = 3
        try:
            log = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.dup2(log, 1)
            os.dup2(log, 2)
            os.chdir(tree)
            os.environ["PYTHONPATH"] = str(tree)
            sys.path[:] = [str(tree), *(one for one in sys.path if one not in (str(ROOT), str(Path(__file__).parent)))]
            for name in [name for name in sys.modules if name.partition(".")[0] in ("tests", "crm_core")]:
                del sys.modules[name]
            code = int(pytest.main(["-q", "-p", "no:cacheprovider", "--no-header", "--tb=short", *more, *tests]))
        finally:
            sys.stdout.flush()
            os._exit(code)
    until = time.monotonic() + LONGEST_SECONDS
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status), told.read_text("utf-8", "replace")
        if time.monotonic() > until:
            os.kill(child, 9)
            os.waitpid(child, 0)
            return RED, "the tests hang"
        time.sleep(0.05)


@contextmanager
def taken_out(tree: Path, mutation: Mutation, moments: Iterator[int]) -> Iterator[None]:
    """Change the file for as long as the tests run. Every writing has a moment of its own: kept bytecode is told apart by it."""
    path = tree / mutation.file
    whole = path.read_text("utf-8")
    _write(path, whole.replace(mutation.old, mutation.new), next(moments))
    try:
        yield
    finally:
        _write(path, whole, next(moments))


def _write(path: Path, text: str, moment: int) -> None:
    path.write_text(text, "utf-8")
    os.utime(path, (moment, moment))


def try_one(tree: Path, mutation: Mutation, moments: Iterator[int]) -> Found:
    """Apply one mutation, run its tests, put the file back."""
    start = time.monotonic()
    with taken_out(tree, mutation, moments):
        code, text = run_tests(tree, mutation.tests, "-x")
    last = next((line for line in reversed(text.splitlines()) if line.startswith(("FAILED", "ERROR"))), "")
    if code == GREEN:
        verdict = "STILL GREEN"
    elif code == RED and not BROKEN.search(text):
        verdict = "red"
    else:
        verdict, last = "BROKEN", text[-1500:]
    return Found(mutation.guard, verdict, time.monotonic() - start, last)


def work(tree: Path, todo: Any, found: Any) -> None:
    """Take mutations from the queue until it is empty."""
    warm()
    by_guard = {one.guard: one for one in MUTATIONS}
    moments = itertools.count(int(time.time()) + 10)
    while (guard := todo.get()) is not None:
        found.put(try_one(tree, by_guard[guard], moments))


def warm() -> None:
    """Read what does not change, once."""
    os.environ.setdefault("TACT_TEST_DATA", str(ROOT.parent / "shared" / "data"))
    for name in ONCE:
        importlib.import_module(name)


def green_before(tree: Path, chosen: list[Mutation]) -> bool:
    """Run every test that is named on the code as it is: one that is red anyway proves nothing."""
    code, text = run_tests(tree, tuple(sorted({test for one in chosen for test in one.tests})))
    if code != GREEN:
        print("Not green before anything was taken out:", text[-4000:], sep="\n")
    return code == GREEN


def run(chosen: list[Mutation], workers: int) -> list[Found]:
    """Try the mutations, each worker in a copy of the tree."""
    with tempfile.TemporaryDirectory(prefix="tact-mutations-") as folder:
        trees = [Path(folder) / f"tree{number}" for number in range(workers)]
        for tree in trees:
            shutil.copytree(ROOT, tree, ignore=LEFT_OUT, symlinks=True)
        warm()
        if not green_before(trees[0], chosen):
            return []
        todo: Any = multiprocessing.Queue()
        answers: Any = multiprocessing.Queue()
        for one in [*(one.guard for one in chosen), *[None] * workers]:
            todo.put(one)
        processes = [multiprocessing.Process(target=work, args=(tree, todo, answers)) for tree in trees]
        for process in processes:
            process.start()
        found: list[Found] = []
        for _ in chosen:
            one = answers.get()
            found.append(one)
            print(f"{one.verdict:12} {one.seconds:5.1f} s  {one.guard}", flush=True)
            if one.verdict != "red":
                print(f"    {one.said}", flush=True)
        for process in processes:
            process.join()
    return found


def main() -> int:
    """Run the mutations and say what came of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    chosen = [one for one in MUTATIONS if not asked.words or any(word in f"{one.guard} {one.file}" for word in asked.words)]
    if problems := [f"{one.guard}: {problem}" for one in chosen if (problem := one.problem(ROOT)) is not None]:
        print("The list does not fit the code:", *problems, sep="\n  ")
        return 1
    verdicts = {one.guard: one.verdict for one in run(chosen, asked.workers)}
    print("\n| guard | file | without it |\n|---|---|---|")
    for one in chosen:
        print(f"| {one.guard} | `{one.file}` | {verdicts.get(one.guard, 'not tried')} |")
    red = sum(verdict == "red" for verdict in verdicts.values())
    print(f"\n{len(chosen)} guards, {red} red, {len(chosen) - red} not.")
    return 0 if red == len(chosen) else 1


if __name__ == "__main__":
    raise SystemExit(main())
