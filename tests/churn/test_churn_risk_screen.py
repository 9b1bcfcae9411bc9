"""The risk and the clusters on their screens: fit → verdict shown → clients to keep; found clusters → a rule in the builder."""

import time
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from crm_core.db import open_base
from crm_core.demo import make_demo
from crm_core.segments import parse_rule
from pages._ui.base import close_house
from pages._ui.charts import Look
from pages._ui.churn import risk
from pages._ui.churn.risk_figures import reliability_figure
from pages._ui.effect.model_figures import uplift_figure
from pages._ui.segments.cluster_figures import profile_figure

ROOT = Path(__file__).parents[2]
UNTIL = date(2026, 11, 14)


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    path = tmp_path_factory.mktemp("screen") / "base.duckdb"
    db = open_base(path)
    make_demo(db, clients=1200, seed=7, who="test", until=UNTIL)
    db.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TACT_DB", str(path))
        yield path
        close_house()
        st.cache_data.clear()


def screen(name, language="en", **query):
    app = AppTest.from_file(ROOT / "overview.py", default_timeout=60)
    for key, value in ({"lang": language} | query).items():
        app.query_params[key] = value
    app.run()
    app.switch_page(str(ROOT / "pages" / f"{name}.py")).run()
    assert not app.exception, [one.message for one in app.exception]
    return app


def test_a_fit_shows_its_verdict_and_the_clients_to_keep(base):
    app = screen("churn")
    assert any(one.value.startswith("The risk of churn has not been fitted") for one in app.markdown)
    app.number_input(key="risk.horizon").set_value(60).run()
    app.button(key="risk.fit").click().run()
    for _ in range(200):
        if any("Who will leave in the next 60 days" in one.value for one in app.markdown) or app.warning:
            break
        time.sleep(0.1)
        app.run()
    assert not app.exception and not app.error and not app.warning, [one.value for one in app.warning]
    said = [one.value for one in app.markdown]
    assert any("tells better than recency alone" in one or "recency alone is used" in one for one in said)
    keep = app.button(key="risk.take").label
    app.segmented_control(key="risk.top").set_value("all").run()
    assert app.button(key="risk.take").label != keep
    assert not app.exception
    # A clicked tenth of the test opens the tenth of the day.
    app.selectbox(key="pick.lift").select_index(1).run()
    clients = app.button(key="pick.lift.open").label.rpartition(": ")[2]
    app.button(key="pick.lift.open").click().run()
    assert not app.exception
    assert any(one.value.startswith("## ") and clients in one.value for one in app.markdown), clients


def test_clusters_become_a_rule_of_the_builder(base):
    app = screen("segments")
    app.segmented_control(key="lab").set_value("clusters").run()
    assert not app.exception, [one.message for one in app.exception]
    next(one for one in app.button if one.label == "Find clusters").click().run()
    assert not app.exception and not app.error
    assert any("clusters** of" in one.value for one in app.markdown)
    clients = next(one.label for one in app.button if one.label.startswith("Put the rule")).split(": ")[1]
    app.button(key="clusters.take").click().run()
    assert not app.exception
    assert any(one.value.startswith("## ") and clients in one.value for one in app.markdown), clients


def test_the_choice_of_tenths_and_cause_is_a_rule():
    assert parse_rule(risk.rule_of(2, None)) == parse_rule({"all": [{"field": "churn_risk_decile", "operator": "at_most", "value": 2}]})
    assert len(parse_rule(risk.rule_of(1, "overdue")).parts) == 2


def test_pictures_end_where_the_numbers_do():
    points = [{"predicted": 0.04, "observed": 0.05, "lower": 0.03, "upper": 0.08, "hover": ""}]
    figure = reliability_figure(Look(), points, exact="", x_title="", y_title="", percent="%")
    assert figure.layout.xaxis.range == (0, 10.3)
    cells = [
        {"cluster": "A", "fact": "f", "value": -3.0, "shown": "1", "hover": ""},
        {"cluster": "B", "fact": "f", "value": 3.0, "shown": "2", "hover": ""},
    ]
    drawn = profile_figure(Look(), cells, clusters=["A", "B"], facts=["f"])
    assert [one.fillcolor for one in drawn.layout.shapes] == ["#0b5f58", "#b45309"]
    parts = [{"label": "1", "predicted": 0.1, "observed": None, "lower": None, "upper": None, "hover": ""}]
    assert len(uplift_figure(Look(), parts, foretold="", y_title="", x_title="", percent="%").data[1].x) == 0
