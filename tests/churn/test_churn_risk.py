"""The risk of churn on a world worked out by hand, against a naive twin, and what it must never do: look ahead."""

from dataclasses import replace
from datetime import date, timedelta

import duckdb
import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from crm_core.churn.risk import CAUSE_KEYS, NoRisk, choose, fit_risk, keep_risk, list_models, load_model, risk_of, summary
from crm_core.churn.risk.causes import RESPECTS, USUAL, causes_of, main_causes
from crm_core.churn.risk.features import FEATURES, RAW, ActiveClients, active_clients, left
from crm_core.churn.risk.fields import RELATIONS
from crm_core.churn.risk.scorers import Calibration, Linear, scorer_from_dict
from crm_core.churn.risk.store import deciles
from crm_core.db import Progress, open_base
from crm_core.errors import Cancelled, CrmError
from crm_core.facts import refresh_all_days
from crm_core.i18n import LANGUAGES, text

DAY = date(2026, 6, 30)
LINES = ("client", "day", "amount", "kind", "document")


def fill(con, lines, contacts=()):
    """Put clients and their lines into an open base: rows of client, day, amount, kind, document."""
    known = {client for (client,) in con.execute("select client_id from client").fetchall()}
    new = sorted({row[0] for row in [*lines, *contacts]} - known)
    con.register("given_clients", {"id": np.array(new or [0], dtype=np.int64)})
    con.execute(
        "insert into record (record_id, client_id, source, external_id, born_import, is_live) select id, id, 's', id::varchar, 1, true "
        "from given_clients where id > 0"
    )
    con.execute(
        "insert into client (client_id, records, external_ids, deceased, blocked) select id, 1, id::varchar, false, false "
        "from given_clients where id > 0"
    )
    con.unregister("given_clients")
    columns = list(zip(*lines, strict=True)) if lines else []
    if columns:
        names = {name: np.array([str(one) for one in column]) for name, column in zip(LINES, columns, strict=True)}
        con.register("given_lines", names)
        con.execute(
            """
            insert into transaction_line (import_id, line, source, content_key, occurrence, record_id, kind, happened_at, day, amount,
                                          document, returns_document)
            select 1, row_number() over (), 's', 'k', 1, client::bigint, kind, day::timestamp, day::date, amount::decimal(18, 4),
                   case when kind = 'purchase' then nullif(document, '') end, case when kind = 'return' then nullif(document, '') end
            from given_lines
            """
        )
        con.unregister("given_lines")
    for client, day, direction in contacts:
        con.execute(
            "insert into contact (import_id, line, source, content_key, occurrence, record_id, happened_at, day, channel, direction, "
            "class, status) values (1, 1, 's', 'k', 1, $client, $day::timestamp, $day, 'sms', $direction, 'development', 'done')",
            {"client": client, "day": day, "direction": direction},
        )
    refresh_all_days(con)


@pytest.fixture
def db(tmp_path):
    made = open_base(tmp_path / "risk.duckdb")
    yield made
    made.close()


def before(days):
    return DAY - timedelta(days=days)


def test_facts_of_three_clients_by_hand(db):
    steady = [(1, before(back), 100, "purchase", "") for back in (200, 150, 110, 70, 40, 10)]
    once = [(2, before(5), 500, "purchase", "A"), (2, before(2), 200, "return", "A"), (2, DAY + timedelta(days=3), 50, "return", "A")]
    gone = [(3, before(91), 900, "purchase", "")]
    with db.write() as con:
        fill(
            con,
            steady + once + gone,
            [(1, before(20), "out"), (1, before(95), "out"), (1, before(3), "in"), (2, DAY + timedelta(days=1), "out")],
        )
    with db.read() as con:
        seen = active_clients(con, as_of=DAY, active_days=90)
        rows = [[seen.facts[name][place] for name in RAW] for place in range(2)]
        assert list(seen.client_ids) == [1, 2]
        # gaps: 190 ÷ 5 on average, 30 and 30 of late, 50, 40 and 40 before
        assert rows[0] == pytest.approx([10, 200, 6, 3, 6, 38, 30, 130 / 3, 100, 100, 600, 0, 1, 20, 1])
        none = float("nan")
        assert rows[1] == pytest.approx([5, 5, 1, 1, 1, none, none, none, 300, none, 300, 1, 0, none, 0], nan_ok=True)
        assert list(active_clients(con, as_of=DAY, active_days=92).client_ids) == [1, 2, 3]
        assert list(active_clients(con, as_of=DAY, active_days=91).client_ids) == [1, 2]
        assert list(active_clients(con, as_of=DAY, active_days=90, only=2).client_ids) == [2]
        assert list(left(con, seen, horizon_days=30)) == [True, True]


