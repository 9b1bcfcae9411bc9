"""One campaign measured: results worked out by hand, and what must not be claimed."""

import pytest

from crm_core.effect import measure


def test_the_trap_of_the_naive_figure(desk):
    """1,000 held back with 50 answers, 1,100 contacted with 55: nothing was added, although 55 answered."""
    desk.members(
        *(f"Trap,c{i},control,,2026-09-01" for i in range(1000)),
        *(f"Trap,t{i},target,,2026-09-01" for i in range(1100)),
    )
    desk.responses(
        *(f"Trap,c{i},,positive,2026-09-05 12:00" for i in range(50)),
        *(f"Trap,t{i},,positive,2026-09-05 12:00" for i in range(55)),
    )
    said = desk("effect", "Trap", "--metric", "response", "--as-of", "2026-11-01")
    assert said["target"] == {"n": 1100, "mean": 0.05} and said["control"] == {"n": 1000, "mean": 0.05}
    assert said["difference"] == pytest.approx(0, abs=1e-12) and said["lower"] < 0 < said["upper"]
    assert said["relative"]["estimate"] == pytest.approx(0, abs=1e-12)
    assert (said["naive"], said["verdict"]) == (55, "no_difference")
    # The same through sales: outcomes of both groups from transactions in the window.
    desk.sales(*(f"{arm}{i},2026-09-0{2 + i % 7},100,40" for arm, n in (("c", 50), ("t", 55)) for i in range(n)))
    bought = desk("effect", "Trap", "--metric", "purchase", "--as-of", "2026-11-01")
    assert (bought["difference"], bought["naive"], bought["verdict"]) == (pytest.approx(0, abs=1e-12), 55, "no_difference")
    money = desk("effect", "Trap", "--metric", "margin", "--as-of", "2026-11-01")
    assert (money["target"]["mean"], money["naive"]) == (pytest.approx(2.0), pytest.approx(2200))


def test_outcomes_of_six_clients_by_hand(desk):
    """Window of ten days from 1 September: the 10th counts, the 11th does not; what was before is only compared."""
    desk.members(*(f"Six,t{i},target,,2026-09-01" for i in (1, 2, 3)), *(f"Six,c{i},control,," for i in (1, 2, 3)))
    desk.sales(
        "t1,2026-08-20,500,100",  # before
        "t1,2026-09-01,100,30",  # the day of the contact counts
        "t1,2026-09-10,200,60",  # the last day of the window
        "t2,2026-09-11,900,300",  # a day too late
        "c1,2026-09-05,40,10",
        "c2,2026-08-31,70,20",  # control starts with the campaign's first contact, not before
    )
    shared = ("effect", "Six", "--window", "10", "--as-of", "2026-10-01", "--metric")
    purchase, revenue, margin = (desk(*shared, metric) for metric in ("purchase", "revenue", "margin"))
    assert (purchase["target"], purchase["control"]) == ({"n": 3, "mean": pytest.approx(1 / 3)},) * 2
    assert revenue["target"]["mean"] == pytest.approx(100) and revenue["control"]["mean"] == pytest.approx(40 / 3)
    assert revenue["difference"] == pytest.approx(100 - 40 / 3) and revenue["naive"] == pytest.approx(300)
    assert margin["target"]["mean"] == pytest.approx(30)
    assert purchase["verdict"] == "cannot_say" and purchase["reason"] == "too_few"
    moved = desk(*shared, "second_purchase")
    assert moved["target"] == {"n": 1, "mean": 1.0} and moved["control"] == {"n": 1, "mean": 0.0}
    stayed = desk(*shared, "stayed_active")
    assert stayed["target"] == {"n": 1, "mean": 1.0} and stayed["control"] == {"n": 1, "mean": 1.0}


