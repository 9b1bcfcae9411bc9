"""Records to clients: hand-worked cases, and random small bases against a second, naive implementation."""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from functools import cache
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.errors import Unknown
from crm_core.identity import find_clients, resolve_client, resolve_clients

SCHEMA = (Path(__file__).parents[2] / "crm_core/db/schema/0001_base.sql").read_text(encoding="utf-8")
TABLES = ("record", "merged", "point_holder", "client", "client_point", "client_unit", "client_household")


@cache
def opened() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    for one in duckdb.extract_statements(SCHEMA):
        con.execute(one)
    return con


def base() -> duckdb.DuckDBPyConnection:
    con = opened()
    for table in (*TABLES, "point", "holding"):
        con.execute(f"delete from {table}")
    con.execute("create or replace temp table touched_record (record_id bigint)")
    return con


def add_record(con, record_id, name, points=(), **more):
    """`name` is 'surname|given|patronymic' or None; points are point ids, negative when held no longer."""
    surname, given_name, patronymic = ((part.capitalize() or None) for part in name.split("|")) if name else (None, None, None)
    row = {
        "record_id": record_id,
        "client_id": record_id,
        "source": "crm",
        "external_id": f"C{record_id}",
        "born_import": 1,
        "is_live": True,
        "surname": surname,
        "given_name": given_name,
        "patronymic": patronymic,
        "name_key": name,
        **more,
    }
    con.execute(f"insert into record ({', '.join(row)}) values ({', '.join(f'${k}' for k in row)})", row)
    for position, point_id in enumerate(points, start=1):
        con.execute("insert into holding values (?, ?, ?, ?)", [record_id, abs(point_id), position, point_id > 0])


def add_points(con, count):
    for point_id in range(1, count + 1):
        con.execute("insert into point values (?, 'phone', ?, true, true, true)", [point_id, f"+7916{point_id:07}"])


def touch(con, *record_ids):
    con.execute("delete from touched_record")
    for record_id in record_ids:
        con.execute("insert into touched_record values (?)", [record_id])
    resolve_clients(con)


def clients(con):
    return dict(con.execute("select record_id, client_id from record where is_live order by 1").fetchall())


def moved(con):
    return sorted(c for (c,) in con.execute("select client_id from moved_client").fetchall())


def whole(con):
    return {table: sorted(con.execute(f"select * from {table}").fetchall(), key=repr) for table in TABLES}


IVAN, IVAN_NO, IVAN_S = "иванов|иван|петрович", "иванов|иван|", "иванов|иван|сергеевич"
ANNA = "петрова|анна|ильинична"


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        # same phone, same name; a missing patronymic agrees with one
        ([(1, IVAN, [1]), (2, IVAN, [1]), (3, IVAN_NO, [1])], {1: 1, 2: 1, 3: 1}),
        # same phone, another name: a shared phone, two clients
        ([(1, IVAN, [1]), (2, ANNA, [1])], {1: 1, 2: 2}),
        # father and son: who lacks the patronymic stays apart, from the other one too
        ([(1, IVAN, [1]), (2, IVAN_S, [1]), (3, IVAN_NO, [1]), (4, IVAN_NO, [1])], {1: 1, 2: 2, 3: 3, 4: 4}),
        # two phones that say two patronymics: apart
        ([(1, IVAN, [1]), (2, IVAN_S, [2]), (3, IVAN_NO, [1, 2])], {1: 1, 2: 2, 3: 3}),
        # a chain without patronymics between two of them never joins the two
        ([(1, IVAN, [1]), (2, IVAN_S, [2]), (3, IVAN_NO, [1, 3]), (4, IVAN_NO, [2, 3])], {1: 1, 2: 2, 3: 1, 4: 2}),
        # nameless: one named client, joins; two, stays apart; all nameless, together
        ([(1, IVAN, [1]), (2, None, [1])], {1: 1, 2: 1}),
        ([(1, IVAN, [1]), (2, ANNA, [1]), (3, None, [1])], {1: 1, 2: 2, 3: 3}),
        ([(1, None, [1]), (2, None, [1])], {1: 1, 2: 1}),
        ([(1, IVAN, [1]), (2, ANNA, [2]), (3, None, [1, 2])], {1: 1, 2: 2, 3: 3}),
        ([(1, IVAN, [1]), (2, IVAN, [2]), (3, None, [1, 2])], {1: 1, 2: 2, 3: 3}),
        # nameless chain between two named clients never joins the two
        ([(1, IVAN, [1]), (2, ANNA, [2]), (3, None, [1, 3]), (4, None, [2, 3])], {1: 1, 2: 2, 3: 1, 4: 2}),
        ([(1, IVAN, [1]), (2, None, [1, 3]), (3, None, [3])], {1: 1, 2: 1, 3: 1}),
        # what is held no longer does not link
        ([(1, IVAN, [1]), (2, IVAN, [-1])], {1: 1, 2: 2}),
    ],
)
def test_who_is_the_same_client(records, expected):
    con = base()
    add_points(con, 3)
    for record in records:
        add_record(con, *record)
    resolve_clients(con, everything=True)
    assert clients(con) == expected
    assert dict(naive(con)) == expected


