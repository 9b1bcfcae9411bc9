"""A clicked part of a picture opens exactly the clients it shows: parts of pictures of a demo base against counts of their rules."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from crm_core.db import load_settings, open_base
from crm_core.demo import make_demo
from crm_core.facts import contact_histogram, recency_histogram, value_curve
from crm_core.overview import funnel
from crm_core.rfm import AGO, NOT_YET, RfmScheme, migration, rule_of_flow, validate
from crm_core.segments import count_rule, parse_rule
from crm_core.value import Fitted, ValuePolicy, fit, rule_of_best
from crm_core.value import view as value_view
from crm_core.value.fields import value
from pages._ui import glance, glance_picks, picks
from pages._ui.base import reading
from pages._ui.charts import Look
from pages._ui.churn.risk_figures import lift_figure
from pages._ui.figures import bars_figure, curve_figure, funnel_figure
from pages._ui.rfm.grid_figures import matrix_figure
from pages._ui.segments.cluster_figures import profile_figure
from pages._ui.segments.figures import size_figure
from pages._ui.status import months
from pages._ui.words import Words

ROOT = Path(__file__).parents[1]
UNTIL = date(2026, 11, 14)
EARLIER = UNTIL - timedelta(days=200)


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    made = open_base(tmp_path_factory.mktemp("picks") / "base.duckdb")
    make_demo(made, clients=1500, seed=11, who="test", until=UNTIL)
    yield made
    made.close()


@pytest.fixture
def con(db):
    with db.read() as con:
        yield con


def words(con, day=UNTIL, language="en"):
    return Words("overview", language, load_settings(con), day, Look())


def sizes(con, parts, day=UNTIL):
    return {one.key: count_rule(con, parse_rule(one.rule), as_of=one.day or day).clients for one in parts}


@pytest.mark.parametrize("day", [UNTIL, EARLIER])
@pytest.mark.parametrize("which", ["recency", "contacts"])
def test_a_bar_of_the_overview_opens_its_clients(con, which, day):
    told = recency_histogram(con, as_of=day) if which == "recency" else contact_histogram(con, as_of=day)
    parts = (glance_picks.recency_picks if which == "recency" else glance_picks.contact_picks)(words(con, day), told)
    assert len(parts) > 4
    assert sizes(con, parts, day) == {one.key: one.clients for one in parts}
    assert sum(one.clients for one in parts) == sum(bar.clients for bar in told)
    bars = (glance.recency_bars if which == "recency" else glance.attention_bars)(words(con, day), told, whole=1500)
    assert {one.key for one in parts} <= {bar["key"] for bar in bars}


def test_a_step_of_the_funnel_opens_its_clients(con):
    funnels = {channel: funnel(con, channel=channel, on=UNTIL) for channel in ("sms", "email")}
    parts = glance_picks.funnel_picks(words(con), funnels)
    assert sizes(con, parts) == {one.key: one.clients for one in parts}
    drawn = {step["key"] for seen in funnels.values() for step in glance.funnel_steps(words(con), seen)}
    assert {one.key for one in parts} == drawn - {None}
    assert len(parts) == (6 if funnels["sms"].consented is not None else 4)


def test_a_point_of_the_value_curve_opens_the_best_so_many(con):
    points = value_curve(con, as_of=UNTIL)
    parts = glance_picks.best_picks(words(con), points)
    found = sizes(con, parts[::7])
    for one, point in list(zip(parts, points, strict=True))[::7]:
        # Whoever brought as much as the last of them is there too.
        assert point.clients <= found[one.key] <= point.clients + 5
    assert sizes(con, parts[-1:])[parts[-1].key] == points[-1].clients


@pytest.mark.parametrize("days", AGO)
@pytest.mark.parametrize("after", [UNTIL, EARLIER])
def test_a_cell_of_the_moves_opens_its_clients(con, days, after):
    seen = migration(con, before=after - timedelta(days=days), after=after, scheme=RfmScheme())
    known = [(flow, rule_of_flow(flow, days=days)) for flow in seen.flows]
    assert sum(rule is not None for _, rule in known) > 5
    for flow, rule in known:
        if rule is None:
            assert NOT_YET in (flow.before, flow.after)
        else:
            assert count_rule(con, parse_rule(rule), as_of=after).clients == flow.clients, flow
    assert rule_of_flow(seen.flows[0], days=31) is None


def test_a_cell_of_the_proof_opens_the_clients_scored_then(con):
    seen = validate(con, as_of=UNTIL, scheme=RfmScheme(), months=3)
    for r, f, later in seen.cells[::4]:
        rule = {"all": [{"field": "rfm_r", "operator": "is", "value": r}, {"field": "rfm_f", "operator": "is", "value": f}]}
        assert count_rule(con, parse_rule(rule), as_of=seen.scored_on).clients == later.clients


def test_a_point_of_the_whale_curve_opens_the_best_so_many(db):
    if not isinstance(fit(db, as_of=UNTIL, policy=ValuePolicy(), who="test"), Fitted):
        pytest.fail("no model")
    with db.read() as con:
        seen = value_view(con, as_of=UNTIL)
        assert len(seen.curve) == 100
        for point in (seen.curve[0], seen.curve[19], seen.curve[54], seen.curve[-1]):
            found = count_rule(con, parse_rule(rule_of_best(point.least)), as_of=UNTIL).clients
            tied = con.execute(
                f"select count(*) from {value(con, UNTIL)} where historic_value = $least", {"least": point.least}
            ).fetchall()[0][0]
            assert point.clients <= found < point.clients + tied


def test_what_is_drawn_hands_its_key_over_and_the_chosen_one_is_marked():
    look = Look()
    bars = [{"label": key, "value": 3, "shown": "", "hover": "", "key": key} for key in ("0", "1", "2+")]
    for figure in (bars_figure(look, bars, x_title="", selected="1"), funnel_figure(look, bars, selected="1")):
        assert list(figure.data[0].customdata) == ["0", "1", "2+"]
        assert list(figure.data[0].marker.line.width) == [0, 2, 0]
    lifted = [{"label": key, "observed": 0.2, "shown": "", "hover": ""} for key in ("1", "2")]
    figure = lift_figure(look, lifted, mean=0.1, mean_words="", x_title="", y_title="", percent="%", selected="2")
    assert list(figure.data[0].customdata) == ["1", "2"] and list(figure.data[0].marker.line.width) == [0, 2]
    curve = curve_figure(look, [(0, 0), (0.5, 0.8), (1, 1)], mark=None, x_title="", y_title="", percent="%", selected="1")
    assert [list(trace.customdata) for trace in curve.data if trace.customdata is not None] == [[0, 1, 2]]
    assert (list(curve.data[-1].x), list(curve.data[-1].y)) == ([50], [80])
    names, values = ["a", "b"], {(0, 1): 5, (1, 1): 2}
    told = {place: str(number) for place, number in values.items()}
    keys = {(0, 1): "a>b", (1, 1): "b>b"}
    matrix = matrix_figure(look, names, values, shown=told, words=told, keys=keys, selected="a>b", x_title="", y_title="")
    assert list(matrix.data[0].customdata) == ["a>b", "b>b"] and len(matrix.layout.shapes) == len(values) + 1
    cells = [{"cluster": name, "fact": fact, "value": 0.0, "shown": "1", "hover": ""} for name in names for fact in ("x", "y")]
    clusters = profile_figure(look, cells, clusters=names, facts=["x", "y"], selected=1)
    assert list(clusters.data[0].customdata) == [0, 0, 1, 1] and len(clusters.layout.shapes) == 4 + 2
    months = [{"day": day, "key": day.isoformat(), "value": 1, "shown": "1", "hover": ""} for day in (EARLIER, UNTIL)]
    lasting = size_figure(look, months, y_title="", selected=UNTIL.isoformat())
    assert list(lasting.data[0].customdata) == [EARLIER.isoformat(), UNTIL.isoformat()]
    assert list(lasting.data[0].marker.size) == [8, 12]


@pytest.fixture
def app(db, tmp_path, monkeypatch) -> Iterator[AppTest]:
    db.close()
    for file in db.path.parent.iterdir():
        if file.is_file() and file.name.startswith(db.path.name):
            shutil.copy2(file, tmp_path / file.name)
    monkeypatch.setenv("TACT_DB", str(tmp_path / db.path.name))
    opened = AppTest.from_file(ROOT / "overview.py", default_timeout=60)
    opened.query_params["lang"] = "en"
    yield opened
    st.cache_resource.clear()
    st.cache_data.clear()


def test_a_click_on_the_overview_leads_to_the_segment_of_its_clients(app):
    app.run()
    assert not app.exception
    assert not any(one.key == "pick.recency.open" for one in app.button)
    chosen = app.selectbox(key="pick.recency").options[2]
    app.selectbox(key="pick.recency").select_index(2).run()
    label = app.button(key="pick.recency.open").label
    assert not app.button(key="pick.recency.open").disabled and "2" in chosen
    clients = label.rpartition(": ")[2]
    app.button(key="pick.recency.open").click().run()
    assert not app.exception
    assert any(clients in one.value for one in app.markdown if one.value.startswith("## "))
    assert any("60" in one.value and "89" in one.value for one in app.markdown)


def test_a_month_opens_the_segment_on_its_day(app):
    app.run()
    app.switch_page(str(ROOT / "pages" / "segments.py")).run()
    app.segmented_control(key="lab").set_value("time").run()
    app.selectbox(key="pick.months").select_index(3).run()
    day, clients = app.selectbox(key="pick.months").options[3], app.button(key="pick.months.open").label.rpartition(": ")[2]
    app.button(key="pick.months.open").click().run()
    assert not app.exception
    assert f"{app.session_state['on']:%d.%m.%Y}" == day != f"{UNTIL:%d.%m.%Y}"
    assert any(clients in one.value for one in app.markdown if one.value.startswith("## "))


def test_a_part_of_an_effect_opens_who_belongs_to_it_today(app):
    app.run()
    app.switch_page(str(ROOT / "pages" / "effect.py")).run()
    app.selectbox(key="effect.campaign").select_index(0).run()
    app.selectbox(key="effect.split").set_value("sex").run()
    app.selectbox(key="pick.parts").set_value("female").run()
    app.button(key="pick.parts.open").click().run()
    assert not app.exception
    assert any("female" in one.value.lower() for one in app.markdown)


def test_of_a_large_base_the_months_are_kept(app, monkeypatch):
    monkeypatch.setattr(months, "LARGE", 1000)
    app.run()
    assert not app.exception
    with reading() as con:
        assert con.execute("select count(distinct day) from kept_status_month").fetchall() == [(13,)]


def test_a_click_puts_the_part_into_the_list(monkeypatch):
    kept: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", kept)
    clicked = picks.click("recency")
    clicked([])
    assert picks.picked("recency") is None
    clicked([3])
    assert picks.picked("recency") == "3"
    clicked(["4", "5"])
    assert picks.picked("recency") == "5"