def test_whoever_bought_in_the_window_did_not_leave(db):
    with db.write() as con:
        lines = [(client, before(1), 10, "purchase", "") for client in (1, 2, 3, 4)]
        later = DAY + timedelta(days=30)
        returned = [(3, DAY + timedelta(days=4), 20, "purchase", "B"), (3, later, 20, "return", "B")]
        fill(con, [*lines, (1, later, 5, "purchase", ""), (2, later + timedelta(days=1), 5, "purchase", ""), *returned])
    with db.read() as con:
        seen = active_clients(con, as_of=DAY, active_days=30)
        assert dict(zip(seen.client_ids, left(con, seen, horizon_days=30), strict=True)) == {1: False, 2: True, 3: True, 4: True}


WORLDS = 40  # independent clients in one base; each counts as a case
ROW = st.tuples(st.integers(0, 260), st.integers(1, 400), st.sampled_from(["purchase"] * 3 + ["return"]), st.sampled_from("ABC "))
CONTACT = st.tuples(st.integers(0, 260), st.sampled_from(["out", "in"]))
WORLD = st.tuples(*(st.tuples(st.lists(ROW, max_size=9), st.lists(CONTACT, max_size=2)) for _ in range(WORLDS)))


def receipts(client, rows):
    """Give every receipt a number of its own; a return names the client's receipt of the same letter that came before it, if any."""
    bought = {}
    for shift, amount, kind, letter in sorted(rows):
        number = f"{client}{letter}{shift}"
        if kind == "purchase" and letter.strip():
            bought[letter] = number
        yield shift, amount, kind, bought.get(letter, "")


def naive(lines):
    """Tell recency, tenure, purchase days and mean gap from the days of a client without returns."""
    days = sorted({day for _, day, _, _, _ in lines if day <= DAY})
    gap = (days[-1] - days[0]).days / (len(days) - 1) if len(days) > 1 else float("nan")
    return [(DAY - days[-1]).days, (DAY - days[0]).days, len(days), gap]


