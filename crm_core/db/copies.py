"""A copy of the base beside it: to back up, to leave deleted bytes behind, to fill in many commits."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from crm_core.db.base import Database


def compact_copy(db: Database) -> Path:
    """Copy every committed row into a new file in the work folder; deleted rows leave no bytes in it."""
    target = db.work_dir / "copy.duckdb"
    target.unlink(missing_ok=True)
    with closing(db.cursor()) as con:
        name = str(con.execute("select current_database()").fetchall()[0][0])
        con.execute(f"attach '{_quoted(target)}' as copied")
        con.execute(f'copy from database "{name}" to copied')
        con.execute("detach copied")
    return target


@contextmanager
def rebuilt(db: Database) -> Iterator[Database]:
    """Give a copy of the base to fill in as many commits as it takes; it becomes the base when the block ends well, and goes otherwise.

    Every other writer waits. Open cursors of readers end when the copy takes its place.
    """
    with db.alone():
        made = Database(compact_copy(db), is_beside=True)
        try:
            yield made
            made.close()
            db.swap(made.path)
        finally:
            made.close()
            made.path.unlink(missing_ok=True)
            shutil.rmtree(made.work_dir, ignore_errors=True)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
