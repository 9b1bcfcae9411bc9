"""The screen Statuses: every view in every language, a chosen group carried to the segments, a mark by hand put on and taken off."""

import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from crm_core.db import open_base
from crm_core.demo import make_demo
from crm_core.i18n import LANGUAGES
from pages._ui.charts import Look
from pages._ui.layers import apart
from pages._ui.status import choices
from pages._ui.status.cross_figure import cross_figure
from pages._ui.status.figures import LEAST_GAP, ORDER, _middles, months_of_statuses

ROOT = Path(__file__).parents[2]
UNTIL = date(2026, 11, 14)


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    path = tmp_path_factory.mktemp("standing") / "t.duckdb"
    patch.setenv("TACT_DB", str(path))
    db = open_base(path)
    make_demo(db, clients=400, seed=7, who="test", until=UNTIL)
    db.close()
    yield path
    st.cache_resource.clear()
    st.cache_data.clear()
    patch.undo()


def open_screen(language="en", **query):
    app = AppTest.from_file(ROOT / "overview.py", default_timeout=60)
    for key, value in {"lang": language, **query}.items():
        app.query_params[key] = value
    app.run().switch_page(str(ROOT / "pages" / "status.py")).run()
    assert not app.exception, [one.message for one in app.exception]
    assert not app.error, [one.value for one in app.error]
    return app


def answer(app):
    return next(one.value for one in app.markdown if one.value.startswith("## "))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_opens(base, language):
    app = open_screen(language)
    for view, told in (("life", 1), ("reasons", 2), ("marks", 2), ("flows", 2)):
        app.segmented_control(key="standing").set_value(view).run()
        assert not app.exception and not app.error
        assert sum(one.value.startswith("### ") for one in app.markdown) == 2 + told
    assert answer(open_screen(language, on="1999-01-01")).startswith({"en": "## Nobody", "ru": "## К 01.01", "uk": "## До 01.01"}[language])


def test_a_chosen_group_goes_to_the_segments_with_its_day(base):
    app = open_screen()
    month = date(2026, 9, 30)
    app.session_state[choices.PICKED] = [choices.token(month, "status", "regular"), choices.token(month, "status", "real")]
    app.run()
    count = re.search(r"([\d,]+) clients", answer(app)).group(1)
    assert "as of 30.09.2026" in answer(app)
    app.button(key="status.next").click().run()
    assert not app.exception
    assert app.title[0].value == "Segments"
    assert f"{count} clients" in answer(app)
    assert app.session_state["on"] == month


def test_a_group_of_every_picture_is_chosen_from_a_list_as_by_a_click(base):
    app = open_screen()
    app.selectbox(key="status.offer.flows").select_index(0).run()
    first = list(app.session_state[choices.PICKED])
    assert len(first) == 1 and "/flow1:" in first[0]
    app.selectbox(key="status.offer.months").select_index(0).run()
    assert app.session_state[choices.PICKED][0] == first[0] and "/status:" in app.session_state[choices.PICKED][1]
    app.segmented_control(key="standing").set_value("reasons").run()
    app.selectbox(key="status.offer.behaviour").select_index(0).run()
    assert "/manner:" in app.session_state[choices.PICKED][-1]
    assert "clients" in app.button(key="status.next").label and not app.button(key="status.next").disabled


def test_chosen_groups_come_by_the_address_and_nonsense_in_it_is_left_out(base):
    day = date(2026, 9, 30)
    one = choices.token(day, "status", "regular")
    app = open_screen(**{choices.PICKED: f"{one};2026-09-30/status:kings;rubbish;2026-99-30/status:lost"})
    assert app.session_state[choices.PICKED] == [one]
    assert "as of 30.09.2026" in answer(app)


def test_a_client_is_marked_as_lost_and_unmarked(base):
    app = open_screen()
    app.segmented_control(key="standing").set_value("marks").run()
    app.text_input(key="status.text").set_value("1").run()
    client = app.selectbox(key="status.client").value
    app.text_input(key=f"status.reason.{client}.False").set_value("quarrel").run()
    app.button(key="status.mark").click().run()
    assert not app.exception
    assert any("Marked by hand as lost since 1" in one.value and "quarrel" in one.value for one in app.markdown)
    app.button(key="status.unmark").click().run()
    assert not app.exception
    assert not any("Marked by hand as lost" in one.value for one in app.markdown)


def test_groups_become_one_rule():
    day = date(2026, 9, 30)
    picked = [
        choices.token(day, "cell", "lost", "sleeping"),
        choices.token(day, "flow3", "real", "lost"),
        choices.token(day, "life", "welcome"),
    ]
    assert choices.rule_of(picked[:1]) == {
        "all": [{"field": "status", "operator": "is", "value": "lost"}, {"field": "behaviour", "operator": "is", "value": "sleeping"}]
    }
    assert [list(part) for part in choices.rule_of(picked)["any"]] == [["all"], ["all"], ["field", "operator", "value"]]
    assert choices.rule_of(picked)["any"][1]["all"][0]["field"] == "status_3m_ago"
    assert choices.day_of(picked, UNTIL) == day and choices.day_of([], UNTIL) == UNTIL


def test_a_click_joins_leaves_or_begins_anew_on_another_day(monkeypatch):
    kept: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", kept)
    one, two = choices.token(UNTIL, "status", "lost"), choices.token(UNTIL, "status", "real")
    other = choices.token(UNTIL - timedelta(days=30), "status", "lost")
    for clicked, left in (([one], [one]), ([two], [one, two]), ([one], [two]), ([], [two]), ([other], [other])):
        choices.click(clicked)
        assert kept[choices.PICKED] == left


@pytest.mark.parametrize("dark", [False, True])
def test_labels_never_touch_and_cells_are_clickable_where_somebody_is(dark):
    counts = dict(zip(ORDER, (10, 0, 0, 1, 900), strict=True))
    places = apart(_middles([counts[one] for one in ORDER]), LEAST_GAP * 911, top=911)
    assert all(later - earlier > 0.06 * 911 for earlier, later in pairwise(places)) and places[-1] <= 911
    month = {"label": "Nov", "year": 2026, "counts": counts, "custom": dict.fromkeys(ORDER, "x"), "hover": dict.fromkeys(ORDER, "")}
    figure = months_of_statuses(Look(dark), [month], ["a"] * 5)
    assert [trace.y[0] for trace in figure.data] == [10, 0, 0, 1, 900]
    cells = [
        {"row": 0, "column": 0, "value": 3, "shown": "3", "hover": "", "custom": "c"},
        {"row": 0, "column": 1, "value": 0, "shown": "·", "hover": "", "custom": "d"},
        {"row": 1, "column": 1, "value": 3, "shown": "3", "hover": "", "custom": ""},
    ]
    assert cross_figure(Look(dark), ["r", "T"], ["c", "T"], cells, x_title="", y_title="").data[0].customdata == ("c",)
