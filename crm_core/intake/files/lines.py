"""Write any text as a line file in the work folder: UTF-8, one record a line, line numbers kept."""

import codecs
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from crm_core.db import Progress
from crm_core.errors import Unreadable
from crm_core.intake.files.shape import BLANK, EDGES, FIELD, JOINED, NEVER, NEWLINE, Layout
from crm_core.intake.files.split import split_record, whole_rows

CHUNK: Final = 256 * 1024
MAX_LINE: Final = 256 * 1024
MAX_JOINED: Final = 200
UNSETTLED: Final = -1
REFUSED: Final = -2
RARE_EDGES: Final = EDGES.replace(" ", "")
CONTROLS: Final = tuple(chr(code) for code in (*range(1, 9), 11, *range(14, 26), 27, 127))
SIGNS: Final = (FIELD, NEWLINE, BLANK, NEVER)


@dataclass(slots=True)
class Written:
    """What was seen while the line file was written."""

    lines: int = 0
    has_quotes: bool = False
    broken_characters: int = 0
    broken_piece: bytes = b""
    sha256: str = ""
    has_joined: bool = False
    has_rare_edges: bool = False


def head_lines(path: Path, encoding: str, *, most: int = 2 * MAX_LINE) -> list[str]:
    """Return the first lines of a text file; a last line cut in the middle is left out."""
    with path.open("rb") as file:
        data = file.read(most)
        more = bool(file.read(1))
    text = _plain(codecs.getincrementaldecoder(encoding)("replace").decode(data), path)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    _refuse_long(lines, path, 1)
    if more:
        lines.pop()
    _refuse_binary(text, path)
    return lines


def _refuse_long(lines: list[str], path: Path, first: int) -> None:
    for number, line in enumerate(lines, first):
        if len(line) > MAX_LINE:
            raise Unreadable("intake-file-long-line", file=path.name, line=number, most=MAX_LINE)


def _refuse_binary(text: str, path: Path) -> None:
    """Text holds hardly a control character; what does is a file of some program."""
    odd = sum(text.count(sign) for sign in CONTROLS)
    if odd > 3 and odd > 0.005 * len(text):
        raise Unreadable("intake-file-binary", file=path.name)


def write_lines(path: Path, target: Path, *, encoding: str, layout: Layout, progress: Progress) -> Written:
    """Transcode `path` into the line file `target` in chunks, whatever its size."""
    seen = Written()
    with path.open("rb") as source, target.open("wb") as out:
        joiner = _Joiner(layout)
        for text in _whole_lines(source, path, encoding, seen, progress):
            if not seen.has_quotes and '"' in text:
                seen.has_quotes = True
            if not seen.has_rare_edges and any(sign in text for sign in RARE_EDGES):
                seen.has_rare_edges = True
            if joiner.is_waiting or ('"' in text and layout.delimiter.strip(" ")):
                text = joiner.feed(text)
            if "\n\n" in text or text.startswith("\n"):
                text = _mark_blank(text)
            seen.lines += text.count("\n")
            out.write(text.encode("utf-8", "replace"))
        rest = joiner.end()
        seen.lines += rest.count("\n")
        out.write(rest.encode("utf-8", "replace"))
        seen.has_joined = joiner.has_joined
    return seen


def _mark_blank(text: str) -> str:
    if text.startswith("\n"):
        text = BLANK + text
    return text.replace("\n\n", f"\n{BLANK}\n").replace("\n\n", f"\n{BLANK}\n")


def _whole_lines(source: BinaryIO, path: Path, encoding: str, seen: Written, progress: Progress) -> Iterator[str]:
    """Give the text in pieces that end with a line break, line breaks made alike; hash the bytes on the way."""
    size, read = path.stat().st_size, 0
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    carry, ends_with_return = "", False
    while data := source.read(CHUNK):
        digest.update(data)
        text = _plain(decoder.decode(data), path, is_start=read == 0)
        read += len(data)
        progress.tell("stage-file-read", read, size)
        if "\ufffd" in text:
            seen.broken_characters += text.count("\ufffd")
            seen.broken_piece = seen.broken_piece or data
        if ends_with_return:
            text = "\r" + text
        ends_with_return = text.endswith("\r")
        if ends_with_return:
            text = text[:-1]
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        cut = text.rfind("\n") + 1
        if cut == 0:
            carry += text
            _refuse_long([carry], path, seen.lines + 1)
            continue
        whole = carry + text[:cut]
        if len(whole) > MAX_LINE:
            _refuse_long(whole.split("\n"), path, seen.lines + 1)
        yield whole
        carry = text[cut:]
    last = decoder.decode(b"", final=True)
    seen.broken_characters += last.count("\ufffd")
    carry += last
    seen.sha256 = digest.hexdigest()
    if carry:
        yield carry + "\n"


def _plain(text: str, path: Path, *, is_start: bool = True) -> str:
    """Take our own signs out of the data; a zero character means that this is no text at all."""
    if "\0" in text:
        raise Unreadable("intake-file-zero-bytes", file=path.name)
    if is_start:
        text = text.removeprefix("\ufeff")
    for sign in SIGNS:
        if sign in text:
            text = text.replace(sign, " ")
    return text.replace("\x1a", "") if "\x1a" in text else text


class _Joiner:
    """Joins the lines of a record whose quoted cell holds line breaks; each joined line leaves a blank mark, so line numbers hold."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.waiting: list[str] = []
        self.has_joined = False

    @property
    def is_waiting(self) -> bool:
        return bool(self.waiting)

    def feed(self, text: str) -> str:
        """Return what is settled; an open record waits for the next piece."""
        lines = self.waiting + text.split("\n")[:-1]
        self.waiting = []
        return self._settle(lines, is_end=False)

    def end(self) -> str:
        lines, self.waiting = self.waiting, []
        return self._settle(lines, is_end=True) if lines else ""

    def _settle(self, lines: list[str], *, is_end: bool) -> str:
        out: list[str] = []
        at, delimiter = 0, self.layout.delimiter
        while at < len(lines):
            line = lines[at]
            if line.count('"') % 2 and split_record(line, delimiter)[1]:
                joined, after = self._join(lines, at)
                if after == UNSETTLED and not is_end and len(lines) - at < MAX_JOINED:
                    self.waiting = lines[at:]
                    break
                if after > at:
                    self.has_joined = True
                    out.append(joined)
                    out.extend([JOINED] * (after - at - 1))
                    at = after
                    continue
            out.append(line if line.strip(EDGES) else BLANK)
            at += 1
        return "".join(line + "\n" for line in out)

    def _join(self, lines: list[str], at: int) -> tuple[str, int]:
        """Join on until the record closes with the right number of cells; a quote that never closes is a letter of its own line."""
        joined = lines[at]
        for after in range(at + 1, min(len(lines), at + MAX_JOINED)):
            joined += NEWLINE + lines[after]
            if '"' not in lines[after]:
                continue
            cells, is_open = split_record(joined, self.layout.delimiter)
            if not is_open:
                fits = len(cells) == self.layout.width and not whole_rows(lines[at : after + 1], self.layout.delimiter, self.layout.width)
                return joined, after + 1 if fits else REFUSED
            if len(joined) > MAX_LINE:
                return joined, REFUSED
        return joined, UNSETTLED