def test_a_company_is_known_by_its_name():
    con = base()
    add_points(con, 1)
    add_record(con, 1, None, [1], company="ООО «Ромашка»")
    add_record(con, 2, None, [1], company="ооо ромашка")
    add_record(con, 3, None, [1], company="ООО Лютик")
    add_record(con, 4, None, [], tax_id="7701234567")
    resolve_clients(con, everything=True)
    assert clients(con) == {1: 1, 2: 1, 3: 3, 4: 4}
    assert con.execute("select client_id, company from client order by 1").fetchall() == [
        (1, "ООО «Ромашка»"),
        (3, "ООО Лютик"),
        (4, "7701234567"),
    ]


def test_six_names_make_a_placeholder_and_five_do_not():
    con = base()
    add_points(con, 2)
    for number in range(1, 6):
        add_record(con, number, f"фамилия{number}|имя|", [1])
    add_record(con, 10, "фамилия1|имя|", [1])
    resolve_clients(con, everything=True)
    assert clients(con)[10] == 1
    assert con.execute("select names, is_placeholder, clients, sole_client_id from point_holder").fetchall() == [(5, False, 5, None)]
    assert con.execute("select count(distinct unit_id), count(*) from client_unit").fetchall() == [(1, 5)]

    add_record(con, 11, "фамилия6|имя|", [1])
    touch(con, 11)
    assert clients(con)[10] == 10
    assert moved(con) == [1, 10, 11]
    assert con.execute("select names, is_placeholder, clients, sole_client_id from point_holder").fetchall() == [(6, True, 7, None)]
    assert con.execute("select * from client_unit").fetchall() == []

    con.execute("update record set is_live = false where record_id = 11")
    touch(con, 11)
    assert clients(con)[10] == 1
    assert moved(con) == [1, 10, 11]


def test_the_oldest_number_survives_and_the_other_stays_an_alias():
    con = base()
    add_points(con, 2)
    add_record(con, 1, IVAN, [1])
    add_record(con, 2, IVAN, [2])
    resolve_clients(con, everything=True)
    assert clients(con) == {1: 1, 2: 2}
    add_record(con, 3, IVAN, [1, 2])
    touch(con, 3)
    assert clients(con) == {1: 1, 2: 1, 3: 1}
    assert [resolve_client(con, old) for old in (1, 2, 3)] == [1, 1, 1]
    assert sorted(con.execute("select * from merged").fetchall()) == [(2, 1), (3, 1)]
    assert moved(con) == [1, 2, 3]
    with pytest.raises(Unknown) as problem:
        resolve_client(con, 99)
    assert problem.value.key == "identity-unknown-client"


def test_a_point_left_by_one_of_two_holders_moves_the_one_who_stays():
    con = base()
    add_points(con, 1)
    add_record(con, 1, IVAN, [1])
    add_record(con, 2, ANNA, [1])
    resolve_clients(con, everything=True)
    con.execute("update holding set is_current = false where record_id = 2")
    touch(con, 2)
    assert con.execute("select clients, names, sole_client_id from point_holder").fetchall() == [(1, 1, 1)]
    assert moved(con) == [1, 2]
    con.execute("delete from holding where record_id = 2")
    touch(con, 2)
    assert moved(con) == [2]


