"""Transactions: lines of receipts; a known transaction id with other content replaces the old version."""

from crm_core.db import statement
from crm_core.identity import register_points
from crm_core.intake.nobodies import keep_forgotten
from crm_core.intake.targets.deed import Deed, Outcome, count
from crm_core.intake.targets.fold import refold


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
    keep_forgotten(con, source=deed.source, import_id=deed.import_id)
    _tell_cards(deed)
    repeated_ids = count(con, "select coalesce(sum(lines - 1), 0) from by_id where contents > 1")
    return Outcome(good - same, notices=(("intake-notice-repeated-ids", repeated_ids),) if repeated_ids else ())


def _tell_cards(deed: Deed) -> None:
    """A loyalty card on a receipt beside the client's code is a strong key of that code: it links it to whoever holds the card."""
    con = deed.con
    con.execute(
        "create or replace temp table raw_point as "
        "select distinct 'card' as kind, card as raw from checked where reasons is null and external_id is not null and card is not null"
    )
    if not count(con, "select count(*) from raw_point"):
        return
    register_points(con, country=deed.country)
    con.execute(statement(__package__, "receipt_cards"), {"import_id": deed.import_id})
    con.execute(
        "create or replace temp table refold_record as select distinct record_id from client_row where import_id = $import_id",
        {"import_id": deed.import_id},
    )
    refold(con)
    con.execute("insert into touched_record select record_id from refold_record")
