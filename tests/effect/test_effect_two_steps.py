"""A campaign of our own in two steps, worked out by hand: one draw, one window from the first step, answers to each step."""

import json
from datetime import date

import pytest

from crm_core.effect import view

FIRST, SECOND, ON = date(2026, 9, 1), date(2026, 9, 8), date(2026, 11, 20)
HEAD = "campaign,external_id,step,outcome,answered_at\n"


@pytest.fixture
def wave(desk):
    """Release step 1 to sixty clients, half of them held back, and step 2 a week later to whoever had not bought; return both arms."""
    desk("settings", "--business", "retail", "--country", "other", "--currency", "UAH")
    desk.load("clients", "external_id,full_name,phone\n", [f"k{i},Имя Фамилия{i},+7916{i:07d}" for i in range(60)])
    _send(desk, step=1, segment={"all": []}, on=FIRST)
    with desk.house.db.read() as con:
        told = con.execute("select arm, external_id from arm join record using (client_id) order by record_id").fetchall()
    arms = {arm: [name for given, name in told if given == arm] for arm in ("target", "control")}
    assert len(told) == 60 and min(len(one) for one in arms.values()) >= 20
    # Six of the target and four of control buy before the second step.
    desk.sales(*(f"{name},2026-09-04,100,30" for name in (*arms["target"][:6], *arms["control"][:4])))
    never = {"not": {"field": "purchase_days", "operator": "at_least", "value": 1}}
    assert _send(desk, step=2, segment=never, on=SECOND)["rows"] == len(arms["target"]) - 6
    return desk, arms


def _send(desk, *, step, segment, on, holdout=0.5):
    told = {
        "name": "Wave",
        "segment": segment,
        "class": "development",
        "channel": "sms",
        "message": "hi",
        "holdout_share": holdout,
        "step": step,
    }
    body = desk.folder / f"step{step}.json"
    body.write_text(json.dumps(told | {"seeds": False, "cost_per_contact": 2}))
    desk("campaign", "save", body)
    return desk("campaign", "release", "Wave", "--on", on, "--request", f"r{step}", "-o", desk.folder / "out", "--acknowledge-stale")


def test_purchases_count_from_the_first_step_for_both_arms_alike(wave):
    desk, arms = wave
    target, control = arms["target"], arms["control"]
    desk.sales(
        *(f"{name},2026-09-10,100,30" for name in target[6:10]),  # after the second step
        f"{target[10]},2026-09-30,100,30",  # the thirtieth day since the first step
        f"{target[11]},2026-10-01,100,30",  # the thirty-first, though the twenty-fourth since the second
        *(f"{name},2026-09-12,100,30" for name in control[4:6]),
        "other,2026-10-20,1,1",
    )
    said = desk("effect", "Wave", "--as-of", ON)
    assert said["target"] == {"n": len(target), "mean": pytest.approx(11 / len(target))}
    assert said["control"] == {"n": len(control), "mean": pytest.approx(6 / len(control))}
    assert (said["difference"], said["naive"]) == (pytest.approx(11 / len(target) - 6 / len(control)), 11)
    money = desk("effect", "Wave", "--metric", "margin", "--as-of", ON)
    assert money["naive"] == pytest.approx(11 * 30) and money["control"]["mean"] == pytest.approx(6 * 30 / len(control))
    with desk.house.db.read() as con:
        seen = view(con, "Wave", as_of=ON)
    # Every message of both steps cost two.
    assert seen.brought.contacts == 2 * len(target) - 6
    assert seen.brought.contact_cost == pytest.approx(2 * (2 * len(target) - 6))
    assert seen.checks.control_contacted == 0 and seen.checks.planned_share == 0.5
    # The curve: ten bought by the tenth day (offset 9), eleven by the thirtieth; two and four of control.
    days = seen.curve["purchase"]
    assert days[3].effect.estimate == pytest.approx(6 / len(target) - 4 / len(control))
    assert days[9].effect.estimate == pytest.approx(10 / len(target) - 4 / len(control))
    assert days[29].effect.estimate == pytest.approx(11 / len(target) - 6 / len(control))