def test_a_client_is_the_fold_of_its_records():
    con = base()
    add_points(con, 3)
    con.execute("update point set kind = 'email', value = 'ivan@example.org' where point_id = 3")
    add_record(con, 1, IVAN_NO, [1, 2], city="Тверь", attributes='{"цвет": "синий"}', blocked=False, external_id="7")
    add_record(con, 2, IVAN, [2, -3], sex="m", city="Москва", attributes='{"цвет": "красный", "клуб": 1}', blocked=True, external_id="9")
    add_record(con, 3, IVAN, [2], external_id="7", source="shop", birth_date="1980-01-02")
    resolve_clients(con, everything=True)
    found = con.execute(
        "select client_id, records, external_ids, surname, given_name, patronymic, sex, birth_date::varchar, city, deceased, blocked, "
        "attributes from client"
    ).fetchall()
    assert found == [(1, 3, "7|9", "Иванов", "Иван", "Петрович", "m", "1980-01-02", "Тверь", False, True, '{"клуб":1,"цвет":"синий"}')]
    assert con.execute("select * from client_point order by position").fetchall() == [(1, 1, 1, True), (1, 2, 2, True), (1, 3, 3, False)]
    assert [found.client_id for found in find_clients(con, text="8 (916) 000-00-02", country="RU")] == [1]
    assert [found.name for found in find_clients(con, text="IVAN@example.org ", country="RU")] == ["Иванов Иван Петрович"]
    assert [found.external_ids for found in find_clients(con, text="иван петр", country="RU")] == ["7|9"]
    assert [found.client_id for found in find_clients(con, text="9", country="RU")] == [1]
    assert find_clients(con, text="Сидоров", country="RU") == []
    assert find_clients(con, text=" ", country="RU") == []


def test_a_household_is_one_surname_at_one_address_and_never_the_phone_of_a_shop():
    con = base()
    add_record(con, 1, "иванов|иван|", city="Москва", address="ул. Ленина, д.5к2, кв. 7")
    add_record(con, 2, "иванова|анна|", city="г. Москва", address="Ленина 5 корп. 2 кв 7")
    add_record(con, 3, "петров|пётр|", city="Москва", address="ул. Ленина, д.5к2, кв. 7")
    add_record(con, 4, "иванов|олег|", city="Москва", address="ул. Ленина, д.5к2, кв. 8")
    add_record(con, 5, "иванов|макс|", city="Москва", address="деревня")
    resolve_clients(con, everything=True)
    assert sorted(con.execute("select * from client_unit").fetchall()) == [(1, 1), (2, 1)]


# A second implementation, as slow and plain as the rules themselves.
def naive(con):
    live = {}
    for record_id, name, company in con.execute("select record_id, name_key, company from record where is_live").fetchall():
        live[record_id] = tuple(name.split("|")) if name else (("company", company, "") if company else None)
    keys = defaultdict(set)
    strong = "select record_id, point_id from holding join point using (point_id) where is_current and is_valid and kind <> 'person'"
    for record_id, point_id in con.execute(strong).fetchall():
        if record_id in live:
            keys[point_id].add(record_id)

    def count_names(holders):
        pairs = defaultdict(set)
        for name in (live[r] for r in holders if live[r]):
            pairs[name[:2]].add(name[2])
        return sum(max(1, len(patronymics - {""})) for patronymics in pairs.values())

    keys = {k: holders for k, holders in keys.items() if count_names(holders) <= 5}
    links = set()
    for holders in keys.values():
        links |= {(a, b) for a, b in itertools.combinations(holders, 2) if live[a] and live[a] == live[b] and live[a][2]}
    bare = {r for r, name in live.items() if name and not name[2]}
    leaders, together = defaultdict(set), set()
    for holders in keys.values():
        for r in bare & holders:
            namesakes = {o for o in holders if live[o] and live[o][:2] == live[r][:2]}
            patronymics = {live[o][2] for o in namesakes} - {""}
            if len(patronymics) == 1:
                leaders[r].add((min(patronymics), frozenset(o for o in namesakes if live[o][2])))
            if not patronymics:
                together |= {(r, o) for o in namesakes}
    links |= follow(bare, {r: {(p, min(o)) for p, o in found} for r, found in leaders.items()}, together)
    named = group(live, links)
    nameless = {r for r, name in live.items() if not name}
    leaders, together = defaultdict(set), set()
    for holders in keys.values():
        for r in nameless & holders:
            found = {named[o] for o in holders if live[o]}
            leaders[r] |= {(c, c) for c in found}
            if not found:
                together |= {(r, o) for o in holders}
    return group(live, links | follow(nameless, leaders, together))


