"""Models of response and uplift: used where there is something to find, refused where there is not, never on their own campaign's word."""

from datetime import date, timedelta

import numpy as np
import pytest

from crm_core.effect.models import NoModel, fit_model, list_models, load_model
from crm_core.effect.models.examples import SEEN, Examples
from crm_core.effect.models.fit import learn
from crm_core.effect.models.model import model_from_dict
from crm_core.errors import Unknown
from crm_core.i18n import LANGUAGES
from crm_core.segments import count_rule, parse_rule

DAY = date(2026, 11, 14)


def drawn(name, day, seed, *, moved, n=4000):
    """Draw a campaign: half of the clients can be moved (`moved` is by how much), the other half never; four in five are contacted."""
    rng = np.random.default_rng(seed)
    matrix = rng.normal(size=(n, len(SEEN)))
    matrix[rng.random(matrix.shape) < 0.05] = np.nan
    target = rng.random(n) < 0.8
    chance = 0.10 + 0.05 * (np.nan_to_num(matrix[:, 1]) > 0) + moved * target * (np.nan_to_num(matrix[:, 0]) > 0)
    return Examples((name,), day, day, matrix, target, rng.random(n) < chance)


def learned(*campaigns, kind="uplift", seed=3):
    return learn(list(campaigns), kind=kind, class_="development", channel="sms", as_of=DAY, outcome="purchase", window_days=30, seed=seed)


MAY, JULY = date(2026, 5, 1), date(2026, 7, 1)


def test_uplift_is_found_where_it_is_and_kept_as_plain_numbers():
    found = learned(drawn("A", MAY, 1, moved=0.25), drawn("B", JULY, 2, moved=0.25))
    assert (found.verdict, found.trained.campaigns, found.tested.campaigns) == ("better", ("A",), ("B",))
    assert found.chosen in ("t_learner", "transformed")
    assert found.constant == pytest.approx(0.125, abs=0.03)
    best, worst = found.test_of(found.chosen).bins[0], found.test_of(found.chosen).bins[-1]
    assert best.lower > worst.upper
    assert best.lower <= 0.25 <= best.upper
    assert best.predicted > 0.1 > worst.predicted
    assert found.test_of(found.chosen).qini.lower > 0
    kept = model_from_dict(found.as_dict(), kind="uplift", class_="development", channel="sms", as_of=DAY, version=0)
    assert kept == found
    matrix = drawn("C", JULY, 9, moved=0).matrix
    np.testing.assert_array_equal(kept.predictor.predicted(matrix), found.predictor.predicted(matrix))


def test_the_same_effect_for_everyone_is_the_constant():
    rng = np.random.default_rng(4)

    def campaign(name, day, seed):
        one = drawn(name, day, seed, moved=0.0)
        return Examples(one.campaigns, day, day, one.matrix, one.target, one.event | (one.target & (rng.random(len(one)) < 0.1)))

    found = learned(campaign("A", MAY, 5), campaign("B", JULY, 6))
    assert (found.chosen, found.verdict) == ("constant", "constant")
    assert found.constant == pytest.approx(0.087, abs=0.03)
    assert list(found.predictor.predicted(np.zeros((2, len(SEEN))))) == [found.constant] * 2


def test_a_single_campaign_can_not_prove_itself():
    found = learned(drawn("A", MAY, 1, moved=0.25))
    assert (found.chosen, found.verdict) == ("constant", "untested")
    assert found.trained.target + found.tested.target == int(drawn("A", MAY, 1, moved=0.25).target.sum())
    # A campaign whose window reaches into the later one shares purchases with it: the thirtieth day after is the first that can test.
    for days, verdict in ((0, "untested"), (29, "untested"), (30, "better")):
        found = learned(drawn("A", MAY, 1, moved=0.25), drawn("B", MAY + timedelta(days=days), 2, moved=0.25))
        assert found.verdict == verdict


