"""All campaigns at once: the same figures as one by one, the demo's truth inside the intervals, money that adds up, files that open."""

import csv
import json
from datetime import date

import pytest

from crm_core.campaigns import parse_campaign
from crm_core.demo import TRUTH, make_demo
from crm_core.effect import Costs, Effect, by_part, gather, measure, measure_all, power_of_campaign, power_of_draft, save_costs, view
from crm_core.jobs import open_house

UNTIL = date(2026, 11, 14)


def interval(answer):
    return (answer.compared if isinstance(answer, Effect) else answer.indicative).difference


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    house = open_house(tmp_path_factory.mktemp("effect") / "t.duckdb")
    make_demo(house.db, clients=8_000, seed=11, who="t", until=UNTIL)
    yield house
    house.close()


def test_the_intervals_cover_what_the_demo_truly_added(demo):
    """A buyer added to one who would have bought anyway changes no share: the truth is the added share × those who would not."""
    with demo.db.read() as con:
        for campaign in TRUTH.campaigns:
            found = measure(con, campaign.name, metric="purchase", as_of=UNTIL, window_days=20)
            assert isinstance(found, Effect)
            truth = campaign.added_purchase_share * (1 - found.control.mean)
            assert found.compared.difference.lower <= truth <= found.compared.difference.upper, campaign.name


def test_all_at_once_is_one_by_one(demo):
    with demo.db.read() as con:
        many = measure_all(con, as_of=UNTIL, window_days=20)
        assert [row.run.campaign for row in many.rows] == [campaign.name for campaign in TRUTH.campaigns]
        for row in many.rows:
            seen = view(con, row.run.campaign, as_of=UNTIL, window_days=20)
            assert seen.whole.targeted == seen.whole.delivered + seen.whole.undelivered + seen.whole.unknown
            for metric in ("purchase", "revenue", "margin"):
                one, same = seen.answers[metric], getattr(row, metric)
                assert (one.target.n, one.control.n, one.verdict) == (same.target.n, same.control.n, same.verdict)
                assert interval(one).lower == pytest.approx(interval(same).lower)
                assert one.naive == pytest.approx(same.naive)
            for metric in ("purchase", "revenue", "margin"):
                last = seen.curve[metric][-1].effect
                assert last.estimate == pytest.approx(interval(seen.answers[metric]).estimate, abs=1e-9)
                assert last.upper == pytest.approx(interval(seen.answers[metric]).upper, abs=1e-6)
        assert many.net.estimate == pytest.approx(sum(row.brought.counted.estimate for row in many.rows))
        assert many.net.lower > sum(row.brought.counted.lower for row in many.rows)
        assert sum(pool.contacts for pool in many.by_class) == many.contacts == sum(row.run.contacts for row in many.rows)
        later = measure_all(con, as_of=UNTIL, window_days=20, since=many.rows[1].run.started_on, until=many.rows[2].run.started_on)
        assert len(later.rows) == 2


@pytest.mark.parametrize("at_once", [400, 3_000])
def test_ranges_of_clients_make_the_whole(demo, monkeypatch, at_once):
    """Duplicates are merged into older numbers, often of another range: whoever is counted there is counted once."""

    def figures(many):
        return [(row.run.campaign, row.purchase.target, row.purchase.control, row.refused, row.brought.contacts) for row in many.rows]

    with demo.db.read() as con:
        assert con.execute("select count(*) from arm join merged on merged.record_id = arm.client_id").fetchall()[0][0] > 5
        whole = measure_all(con, as_of=UNTIL, window_days=20)
    monkeypatch.setattr(gather, "MEMBERS_AT_ONCE", at_once)
    with demo.db.read() as con:
        parts = measure_all(con, as_of=UNTIL, window_days=20)
    assert figures(parts) == figures(whole)


