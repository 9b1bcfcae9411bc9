"""Read a workbook in a child process: a hostile one can hurt neither the base nor the app."""

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from crm_core.db import Progress
from crm_core.errors import Unreadable

MEMORY: Final = 3 * 1024**3
SECONDS: Final = 900
CHILD: Final = Path(__file__).with_name("excel_child.py")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet that was read, and the names of all that are shown."""

    name: str
    names: tuple[str, ...]
    rows: int
    width: int


def write_sheet(path: Path, target: Path, *, sheet: str | None, progress: Progress, most_rows: int = 0) -> Sheet:
    """Write the rows of a sheet (the first one with values by default) as a line file."""
    command = [sys.executable, "-I", str(CHILD), str(path), str(target), sheet or "", str(most_rows), str(MEMORY)]
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    started = time.monotonic()
    try:
        while True:
            try:
                out, _ = child.communicate(timeout=0.2)
                break
            except subprocess.TimeoutExpired:
                progress.tell("stage-file-read", 0, None)
                if time.monotonic() - started > SECONDS:
                    raise Unreadable("intake-file-too-big-unpacked", file=path.name, megabytes=path.stat().st_size // 1024**2) from None
    finally:
        if child.poll() is None:
            child.kill()
            child.communicate()
    return _answer(out, path, sheet)


def _answer(out: str, path: Path, sheet: str | None) -> Sheet:
    """Turn what the child said (or its silence, when a limit ended it) into a result or a sentence."""
    said: dict[str, Any] = json.loads(out) if out.strip() else {"problem": "memory"}
    problem = said.get("problem")
    if problem == "password":
        raise Unreadable("intake-file-password", file=path.name)
    if problem == "no-sheet":
        raise Unreadable("intake-file-no-sheet", file=path.name, sheet=sheet, sheets=said["sheets"])
    if problem == "memory":
        raise Unreadable("intake-file-too-big-unpacked", file=path.name, megabytes=path.stat().st_size // 1024**2)
    if problem:
        raise Unreadable("intake-file-broken-workbook", file=path.name)
    return Sheet(said["sheet"], tuple(said["sheets"]), said["rows"], said["width"])