def test_without_control_nothing_is_claimed_and_the_way_out_is_told(desk):
    desk.members(*(f"Alone,t{i},target,,2026-09-01" for i in range(20)))
    desk.sales(*(f"t{i},2026-09-02,10,1" for i in range(7)))
    for language in ("en", "ru", "uk"):
        said = desk("effect", "Alone", "--as-of", "2026-11-01", language=language)
        assert (said["verdict"], said["reason"], said["naive"], said["difference"], said["control"]) == (
            "cannot_say",
            "no_control",
            7,
            None,
            None,
        )
        assert said["sentence"] and said["way_out"]


def test_several_variants_stand_against_one_control(desk):
    desk.members(
        *(f"Two,a{i},target,Blue,2026-09-01" for i in range(400)),
        *(f"Two,b{i},target,Red,2026-09-01" for i in range(400)),
        *(f"Two,c{i},control,," for i in range(400)),
    )
    desk.sales(*(f"{arm}{i},2026-09-03,10,1" for arm, n in (("a", 120), ("b", 40), ("c", 40)) for i in range(n)))
    both, blue, red = (desk("effect", "Two", "--as-of", "2026-11-01", *more) for more in ((), ("--variant", "Blue"), ("--variant", "Red")))
    assert (both["target"]["n"], blue["target"]["n"], blue["control"]["n"]) == (800, 400, 400)
    assert (blue["difference"], blue["verdict"]) == (pytest.approx(0.2), "added")
    assert (red["difference"], red["verdict"]) == (pytest.approx(0), "no_difference")
    exit_code, problem = desk.run("effect", "Two", "--variant", "Bleu", "--as-of", "2026-11-01")
    assert exit_code == 1 and "Blue" in problem["message"]


def test_after_a_merge_control_beats_target(desk):
    """Two records of one person fell into both arms: the person is control, once."""
    desk.load(
        "clients",
        "external_id,full_name,phone\n",
        ["t1,Анна Петрова,+79161234567", "c1,Анна Петрова,+79161234567", "t2,Олег Смирнов,+79161234568", "c2,Ира Белова,+79161234569"],
    )
    desk.members("M,t1,target,,2026-09-01", "M,t2,target,,2026-09-01", "M,c1,control,,", "M,c2,control,,")
    desk.sales("t1,2026-09-02,10,1")
    said = desk("effect", "M", "--as-of", "2026-11-01")
    assert (said["target"]["n"], said["control"]) == (1, {"n": 2, "mean": 0.5})


def test_an_open_window_is_told_and_the_day_before_the_start_has_no_campaign(desk):
    desk.members(*(f"Now,t{i},target,,2026-09-01" for i in range(300)), *(f"Now,c{i},control,," for i in range(300)))
    desk.sales(*(f"t{i},2026-09-0{1 + i % 9},10,1" for i in range(90)), *(f"c{i},2026-09-02,10,1" for i in range(60)))
    said = desk("effect", "Now", "--as-of", "2026-09-09")
    assert (said["final"], said["days_seen"], said["caveats"]) == (False, 9, ["window_open"])
    for name, day, key in (("Now", "2026-08-31", "effect-not-begun"), ("Nou", "2026-09-09", "effect-unknown-campaign")):
        exit_code, problem = desk.run("effect", name, "--as-of", day)
        assert (exit_code, problem["error"]) == (1, key) and "Now" in problem["message"]


def test_control_that_cannot_answer_is_compared_by_purchases_or_not_at_all(desk):
    desk.members(*(f"R,t{i},target,,2026-09-01" for i in range(200)), *(f"R,c{i},control,," for i in range(200)))
    desk.responses(*(f"R,t{i},,positive,2026-09-02" for i in range(80)))
    silent = desk("effect", "R", "--metric", "response", "--as-of", "2026-11-01")
    assert (silent["reason"], silent["naive"]) == ("control_silent", 80)
    desk.sales(*(f"t{i},2026-09-03,10,1" for i in range(60, 100)), *(f"c{i},2026-09-03,10,1" for i in range(70)))
    said = desk("effect", "R", "--metric", "response", "--as-of", "2026-11-01")
    assert (said["target"]["mean"], said["control"]["mean"], said["naive"]) == (0.5, 0.35, 80)
    assert "response_or_purchase" in said["caveats"]