def test_responses_are_told_apart_and_the_same_seed_gives_the_same():
    campaigns = [one.part(one.target) for one in (drawn("A", MAY, 1, moved=0.25), drawn("B", JULY, 2, moved=0.25))]
    found = learned(*campaigns, kind="response")
    assert found.verdict == "better"
    assert found.test_of(found.chosen).auc.lower > 0.6
    assert found.constant == pytest.approx(0.25, abs=0.03)
    assert learned(*campaigns, kind="response").as_dict() == found.as_dict()
    noise = [drawn(name, day, seed, moved=0, n=1500) for name, day, seed in (("A", MAY, 11), ("B", JULY, 12))]
    for one in noise:
        one.event[:] = np.random.default_rng(len(one.campaigns[0]) + one.first_day.month).random(len(one)) < 0.2
    assert learned(*(one.part(one.target) for one in noise), kind="response").verdict == "constant"


def test_too_little_to_learn_from_is_said():
    few = drawn("A", MAY, 1, moved=0.0, n=700)
    found = learned(few, drawn("B", JULY, 2, moved=0.0))
    assert isinstance(found, NoModel) and found.reason == "models-too-few"
    assert found.details["arm"] == "control" and found.details["did"] < 50
    assert learned() == NoModel("models-nobody", {})
    for language in LANGUAGES:
        assert str(found.details["did"]) in found.sentence(language)


def test_from_files_to_facts_of_a_segment(desk):
    """Two campaigns; only those who bought in the month before are moved. The model learns it on the first, proves it on the second."""
    rng = np.random.default_rng(8)
    members, sales = [], []
    for campaign, day in (("A", MAY), ("B", JULY)):
        for number in range(900):
            client = f"{campaign}{number}"
            lately, target = number % 2 == 0, rng.random() < 0.55
            members.append(f"{campaign},{client},{'target' if target else 'control'},,{day}")
            sales.append(f"{client},{day - timedelta(days=int(rng.integers(2, 20) if lately else rng.integers(100, 200)))},100,30")
            if rng.random() < 0.2 + 0.5 * (target and lately):
                sales.append(f"{client},{day + timedelta(days=int(rng.integers(0, 29)))},100,30")
    sales.append("other,2026-08-20,5,1")
    desk.members(*members)
    desk.sales(*sales)
    told = desk("model", "fit", "--kind", "uplift", "--class", "development", "--as-of", "2026-08-20")
    assert told["verdict"] == "better"
    assert (told["trained"]["campaigns"], told["tested"]["campaigns"]) == (["A"], ["B"])
    assert told["candidates"]["constant"]["qini"] is None and told["candidates"][told["model"]]["qini_interval"][0] > 0
    db = desk.house.db
    with db.read() as con:
        high = parse_rule({"field": "uplift_development", "operator": "at_least", "value": told["constant"]})
        known = parse_rule({"field": "uplift_development", "operator": "is_present"})
        everyone = con.execute("select count(*) from client").fetchall()[0][0]
        assert count_rule(con, known, as_of=date(2026, 9, 1)).clients == everyone
        assert 0 < count_rule(con, high, as_of=date(2026, 9, 1)).clients < everyone
        assert count_rule(con, known, as_of=date(2026, 8, 19)).clients == 0
        kept = load_model(con, kind="uplift", class_="development")
        assert (kept.chosen, kept.version) == (told["model"], told["version"])
        assert [one.version for one, _, _ in list_models(con)] == [kept.version]
    early = desk("model", "fit", "--kind", "uplift", "--class", "development", "--as-of", "2026-05-10")
    assert (early["model"], early["reason"]) == (None, "models-none-over")
    none = fit_model(db, kind="response", class_="retention", channel="sms", as_of=DAY, who="t")
    assert none == NoModel("models-no-campaigns", {"day": DAY})
    with pytest.raises(Unknown, match="models-unknown-class"):
        fit_model(db, kind="uplift", class_="magic", channel=None, as_of=DAY, who="t")
