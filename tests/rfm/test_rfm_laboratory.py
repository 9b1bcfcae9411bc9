"""The laboratory: edges moved, scores held against later months, schemes removed and brought back, edges cut once."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_core.db import facts_changed, open_base
from crm_core.errors import CrmError, Unknown
from crm_core.i18n import LANGUAGES, explain, text
from crm_core.rfm import (
    AXES,
    SCHEMES,
    CannotValidate,
    CellMove,
    Cut,
    Edges,
    Group,
    GroupSet,
    RfmScheme,
    Validation,
    choose_scheme,
    cut,
    list_group_sets,
    list_schemes,
    load_group_set,
    load_scheme,
    moved_edge,
    remove_group_set,
    remove_scheme,
    save_group_set,
    save_scheme,
    scheme_versions,
    score,
    sensitivities,
    sensitivity,
    validate,
)
from crm_core.rfm.validation import months_before
from crm_core.segments import count_rule, parse_rule
from pages._ui.rfm.schemes import set_of_rows

AS_OF = date(2026, 11, 14)
DEFAULT = SCHEMES["default"]


def ago(days):
    return AS_OF - timedelta(days=days)


def five(base):
    """Five clients: last visits 170, 140, 110, 80 and 50 days ago; 1 to 5 purchase days of 100 to 500 each."""
    base.add(*range(1, 7))
    for client in range(1, 6):
        for visit in range(client):
            base.buy(client, ago(200 - 30 * client + visit), 100 * client)
    return base.ready()


def codes(con, edges, scheme=DEFAULT):
    name = score(con, as_of=AS_OF, scheme=scheme, edges=edges, into="lab_score")
    return dict(con.execute(f"select client_id, code from {name}").fetchall())


def test_an_edge_moves_by_a_tenth_and_at_least_by_one():
    assert [moved_edge("recency", 27, share=way) for way in (0.1, -0.1)] == [30, 24]
    assert [moved_edge("frequency", 2, share=way) for way in (0.1, -0.1)] == [3, 1]
    assert moved_edge("recency", 0, share=-0.1) == 0
    assert moved_edge("monetary", Decimal("12946.02"), share=0.1) == Decimal("14240.6220")


def test_one_edge_moved_says_exactly_who_changes_cell(base):
    con = five(base)
    edges = cut(con, as_of=AS_OF, scheme=DEFAULT)
    # The best recency is up to 50 days; up to 80 lets client 4 (80 days, 1 600) in.
    seen = sensitivity(con, as_of=AS_OF, scheme=DEFAULT, edges=edges, axis="recency", score=5, share=0.6)
    assert (seen.before, seen.after, seen.scored, seen.clients, seen.share) == (50, 80, 5, 1, 0.2)
    assert seen.moves == (CellMove("444", "544", 1, Decimal(1600)),)
    assert count_rule(con, parse_rule(seen.rule), as_of=AS_OF).clients == 1
    # Every edge both ways: four scores of three axes.
    assert len(sensitivities(con, as_of=AS_OF, scheme=DEFAULT, edges=edges)) == 24
    # Money from 2 500; from 2 000 nobody else.
    assert sensitivity(con, as_of=AS_OF, scheme=DEFAULT, edges=edges, axis="monetary", score=5, share=-0.2).clients == 0


def test_what_cannot_be_said_as_a_rule_has_none(base):
    con = five(base)
    for scheme in (
        RfmScheme(window_days=200),
        RfmScheme(departments=("x",)),
        RfmScheme(allow_zero=True),
        RfmScheme(measure="average_check"),
    ):
        edges = Edges(5, (140, 110, 80, 50), (2, 3, 4, 5), (Decimal(1), Decimal(2), Decimal(3), Decimal(4)))
        assert sensitivity(con, as_of=AS_OF, scheme=scheme, edges=edges, axis="monetary", score=5).rule is None
    nobody = Edges(5, (1, 1, 1, 1), (2, 3, None, None), (Decimal(1), Decimal(2), Decimal(3), Decimal(4)))
    assert sensitivity(con, as_of=AS_OF, scheme=DEFAULT, edges=nobody, axis="frequency", score=5) is None
    with pytest.raises(CrmError, match="rfm-no-such-edge"):
        sensitivity(con, as_of=AS_OF, scheme=DEFAULT, edges=nobody, axis="frequency", score=1)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    people=st.lists(st.tuples(st.integers(0, 300), st.integers(1, 4), st.integers(1, 90)), min_size=1, max_size=8),
    share=st.sampled_from([-0.3, -0.1, 0.1, 0.5]),
    axis=st.sampled_from(AXES),
    number=st.integers(2, 5),
)
def test_a_moved_edge_agrees_with_scoring_everyone_twice(base, people, share, axis, number):
    """The naive twin: score by the old and by the new edges, and compare client by client; the rule finds the same clients."""
    base = type(base)()
    base.add(*range(1, len(people) + 1))
    for client, (last, visits, amount) in enumerate(people, start=1):
        for visit in range(visits):
            base.buy(client, ago(last + visit), amount)
    con = base.ready()
    edges = cut(con, as_of=AS_OF, scheme=DEFAULT)
    was = codes(con, edges)
    seen = sensitivity(con, as_of=AS_OF, scheme=DEFAULT, edges=edges, axis=axis, score=number, share=share)
    if seen is None:
        assert edges.of(axis)[number - 2] is None
    else:
        axes = {one: list(edges.of(one)) for one in AXES}
        axes[axis][number - 2] = seen.after
        will = codes(con, Edges(5, *(tuple(axes[one]) for one in AXES)))
        changed = [(was[one], will[one]) for one in was if was[one] != will[one]]
        assert {(move.before, move.after): move.clients for move in seen.moves} == {pair: changed.count(pair) for pair in changed}
        assert count_rule(con, parse_rule(seen.rule), as_of=AS_OF).clients == len(changed)
    con.close()


def test_scores_are_held_against_later_purchases(base):
    base.add(*range(1, 12))
    for client in range(1, 11):  # ten clients bought before 14.08, client 10 latest; 11 comes later and is not in it
        base.buy(client, date(2026, 7, client), 10 * client)
    for client in (8, 9, 10):
        base.buy(client, date(2026, 9, 1), 100)
    base.buy(10, date(2026, 10, 1), 50)
    base.buy(11, date(2026, 10, 1), 50)
    con = base.ready()
    seen = validate(con, as_of=AS_OF, scheme=DEFAULT, months=3)
    assert isinstance(seen, Validation)
    assert (seen.scored_on, seen.until) == (date(2026, 8, 14), AS_OF)
    assert (seen.all.clients, seen.all.buyers, seen.all.net_amount) == (10, 3, Decimal(350))
    assert (seen.all.bought.estimate, seen.all.a_head.estimate) == (0.3, 35.0)
    by_recency = {digit: (later.clients, later.buyers) for axis, digit, later in seen.scores if axis == "recency"}
    assert by_recency == {5: (2, 2), 4: (2, 1), 3: (2, 0), 2: (2, 0), 1: (2, 0)}
    verdict = next(one for one in seen.verdicts if one.axis == "recency")
    assert (verdict.best, verdict.worst, verdict.difference.estimate, verdict.is_rising) == (5, 1, 1.0, True)
    assert verdict.answer == "yes"
    # Everyone bought on one day only: frequency has one score and no verdict.
    assert {one.axis for one in seen.verdicts} == {"recency", "monetary"}
    for parts in ([later for _, later in seen.groups], [later for _, _, later in seen.cells]):
        assert sum(one.clients for one in parts) == seen.all.clients
        assert sum(one.buyers for one in parts) == seen.all.buyers
        assert sum(one.net_amount for one in parts) == seen.all.net_amount


def test_what_cannot_be_validated_says_why(base):
    base.add(1)
    con = base.ready()
    assert validate(con, as_of=AS_OF, scheme=DEFAULT) == CannotValidate("rfm-validation-nobody", date(2026, 8, 14))
    base.buy(1, date(2026, 7, 1), 10)
    con = base.ready()
    con.execute("update data_version set facts_version = facts_version + 1")
    assert validate(con, as_of=AS_OF, scheme=DEFAULT) == CannotValidate("rfm-validation-no-later", date(2026, 8, 14))
    assert all(text(key, language) for key in ("rfm-validation-nobody", "rfm-validation-no-later") for language in LANGUAGES)


def test_months_back_keep_to_the_end_of_a_month():
    assert months_before(date(2026, 5, 31), 3) == date(2026, 2, 28)
    assert months_before(date(2026, 1, 15), 12) == date(2025, 1, 15)


def test_schemes_and_groups_are_removed_by_a_version_and_brought_back(tmp_path):
    db = open_base(tmp_path / "b.duckdb")
    with db.write() as con:
        mine = RfmScheme(window_days=100, group_set="наши")
        save_group_set(con, group_set=GroupSet("наши", (Group("own_1", ("5**",), title="Свежие"),)), who="мы")
        assert [save_scheme(con, name="моя", scheme=one, who="мы") for one in (RfmScheme(window_days=50), mine)] == [1, 2]
        choose_scheme(con, name="моя", who="мы")
        with pytest.raises(CrmError, match="rfm-scheme-in-use") as used:
            remove_scheme(con, name="моя", who="мы")
        with pytest.raises(CrmError, match="rfm-groups-in-use") as needed:
            remove_group_set(con, name="наши", who="мы")
        choose_scheme(con, name="default", who="мы")
        assert remove_scheme(con, name="моя", who="мы") == 3
        assert remove_group_set(con, name="наши", who="мы") == 2
        assert (list_schemes(con), list_group_sets(con)) == (["default", "dealer"], ["ten", "dealer"])
        for load, name in ((load_scheme, "моя"), (load_group_set, "наши")):
            with pytest.raises(Unknown):
                load(con, name)
        old = scheme_versions(con, "моя")
        assert [(one.version, one.scheme and one.scheme.window_days) for one in old] == [(3, None), (2, 100), (1, 50)]
        save_scheme(con, name="моя", scheme=old[2].scheme, who="мы")
        assert load_scheme(con, "моя") == RfmScheme(window_days=50)
    assert all(explain(one.value, language) for one in (used, needed) for language in LANGUAGES)
    db.close()


def test_edges_are_cut_once_until_the_facts_change(tmp_path, monkeypatch):
    db = open_base(tmp_path / "b.duckdb")
    cuts = []

    def edges_now() -> Edges:
        with db.read() as con:
            return cut(con, as_of=AS_OF, scheme=DEFAULT)

    monkeypatch.setattr("crm_core.rfm.edges._cut", lambda con, **asked: cuts.append(asked) or Edges(5, (), (), ()))
    edges_now(), edges_now()
    assert len(cuts) == 1
    with db.write() as con:
        facts_changed(con)
        cut(con, as_of=AS_OF, scheme=DEFAULT)  # inside a write that may never be saved: neither remembered nor read from memory
        cut(con, as_of=AS_OF, scheme=DEFAULT)
    assert len(cuts) == 3
    edges_now(), edges_now()
    assert len(cuts) == 4
    with db.read() as con:
        cut(con, as_of=ago(1), scheme=DEFAULT)
        cut(con, as_of=AS_OF, scheme=RfmScheme(recency=Cut("jenks")))
        cut(con, as_of=AS_OF, scheme=RfmScheme(group_set="dealer"))  # the groups do not move an edge
    assert len(cuts) == 6
    db.close()


TITLES = {"champions": "Champions", "loyal": "Loyal", "own_1": "Own group 1", "own_2": "Own group 2"}


def row(title, patterns, days=None):
    return {"title": title, "patterns": patterns, "days": days}


def test_edited_rows_become_a_set_of_groups():
    before = {"own_1": Group("own_1", ("3**",), title="Спящие")}
    given = [row("Champions", "5[45]* 455"), row("Спящие", "1**", 30.0), row("Киты", "2*5"), row(None, None), row("", " ")]
    made = set_of_rows("наши", given, TITLES, before, k=5)
    assert made.groups == (
        Group("champions", ("5[45]*", "455")), Group("own_1", ("1**",), 30, "Спящие"), Group("own_2", ("2*5",), title="Киты"),
    )  # fmt: skip
    for rows, problem in (
        ([row("A", None)], "rfm-group-without"),
        ([row("A", "5**"), row("B", "55*")], "rfm-groups-overlap"),
        ([row("A", "6**")], "rfm-pattern-beyond-scores"),
        ([row(str(one), "111") for one in range(13)], "rfm-too-many-own-groups"),
    ):
        with pytest.raises(CrmError, match=problem) as caught:
            set_of_rows("наши", rows, TITLES, {}, k=5)
        assert all(explain(caught.value, language) for language in LANGUAGES)
