"""«Розничный покупатель» and the like are never clients: told by a client file or by a receipt, in whatever order the two are loaded."""

from typing import Final

from crm_core.db import Connection, statement
from crm_core.intake.checks import REASON
from crm_core.intake.naming import SALES, still_named

# People who are nobody: the words a cash register writes when there is no client.
NOBODY: Final = (
    r"^(роздрібн[а-яёіїєґ]*\s+(покуп|клієнт|спожив)|розничн[а-яёіїєґ]*\s+(покуп|клиент)|кінцев[а-яёіїєґ]*\s+спожива|конечн[а-яёіїєґ]*\s+потребит|частн[а-яёіїєґ]*\s+лиц|приватн[а-яёіїєґ]*\s+особ|физ[а-яёіїєґ]*\.?\s*лиц|фіз[а-яёіїєґ]*\.?\s*ос"
    r"|покупатель$|покупець$|клиент$|клієнт$|аноним|анонім|без карты|без картки|нет карты|без клиента|без клієнта"
    r"|неизвестн|невідом|не определ|не указан|retail customer|walk-?in|anonymous|guest$|cash customer)"
)
# The whole name of a row of a client file. Stricter: people are called Неизвестных and Анонимов.
NOBODY_NAME: Final = (
    r"^((розничн|роздрібн|кінцев|конечн|частн|приватн|физическ|фізичн)[а-яёіїєґ]*|неизвестн(ый|ая)|невідом(ий|а)|физ\.?|фіз\.?)\s+"
    r"(покуп|клиент|клієнт|потребит|спожива|лиц|особ)"
    r"|^(физлицо|фізособа|покупатель|покупець|клиент|клієнт|аноним|анонім|без карты|без картки|нет карты|без клиента|без клієнта"
    r"|не определ[её]н|не указан|не вказано|retail customer|walk-?in( customer)?|anonymous|guest|cash customer)$"
)


def refuse_nobodies(con: Connection, *, source: str, import_id: int) -> None:
    """Hold back rows of a client file that name «Розничный покупатель» and the like, and remember their codes: never a client.

    Not a code that is somebody's by anything but sales.
    """
    con.execute(statement(__package__, "nobody_rows"), {"nobody": NOBODY_NAME})
    if not _has_rows(con, "nobody_row"):
        return
    _spare_known(con, source=source)
    con.execute(
        f"""
        update checked set reasons = [{{'key': 'check-nobody', 'column': 'full_name', 'value': n.name}}::{REASON}]
        from nobody_row as n where n.line = checked.line
        """
    )
    con.execute(
        "insert into nobody_code select distinct $source, external_id, $import_id::bigint from nobody_row",
        {"source": source, "import_id": import_id},
    )


def settle_nobodies(con: Connection, *, import_id: int) -> None:
    """After client rows came or went: sales under a nobody's code are anonymous, those under a code of a person are that person's.

    Fills temp `touched_record`.
    """
    con.execute(statement(__package__, "nobodies_now"))
    con.execute(
        "create or replace temp table nobody_record as "
        "select r.record_id from record as r join nobody_now using (source, external_id) where r.is_live"
    )
    if _has_rows(con, "nobody_record"):
        still_named(con, "nobody_record", but_for=(SALES,))
        con.execute("delete from nobody_record where record_id in (from named_record)")
        _take_sales(con)
    _bring_back_somebodies(con, import_id=import_id)


def _spare_known(con: Connection, *, source: str) -> None:
    """Leave in `nobody_row` only codes that nothing but sales names."""
    known = "from record where source = $source and is_live and external_id in (select external_id from nobody_row)"
    con.execute(f"create or replace temp table known_code as select record_id, external_id {known}", {"source": source})
    still_named(con, "known_code", but_for=(SALES,))
    con.execute("delete from nobody_row where external_id in (select external_id from known_code where record_id in (from named_record))")


def _take_sales(con: Connection) -> None:
    """Make the sales of the records in `nobody_record` anonymous; the code of each is remembered, the record is no client."""
    con.execute(
        "insert into nobody_sale select r.source, r.external_id, t.import_id, t.line "
        "from transaction_line as t join nobody_record as n on n.record_id = t.record_id join record as r on r.record_id = n.record_id"
    )
    con.execute("update transaction_line set record_id = null where record_id in (select record_id from nobody_record)")
    con.execute("update record set is_live = false where record_id in (select record_id from nobody_record)")
    con.execute("insert into touched_record select record_id from nobody_record")


def forget_nobodies(con: Connection, *, source: str) -> None:
    """Take the code from sales to «Розничный покупатель» and the like, by name or by a code the client file told: they are anonymous.

    Where the receipt itself says so, its card or phone still tells whose the sale is: a till writes that name beside every card.
    Leave temp `forgotten_code(line, external_id)`: the codes that a client file told.
    """
    con.execute(statement(__package__, "nobodies"), {"nobody": NOBODY})
    con.execute(statement(__package__, "nobodies_now"))
    con.execute(
        "create or replace temp table forgotten_code as select line, external_id from checked "
        "where external_id in (select external_id from nobody_now where source = $source)",
        {"source": source},
    )
    if _has_rows(con, "nobody"):
        con.execute(
            """
            update checked set external_id = null, card = case when card in (from nobody) then null else card end
            where external_id in (from nobody) or client_name in (from nobody) or card in (from nobody)
            """
        )
    if _has_rows(con, "forgotten_code"):
        con.execute("update checked set external_id = null, card = null, phone = null where line in (select line from forgotten_code)")


def keep_forgotten(con: Connection, *, source: str, import_id: int) -> None:
    """Remember the code of the sales just inserted that lost it: should it be somebody's after all, they are that client's."""
    if not _has_rows(con, "forgotten_code"):
        return
    con.execute(
        "insert into nobody_sale select $source, f.external_id, t.import_id, t.line "
        "from forgotten_code as f join transaction_line as t on t.import_id = $import_id and t.line = f.line",
        {"source": source, "import_id": import_id},
    )


def _bring_back_somebodies(con: Connection, *, import_id: int) -> None:
    """Give sales back to codes that are nobody's no longer; a code that has no record gets one. Fills temp `touched_record`."""
    con.execute(statement(__package__, "somebody_again"))
    if not _has_rows(con, "somebody_again"):
        return
    con.execute(
        "insert into record (record_id, client_id, source, external_id, born_import, is_live) "
        "select record_id, record_id, source, external_id, $import_id, true from somebody_again where is_new",
        {"import_id": import_id},
    )
    con.execute("update record set is_live = true where record_id in (select record_id from somebody_again)")
    con.execute(
        """
        update transaction_line set record_id = s.record_id
        from somebody_again as s, nobody_sale as n
        where n.source = s.source and n.external_id = s.external_id
          and transaction_line.import_id = n.import_id and transaction_line.line = n.line
        """
    )
    con.execute(
        "delete from nobody_sale using somebody_again as s where nobody_sale.source = s.source and nobody_sale.external_id = s.external_id"
    )
    con.execute("insert into touched_record select record_id from somebody_again")


def _has_rows(con: Connection, table: str) -> bool:
    return bool(con.execute(f"select 1 from {table} limit 1").fetchall())
