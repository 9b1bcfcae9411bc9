"""The screen Churn: the limit on trial and saved, a cohort's cell and a point of a curve become a segment; a poor base gets a sentence."""

import re
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from churn_days import Days
from streamlit.testing.v1 import AppTest

from crm_core.churn import load_policy
from crm_core.db import facts_changed, open_base
from crm_core.demo import make_demo
from pages._ui.base import close_house, house
from pages._ui.charts import Look
from pages._ui.churn import cohorts, curves
from pages._ui.churn.figures import cohort_figure, survival_figure

ROOT = Path(__file__).parents[2]
UNTIL = date(2026, 11, 14)


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("TACT_DB", str(tmp_path / "base.duckdb"))
    yield tmp_path / "base.duckdb"
    close_house()
    st.cache_data.clear()


def screen(**query):
    app = AppTest.from_file(ROOT / "overview.py", default_timeout=60)
    for key, value in ({"lang": "en"} | query).items():
        app.query_params[key] = value
    app.run()
    app.switch_page(str(ROOT / "pages" / "churn.py")).run()
    assert not app.exception, [one.message for one in app.exception]
    return app


def answer(app):
    return next(one.value for one in app.markdown if one.value.startswith("## "))


def number(words):
    return int(re.search(r"[\d,]+", words).group().replace(",", ""))


def test_the_limit_is_tried_and_saved_and_cells_and_points_become_segments(path):
    db = open_base(path)
    make_demo(db, clients=400, seed=7, who="test", until=UNTIL)
    db.close()
    app = screen()
    assert any("No limit can be proposed" in one.value for one in app.caption)
    before, inactive = answer(app), {one.label: number(one.value) for one in app.metric}
    app.slider(key="limit").set_value(60).run()
    assert answer(app) != before
    tried = {one.label: number(one.value) for one in app.metric}
    assert tried["Inactive"] > inactive["Inactive"]
    assert tried["Ever bought"] == inactive["Ever bought"] == tried["Active"] + tried["Inactive"]
    app.selectbox(key="left.part").set_value(0)
    app.selectbox(key="left.by").set_value(2).run()
    assert app.button(key="left.next").disabled  # a segment counts by the limit of the base, and this one is a trial
    app.button(key="churn.save").click().run()
    with house().db.read() as con:
        policy, version = load_policy(con)
    assert (policy.inactivity_days, version) == (60, 1)
    assert not app.button(key="left.next").disabled and number(app.button(key="left.next").label) > 0

    app.selectbox(key="by").set_value("sex").run()
    assert not app.error and not app.exception
    with house().db.read() as con:
        newest = cohorts.cohorted(con, as_of=app.session_state["on"], by="quarter").cohorts[-1]
    app.selectbox(key="cohort").set_value(newest.starts_on).run()
    app.selectbox(key="cohort.since").set_value(0).run()
    assert number(app.button(key="cohort.next").label) == newest.clients
    app.segmented_control(key="cohorts.measure").set_value("revenue").run()
    assert not app.error and not app.exception


def test_a_base_of_one_buyer_and_one_return_gets_sentences(path):
    db = open_base(path)
    with db.write() as con:
        base = Days(con)
        base.add(1, 2)
        base.buy(1, date(2026, 11, 1))
        base.buy(2, date(2026, 11, 2), net=-50)
        facts_changed(con)
    db.close()
    app = screen(lang="uk")
    assert not app.error
    assert answer(app)
    app = screen(lang="ru", on="2020-01-01")
    assert not app.error
    assert answer(app)


def test_clicks_are_taken_into_the_lists(monkeypatch):
    state = {}
    monkeypatch.setattr(st, "session_state", state)
    cohorts._click(["2026-04-01|3"])
    curves._click(["1|4"])
    assert state == {"cohort": date(2026, 4, 1), "cohort.since": 3, "left.part": 1, "left.by": 4}


def test_figures_hold_what_they_are_given():
    line = {
        "label": "a", "x": [0, 1, 2], "y": [1, 0.5, 0.5], "lower": [1, 0.4, 0.4], "upper": [1, 0.6, 0.6], "median": 1,
        "at_risk": ["9", "4"], "here": [1, 0.5], "hover": ["", ""], "custom": ["0|0", "0|1"],
    }  # fmt: skip
    ticks = [{"at": 0, "label": "0"}, {"at": 1, "label": "1"}]
    figure = survival_figure(Look(), [line, {**line, "label": "b"}], ticks=ticks, until=2, x_title="x", at_risk_title="n", percent="%")
    labels = [one.y for one in figure.layout.annotations if one.text.endswith((" a", " b")) and one.yref != "paper"]
    assert abs(labels[0] - labels[1]) >= 0.05  # equal ends, labels apart
    assert [one.text for one in figure.layout.annotations].count("9") == 2
    cell = {"row": 0, "column": 0, "share": 1.0, "shown": "100", "hover": "", "custom": "2026-01-01|0", "is_over": True}
    heat = cohort_figure(
        Look(dark=True), [cell, {**cell, "row": 1, "is_over": False}], rows=["x", "y"], columns=["0"], selected=(1, 0), x_title=""
    )
    assert list(heat.data[0].y) == [1, 0] and len(heat.layout.shapes) == 3
