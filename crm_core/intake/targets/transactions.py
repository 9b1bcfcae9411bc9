"""Transactions: lines of receipts; a known transaction id with other content replaces the old version."""

from crm_core.db import statement
from crm_core.intake.targets.deed import Deed, Outcome, count


def load_transactions(deed: Deed) -> Outcome:
    """Insert the good rows that are not known yet."""
    con, given = deed.con, {"source": deed.source}
    con.execute(statement(__package__, "transactions_known"), given)
    con.execute(statement(__package__, "transactions_by_id"), given)
    good = count(con, "select count(*) from checked where reasons is null")
    same = count(con, "select count(*) from known_row")
    same += count(con, "select coalesce(sum(lines), 0) from by_id where is_same")
    con.execute(
        """
        update transaction_line set withdrawn_by = $import_id
        from by_id as b
        where b.is_known and not b.is_same
          and transaction_line.source = $source
          and transaction_line.transaction_id = b.transaction_id and transaction_line.withdrawn_by is null
        """,
        {**given, "import_id": deed.import_id},
    )
    con.execute(statement(__package__, "transactions"), {**given, "import_id": deed.import_id})
    repeated_ids = count(con, "select coalesce(sum(lines - 1), 0) from by_id where contents > 1")
    return Outcome(good - same, notices=(("intake-notice-repeated-ids", repeated_ids),) if repeated_ids else ())
