"""How a long job tells where it is, and hears that it should stop."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import duckdb

from crm_core.errors import Cancelled


class Progress:
    """Stage, count and total of a running job; `cancel()` may be called from another thread."""

    def __init__(self) -> None:
        self.stage = ""
        self.done = 0
        self.total: int | None = None
        self._cancelled = Event()
        self._connection: duckdb.DuckDBPyConnection | None = None

    def attach(self, connection: duckdb.DuckDBPyConnection | None) -> None:
        """Name the cursor whose running statement `cancel()` should interrupt; None when writing may no longer stop."""
        self._connection = connection

    @contextmanager
    def stopping(self, connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Let `cancel()` interrupt the statements of this block; a stopped one ends as Cancelled."""
        self.attach(connection)
        try:
            yield
        except duckdb.InterruptException as problem:
            if self.is_cancelled:
                raise Cancelled from problem
            raise
        finally:
            self.attach(None)

    def tell(self, stage: str, done: int = 0, total: int | None = None) -> None:
        """Report a stage (a text key) and how far it is; raise Cancelled when the user asked to stop."""
        self.stage, self.done, self.total = stage, done, total
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the job to stop before it commits."""
        self._cancelled.set()
        if self._connection is not None:
            self._connection.interrupt()

    @property
    def is_cancelled(self) -> bool:
        """True when the user asked to stop."""
        return self._cancelled.is_set()
