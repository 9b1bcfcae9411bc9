"""Judge each row of a client file against what the record had before it: does it change something, would it have?"""

from collections.abc import Callable

from crm_core.intake.targets.fold import LASTING, LISTS, SCALARS

_BEFORE = "partition by n.record_id order by n.line rows between unbounded preceding and 1 preceding"
_WHOLE = "partition by n.record_id order by n.line rows between unbounded preceding and unbounded following"


def judge_sql(*, overwrite: bool) -> str:
    """Return the statement that leaves temp `judged(line, is_changed, is_conflict, is_known)`, one row a row of temp `client_new`."""
    single = _rows(lambda column: _base(column), "not in", overwrite=overwrite)
    # What the earlier rows of the same file gave the record comes on top of what it had.
    several = _rows(lambda column: _after(column, _BEFORE, overwrite=overwrite), "in", overwrite=overwrite)
    same = " and ".join(_ends_same(c) for c in (*SCALARS, "attributes", *LISTS))
    ends = f"select n.line, {same} as ends_same from {_SOURCE} where n.record_id in (from several)"
    return f"""
        create or replace temp table judged as
        with single as ({single}),
        several_rows as ({several}),
        ends as ({ends if overwrite else "select null::bigint as line, false as ends_same limit 0"}),
        every as (select * from single union all select * from several_rows),
        known as (
            select distinct n.line
            from client_new as n
            join client_row as r on r.record_id = n.record_id and r.content_key = n.content_key and r.withdrawn_by is null
        )
        select
            e.line,
            -- A file that ends where it began changed nothing, whatever its rows did to each other.
            e.is_new or (e.is_changed and not (coalesce(d.ends_same, false) and k.line is not null)) as is_changed,
            e.is_conflict and not e.is_new as is_conflict,
            k.line is not null as is_known
        from every as e
        left join ends as d on d.line = e.line
        left join known as k on k.line = e.line
    """


_SOURCE = "client_new as n left join record as b on b.record_id = n.record_id left join client_before as l on l.record_id = n.record_id"


def _base(column: str) -> str:
    return f"l.{column}" if column in LISTS else f"b.{column}"


def _after(column: str, window: str, *, overwrite: bool) -> str:
    if column == "attributes":
        steps = f"list(n.attributes) filter (where n.attributes is not null) over ({window})"
        start = "coalesce(b.attributes, '{}'::json)"
        merge = "json_merge_patch(a, c)" if overwrite else "json_merge_patch(json_merge_patch(a, c), a)"
        return f"list_reduce(list_prepend({start}, coalesce({steps}, [])), lambda a, c: {merge})"
    if column in LASTING:
        told = f"bool_or(n.{column}) over ({window})"
        return f"coalesce({_base(column)} or {told}, {_base(column)}, {told})"
    if overwrite:
        return f"coalesce(last_value(n.{column} ignore nulls) over ({window}), {_base(column)})"
    return f"coalesce({_base(column)}, first_value(n.{column} ignore nulls) over ({window}))"


def _rows(prior: Callable[[str], str], among: str, *, overwrite: bool) -> str:
    """Write: one row a row of the file, with its own and the prior value of each column compared."""
    columns = (*SCALARS, "attributes", *LISTS)
    both = ", ".join(f"n.{c} as own_{c}, {prior(c)} as had_{c}" for c in columns)
    changed = " or ".join(_changes(c, overwrite=overwrite) for c in columns)
    conflict = " or ".join(_conflicts(c) for c in (LASTING if overwrite else columns))
    first = "n.is_new and row_number() over (partition by n.record_id order by n.line) = 1" if among == "in" else "n.is_new"
    return f"""
        select line, is_new, coalesce({changed}, false) as is_changed, coalesce({conflict}, false) as is_conflict
        from (select n.line, {first} as is_new, {both} from {_SOURCE} where n.record_id {among} (select record_id from several))
    """


def _changes(column: str, *, overwrite: bool) -> str:
    own, had = f"own_{column}", f"had_{column}"
    if column == "attributes":
        base = f"coalesce({had}, '{{}}'::json)"
        merged = f"json_merge_patch({base}, {own})" if overwrite else f"json_merge_patch(json_merge_patch({base}, {own}), {base})"
        return f"({own} is not null and {merged}::varchar is distinct from {base}::varchar)"
    if column in LASTING:
        return f"({own} is not null and ({had} is null or ({own} and not {had})))"
    if overwrite:
        return f"({own} is not null and {own} is distinct from {had})"
    return f"({own} is not null and {had} is null)"


def _conflicts(column: str) -> str:
    own, had = f"own_{column}", f"had_{column}"
    if column in LASTING:
        return f"coalesce({had} and not {own}, false)"
    if column == "attributes":
        taken = f"json_merge_patch({had}, {own})"
        return f"({own} is not null and {had} is not null and {taken}::varchar <> json_merge_patch({taken}, {had})::varchar)"
    if column in LISTS:
        return f"({own} is not null and {had} is not null and not list_has_all({had}, {own}))"
    return f"({own} is not null and {had} is not null and {own} <> {had})"


def _ends_same(column: str) -> str:
    if column == "attributes":
        return f"({_after(column, _WHOLE, overwrite=True)}::varchar is not distinct from coalesce(b.attributes, '{{}}'::json)::varchar)"
    return f"({_after(column, _WHOLE, overwrite=True)} is not distinct from {_base(column)})"
