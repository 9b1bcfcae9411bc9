"""What a file is, by its first bytes and not by its name; what cannot be a table is told at once."""

import os
import zipfile
from pathlib import Path
from typing import Final

from crm_core.errors import Unreadable

HEAD_BYTES: Final = 4096
MAX_UNPACKED: Final = 4 * 1024**3
SMALL_UNPACKED: Final = 64 * 1024**2
MAX_RATIO: Final = 100
MAX_PARTS: Final = 10_000

# First bytes of what people drop by mistake, with the name they know it by.
FOREIGN: Final = (
    (b"%PDF", "PDF"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"MZ", "EXE"), (b"\x7fELF", "ELF"),
    (b"Rar!", "RAR"), (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"), (b"SQLite format 3", "SQLite"), (b"{\\rtf", "RTF"), (b"ORC", "ORC"), (b"Obj\x01", "Avro"),
    (b"1CDBMSV8", "1C"), (b"RIFF", "RIFF"), (b"\x00\x00\x01\x00", "ICO"), (b"OggS", "Ogg"), (b"ID3", "MP3"),
)  # fmt: skip
MARKED_UP: Final = (b"<html", b"<!doctype html", b"<table", b"<head", b"<meta")


def nature(path: Path) -> str:
    """Return "text", "xlsx", "xls", "ods" or "parquet"; raise Unreadable for everything that cannot be read as a table."""
    head = _head(path)
    if not head:
        raise Unreadable("intake-file-empty", file=path.name)
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _workbook(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(path)
    if head.startswith(b"PAR1"):
        return "parquet"
    for first, name in FOREIGN:
        if head.startswith(first) and (name not in ("EXE", "ORC", "RIFF", "ID3") or b"\0" in head):
            raise Unreadable("intake-file-foreign", file=path.name, format=name)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(MARKED_UP):
        raise Unreadable("intake-file-foreign", file=path.name, format="HTML")
    if start.startswith(b"<?xml"):
        raise Unreadable("intake-file-foreign", file=path.name, format="XML")
    if start.startswith((b'{"', b'[{"', b"[\n", b"{\n")):
        raise Unreadable("intake-file-foreign", file=path.name, format="JSON")
    return "text"


def _head(path: Path) -> bytes:
    if path.is_dir():
        raise Unreadable("intake-file-folder", file=path.name)
    try:
        if not path.exists():
            raise Unreadable("intake-file-missing", file=str(path))
        if not path.is_file():
            raise Unreadable("intake-file-not-a-file", file=path.name)
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except PermissionError as problem:
        raise Unreadable("intake-file-no-permission", file=path.name) from problem
    except OSError as problem:
        raise Unreadable("intake-file-unreadable", file=path.name, problem=os.strerror(problem.errno or 5)) from problem


def _workbook(path: Path) -> str:
    """Tell a workbook from another zip, and look at what it would be unpacked before anything is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            kind = archive.read("mimetype")[:60] if "mimetype" in names and archive.getinfo("mimetype").file_size < 200 else b""
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError, OSError) as problem:
        raise Unreadable("intake-file-broken-archive", file=path.name) from problem
    if b"opendocument.spreadsheet" in kind:
        found = "ods"
    elif "xl/workbook.xml" in names or any(name.startswith("xl/worksheets/") for name in names):
        found = "xlsx"
    elif "xl/workbook.bin" in names:
        found = "xlsb"
    else:
        raise Unreadable("intake-file-foreign", file=path.name, format="zip")
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable("intake-file-password", file=path.name)
    unpacked, packed = sum(part.file_size for part in parts), path.stat().st_size
    if unpacked > MAX_UNPACKED or len(parts) > MAX_PARTS or (unpacked > SMALL_UNPACKED and unpacked > MAX_RATIO * packed):
        raise Unreadable("intake-file-too-big-unpacked", file=path.name, megabytes=unpacked // 1024**2)
    return found


def _compound(path: Path) -> str:
    """Tell an old workbook from an encrypted new one: the names of the streams stand in the file in UTF-16."""
    with path.open("rb") as file:
        content = file.read(64 * 1024**2)
    if "EncryptedPackage".encode("utf-16-le") in content or "EncryptionInfo".encode("utf-16-le") in content:
        raise Unreadable("intake-file-password", file=path.name)
    if "Workbook".encode("utf-16-le") in content or "Book".encode("utf-16-le") in content:
        return "xls"
    raise Unreadable("intake-file-foreign", file=path.name, format="OLE")
