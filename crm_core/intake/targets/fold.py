"""A record is the fold of its live rows: the last overwriting value, else the first one there was; a block is never lifted by a file.

One rule, for loading and undoing.
"""

from typing import Final

from crm_core.db import Connection, statement
from crm_core.intake.targets.deed import count

SCALARS: Final = (
    "surname",
    "given_name",
    "patronymic",
    "sex",
    "birth_date",
    "company",
    "tax_id",
    "city",
    "address",
    "registered_at",
    "acquired_from",
    "referred_by",
    "language",
    "deceased",
    "blocked",
)
# Said once, they hold: no file lowers protection. Undoing the load that said so takes it back.
LASTING: Final = ("deceased", "blocked")
LISTS: Final = ("phones", "emails", "cards")


def name_key(prefix: str = "") -> str:
    """Return the key of a name as an expression over its columns: lower case, ё as е, null without a full name."""
    surname, given, patronymic = (f"{prefix}{part}" for part in ("surname", "given_name", "patronymic"))
    said = f"lower({surname} || '|' || {given} || '|' || coalesce({patronymic}, ''))"
    return f"case when {surname} is not null and {given} is not null then replace({said}, 'ё', 'е') end"


NAME_KEY: Final = name_key()
BATCH: Final = 500_000


def _folded(column: str) -> str:
    if column in LASTING:
        return f"bool_or({column}) as {column}"
    return f"coalesce(arg_max({column}, place) filter (where overwrite), arg_min({column}, place)) as {column}"


# One row per record to fold anew, from the live rows of client files; `place` is the order of loading.
FOLD: Final = f"""
    select
        t.record_id,
        {", ".join(_folded(column) for column in (*SCALARS, *LISTS))},
        list({{'overwrite': overwrite, 'attributes': attributes}} order by place) filter (where attributes is not null) as steps
    from refold_batch as t
    left join (
        select *, import_id * 1_000_000_000_000 + line as place from client_row
        where withdrawn_by is null and record_id in (select record_id from refold_batch)
    ) as r on r.record_id = t.record_id
    group by t.record_id
"""

# Filling keeps what is there, overwriting takes what comes; the keys keep the order in which they came.
ATTRIBUTES: Final = """
    list_reduce(
        list_prepend({'overwrite': false, 'attributes': '{}'::json}, steps),
        lambda a, b: {
            'overwrite': false,
            'attributes': case
                when b.overwrite then json_merge_patch(a.attributes, b.attributes)
                else json_merge_patch(json_merge_patch(a.attributes, b.attributes), a.attributes)
            end
        }
    ).attributes
"""


def refold(con: Connection) -> None:
    """Compute the records of temp `refold_record(record_id)` and their holdings anew from their live rows."""
    con.execute(
        "create or replace temp table refold_numbered as select record_id, row_number() over (order by record_id) as n from refold_record"
    )
    for start in range(0, count(con, "select count(*) from refold_numbered"), BATCH):
        con.execute(
            "create or replace temp table refold_batch as select record_id from refold_numbered where n > $start and n <= $stop",
            {"start": start, "stop": start + BATCH},
        )
        con.execute(
            "create or replace temp table folded as "
            f"select * exclude (steps), case when steps is not null then {ATTRIBUTES} end as attributes from ({FOLD})"
        )
        con.execute(
            f"update record set {', '.join(f'{c} = f.{c}' for c in (*SCALARS, 'attributes'))} "
            "from folded as f where record.record_id = f.record_id"
        )
        con.execute(f"update record set name_key = {NAME_KEY} where record_id in (select record_id from refold_batch)")
        con.execute("delete from holding where record_id in (select record_id from refold_batch)")
        con.execute(statement(__package__, "refold_holdings"))
    for table in ("refold_batch", "refold_numbered", "folded"):
        con.execute(f"drop table if exists {table}")