def test_answers_belong_to_their_step_and_count_once_in_each(wave):
    desk, arms = wave
    target = arms["target"]
    desk.load(
        "responses",
        HEAD,
        [
            f"Wave,{target[0]},1,positive,2026-09-02 10:00",  # bought later: only the first step
            f"Wave,{target[0]},,positive,2026-09-03 10:00",  # said again, no step told: the only one met
            f"Wave,{target[20]},1,positive,2026-09-02 11:00",
            f"Wave,{target[20]},2,positive,2026-09-09 11:00",  # both steps: one client, two answers
            f"Wave,{target[21]},,positive,2026-09-09 12:00",  # no step told: the last one met
            f"Wave,{target[22]},2,positive,2026-10-07 12:00",  # the thirtieth day since the second step
            f"Wave,{target[23]},2,positive,2026-10-08 12:00",  # a day late
            f"Wave,{target[24]},1,positive,2026-10-01 12:00",  # late for the first step
            f"Wave,{target[25]},2,negative,2026-09-09 12:00",
            f"Wave,{target[26]},1,undelivered,2026-09-01 12:00",
        ],
    )
    desk.sales("other,2026-10-20,1,1")
    with desk.house.db.read() as con:
        seen = view(con, "Wave", as_of=ON)
    counts = {(one.verdict, one.outcome): one.responses for one in seen.responses}
    assert counts == {
        ("counted", "positive"): 5,
        ("duplicate", "positive"): 1,
        ("late", "positive"): 2,
        ("counted", "negative"): 1,
        ("undelivered", "undelivered"): 1,
    }
    first, second = seen.steps
    assert (first.step, first.channel, second.step, second.channel) == (1, "sms", 2, "sms")
    n = len(target)
    # Step 1: three clients spoke (one of them late); one was not reached; of the rest nothing is known.
    assert (first.targeted, first.delivered, first.undelivered, first.unknown) == (n, 3, 1, n - 4)
    assert (first.said_yes, second.said_yes, second.said_no) == (2, 3, 1)
    # Step 2: clients 20, 21, 22, 23 (late) and 25 spoke.
    assert (second.targeted, second.delivered, second.undelivered, second.unknown) == (n - 6, 5, 0, n - 11)
    whole = seen.whole
    assert (whole.targeted, whole.delivered, whole.undelivered, whole.unknown) == (n, 7, 1, n - 8)
    assert (whole.said_yes, whole.said_no) == (4, 1)
    said = desk("effect", "Wave", "--metric", "response", "--as-of", ON)
    assert said["naive"] == 4


def test_a_point_a_message_did_not_reach_is_chosen_last(desk):
    """Told of by a response file, the first of two numbers gives way to the second; withdrawn with its load, it is the first again."""
    desk("settings", "--business", "retail", "--country", "other", "--currency", "UAH")
    desk.load("clients", "external_id,full_name,phone\n", ['k0,Анна Петрова,"+79160000001, +79160000002"', "k1,Олег Смирнов,+79160000003"])

    def sent(step):
        _send(desk, step=step, segment={"all": []}, on=date(2026, 9, step), holdout=0)
        with desk.house.db.read() as con:
            asked = "select external_id, value from contact join release using (release_id) join point using (point_id) "
            asked += "join record on record.record_id = contact.record_id where release.step = $step"
            return dict(con.execute(asked, {"step": step}).fetchall())

    assert sent(1) == {"k0": "+79160000001", "k1": "+79160000003"}
    told = desk.load("responses", HEAD, ["Wave,k0,1,undelivered,2026-09-01", "Wave,k1,1,undelivered,2026-09-01"])
    assert sent(2) == {"k0": "+79160000002", "k1": "+79160000003"}
    desk("undo", told["import_id"])
    assert sent(3) == {"k0": "+79160000001", "k1": "+79160000003"}


@pytest.mark.parametrize(("counts", "stopped"), [(True, 2), (False, 1)])
def test_a_message_that_did_not_arrive_counts_for_the_policy_or_not_as_it_says(desk, counts, stopped):
    """One message a month; of two sent, one did not arrive, as a response file says. The exact answer and the quick count agree."""
    desk("settings", "--business", "retail", "--country", "other", "--currency", "UAH")
    desk.load("clients", "external_id,full_name,phone\n", ["k0,Анна Петрова,+79160000001", "k1,Олег Смирнов,+79160000003"])
    cap = {"form": "cap", "limit": 1, "days": 30, "classes": ["development"], "counts_undelivered": counts}
    (desk.folder / "policy.json").write_text(json.dumps({"rules": [cap]}))
    desk("policy", "save", desk.folder / "policy.json")
    _send(desk, step=1, segment={"all": []}, on=FIRST, holdout=0)
    desk.load("responses", HEAD, ["Wave,k0,1,undelivered,2026-09-01"])
    again = {"name": "Again", "segment": {"all": []}, "class": "development", "channel": "sms", "message": "hi", "holdout_share": 0}
    (desk.folder / "again.json").write_text(json.dumps(again))
    desk("campaign", "save", desk.folder / "again.json")
    said = desk("campaign", "audience", "Again", "--on", SECOND)
    assert (said["stopped"]["policy"]["first"], said["target"]) == (stopped, 2 - stopped)
    reasons = [desk("why", "Again", client, "--on", SECOND)["stopped"] for client in (1, 2)]
    assert [bool(one) for one in reasons] == [counts, True]
