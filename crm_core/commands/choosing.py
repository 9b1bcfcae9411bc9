"""Commands that choose clients: segment save, count, overlap, diff and what-if."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

import click

from crm_core.audit import record_deed
from crm_core.commands.desk import LAST_DAY, Desk, Result, day, day_or_last
from crm_core.db import Connection
from crm_core.facts import check_format, write_table
from crm_core.i18n import text
from crm_core.segments import (
    Difference,
    NotCompared,
    Part,
    Side,
    count_rule,
    difference,
    differences,
    load_segment,
    overlaps,
    parse_rule,
    save_segment,
    sentence,
    what_if,
)
from crm_core.stats.estimate import Estimate

Cells = list[dict[str, Any]]

EPOCH: Final = date(1970, 1, 1)


@click.group()
def segment() -> None:
    """Save segments, count who is in them, compare them."""


@segment.command(name="save")
@click.argument("name")
@click.option("--rule", "rule_file", required=True, help="A rule in JSON (docs/rules.md).")
@click.pass_obj
def segment_save(desk: Desk, name: str, rule_file: str) -> Result:
    """Save a rule under a name; saving again makes a new version."""
    rule = parse_rule(desk.json_file(rule_file))
    with desk.house.db.write() as con:
        version = save_segment(con, name=name, rule=rule, who=desk.who).version
        record_deed(con, who=desk.who, action="segment-save", name=name, version=version)
    return {"name": name, "version": version, "sentence": sentence(rule, desk.language)}


@segment.command(name="count")
@click.argument("name")
@click.option("--as-of", required=True)
@click.pass_obj
def segment_count(desk: Desk, name: str, as_of: str) -> Result:
    """Count the clients of a segment as of a date, and their net amount."""
    with desk.house.db.read() as con:
        size = count_rule(con, load_segment(con, name).rule, as_of=day(as_of))
    return {"clients": size.clients, "net_amount": size.net_amount}


@segment.command(name="overlap")
@click.argument("names", nargs=-1, required=True)
@click.option("--as-of", default=None, help=LAST_DAY)
@click.option("-o", "--output", default=None, help="A .csv or .parquet file, one row a combination.")
@click.pass_obj
def segment_overlap(desk: Desk, names: tuple[str, ...], as_of: str | None, output: str | None) -> Result:
    """Count every combination of two to six segments. Combinations and outside make the base."""
    with desk.house.db.read() as con:
        on = day_or_last(con, as_of)
        seen = overlaps(con, names, as_of=on)
        combinations = [{"inside": list(one.inside), **_part(one.part)} for one in seen.combinations]
        answer: Result = {
            "as_of": on,
            "segments": {name: _part(size) for name, size in zip(seen.names, seen.sizes, strict=True)},
            "combinations": combinations,
            "outside": _part(seen.outside),
        }
        if output is not None:
            cells = [one | {"inside": " + ".join(one["inside"])} for one in [*combinations, {"inside": [], **_part(seen.outside)}]]
            types = {"inside": "varchar", "clients": "bigint", "net_amount": "decimal(18, 4)", "value": "decimal(18, 4)"}
            answer["file"] = _write(desk, con, cells, types, output)
    return answer


@segment.command(name="diff")
@click.argument("a")
@click.argument("b", required=False)
@click.option("--as-of", default=None, help=LAST_DAY)
@click.option("--field", default=None, help="One fact; without it all facts are ranked by how strongly they tell the two apart.")
@click.option("-o", "--output", default=None, help="A .csv or .parquet file, one row a fact.")
@click.pass_obj
def segment_diff(desk: Desk, a: str, b: str | None, as_of: str | None, field: str | None, output: str | None) -> Result:
    """Say what tells two segments apart, with effect sizes; without B the first is held against everyone else."""
    with desk.house.db.read() as con:
        on = day_or_last(con, as_of)
        first, second = load_segment(con, a).rule, None if b is None else load_segment(con, b).rule
        found: list[Difference | NotCompared]
        if field is not None:
            sides, one = difference(con, first, second, field=field, as_of=on)
            found, sample = [one], None
        else:
            seen = differences(con, first, second, as_of=on)
            sides, found, sample = seen.sides, [*seen.found, *seen.silent], seen.sample
        facts = [_fact(desk, one) for one in found]
        compared: Result = {"as_of": on, "a": sides.a, "b": sides.b, "shared": sides.shared, "how": sides.how, "sample": sample}
        answer = compared | {"facts": facts}
        if output is not None:
            answer["file"] = _write(desk, con, [_flat(one) for one in facts], FACT_TYPES, output)
    return answer


@segment.command(name="what-if")
@click.argument("name")
@click.option("--rule", "rule_file", required=True, help="The changed rule in JSON (docs/rules.md).")
@click.option("--as-of", default=None, help=LAST_DAY)
@click.pass_obj
def segment_what_if(desk: Desk, name: str, rule_file: str, as_of: str | None) -> Result:
    """Say who would enter and who would leave a segment if it had another rule; nothing is saved."""
    rule = parse_rule(desk.json_file(rule_file))
    with desk.house.db.read() as con:
        on = day_or_last(con, as_of)
        seen = what_if(con, load_segment(con, name).rule, rule, as_of=on)
    return {"as_of": on, "entering": _part(seen.entering), "leaving": _part(seen.leaving), "staying": _part(seen.staying)}


FACT_TYPES: Final = {
    "field": "varchar", "kind": "varchar", "effect": "double", "lower": "double", "upper": "double",
    "a_known": "bigint", "b_known": "bigint", "a_mean": "double", "b_mean": "double", "a_median": "double", "b_median": "double",
    "cannot_say": "varchar",
}  # fmt: skip


def _part(part: Part) -> Result:
    value: Decimal | None = part.value
    return {"clients": part.clients, "net_amount": part.net_amount, "value": value}


def _fact(desk: Desk, one: Difference | NotCompared) -> Result:
    if isinstance(one, NotCompared):
        return {"field": one.field, "a": _side(one.a), "b": _side(one.b), "cannot_say": text(one.reason, desk.language)}
    answer: Result = {
        "field": one.field,
        "kind": one.kind,
        "effect": _estimate(one.effect),
        "difference": None if one.difference is None else _estimate(one.difference),
        "a": _side(one.a, is_date=one.kind == "date"),
        "b": _side(one.b, is_date=one.kind == "date"),
    }
    if one.choices:
        answer["choices"] = [
            {"choice": choice.choice, "a": choice.a, "b": choice.b, "difference": _estimate(choice.difference)} for choice in one.choices
        ]
    return answer


def _side(side: Side, *, is_date: bool = False) -> Result:
    middle: dict[str, Any] = {"mean": side.mean, "median": side.median}
    if is_date:
        middle = {name: None if days is None else EPOCH + timedelta(days=round(days)) for name, days in middle.items()}
    return {"clients": side.clients, "known": side.known, **middle}


def _estimate(one: Estimate) -> Result:
    return {"estimate": one.estimate, "lower": one.lower, "upper": one.upper}


def _flat(fact: Result) -> Result:
    effect = fact.get("effect") or {}
    middle = {f"{side}_{key}": fact[side][key] for side in ("a", "b") for key in ("mean", "median")}
    return {
        "field": fact["field"],
        "kind": fact.get("kind"),
        "effect": effect.get("estimate"),
        "lower": effect.get("lower"),
        "upper": effect.get("upper"),
        "a_known": fact["a"]["known"],
        "b_known": fact["b"]["known"],
        **{name: value if isinstance(value, int | float) else None for name, value in middle.items()},
        "cannot_say": fact.get("cannot_say"),
    }


def _write(desk: Desk, con: Connection, cells: Cells, types: dict[str, str], output: str) -> str:
    path = desk.path(output)
    check_format(path)
    columns = ", ".join(f"{name} {kind}" for name, kind in types.items())
    con.execute(f"create or replace temp table segment_answer ({columns})")
    blanks = ", ".join(f"${name}" for name in types)
    for cell in cells:
        con.execute(f"insert into segment_answer values ({blanks})", {name: cell[name] for name in types})
    texts = tuple(name for name, kind in types.items() if kind == "varchar")
    write_table(con, "segment_answer", path=path, work_dir=desk.house.db.work_dir, texts=texts)
    return str(path)