def follow(followers, leaders, together):
    def of(r):
        return {name for name, _ in leaders.get(r, ())}

    free = {r for r in followers if len(of(r)) <= 1}
    together = {(a, b) for a, b in together if a in free and b in free}
    groups = group(followers, together)
    names = defaultdict(set)
    for r in free:
        names[groups[r]] |= of(r)
    kept = {r for r in free if len(names[groups[r]]) <= 1 or not of(r)}
    links = {(a, b) for a, b in together if a in kept and b in kept}
    return links | {(r, anchor) for r in free for _, anchor in leaders.get(r, ())}


def group(nodes, links):
    labels = {node: node for node in nodes}
    changed = True
    while changed:
        changed = False
        for a, b in links:
            low = min(labels[a], labels[b])
            if labels[a] != low or labels[b] != low:
                labels[a] = labels[b] = low
                changed = True
    return labels


NAMES = [None, None, IVAN, IVAN_NO, IVAN_S, ANNA, "петрова|анна|", *(f"чужой{n}|имя|" for n in range(5))]


@settings(max_examples=7, deadline=None)
@given(seed=st.integers(0, 10**9), size=st.integers(1, 14), points=st.integers(1, 6))
def test_kept_up_equals_computed_anew_and_equals_the_naive_reading(seed, size, points):
    dice = random.Random(seed)
    con = base()
    add_points(con, points)
    if points > 4:
        con.execute("update point set is_valid = false where point_id = 5")
    known = 0
    for turn in range(3):
        touched = set()
        for _ in range(dice.randint(1, size)):
            known += 1
            held = dice.sample(range(1, points + 1), dice.randint(0, min(3, points)))
            address = dice.choice([None, "Ленина 1", "Мира 2"])
            add_record(con, known, dice.choice(NAMES), [p if dice.random() < 0.85 else -p for p in held], address=address)
            touched.add(known)
        for record_id in dice.sample(range(1, known + 1), dice.randint(0, min(3, known))):
            deed = dice.choice(["withdraw", "revive", "leave", "rename", "forget"])
            if deed in ("withdraw", "revive"):
                con.execute("update record set is_live = ? where record_id = ?", [deed == "revive", record_id])
            elif deed == "leave":
                con.execute("update holding set is_current = not is_current where record_id = ?", [record_id])
            elif deed == "forget":
                con.execute("delete from holding where record_id = ?", [record_id])
            else:
                con.execute("update record set name_key = ? where record_id = ?", [dice.choice(NAMES), record_id])
            touched.add(record_id)
        # Enough untouched records that the incremental way is taken, and not the whole base.
        con.execute(
            "insert into record (record_id, client_id, source, external_id, born_import, is_live) "
            "select i, i, 'f', i::varchar, 1, false from range($start, $start + 100) as r (i)",
            {"start": 1000 * (turn + 1)},
        )
        before = whole(con)
        touch(con, *touched)
        now_moved = set(moved(con))
        kept_up = whole(con)
        assert {r: c for r, c in clients(con).items() if r < 1000} == dict(naive(con))
        check_moved(before, kept_up, now_moved)
        resolve_clients(con, everything=True)
        assert whole(con) == kept_up
        assert moved(con) == []


def check_moved(before, after, told):
    def sets(state):
        found = defaultdict(set)
        live = {row[0]: row[1] for row in state["record"] if row[5]}
        standing = {row[0] for row in state["client"]}
        for record_id, client_id in live.items():
            if client_id in standing:
                found[client_id].add(("record", record_id))
        for client_id, point_id, _, is_current in state["client_point"]:
            found[client_id].add(("point", point_id, is_current))
        for point_id, _, _, _, sole in state["point_holder"]:
            if sole is not None:
                found[sole].add(("sole", point_id))
        return found

    old, new = sets(before), sets(after)
    truly = {c for c in old.keys() | new.keys() if {x for x in old[c] if x[0] != "record"} != {x for x in new[c] if x[0] != "record"}}
    assert truly <= told


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_the_order_of_loading_changes_only_the_numbers(seed):
    dice = random.Random(seed)
    rows = [(dice.choice(NAMES), dice.sample(range(1, 5), dice.randint(0, 3))) for _ in range(12)]
    order = list(range(12))
    groups = []
    for _ in range(2):
        con = base()
        add_points(con, 4)
        for record_id, place in enumerate(order, start=1):
            add_record(con, record_id, rows[place][0], rows[place][1])
        resolve_clients(con, everything=True)
        found = defaultdict(set)
        for record_id, client_id in clients(con).items():
            found[client_id].add(order[record_id - 1])
        groups.append({frozenset(group_) for group_ in found.values()})
        dice.shuffle(order)
    assert groups[0] == groups[1]