def test_groups_that_are_not_as_drawn_say_nothing(desk):
    """A released campaign meant to hold back a half; nine in ten of control are gone."""
    desk.load("clients", "external_id,full_name,phone,consent_sms\n", [f"k{i},Имя Фамилия{i},+7916{i:07d},yes" for i in range(200)])
    body = desk.folder / "c.json"
    body.write_text(
        '{"name": "S", "segment": {"all": []}, "class": "development", "channel": "sms", "message": "hi", "holdout_share": 0.5}'
    )
    desk("campaign", "save", body)
    desk("campaign", "release", "S", "--on", "2026-09-01", "--request", "r", "-o", desk.folder / "out", "--acknowledge-stale")
    desk.sales(*(f"k{i},2026-09-02,10,1" for i in range(0, 200, 3)))
    said = desk("effect", "S", "--as-of", "2026-11-01")
    assert said["verdict"] != "cannot_say" and said["target"]["n"] + said["control"]["n"] == 200
    with desk.house.db.write() as con:
        con.execute("delete from arm where arm = 'control' and client_id % 10 <> 0")
    assert desk("effect", "S", "--as-of", "2026-11-01")["reason"] == "skewed_groups"


def test_households_drawn_whole_are_counted_as_so_many_draws(desk):
    """Twenty households of ten, six of them in control: 140 clients to 60 look lopsided, 14 draws to 6 do not."""
    desk.load("clients", "external_id,full_name,phone,consent_sms\n", [f"k{i},Имя Фамилия{i},+7916{i:07d},yes" for i in range(200)])
    body = desk.folder / "c.json"
    body.write_text(
        '{"name": "U", "segment": {"all": []}, "class": "development", "channel": "sms", "message": "hi", "holdout_share": 0.5}'
    )
    desk("campaign", "save", body)
    desk("campaign", "release", "U", "--on", "2026-09-01", "--request", "r", "-o", desk.folder / "out", "--acknowledge-stale")
    desk.sales("other,2026-10-20,5,1", *(f"k{i},2026-09-02,10,1" for i in range(0, 200, 3)))
    with desk.house.db.write() as con:
        con.execute("update arm set arm = case when client_id % 20 < 6 then 'control' else 'target' end")
    assert desk("effect", "U", "--as-of", "2026-11-01")["reason"] == "skewed_groups"
    with desk.house.db.write() as con:
        con.execute("insert into client_unit select client_id, client_id % 20 from client")
    said = desk("effect", "U", "--as-of", "2026-11-01")
    assert said["verdict"] != "cannot_say" and (said["target"]["n"], said["control"]["n"]) == (140, 60)
    assert desk("effect", "--all", "-o", "all.csv", "--as-of", "2026-11-01")["measured"] == 1


def test_an_empty_base_and_a_campaign_without_days_get_sentences(desk):
    exit_code, problem = desk.run("effect", "A")
    assert (exit_code, problem["error"]) == (1, "effect-no-campaigns")
    assert desk("effect", "--all", "-o", "all.csv")["campaigns"] == 0
    desk.members(*(f"A,t{i},target,," for i in range(30)), *(f"A,c{i},control,," for i in range(30)))
    assert desk("effect", "A")["reason"] == "no_contact_day"
    desk.responses(*(f"A,t{i},,positive," for i in range(20)), *(f"A,c{i},,positive," for i in range(5)))
    assert desk("effect", "A", "--metric", "response")["difference"] == pytest.approx(0.5)
    with desk.house.db.read() as con, pytest.raises(Exception, match="effect-unknown-metric"):
        measure(con, "A", metric="clicks", as_of=__import__("datetime").date(2026, 1, 1))
