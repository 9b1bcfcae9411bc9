"""A long reading that the user may stop."""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from crm_core.db import Connection, Progress
from crm_core.errors import Cancelled


@contextmanager
def stoppable(progress: Progress, con: Connection) -> Iterator[None]:
    """Let `cancel()` interrupt the statements of this block; a stopped one ends as Cancelled."""
    progress.attach(con)
    try:
        yield
    except duckdb.InterruptException as problem:
        if progress.is_cancelled:
            raise Cancelled from problem
        raise
    finally:
        progress.attach(None)