def test_costs_come_off_and_parts_add_up(demo):
    name = TRUTH.campaigns[0].name
    with demo.db.read() as con:
        before = view(con, name, as_of=UNTIL, window_days=20)
    with demo.db.write() as con:
        save_costs(con, name, costs=Costs(cost_per_contact=2.0, fixed_cost=1000.0, incentive_share=0.1), who="t")
    with demo.db.read() as con:
        after = view(con, name, as_of=UNTIL, window_days=20)
        spent = 2.0 * after.measured.run.contacts + 1000.0 + 0.1 * after.answers["revenue"].naive
        assert after.brought.cost == pytest.approx(spent)
        assert after.brought.net.estimate == pytest.approx(before.brought.net.estimate - spent)
        assert after.brought.net.upper - after.brought.net.lower == pytest.approx(before.brought.net.upper - before.brought.net.lower)
        scale = after.answers["revenue"].target.n / after.answers["revenue"].control.n
        assert after.brought.given_anyway == pytest.approx(
            0.1 * after.answers["revenue"].control.mean * after.answers["revenue"].control.n * scale
        )
        parts, p_value = by_part(con, name, by="sex", metric="purchase", as_of=UNTIL, window_days=20)
        assert sum(one.answer.target.n for one in parts if one.answer.target) == after.answers["purchase"].target.n
        assert p_value is None or 0 <= p_value <= 1


def test_the_table_of_all_is_written_and_the_draft_says_what_it_can_show(demo, tmp_path):
    from crm_core.commands import run_command

    def line(*words):
        done = run_command(demo, {"argv": list(words), "cwd": str(tmp_path), "language": "en", "who": "t"}, lambda said: None)
        assert done["exit"] == 0, done
        return done["result"]

    said = line("effect", "--all", "-o", "all.csv", "--as-of", UNTIL.isoformat(), "--window", "20")
    with open(tmp_path / "all.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert said["rows"] == len(rows) == 20 and {row["metric"] for row in rows} == {"purchase", "revenue", "margin", "response", "refusal"}
    line("effect", "--all", "-o", "all.json", "--as-of", UNTIL.isoformat(), "--window", "20")
    first = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))[0]
    assert float(rows[0]["difference"]) == pytest.approx(first["difference"])
    planned = line("power", "--rate", "0.05", "--lift", "0.2", "--holdout", "0.5")
    assert (
        planned["needed"] == planned["needed_target"] + planned["needed_control"] == pytest.approx(2 * 8157.7, abs=1)
    )  # R: power.prop.test
    with demo.db.read() as con:
        con.execute("create or replace temp table audience as select client_id from client")
        draft = power_of_draft(con, clients=10_000, holdout_share=0.1, on=UNTIL)
        assert 0 < draft.rate < 1 and draft.is_measurable and (draft.target, draft.control) == (9000, 1000)
        lapsed = parse_campaign(
            {
                "name": "L",
                "segment": {"field": "recency_days", "operator": "between", "value": [31, 200]},
                "class": "win_back",
                "channel": "sms",
                "message": "hi",
            }
        )
        # Nobody who has not bought for a month bought in it; chosen a month ago, some came back.
        assert power_of_campaign(con, lapsed, on=UNTIL).rate > 0.02
        none = power_of_draft(con, clients=10_000, holdout_share=0.0, on=UNTIL)
        assert none.plan.smallest is None and not none.is_measurable


def test_a_large_base_is_measured_in_ranges_of_clients(demo, monkeypatch):
    """Cut into ranges so small that households, campaigns and arms lie across them, everything adds up to the same."""
    with demo.db.read() as con:
        whole = measure_all(con, as_of=UNTIL, window_days=20)
        monkeypatch.setattr("crm_core.effect.gather.MEMBERS_AT_ONCE", 500)
        parts = measure_all(con, as_of=UNTIL, window_days=20)
    assert parts.net.estimate == pytest.approx(whole.net.estimate)
    for one, same in zip(parts.rows, whole.rows, strict=True):
        for metric in ("purchase", "revenue", "margin", "response", "refusal"):
            ours, theirs = getattr(one, metric), getattr(same, metric)
            assert (ours.target, ours.verdict) == (theirs.target, theirs.verdict) or ours.target.mean == pytest.approx(theirs.target.mean)
            assert ours.naive == pytest.approx(theirs.naive)
        assert (one.refused, one.brought.contacts) == (same.refused, same.brought.contacts)
