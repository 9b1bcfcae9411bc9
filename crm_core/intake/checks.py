"""Every check of a file at once, in SQL over all its rows: temp `staged` → temp `checked`, one row a row of the file.

`checked(line, <every canonical column of the kind, typed>, phone_1…, email_1…, card_1…, attributes, unread, content_key, reasons)`;
`reasons` is null for a good row, else a list of {key, column, value}; `unread` names the lenient columns that hold something nobody can
read. Contact points are still text: identity reads them next.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import duckdb

from crm_core.db import Connection, statement
from crm_core.intake.kinds import Column, Kind
from crm_core.intake.kinds.kind import LARGEST_MONEY, SQL_TYPES
from crm_core.intake.mapping import Mapping
from crm_core.intake.words import meanings

MOST_WORDS: Final = 20_000  # a column of more distinct values than this is no choice; its further words stay not understood
MONEY: Final = ("money", "price")
NUMBERS: Final = (*MONEY, "number", "share")
REASON: Final = 'struct(key varchar, "column" varchar, "value" varchar)'
YEAR_AHEAD: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check found out about the file as a whole."""

    contact_columns: dict[str, tuple[str, ...]]  # kind of point → the checked columns that hold its texts, in the order of the file
    month_first: bool


@dataclass(frozen=True, slots=True)
class _Cell:
    column: Column
    text: str  # SQL of the cleaned text
    typed: str  # SQL of the value, over the texts


def check_rows(
    con: Connection, kind: Kind, mapping: Mapping, *, headers: tuple[str, ...], width: int, zone: str, at: datetime, is_trimmed: bool = True
) -> Checked:
    """Read every cell of temp `staged` by the mapping and leave temp `checked`."""
    for macro in duckdb.extract_statements(statement(__package__, "macros")):
        con.execute(macro)
    if not is_trimmed:
        con.execute(f"update staged set {', '.join(f'c{place} = trimmed_cell(c{place})' for place in range(width))}")
    places = mapping.positions(headers, width)
    defaults = dict(mapping.defaults)
    texts = {c.name: _text(c, places.get(c.name, []), defaults.get(c.name)) for c in kind.columns}
    many = {c.name: places.get(c.name, []) for c in kind.columns if c.many}
    style = _style(con, kind, texts)
    month_first = mapping.date_order == "mdy" if mapping.date_order else style["month_first"]
    _understand_words(con, kind, texts)
    cells = [_Cell(c, texts[c.name] or "null::varchar", _typed(c, style, month_first)) for c in kind.columns]
    contacts = {name: tuple(f"{name}_{i + 1}" for i in range(len(found))) for name, found in many.items()}
    con.execute("drop table if exists checked")
    sql = _checked_sql(kind, cells, many, _attributes(kind, places, headers, width), width, mapped=set(places) | set(defaults))
    values = {"zone": zone, "latest": at + YEAR_AHEAD, "at": at}
    con.execute(sql, {name: value for name, value in values.items() if f"${name}" in sql})
    return Checked(contacts, month_first)


def _text(column: Column, places: list[int], default: str | None) -> str | None:
    """Return the SQL of the first filled cell among these columns, or None when the file has none of them."""
    filled = "filled_date" if column.type in ("date", "moment") else "filled_cell"
    parts = [f"{filled}(c{place})" for place in places]
    if default is not None:
        parts.append("'" + default.replace("'", "''") + "'")
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else f"coalesce({', '.join(parts)})"


