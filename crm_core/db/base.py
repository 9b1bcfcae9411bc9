"""Open the base, hand out read cursors, let one writer in at a time."""

import os
import threading
import weakref
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

import duckdb

from crm_core.db.migrate import migrate
from crm_core.errors import CrmError

Connection = duckdb.DuckDBPyConnection

MEMORY_LIMIT: Final = "3GB"
# While a file is loaded the base takes no more; with Python beside it a file of any size stays under 2 GB (docs/benchmarks.md).
LOADING_LIMIT: Final = "1100MB"
# A copy that is filled while the base itself stays open.
BESIDE_LIMIT: Final = "2500MB"


class Database:
    """One open base. DuckDB lets one process in; every thread of it takes its own cursor from here."""

    def __init__(self, path: Path, *, is_beside: bool = False) -> None:
        self.path = path.resolve()
        self._is_beside = is_beside
        self.work_dir = self.path.with_name(self.path.name + ".work")
        self._writer = threading.RLock()
        self._opening = threading.Lock()
        self._narrowing = threading.Lock()
        self._loads = 0
        self._root: Connection | None = None
        self._cursors: weakref.WeakSet[Connection] = weakref.WeakSet()
        self._open()

    def _open(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.work_dir.mkdir(mode=0o700, exist_ok=True)
            root = duckdb.connect(str(self.path))
        except (duckdb.Error, OSError) as problem:
            if isinstance(problem, duckdb.IOException) and "lock" in str(problem):
                raise CrmError("base-locked", path=str(self.path)) from problem
            raise CrmError("base-not-opened", path=str(self.path), problem=in_one_line(problem)) from problem
        os.chmod(self.path, 0o600)
        try:
            migrate(root)
            _shut_in(root, self.work_dir, BESIDE_LIMIT if self._is_beside else MEMORY_LIMIT)
        except BaseException:
            root.close()
            raise
        self._root = root

    def cursor(self) -> Connection:
        """Return a new cursor; close it when done. A base that died (full disk) is reopened, keeping every committed row."""
        with self._opening:
            if self._root is None:
                self._open()
            assert self._root is not None
            try:
                cursor = self._root.cursor()
                cursor.execute("select 1").fetchall()
            except (duckdb.FatalException, duckdb.ConnectionException):
                self._close_root()
                self._open()
                cursor = self._root.cursor()
            self._cursors.add(cursor)
            return cursor

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a cursor that sees one consistent state of the base."""
        con = self.cursor()
        try:
            con.begin()
            yield con
        finally:
            con.close()

    @contextmanager
    def write(self, con: Connection | None = None) -> Iterator[Connection]:
        """Let one writer in: begin, commit, and re-read that it was really saved. `con` brings a cursor with staged temporary tables."""
        with self._writer:
            own = con is None
            con = self.cursor() if con is None else con
            try:
                con.begin()
                try:
                    (version,) = con.execute("update data_version set version = version + 1 returning version").fetchall()[0]
                    yield con
                except BaseException:
                    con.rollback()
                    raise
                try:
                    con.commit()
                except duckdb.InterruptException:
                    raise  # somebody stopped the job in the middle of its commit: no fault of the disk
                except duckdb.Error as problem:
                    raise CrmError("base-not-saved") from problem
                saved = con.execute("select version from data_version").fetchall()[0][0]
                if saved < version:
                    # A commit of an aborted transaction can return without an error and save nothing (measured).
                    raise CrmError("base-not-saved")
            finally:
                if own:
                    con.close()

    def is_writing(self) -> bool:
        """Say whether another thread writes just now: what can wait should not stand in its queue."""
        if not self._writer.acquire(blocking=False):
            return True
        self._writer.release()
        return False

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep every writer out, to copy or swap the file."""
        with self._writer:
            yield

    def swap(self, file: Path) -> None:
        """Put `file` in the place of the base and reopen. Call inside `alone()`; open cursors of readers end."""
        with self._opening:
            self._close_root()
            os.replace(file, self.path)
            self._open()

    @contextmanager
    def narrowed(self) -> Iterator[None]:
        """Give the base less memory while a file is loaded: what does not fit goes to disk."""
        try:
            self._count_loads(1)
            yield
        finally:
            self._count_loads(-1)

    def _count_loads(self, more: int) -> None:
        """The last load that ends gives the memory back."""
        with self._narrowing:
            self._loads += more
            # What readers hold at this moment cannot always be let go; then the limit stays what it was.
            with closing(self.cursor()) as con, suppress(duckdb.OutOfMemoryException):
                con.execute("set memory_limit = $limit", {"limit": LOADING_LIMIT if self._loads else MEMORY_LIMIT})

    def data_version(self) -> int:
        """Return the counter that moves with every committed change; caches of counts are keyed by it."""
        con = self.cursor()
        try:
            return int(con.execute("select version from data_version").fetchall()[0][0])
        finally:
            con.close()

    def close(self) -> None:
        """Close the base; everything committed is on disk."""
        with self._opening:
            self._close_root()

    def _close_root(self) -> None:
        """Close every cursor too: while one lives, the process keeps the old file even when its path is another's (measured)."""
        for cursor in list(self._cursors):
            cursor.close()
        self._cursors.clear()
        if self._root is not None:
            self._root.close()
            self._root = None


def facts_changed(con: Connection) -> None:
    """Say, inside a write, that clients or transactions changed: kept facts are computed anew when next asked for."""
    con.execute("update data_version set facts_version = facts_version + 1")


def in_one_line(problem: BaseException) -> str:
    """Return what the computer said of a failure as one sentence, to be told to a person."""
    said = " ".join(str(problem).split()).rstrip(".!")
    return f"{said}." if said else f"{type(problem).__name__}."


def is_replaced(problem: BaseException) -> bool:
    """Say whether a statement failed because another file took the place of the base: cursors from before end then."""
    return isinstance(problem, duckdb.ConnectionException)


def is_short_of_memory(problem: BaseException) -> bool:
    """Say whether a statement failed because the base may take no more memory."""
    return isinstance(problem, duckdb.OutOfMemoryException)


def open_base(path: Path) -> Database:
    """Open (or create) the base at `path`, bring its schema up to date and shut it in."""
    return Database(path)


def _shut_in(con: Connection, work_dir: Path, memory_limit: str) -> None:
    """Take file and network access away from SQL, except for the work folder; prove it. Only memory can be changed later."""
    con.execute("set timezone = 'UTC'")
    con.execute("set memory_limit = $limit", {"limit": memory_limit})
    con.execute("set temp_directory = $folder", {"folder": str(work_dir / "spill")})
    con.execute("set autoinstall_known_extensions = false")
    con.execute("set autoload_known_extensions = false")
    con.execute("set allowed_directories = $folders", {"folders": [str(work_dir)]})
    con.execute("set enable_external_access = false")
    con.execute("set allowed_configs = ['memory_limit']")
    con.execute("set lock_configuration = true")
    try:
        con.execute("select content from read_text('/etc/passwd')").fetchall()
    except duckdb.PermissionException:
        return
    raise CrmError("base-not-shut-in")