@settings(max_examples=2, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
@given(WORLD)
def test_what_happens_later_changes_nothing(tmp_path_factory, world):
    """Rows dated after the day change no feature of it: purchases, returns of known documents, contacts."""
    start = DAY - timedelta(days=180)
    lines, told = [], []
    for client, (rows, contacts) in enumerate(world, start=1):
        lines += [(client, start + timedelta(days=shift), amount, kind, name) for shift, amount, kind, name in receipts(client, rows)]
        told += [(client, start + timedelta(days=shift), direction) for shift, direction in contacts]
    base = open_base(tmp_path_factory.mktemp("later") / "b.duckdb")
    try:
        con = base.cursor()
        fill(con, [one for one in lines if one[1] <= DAY], [one for one in told if one[1] <= DAY])
        first = active_clients(con, as_of=DAY, active_days=120)
        fill(con, [one for one in lines if one[1] > DAY], [one for one in told if one[1] > DAY])
        second = active_clients(con, as_of=DAY, active_days=120)
    finally:
        base.close()
    assert list(first.client_ids) == list(second.client_ids)
    for name in RAW:
        np.testing.assert_array_equal(first.facts[name], second.facts[name], err_msg=name)
    np.testing.assert_array_equal(first.matrix, second.matrix)
    names = ("recency_days", "days_since_first", "purchase_days", "mean_gap")
    for place, client in enumerate(second.client_ids):
        own = [one for one in lines if one[0] == client]
        if all(one[3] == "purchase" for one in own):
            assert [second.facts[name][place] for name in names] == pytest.approx(naive(own), nan_ok=True)


# A base where those whose pauses grow leave, and recency tells nothing of it ---------------------------------------


def fading(seed=3, clients=500, *, tells=True):
    """Draw clients who buy every 20 days or so and then stay away for 100; when it tells, two longer pauses come first."""
    rng = np.random.default_rng(seed)
    lines = []
    for client in range(1, clients + 1):
        day, fades = int(rng.integers(0, 120)), 0
        while day < 420:
            lines.append((client, date(2025, 1, 1) + timedelta(days=day), 100, "purchase", ""))
            if not tells:
                day += 100 if rng.random() < 0.2 else int(rng.integers(12, 28))
                continue
            fades = fades + 1 if fades or rng.random() < 0.2 else 0
            day += 100 if fades == 3 else int(rng.integers(34, 44)) if fades else int(rng.integers(12, 28))
            fades = 0 if fades == 3 else fades
    return lines


UNTIL = date(2025, 1, 1) + timedelta(days=419)


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    base = open_base(tmp_path_factory.mktemp("fading") / "b.duckdb")
    with base.write() as con:
        fill(con, fading())
    yield base, fit(base)
    base.close()


def fit(base, seed=5):
    return fit_risk(base, as_of=UNTIL, horizon_days=60, active_days=60, seed=seed, who="ann")


def test_a_model_that_tells_is_kept_with_its_test(told):
    base, found = told
    assert found.verdict == "better"
    assert found.chosen in ("logistic", "boosting")
    assert (found.trained.day, found.tested.day) == (UNTIL - timedelta(days=120), UNTIL - timedelta(days=60))
    used, recency = found.test_of(found.chosen), found.test_of("recency")
    assert used.log_loss.estimate < recency.log_loss.estimate
    assert used.auc.estimate > recency.auc.estimate
    assert used.lift[0].lift > 1.2 > used.lift[-1].lift
    assert sum(one.clients for one in used.lift) == sum(one.clients for one in used.reliability) == found.tested.clients
    assert sum(one.events for one in used.reliability) == found.tested.left
    with base.read() as con:
        assert load_model(con) == found
        assert list_models(con)[0].chosen == found.chosen
        assert con.execute("select action, who from audit order by seq desc limit 1").fetchall() == [("risk-fitted", "ann")]


def test_later_rows_and_the_same_seed_change_nothing_another_seed_does(told):
    base, found = told
    with base.write() as con:
        fill(
            con,
            [(client, UNTIL + timedelta(days=1), 70, "purchase", "") for client in range(1, 50)],
            [(60, UNTIL + timedelta(days=1), "in")],
        )
    again, other = fit(base), fit(base, seed=6)
    assert again.as_dict() == found.as_dict()
    assert (again.version, other.version) == (found.version + 1, found.version + 2)
    assert other.as_dict() != found.as_dict()


def test_where_nothing_tells_recency_alone_is_used(tmp_path):
    base = open_base(tmp_path / "b.duckdb")
    with base.write() as con:
        fill(con, fading(tells=False))
    found = fit(base)
    assert (found.chosen, found.verdict) == ("recency", "recency_alone")
    assert {one for tree in found.scorer.trees for one in tree.feature} == {-1, FEATURES.index("recency")}
    with base.read() as con:
        causes = {one.cause for one in summary(con, as_of=UNTIL).parts}
    assert causes <= {"overdue", "one_purchase", USUAL}
    base.close()


def test_the_facts_of_a_day_add_up_and_stay_current(told):
    base, _ = told
    keep_risk(base, as_of=UNTIL)
    with base.read() as con:
        assert RELATIONS["risk"](con, UNTIL) == "risk_score"
        kept = con.execute("select * from risk_score order by client_id").fetchall()
        seen = active_clients(con, as_of=UNTIL, active_days=60)
        assert [row[0] for row in kept] == list(seen.client_ids)
        assert {row[3] for row in kept} <= set(CAUSE_KEYS)
        assert all(0 < row[1] < 1 and 1 <= row[2] <= 10 for row in kept)
        total = summary(con, as_of=UNTIL)
        assert total.clients == total.active == len(kept)
        assert total.expected == pytest.approx(sum(row[1] for row in kept))
        assert sum(one.clients for one in total.by_cause()) == len(kept)
        assert total.of(up_to_decile=2).clients == sum(row[2] <= 2 for row in kept)
        one = risk_of(con, kept[0][0], as_of=UNTIL)
        assert (one.risk, one.horizon_days) == (pytest.approx(kept[0][1]), 60)
        assert kept[0][3] in {cause.key for cause in one.causes} | {USUAL}
        assert RELATIONS["risk"](con, UNTIL - timedelta(days=1)) != "risk_score"
    with base.write() as con:
        fill(con, [], [(1, UNTIL, "out")])
    with base.read() as con:
        assert RELATIONS["risk"](con, UNTIL) != "risk_score"
    keep_risk(base, as_of=UNTIL)
    with base.read() as con:
        assert RELATIONS["risk"](con, UNTIL) == "risk_score"
        assert risk_of(con, 10**6, as_of=UNTIL) is None


def test_a_stopped_fit_leaves_nothing(told):
    base, _ = told
    with base.read() as con:
        before = len(list_models(con))
    stopped, other = Progress(), Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        fit_risk(base, as_of=UNTIL, horizon_days=60, active_days=60, who="ann", progress=stopped)
    with base.read() as con:
        assert len(list_models(con)) == before
        with pytest.raises(Cancelled), stopped.stopping(con):
            raise duckdb.InterruptException("stopped")
        with pytest.raises(duckdb.InterruptException), other.stopping(con):
            raise duckdb.InterruptException("somebody else")


# What cannot be told ------------------------------------------------------------------------------------------------


def test_what_cannot_be_told_is_said(db):
    def asked(as_of=DAY):
        return fit_risk(db, as_of=as_of, horizon_days=90, active_days=90, who="ann")

    assert fit_risk(db, as_of=DAY, who="ann") == NoRisk("risk-no-purchases", {"day": DAY})
    with db.read() as con:
        assert con.execute(f"select count(*) from {RELATIONS['risk'](con, DAY)}").fetchall() == [(0,)]
        assert summary(con, as_of=DAY) is None
        assert risk_of(con, 1, as_of=DAY) is None
    keep_risk(db, as_of=DAY)
    with db.write() as con:
        fill(con, [(1, DAY, 10, "return", "")])
    assert asked() == NoRisk("risk-no-purchases", {"day": DAY})
    with db.write() as con:
        fill(con, [(1, DAY, 10, "purchase", "")])
    assert asked().reason == "risk-nobody-active"
    with db.write() as con:
        fill(con, [(client, before(back), 10, "purchase", "") for client in range(1, 80) for back in range(0, 300, 10)])
    assert asked() == NoRisk("risk-too-few", {"day": before(180), "left": 0, "stayed": 79, "least": 50})
    assert asked(DAY + timedelta(days=8)).reason == "risk-data-ends"
    with pytest.raises(CrmError, match="risk-bad-horizon"):
        fit_risk(db, as_of=DAY, horizon_days=0, active_days=30, who="ann")
    with db.read() as con:
        assert load_model(con) is None


# Parts --------------------------------------------------------------------------------------------------------------


def clients_of(*rows, purchase_days=3):
    matrix = np.array([[row.get(name, 0.0) for name in FEATURES] for row in rows])
    facts = {name: np.full(len(rows), float(purchase_days)) for name in RAW}
    return ActiveClients(DAY, np.arange(len(rows)), facts, matrix)


def test_causes_by_hand():
    """Weights: overdue 1, purchase days −2, contacts 0.5. Usual is 0 everywhere, so a part of the score is the cause's weight."""
    columns = tuple(FEATURES.index(name) for name in ("overdue", "purchase_days", "contacts"))
    scorer = Linear(columns, (0, 0, 0), (0, 0, 0), (1, 1, 1), (1.0, -2.0, 0.5), -1.0)
    seen = clients_of(
        {"overdue": 1.0, "contacts": 1.0},
        {"overdue": 1.0, "purchase_days": -0.8},
        {"purchase_days": 1.0},
        {"overdue": -1.0, "contacts": 3.0},
    )
    centre = np.zeros(len(FEATURES))
    assert list(main_causes(scorer, centre, seen)) == ["overdue", "rare", USUAL, "contacted_often"]
    assert [(one.key, round(one.weight, 9)) for one in causes_of(scorer, centre, seen, place=0)] == [
        ("overdue", 1.0),
        ("contacted_often", 0.5),
    ]
    once = clients_of({"overdue": 1.0, "purchase_days": -0.8}, purchase_days=1)
    assert list(main_causes(scorer, centre, once)) == ["one_purchase"]


def test_scorers_say_what_scikit_learn_says_and_survive_json():
    from sklearn.ensemble import HistGradientBoostingClassifier
    from threadpoolctl import threadpool_limits

    from crm_core.churn.risk import learn

    rng = np.random.default_rng(0)
    matrix = rng.normal(size=(900, len(FEATURES)))
    matrix[rng.random(matrix.shape) < 0.1] = np.nan
    gone = np.nan_to_num(matrix[:, 0]) + np.nan_to_num(matrix[:, 1]) * np.nan_to_num(matrix[:, 2]) + rng.logistic(size=900) > 0
    trees = learn.fit_boosting(matrix, gone, 1)
    with threadpool_limits(1):
        theirs = HistGradientBoostingClassifier(
            max_iter=learn.TREES, max_leaf_nodes=learn.LEAVES, learning_rate=learn.LEARNING_RATE, min_samples_leaf=learn.LEAF_CLIENTS,
            l2_regularization=1.0, early_stopping=False, random_state=1,
        ).fit(matrix, gone)  # fmt: skip
    np.testing.assert_allclose(trees.scores(matrix), theirs.decision_function(matrix), atol=1e-12)
    linear = learn.fit_logistic(matrix, gone, 1)
    for one in (trees, linear):
        np.testing.assert_array_equal(scorer_from_dict(one.as_dict()).scores(matrix), one.scores(matrix))
    with pytest.raises(CrmError, match="risk-unknown-form"):
        scorer_from_dict({"form": "pickle"})
    for found in (learn.calibrate(linear.scores(matrix), gone), Calibration(knots=(-1.0, 1.0), chances=(0.2, 0.6))):
        chances = found.chance(np.linspace(-9, 9, 50))
        assert np.all(np.diff(chances) >= 0) and chances[0] > 0 and chances[-1] < 1


def test_a_column_that_tells_only_a_few_apart_has_no_weight():
    from crm_core.churn.risk.learn import fit_logistic

    rng = np.random.default_rng(0)
    matrix = rng.normal(size=(500, len(FEATURES)))
    matrix[:, 5] = np.nan
    matrix[:, 6] = np.arange(500) < 39
    found = fit_logistic(matrix, rng.random(500) < 0.5, 1)
    assert set(range(len(FEATURES))) - set(found.columns) == {5, 6}


def test_equal_risks_have_equal_tenths():
    assert list(deciles(np.arange(10.0))) == list(range(10, 0, -1))
    assert list(deciles(np.array([0.5, 0.9, 0.9, 0.9]))) == [8, 1, 1, 1]
    assert list(deciles(np.array([]))) == []


def test_a_rival_must_beat_recency_beyond_chance(told):
    tests = told[1].tests
    unsure = tuple(one if one.gain is None else replace(one, gain=replace(one.gain, lower=-0.001)) for one in tests)
    assert choose(unsure) == ("recency", "recency_alone")
    assert choose(tests)[1] == "better"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cause_has_words(language):
    words = {side for one in RESPECTS for side in (one.above, one.below) if side}
    assert words | {USUAL, "one_purchase"} == set(CAUSE_KEYS)
    details = dict.fromkeys(("recency", "gap", "late", "early", "tenure", "spent", "late_check", "early_check", "contacts"), "7")
    for key in CAUSE_KEYS:
        assert text(f"choice-churn-cause-{key.replace('_', '-')}", language)
        if key != USUAL:
            assert text(f"risk-says-{key.replace('_', '-')}", language, **details)