def _style(con: Connection, kind: Kind, texts: dict[str, str | None]) -> dict[str, Any]:
    """Decide by whole columns whether a comma begins decimals, and whether 03/04 is March or April."""
    asked: dict[str, str] = {}
    for column in kind.columns:
        text = texts[column.name]
        if text is None:
            continue
        if column.type in NUMBERS:
            asked[f"{column.name}_comma"] = f"coalesce(bool_or({text}[-3] = ',' or {text}[-2] = ','), false)"
            asked[f"{column.name}_point"] = f"coalesce(bool_or({text}[-3] = '.' or {text}[-2] = '.'), false)"
            asked[f"{column.name}_both"] = (
                f"coalesce(bool_or(contains({text}, '.') and contains({text}, ',') and instr({text}, '.') < instr({text}, ',')), false)"
            )
        if column.type in ("date", "moment"):
            part = "case when contains({0}, '/') then try_cast(split_part({0}, '/', {1}) as integer) end"
            asked[f"{column.name}_first"] = f"coalesce(max({part.format(text, 1)}), 0)"
            asked[f"{column.name}_second"] = f"coalesce(max({part.format(text, 2)}), 0)"
            asked[f"{column.name}_halves"] = f"coalesce(bool_or(contains({text}, '/') and {text}[-2:] in ('AM', 'PM', 'am', 'pm')), false)"
    found: dict[str, Any] = {}
    if asked:
        names = list(asked)
        row = con.execute("select " + ", ".join(asked[name] for name in names) + " from staged").fetchall()[0]
        found = dict(zip(names, row, strict=True))
    first = max((int(v) for name, v in found.items() if name.endswith("_first") and int(v) <= 31), default=0)
    second = max((int(v) for name, v in found.items() if name.endswith("_second") and int(v) <= 31), default=0)
    comma = {
        c.name: bool(found.get(f"{c.name}_both")) or (bool(found.get(f"{c.name}_comma")) and not found.get(f"{c.name}_point"))
        for c in kind.columns
        if c.type in NUMBERS
    }
    point = {c.name: bool(found.get(f"{c.name}_point")) and not comma[c.name] for c in kind.columns if c.name in comma}
    halves = any(value for name, value in found.items() if name.endswith("_halves"))  # 3/4/2026 5:15 PM is written in America
    return {"month_first": first <= 12 and (second > 12 or halves), "comma": comma, "point": point}


def _understand_words(con: Connection, kind: Kind, texts: dict[str, str | None]) -> None:
    """Leave temp `word(choice, told, meaning)` for every distinct word of the columns that are choices."""
    con.execute("create or replace temp table word (choice varchar, told varchar, meaning varchar)")
    known: set[tuple[str, str]] = set()
    for column in kind.columns:
        text = texts[column.name]
        if column.choice is None or text is None:
            continue
        found = con.execute(f"select distinct {text} as told from staged where told is not null limit {MOST_WORDS}").fetchall()
        fresh = [
            (column.choice, told, meaning)
            for told, meaning in meanings(column.choice, [t for (t,) in found])
            if (column.choice, told) not in known
        ]
        known.update((choice, told) for choice, told, _ in fresh)
        if fresh:
            con.executemany("insert into word values (?, ?, ?)", fresh)


def _typed(column: Column, style: dict[str, Any], month_first: bool) -> str:
    """Return the SQL of the checked value, over the cleaned text `<name>_t`."""
    told = f"{column.name}_t"
    if column.type == "code":
        return f"read_code({told})"
    if column.type in NUMBERS:
        comma, point = (str(style[sign][column.name]).lower() for sign in ("comma", "point"))
        if column.type == "share":
            number = f"plain_number(trim({told}, ' %'), {comma}, {point})"
            return f"try_cast({number} as double) / case when contains({told}, '%') then 100 else 1 end"
        number = f"plain_number({told}, {comma}, {point})"
        return f"try_cast({number} as {SQL_TYPES[column.type]})"
    if column.type in ("date", "moment"):
        moment = f"read_moment({told}, {'true' if month_first else 'false'}, $zone)"
        if column.name == "birth_date":
            # Nobody is born after today: 12.05.55 is 1955. In a list, so that the day is read once.
            moment = f"list_transform([{moment}], lambda m: case when m > $at then m - to_years(100) else m end)[1]"
        return f"{moment}::date" if column.type == "date" else moment
    if column.type in ("choice", "flag"):
        return f"{column.name}_w.meaning::{SQL_TYPES[column.type]}"
    return told


def _tagged(name: str, value: str) -> str:
    """Return the arguments of concat that write name=value, and nothing at all for no value."""
    return f"case when {name} is not null then '{name}=' end, {value}, case when {name} is not null then chr(31) end"


def _content(column: Column) -> str:
    """Return the SQL of what a value adds to the content of its row; what could not be read adds its text."""
    return f"coalesce({column.name}::varchar, {column.name}_t)" if column.lenient else f"{column.name}::varchar"


