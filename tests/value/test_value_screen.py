"""The screen Value: nothing fitted, a fit with its verdict, a decile carried to the segments; a base that tells nothing."""

import time
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from crm_core.db import open_base
from crm_core.demo import make_demo
from crm_core.i18n import LANGUAGES
from crm_core.value import ValuePolicy, fit
from pages._ui.charts import Look
from pages._ui.layers import apart
from pages._ui.value.figures import calibration_figure, whale_figure

ROOT = Path(__file__).parents[2]
UNTIL = date(2026, 11, 14)


@pytest.fixture
def tell(tmp_path, monkeypatch):
    monkeypatch.setenv("TACT_DB", str(tmp_path / "t.duckdb"))
    yield tmp_path / "t.duckdb"
    st.cache_resource.clear()
    st.cache_data.clear()


def open_value(language="en"):
    app = AppTest.from_file(ROOT / "overview.py", default_timeout=60)
    app.query_params["lang"] = language
    app.run().switch_page(str(ROOT / "pages" / "value.py")).run()
    assert not app.exception, [one.message for one in app.exception]
    assert not app.error, [one.value for one in app.error]
    return app


def headings(app, sign="## "):
    return [one.value.removeprefix(sign) for one in app.markdown if one.value.startswith(sign)]


def test_a_fit_shows_its_verdict_and_a_decile_becomes_a_segment(tell):
    db = open_base(tell)
    make_demo(db, clients=600, seed=7, who="test", until=UNTIL)
    db.close()
    app = open_value()
    assert "No model of value is fitted yet" in headings(app)[0]
    app.button(key="value.fit").click().run()
    for _ in range(200):
        if app.success:
            break
        time.sleep(0.1)
        app.run()
    assert "foretold the test period best" in app.success[0].value
    assert "of margin (95%: from" in headings(app)[0]
    for language in LANGUAGES:
        seen = open_value(language)
        assert len(headings(seen, "### ")) == 5
        assert len(seen.metric) == 4
    app = open_value()
    app.selectbox(key="value.decile").set_value(2).run()
    app.button(key="value.take").click().run()
    assert not app.exception
    assert any("ecile of expected value" in one.value for one in app.markdown)  # the rule as the screen Segments says it


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_base_that_tells_nothing_is_a_sentence(tell, language):
    db = open_base(tell)
    with db.write() as con:
        con.execute("insert into client (client_id, records, external_ids, deceased, blocked) values (1, 1, 'C1', false, false)")
    fit(db, as_of=UNTIL, policy=ValuePolicy(), who="test")
    db.close()
    app = open_value(language)
    assert len(headings(app)) == 1
    assert not headings(app, "### ")


def test_labels_at_the_line_ends_stand_apart():
    assert apart([1.0, 1.02, 5.0], 0.5) == [1.0, 1.5, 5.0]
    points = [{"label": "0", "value": 1.0, "lower": 0.5, "upper": 1.5, "hover": "", "predicted": {"m": 1.1, "n": 0.0}}]
    figure = calibration_figure(
        Look(), points, lines=[("n", "naive", "naive"), ("m", "model", "model")], actual="was", x_title="", y_title=""
    )
    assert [one.text for one in figure.layout.annotations] == ["<b>was</b>", "naive", "<b>model</b>"]
    assert figure.data[-1].error_y.array == (0.5,)
    empty = calibration_figure(Look(), [], lines=[], actual="was", x_title="", y_title="")
    assert not empty.layout.annotations


def test_the_whale_curve_names_its_loss_only_where_it_bends_down():
    asked = {"mark": None, "top": "top", "loss": "loss", "x_title": "", "y_title": "", "percent": "%"}
    over = whale_figure(Look(), [(0, 0), (0.5, 1.2), (1, 1)], **asked)
    up = whale_figure(Look(), [(0, 0), (0.5, 0.8), (1, 1)], **asked)
    assert [one.text for one in over.layout.annotations] == ["top", "loss"]
    assert [one.text for one in up.layout.annotations] == []