def _bad(column: Column) -> list[tuple[str, str]]:
    """Return (SQL condition, reason) for what can be wrong with a value of the column."""
    name, told = column.name, f"{column.name}_t"
    if column.lenient:
        return []
    if column.type in NUMBERS:
        unread = (f"({told} is not null and {name} is null)", "check-bad-number")
        return [unread, (f"(abs({name}) >= {LARGEST_MONEY})", "check-too-large")] if column.type in MONEY else [unread]
    if column.type in ("date", "moment"):
        found = [
            (f"({told} is not null and {name} is null)", "check-bad-date"),
            (f"({name} < date '1900-01-01')", "check-early-date"),
        ]
        return [*found, (f"({name} > $latest)", "check-future-date")] if column.past_only else found
    if column.type in ("choice", "flag"):
        return [(f"({told} is not null and {name} is null)", "check-unknown-word")]
    return []


def _attributes(kind: Kind, places: dict[str, list[int]], headers: tuple[str, ...], width: int) -> str:
    """Return the SQL of the columns that are nobody's: attributes of the client, by their header."""
    if not kind.keeps_attributes:
        return "null::json"
    used = {place for found in places.values() for place in found}
    named = [
        (headers[place].strip() if place < len(headers) and headers[place] else f"c{place}", place)
        for place in range(width)
        if place not in used
    ]
    if not named:
        return "null::json"
    pairs = ", ".join("'" + header.replace("'", "''") + f"', filled_cell(c{place})" for header, place in named)
    filled = ", ".join(f"filled_cell(c{place})" for _, place in named)
    return f"case when coalesce({filled}) is not null then json_merge_patch('{{}}', json_object({pairs})) end"


def _checked_sql(kind: Kind, cells: list[_Cell], many: dict[str, list[int]], attributes: str, width: int, *, mapped: set[str]) -> str:
    """Write the one statement that reads, types and judges every row."""
    separate = [(f"{name}_{i + 1}", f"filled_cell(c{place})") for name, places in many.items() for i, place in enumerate(places)]
    texts = [f"{cell.text} as {cell.column.name}_t" for cell in cells] + [f"{sql} as {name}" for name, sql in separate]
    words = [
        f"left join word as {c.column.name}_w on {c.column.name}_w.choice = '{c.column.choice}' "
        f"and {c.column.name}_w.told = {c.column.name}_t"
        for c in cells
        if c.column.choice is not None and c.column.name in mapped
    ]
    typed = [
        f"{cell.typed} as {cell.column.name}"
        if cell.column.name in mapped
        else f"null::{SQL_TYPES[cell.column.type]} as {cell.column.name}"
        for cell in cells
    ]
    kept = [cell.column.name for cell in cells] + [name for name, _ in separate]
    content = [
        _tagged(cell.column.name, _content(cell.column))
        for cell in cells
        if cell.column.in_content and cell.column.name in mapped and cell.column.type not in ("phone", "email", "card")
    ]
    content += [_tagged(name, name) for name, _ in separate] if kind.keeps_attributes else []
    content += ["'attributes=' || attributes::varchar"] if kind.keeps_attributes else []
    kept += ["null::varchar as external_id"] if kind.column("external_id") is None else []
    lenient = [cell.column.name for cell in cells if cell.column.lenient and cell.column.name in mapped]
    unread = ", ".join(f"case when {name} is null and {name}_t is not null then '{name}' end" for name in lenient) or "null::varchar"
    judged = [
        (bad, key, cell.column.name, f"{cell.column.name}_t")
        for cell in cells
        if cell.column.name in mapped
        for bad, key in _bad(cell.column)
    ]
    judged += [(f"({rule.bad})", rule.key, rule.column, f"{rule.column}_t") for rule in kind.rules]
    reasons = ", ".join(
        f"case when {bad} then {{'key': '{key}', 'column': '{name}', 'value': {told}}}::{REASON} end" for bad, key, name, told in judged
    )
    passed = [*[f"{cell.column.name}_t" for cell in cells], "attributes", *[name for name, _ in separate]]
    any_bad = " or ".join(f"coalesce({bad}, false)" for bad, _, _, _ in judged)
    filled = ", ".join([cell.text for cell in cells if cell.column.name in mapped] + [f"nullif(c{place}, '')" for place in range(width)])
    return f"""
        create temp table checked as
        with cells as (
            select line, {", ".join(texts)}, {attributes} as attributes from staged
            where coalesce({filled}) is not null
        ),
        typed as (
            select line, {", ".join(typed)}, {", ".join(passed)}
            from cells {" ".join(words)}
        )
        select
            line, {", ".join(kept)}, attributes, [{unread}] as unread,
            md5(concat({", ".join(content) or "''"})) as content_key,
            case when {any_bad} then list_filter([{reasons}], lambda r: r is not null) end as reasons
        from typed
    """
