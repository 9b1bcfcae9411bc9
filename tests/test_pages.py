"""Every screen in every language, on an empty and on a full base, each with one real interaction; the figures as pure functions."""

import ast
import asyncio
import re
import shutil
import threading
import time
from contextlib import ExitStack, closing
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
import streamlit as st
from starlette.responses import PlainTextResponse
from streamlit.testing.v1 import AppTest

from crm_core.audit import read_audit
from crm_core.campaigns import list_campaigns, load_campaign, parse_campaign, save_campaign
from crm_core.db import Progress, Settings, load_settings, open_base, save_settings, today
from crm_core.demo import build, make_demo
from crm_core.effect import load_costs
from crm_core.errors import Cancelled, CrmError, Unreadable
from crm_core.hygiene import LimitException, load_policy
from crm_core.i18n import LANGUAGES, text
from crm_core.jobs import load, open_house
from crm_core.offers import load_profile
from crm_core.rfm import chosen_scheme, load_scheme
from crm_core.rfm import grid as rfm_grid
from crm_core.segments import list_segments, parse_rule, rule_data, save_segment
from pages._ui import handover, work
from pages._ui import start as start_page
from pages._ui import visitor as visitor_module
from pages._ui.base import house
from pages._ui.campaigns.figures import waterfall_figure
from pages._ui.charts import CLASSES, Look
from pages._ui.data import upload
from pages._ui.effect.forest_figure import forest_figure
from pages._ui.figures import curve_figure
from pages._ui.hygiene.figures import months_figure
from pages._ui.rfm import grid
from pages._ui.rfm.grid_figures import grid_figure, treemap_figure
from pages._ui.segments import builder
from pages._ui.visitor import Visitors
from pages._ui.words import Words, drawn, plain, safe

ROOT = Path(__file__).parents[1]
SCREENS = sorted(path.stem for path in (ROOT / "pages").glob("*.py") if path.stem != "__init__")
EVERY = ["overview", *SCREENS]
UNTIL = date(2026, 11, 14)
SECONDS = 60
VISITOR = "a browser"


@pytest.fixture(autouse=True)
def visitor(monkeypatch):
    """AppTest is no browser: it keeps no cookies."""
    monkeypatch.setattr(handover, "visitor", lambda: VISITOR)


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "base.duckdb"
    db = open_base(path)
    make_demo(db, clients=1000, seed=7, who="test", until=UNTIL)
    db.close()
    return path


@pytest.fixture
def base(demo, tmp_path, monkeypatch):
    """A copy of the demo base, with its secret and its journal, that a test may change."""
    for file in demo.parent.iterdir():
        if file.is_file() and file.name.startswith(demo.name):
            shutil.copy2(file, tmp_path / file.name)
    monkeypatch.setenv("TACT_DB", str(tmp_path / demo.name))
    yield tmp_path / demo.name
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.fixture
def empty(tmp_path, monkeypatch):
    monkeypatch.setenv("TACT_DB", str(tmp_path / "empty.duckdb"))
    yield tmp_path / "empty.duckdb"
    st.cache_resource.clear()
    st.cache_data.clear()


def start(language="en", **query):
    app = AppTest.from_file(ROOT / "overview.py", default_timeout=SECONDS)
    app.query_params["lang"] = language
    for key, value in query.items():
        app.query_params[key] = value
    return app


def open_screen(name, language="en", **query):
    app = start(language, **query).run()
    if name != "overview":
        app.switch_page(str(ROOT / "pages" / f"{name}.py")).run()
    assert not app.exception, [one.message for one in app.exception]
    return app


def headings(app, sign="## "):
    return [one.value.removeprefix(sign) for one in app.markdown if one.value.startswith(sign)]


def button(app, key):
    return app.button(key=key)


# Every screen, every language -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_of_an_empty_base_says_what_to_do(empty, language):
    for name in EVERY:
        app = open_screen(name, language)
        assert not app.error
        assert headings(app), name
    assert app.title[0].value == text(f"page-nav-{EVERY[-1]}", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_looks_while_a_demo_is_made_sees_how_far_it_is(empty, language, monkeypatch):
    go_on, asked = threading.Event(), []

    def slow(db, **given):
        asked.append(given["clients"])
        go_on.wait(SECONDS)

    monkeypatch.setattr(start_page, "make_demo", slow)
    with house().db.write() as con:
        save_settings(con, business="retail", country="RU", currency="RUB", who="test")
    with ExitStack() as stack:
        stack.callback(go_on.set)
        mine, other = open_screen("overview", language), open_screen("segments", language)
        button(mine, "start.demo").click().run()
        button(other, "start.demo").click().run()  # a form drawn before: it joins, and starts nothing
        late = open_screen("rfm", language)
        stop = text("page-frame-stop", language)
        for app in (mine, other, late):
            assert [one.label for one in app.button if one.key and one.key.startswith("stop-")] == [stop]
            assert headings(app) == [text("page-start-demo-making", language)]
    assert len(asked) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_names_the_day_it_is_for(base, language):
    app = open_screen("overview", language, on="2026-10-05")
    assert "05.10.2026" in headings(app)[0]
    with house().db.read() as con:
        zone = load_settings(con).time_zone
    app = open_screen("overview", language, on=today(zone).isoformat())
    assert not re.search(r"\d\d\.\d\d\.\d{4}", headings(app)[0])


@pytest.mark.parametrize("day", ["1850-01-01", "2026-13-45", "9999-12-31"])
def test_a_day_that_cannot_be_chosen_is_left_out_of_the_address(base, day):
    app = open_screen("rfm", on=day)
    assert not app.error
    assert app.date_input(key="on").value == UNTIL


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_of_a_full_base_opens(base, language):
    for name in EVERY:
        app = open_screen(name, language)
        assert not app.error, (name, [one.value for one in app.error])
        assert headings(app), name


@pytest.mark.parametrize("view", ["overlap", "compare", "time"])
def test_every_view_of_segments_opens(base, view):
    db = open_base(base)
    with db.write() as con:
        for name, days in (("Lately", 90), ("This year", 365)):
            save_segment(con, name=name, rule=parse_rule({"field": "recency_days", "operator": "at_most", "value": days}), who="test")
    db.close()
    app = open_screen("segments", "uk")
    app.segmented_control(key="lab").set_value(view).run()
    assert not app.exception
    assert not app.error
    assert re.search(r"\d", headings(app)[0])


@pytest.mark.parametrize("view", ["groups", "codes", "moves", "edges", "proof", "schemes"])
def test_every_view_of_rfm_opens(base, view):
    app = open_screen("rfm")
    app.segmented_control(key="view").set_value(view).run()
    assert not app.exception
    assert not app.error


@pytest.mark.parametrize("view", ["refusals", "exclusions", "policy", "journal"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_of_hygiene_opens(base, language, view):
    app = open_screen("hygiene", language)
    app.segmented_control(key="hygiene").set_value(view).run()
    assert not app.exception
    assert not app.error


def test_language_and_day_stay_when_the_screen_changes(base):
    app = open_screen("overview", "uk", on="2026-10-01")
    app.switch_page(str(ROOT / "pages" / "rfm.py")).run()
    assert app.session_state["lang"] == "uk"
    assert app.session_state["on"] == date(2026, 10, 1)


# One real interaction each ----------------------------------------------------------------------------------------


def test_the_three_questions_are_asked_once(empty):
    app = open_screen("overview")
    app.selectbox(key="start.business").set_value("bank")
    app.selectbox(key="start.country").set_value("UA")
    app.selectbox(key="start.currency").set_value("UAH")
    app.form_submit_button[0].click().run()
    assert not app.exception
    assert headings(app) == ["The base is empty. Load your files, or look around in an invented base first."]


@pytest.mark.parametrize(("language", "proposed"), [("ru", ("RU", "RUB")), ("uk", ("UA", "UAH"))])
def test_the_first_start_proposes_the_country_of_the_language(empty, language, proposed):
    app = open_screen("overview", "en")
    app.segmented_control(key="lang").set_value(language).run()
    assert (app.selectbox(key="start.country").value, app.selectbox(key="start.currency").value) == proposed


def test_a_look_at_a_client_is_audited_once_a_session(base):
    app = open_screen("hygiene")
    for name in ("1", "1", "2"):
        app.text_input(key="look.text").set_value(name).run()
        assert not app.exception
    with house().db.read() as con:
        seen = [one.details for one in read_audit(con, limit=9) if one.action == "client-looked-at"]
    assert len(seen) == 2
    assert {one["screen"] for one in seen} == {"hygiene"}


def test_moments_are_told_in_the_time_of_the_business():
    at = datetime(2026, 11, 14, 21, 30)
    said = [Words("data", "en", Settings(time_zone=zone), UNTIL, Look()).moment(at) for zone in ("Europe/Kyiv", "UTC")]
    assert said == ["14.11.2026\u00a023:30", "14.11.2026\u00a021:30"]


@pytest.mark.parametrize(("count", "marks"), [(1, 1), (3, 3), (30, None)])
def test_a_few_months_have_one_mark_each(count, marks):
    months = [date(2024 + place // 12, place % 12 + 1, 1) for place in range(count)]
    axis = months_figure(Look(), months, [("harm", "refusals", [1] * count)], y_title="").layout.xaxis
    assert (None if axis.tickvals is None else len(axis.tickvals)) == marks


def test_words_from_data_are_not_read_as_html_in_a_figure():
    assert drawn("a <b>c</b>\n& d") == "a &lt;b&gt;c&lt;/b&gt; &amp; d"
    assert drawn("<i>" + "x" * 40, longest=6) == "&lt;i&gt;xx…"
    row = {"label": "<b>x</b>", "key": "x", "estimate": 1.0, "lower": 0.0, "upper": 2.0, "naive": None, "filled": True, "colour": "#0f766e"}
    row |= {"shown": "", "between": "", "reason": "", "hover": ""}
    forest = forest_figure(Look(), [row], x_title="", cannot="").layout
    assert list(forest.yaxis.ticktext) == ["&lt;b&gt;x&lt;/b&gt;"]
    assert forest.height - forest.margin.t - 56 >= forest.minreducedheight, "one row leaves room for the ticks and the title of its axis"
    tile = {"id": "a", "label": "<i>y", "clients": 5, "value": 1.0, "below": ""}
    assert "&lt;i&gt;y" in treemap_figure(Look(), [tile]).data[0].labels[1]


def test_a_month_that_is_not_over_is_dotted():
    figure = months_figure(
        Look(), [date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1)], [("harm", "refusals", [3, 5, 1])], y_title="", unfinished=True
    )
    whole, part = figure.data
    assert (list(whole.y), list(part.y), part.line.dash) == ([3, 5], [5, 1], "dot")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_file_waits_until_the_first_is_loaded(empty, tmp_path, language):
    (tmp_path / "people.csv").write_text("Код клиента;Телефон\nA-1;+79161234567\n", encoding="utf-8")
    app = open_screen("data", language)
    app.segmented_control(key="data.way").set_value("folder").run()
    app.text_input(key="data.path").set_value(str(tmp_path / "people.csv")).run()
    assert not button(app, "data.load").disabled
    over = threading.Event()
    with ExitStack() as stack:
        stack.callback(over.set)
        work.begin("another load", lambda _: over.wait(SECONDS))
        app.session_state["data.work"] = "another load"
        app.run()
        assert button(app, "data.load").disabled
        assert text("page-data-load-wait", language) in [one.value for one in app.caption]


def test_a_file_is_mapped_loaded_and_shown(empty, tmp_path):
    rows = "Код клиента;Дата;Сумма\nA-1;01.10.2026;1 200,50\nA-2;02.10.2026;300\nA-2;плохо;5\n"
    (tmp_path / "sales.csv").write_text(rows, encoding="cp1251")
    app = open_screen("data")
    app.segmented_control(key="data.way").set_value("folder").run()
    app.text_input(key="data.path").set_value(str(tmp_path / "sales.csv")).run()
    assert not app.exception
    kind = app.selectbox(key=f"kind.{tmp_path / 'sales.csv'}")
    kind.set_value("transactions").run()
    button(app, "data.load").click().run()
    for _ in range(100):
        if any("Loaded" in one for one in headings(app)):
            break
        time.sleep(0.1)
        app.run()
    assert "Loaded **2** of 3 rows." in headings(app)
    assert [(one.label, one.value) for one in app.metric][:4] == [("Rows", "3"), ("Loaded", "2"), ("Unchanged", "0"), ("Quarantine", "1")]
    assert not app.exception


def test_chosen_cells_of_the_grid_become_a_segment(base):
    app = open_screen("rfm")
    app.multiselect(key="cells").set_value(["55", "45"]).run()
    said = headings(app)[0]
    count = int(re.search(r"([\d,]+) clients?", said).group(1).replace(",", ""))
    assert count > 0
    app = open_screen("segments")
    app.session_state["carried.rule"] = grid.rule_of_cells(["55", "45"], 5)
    app.run()
    assert f"{count:,} client" in headings(app)[0]


def test_a_segment_is_counted_live_and_saved(base):
    app = open_screen("segments")
    before = headings(app)[0]
    turn = app.session_state["segments.round"]
    app.number_input(key=f"value.{turn}.0.0.recency_days.at_most").set_value(10).run()
    assert headings(app)[0] != before
    app.text_input(key="name.1").set_value("Lately")
    app.form_submit_button[0].click().run()
    assert not app.error
    assert not app.exception
    assert app.session_state["segments.base"] == "Lately"
    assert not button(app, "segments.next").disabled


def test_a_rule_is_saved_under_a_second_name_at_once(base):
    app = open_screen("segments")
    for name in ("First", "Second"):
        app.text_input(key="name.1").set_value(name)
        app.form_submit_button[0].click().run()
        assert app.session_state["segments.base"] == name
    with house().db.read() as con:
        assert {"First", "Second"} <= {one.name for one in list_segments(con)}


def test_a_name_is_told_as_it_was_written(base):
    app = open_screen("segments")
    app.text_input(key="name.1").set_value("*x* :red[y]")
    app.form_submit_button[0].click().run()
    assert app.toast[0].value == text("page-segments-saved", "en", name=plain("*x* :red[y]"), version=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_campaign_of_the_effect_is_seen_from_near(base, language):
    app = open_screen("effect", language)
    assert headings(app) and not app.error
    app.segmented_control(key="window").set_value("14").run()
    app.selectbox(key="effect.campaign").set_value("Спасибо, что с нами").run()
    app.selectbox(key="effect.split").set_value("sex").run()
    assert not app.exception, [one.message for one in app.exception]
    assert not app.error, [one.value for one in app.error]
    assert any("14" in one.value for one in app.caption)
    app.number_input(key="effect.cost.fixed_cost.Спасибо, что с нами").set_value(5000.0)
    next(one for one in app.button if one.form_id == "effect.costs.Спасибо, что с нами").click().run()
    assert not app.exception
    with house().db.read() as con:
        assert load_costs(con, "Спасибо, что с нами").fixed_cost == 5000


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_each_step_added_is_shown_or_why_it_cannot_be(base, language, tmp_path):
    day = UNTIL - timedelta(days=60)
    people = [f"w{number}" for number in range(300)]
    members = [f"Волны,{one},{'target' if place < 150 else 'control'},{day}" for place, one in enumerate(people)]
    members += [f"Без контроля,{one},target,{day}" for one in people[:150]]
    contacts = [f"{one},sms,{day},Волны" for one in people[:150]] + [f"{one},email,{day + timedelta(days=7)},Волны" for one in people[:90]]
    sales = [f"{one},{day + timedelta(days=place % 20 - 10)},100" for place, one in enumerate(people)]
    with closing(open_house(base)) as opened:
        for kind, head, lines in (
            ("campaign_members", "campaign,external_id,arm,contacted_at", members),
            ("contacts", "external_id,channel,contact_date,campaign", contacts),
            ("transactions", "external_id,happened_at,amount", sales),
        ):
            file = tmp_path / f"{kind}.csv"
            file.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
            assert load(opened, file, kind=kind, source="elsewhere", who="test").quarantined == 0
    app = open_screen("effect", language)
    app.selectbox(key="effect.campaign").set_value("Волны").run()
    assert not app.exception, [one.message for one in app.exception]
    (told,) = [one.value for one in app.markdown if one.value.count(text("page-effect-col-step-alone", language)) == 1]
    lines = [line for line in told.splitlines() if "1–" in line or "8–" in line]
    assert len(lines) == 3 and told.count(text("effect-reason-channel-not-drawn", language)) == 1, told
    assert text("page-channel-all", language) in told
    app.selectbox(key="effect.campaign").set_value("Без контроля").run()
    assert not app.exception, [one.message for one in app.exception]
    start = text("page-effect-before-after", language, days="30", before="§", after="", difference="", between="").partition("§")[0]
    assert any(one.value.startswith(start) for one in app.caption)


def test_a_campaign_shows_whom_it_may_contact(base):
    app = open_screen("segments")
    app.text_input(key="name.1").set_value("Ninety")
    app.form_submit_button[0].click().run()
    app.switch_page(str(ROOT / "pages" / "campaigns.py")).run()
    app.text_input(key="c.name..0").set_value("Thanks").run()
    app.selectbox(key="c.segment..0").set_value("Ninety").run()
    button(app, "campaign.save").click().run()
    assert not app.exception
    assert not app.error, [one.value for one in app.error]
    assert "may be contacted" in headings(app)[0]
    adds_up = next(one.value for one in app.caption if "let through" in one.value)
    audience, stopped, passed = (int(n.replace(",", "")) for n in re.findall(r"[\d,]+", adds_up))
    assert audience == stopped + passed
    assert not button(app, "release").disabled


def saved_elsewhere(name, **changed):
    """Save a campaign as another window does."""
    with house().db.write() as con:
        now_saved = list_campaigns(con)[0].version
        before = load_campaign(con, name=name, version=now_saved)
        save_campaign(con, campaign=parse_campaign(before.as_data() | changed), who="boris")


def draft_of_thanks(name="Thanks"):
    app = open_screen("segments")
    app.text_input(key="name.1").set_value("Everyone")
    app.form_submit_button[0].click().run()
    app.switch_page(str(ROOT / "pages" / "campaigns.py")).run()
    app.text_input(key="c.name..0").set_value(name).run()
    app.selectbox(key="c.segment..0").set_value("Everyone").run()
    return app


def test_a_list_of_nobody_is_not_released(base):
    app = draft_of_thanks()
    button(app, "campaign.save").click().run()
    with house().db.write() as con:
        save_segment(con, name="Everyone", rule=parse_rule({"any": []}), who="test")
    app.run()
    assert "control group." in headings(app)[0] and "stopped" not in headings(app)[0]
    assert button(app, "release").disabled
    assert text("page-campaigns-release-nobody", "en") in [one.value for one in app.caption]


def test_the_codes_have_revenue_a_client(base):
    app = open_screen("rfm")
    app.segmented_control(key="view").set_value("codes").run()
    codes = app.dataframe[0].value
    with house().db.read() as con:
        seen = rfm_grid(con, as_of=UNTIL, scheme=load_scheme(con, chosen_scheme(con)))
    first = seen.codes[0].measures
    assert codes.iloc[0][text("page-rfm-measure-revenue", "en")] == round(first.revenue / first.clients)
    assert first.clients > 1


def test_a_draft_without_changes_follows_what_was_saved_elsewhere(base):
    app = draft_of_thanks()
    button(app, "campaign.save").click().run()
    saved_elsewhere("Thanks", offer_code="ELSEWHERE")
    app.run()
    assert not app.warning
    assert app.text_input(key="c.code.Thanks.1").value == "ELSEWHERE"
    assert not button(app, "release").disabled


def test_a_draft_saved_elsewhere_is_not_written_over_unseen(base):
    app = draft_of_thanks()
    button(app, "campaign.save").click().run()
    app.text_input(key="c.code.Thanks.0").set_value("HERE").run()
    saved_elsewhere("Thanks", message="Other words")
    app.run()
    assert [one.value for one in app.warning if "boris" in one.value]
    assert app.text_input(key="c.code.Thanks.0").value == "HERE", "what was written here stays"
    button(app, "campaign.catch-up").click().run()
    assert not app.warning
    assert app.text_area(key="c.message.Thanks.1").value == "Other words"
    app.text_input(key="c.code.Thanks.1").set_value("HERE").run()
    button(app, "campaign.save").click().run()
    assert not app.warning
    with house().db.read() as con:
        last = load_campaign(con, name="Thanks", version=list_campaigns(con)[0].version)
    assert (last.message, last.offer_code) == ("Other words", "HERE")


def test_a_new_campaign_does_not_take_the_name_of_another(base):
    with house().db.read() as con:
        taken = list_campaigns(con)[0].name
    app = draft_of_thanks(taken)
    assert button(app, "campaign.save").disabled
    assert text("page-campaigns-name-taken", "en", name=plain(taken)) in [one.value for one in app.warning]


def test_seeds_get_a_test_list_and_a_profile_is_copied(base):
    app = open_screen("segments")
    app.text_input(key="name.1").set_value("Everyone")
    app.form_submit_button[0].click().run()
    app.switch_page(str(ROOT / "pages" / "campaigns.py")).run()
    app.text_input(key="c.name..0").set_value("Thanks").run()
    app.selectbox(key="c.segment..0").set_value("Everyone").run()
    button(app, "campaign.save").click().run()
    app.text_input(key="seed.name.0").set_value("Anna, QA")
    app.text_input(key="seed.phone.0").set_value("8 916 123-45-67")
    next(one for one in app.button if one.key == "seed.add").click().run()
    assert any("45 67" in one.value and "1234567" not in one.value for one in app.markdown), "covered"
    button(app, "test").click().run()
    assert not app.exception
    assert any("**1** seed" in one.value for one in app.markdown)
    assert button(app, "test.sure").label == "Make the test list"
    app.run()
    app.selectbox(key="profile.chosen").set_value("sms_gateway").run()
    app.selectbox(key="profile.phone_format.sms_gateway.0").set_value("8").run()
    assert app.code[0].value.splitlines()[0].startswith("89000000001;")
    app.text_input(key="profile.name.sms_gateway.0").set_value("my gateway").run()
    button(app, "profile.save").click().run()
    assert not app.exception
    with house().db.read() as con:
        assert load_profile(con, "my gateway").phone_format == "8"
        assert load_profile(con, "sms_gateway").version == 0


def test_a_refusal_says_first_how_many_it_closes(base):
    app = open_screen("hygiene")
    app.text_input(key="refuse.phone").set_value("+7 903 123-45-67").run()
    assert any("The refusal will cover" in one.value for one in app.markdown)
    app.text_input(key="refuse.reason").set_value("asked us to stop").run()
    button(app, "refuse.do").click().run()
    assert not app.exception
    assert app.success


def test_a_changed_policy_is_saved_as_a_version(base):
    app = open_screen("hygiene")
    app.segmented_control(key="hygiene").set_value("policy").run()
    app.number_input(key="policy.days.0").set_value(9).run()
    button(app, "policy.save").click().run()
    assert not app.exception
    assert any("version 1" in one for one in headings(app, "### "))


def test_segment_limits_and_dates_of_a_rule_are_edited_and_saved(base):
    db = open_base(base)
    with db.write() as con:
        save_segment(con, name="VIP", rule=parse_rule({"all": []}), who="test")
    db.close()
    app = open_screen("hygiene", on="2026-11-14")
    app.segmented_control(key="hygiene").set_value("policy").run()
    button(app, "cap.segment.add.0.0").click().run()
    app.number_input(key="cap.segment.limit.1.0.0").set_value(4).run()
    button(app, "cap.dates.add.1.0").click().run()
    app.date_input(key="cap.to.2.0.0").set_value(date(2026, 11, 1)).run()
    assert [one.value for one in app.error] == [r"The exception ends \(2026\-11\-01\) before it begins \(2026\-11\-14\)\."]
    assert button(app, "policy.save").disabled
    app.date_input(key="cap.to.2.0.0").set_value(date(2026, 11, 20)).run()
    app.selectbox(key="cap.whom.2.0.0").set_value("VIP").run()
    app.toggle(key="cap.free.2.0.0").set_value(True).run()
    app.number_input(key="policy.names.2").set_value(7).run()
    button(app, "policy.save").click().run()
    assert not app.exception
    assert not app.error
    with house().db.read() as con:
        saved, version = load_policy(con, load_settings(con))
    assert (version, saved.max_names) == (1, 7)
    assert saved.rules[0].segment_limits == {"VIP": 4}
    assert saved.rules[0].exceptions == (LimitException(date(2026, 11, 14), date(2026, 11, 20), None, "VIP"),)


# The shape of a screen --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [ROOT / "overview.py", *[ROOT / "pages" / f"{name}.py" for name in SCREENS]], ids=lambda path: path.stem)
def test_a_screen_begins_with_open_page_and_is_short(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 120
    first = next(one for one in ast.parse(text).body if not isinstance(one, ast.Import | ast.ImportFrom | ast.Expr))
    assert ast.unparse(first) == f"t = open_page('{path.stem}')"


def test_no_screen_knows_a_data_library_or_hands_out_files():
    for path in [ROOT / "overview.py", ROOT / "app.py", *(ROOT / "pages").rglob("*.py")]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^\s*(import|from) (pandas|duckdb|numpy)", text, re.MULTILINE), path
        assert "download_button" not in text, path
        assert "unsafe_allow_html" not in text, path


# Pure functions ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True])
def test_classes_have_seven_colours_of_their_own(dark):
    look = Look(dark)
    assert len({look.colour(one) for one in CLASSES}) == 7
    assert look.colour("survey") == look.colour("notification")
    assert look.on("#ffffff") == "#10191a"
    assert look.on("#084842") == "#ffffff"


def test_the_grid_has_a_clickable_layer_over_every_cell():
    cells = [{"r": r, "f": f, "value": Decimal(r * f), "top": str(r), "below": "", "hover": ""} for r in range(1, 6) for f in range(1, 6)]
    figure = grid_figure(Look(), cells, scores=5, selected=[(5, 5)], x_title="F", y_title="R")
    assert set(figure.data[0].customdata) == {f"{r}{f}" for r in range(1, 6) for f in range(1, 6)}
    assert len(figure.layout.shapes) == 25 + 1
    assert figure.layout.xaxis.type == "category"


def test_the_waterfall_hangs_together():
    rows = [
        {"label": "audience", "value": 10, "start": 0, "kind": "audience", "shown": "10", "hover": ""},
        {"label": "refused", "value": 4, "start": 6, "kind": "refusal", "shown": "−4", "hover": "", "only": 1, "only_shown": "1"},
        {"label": "target", "value": 6, "start": 0, "kind": "target", "shown": "6", "hover": ""},
    ]
    figure = waterfall_figure(Look(), rows, only_title="only")
    lengths = [(bar.base[0], bar.x[0]) for bar in figure.data]
    assert lengths == [(0, 0), (0, 10), (6, 1), (7, 3), (0, 0), (0, 6)]


def test_the_treemap_adds_up_to_its_root():
    tiles = [
        {"id": "a", "label": "A", "clients": 3, "value": 1, "below": ""},
        {"id": "b", "label": "B", "clients": 2, "value": None, "below": ""},
    ]
    assert list(treemap_figure(Look(), tiles).data[0].values) == [5, 3, 2]


def test_the_value_curve_turns_red_only_past_its_top():
    up = curve_figure(Look(), [(0, 0), (0.5, 0.8), (1, 1)], mark=None, x_title="", y_title="", percent="%")
    over = curve_figure(Look(), [(0, 0), (0.5, 1.2), (1, 1)], mark=None, x_title="", y_title="", percent="%")
    lines = [[one.line.color for one in figure.data if one.mode == "lines"] for figure in (up, over)]
    assert lines == [[Look().colour("retention")], [Look().colour("retention"), Look().colour("harm")]]


def test_a_click_toggles_a_cell():
    assert grid.toggled(["55"], ["45"]) == ["55", "45"]
    assert grid.toggled(["55", "45"], ["55"]) == ["45"]


@pytest.mark.parametrize(
    "rule",
    [
        {"all": []},
        {"any": []},
        {"field": "recency_days", "operator": "at_most", "value": 90},
        {"not": {"field": "recency_days", "operator": "at_most", "value": 90}},
        {
            "any": [
                {"all": [{"field": "rfm_r", "operator": "is", "value": 5}]},
                {"not": {"any": [{"field": "rfm_f", "operator": "is", "value": 1}]}},
            ]
        },
    ],
)
def test_the_builder_gives_back_the_rule_it_was_given(rule):
    model = builder.model_of(rule_data(parse_rule(rule)))
    again = builder.rule_of(model)
    assert builder.model_of(again) == model
    parse_rule(again)


def test_a_part_deeper_than_the_builder_is_kept_as_it_is():
    leaf = {"field": "rfm_r", "operator": "is", "value": 5}
    two_deep = {"all": [{"any": [leaf, {"all": [leaf, leaf]}]}, {"not": {"any": [leaf, {"not": leaf}]}}]}
    deeper = {"all": [{"any": [leaf, {"all": [leaf, {"any": [leaf, leaf]}]}]}, leaf]}
    for rule, kept in ((two_deep, []), (deeper, [{"any": [leaf, leaf]}])):
        model = builder.model_of(rule)
        assert builder.model_of(builder.rule_of(model)) == model
        inner = [item for group in model["groups"] for item in group["conditions"] if "conditions" in item]
        assert [item["kept"] for group in inner for item in group["conditions"] if "kept" in item] == kept


def test_words_of_clients_carry_no_markdown():
    assert plain("**[Ann](http://x)** $1$") == r"\*\*\[Ann\]\(http\:\/\/x\)\*\* \$1\$".replace(r"\/", "/")
    assert safe("$5 and $6") == r"\$5 and \$6"


def test_a_file_is_given_once_and_to_the_browser_that_asked(tmp_path, monkeypatch):
    path = tmp_path / "rows.csv"
    path.write_text("a", encoding="utf-8")
    token = handover.offer_file(path, name="rows.csv", media_type="text/csv")
    for other in ("", "another"):
        with pytest.raises(CrmError) as caught:
            handover.take_file(token, other)
        assert caught.value.key == "campaigns-handover-other"
    assert handover.take_file(token, VISITOR).name == "rows.csv"
    assert handover.take_file(token, VISITOR) is None
    monkeypatch.setattr(handover, "visitor", lambda: "")
    with pytest.raises(CrmError) as caught:
        handover.offer_file(path, name="rows.csv", media_type="text/csv")
    assert caught.value.key == "campaigns-handover-nobody"
    assert not path.exists()


def asked(headers, scheme="https"):
    """Ask the server's outer layer for a page and return what it sets."""
    sent = []

    async def receive():
        return {"type": "http.request"}

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "scheme": scheme,
        "headers": [(k.encode(), v.encode()) for k, v in headers.items()],
    }
    asyncio.run(Visitors(PlainTextResponse("page"))(scope, receive, send))
    return [value.decode() for key, value in sent[0]["headers"] if key == b"set-cookie"]


def test_a_browser_gets_its_secret_with_its_first_page_and_keeps_it():
    assert asked({"sec-fetch-dest": "script", "accept": "text/html"}) == []
    (given,) = asked({"sec-fetch-dest": "document"})
    assert re.fullmatch(r"tact_visitor=[\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure", given)
    assert asked({"accept": "text/html"}, scheme="http") != asked({"accept": "text/html"}, scheme="http"), "nobody can tell another's"
    kept = given.partition(";")[0]
    assert asked({"sec-fetch-dest": "document", "cookie": f"a=b; {kept}"}) == []
    assert visitor_module.told(f"a=b; {kept}") == kept.partition("=")[2]
    assert visitor_module.told("a=b") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_deed_of_the_journal_and_its_details_have_words(language):
    calls = [
        (getattr(node.func, "id", ""), {word.arg: word.value for word in node.keywords})
        for folder in ("crm_core", "pages")
        for file in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    deeds = [given for name, given in calls if name == "record_deed"]
    # What `forget` records is named by whoever calls it.
    named = [given["action"] for name, given in calls if name in ("record_deed", "forget") and "action" in given]
    actions = {word.value for word in named if isinstance(word, ast.Constant)}
    details = {key for deed in deeds for key in deed} - {None, "who", "action"}
    assert {"segment-saved", "value-fit", "erase", "erase-again"} <= actions and {"as_of", "version", "client_id"} <= details
    for action in actions:
        assert text(f"page-deed-{action}", language)
    for detail in details:
        assert text(f"page-journal-{detail.replace('_', '-')}", language)


def test_a_day_without_data_has_a_way_back_to_the_newest_one(base):
    app = open_screen("status", on="2020-01-01")
    assert app.session_state["on"] == date(2020, 1, 1)
    button(app, "on.newest").click().run()
    newest = app.session_state["on"]
    assert newest >= UNTIL and not [one for one in app.button if one.key == "on.newest"]
    assert not app.error and not app.exception


def test_a_problem_with_an_upload_speaks_of_the_name_its_owner_knows():
    for uploaded, name in ((True, "clients.xlsx"), (False, "5c6d03b7.xlsx")):
        given = upload.Given(Path("/tmp/5c6d03b7.xlsx"), "clients.xlsx", "key", uploaded)
        with pytest.raises(Unreadable) as seen, upload.named(given):
            raise Unreadable("intake-file-blank", file="5c6d03b7.xlsx")
        assert (seen.value.key, seen.value.details) == ("intake-file-blank", {"file": name})


def test_a_demo_base_stopped_inside_a_statement_leaves_nothing(tmp_path, monkeypatch):
    progress = Progress()

    def stopped(_con, **_asked):
        progress.cancel()
        raise duckdb.InterruptException("interrupted")

    monkeypatch.setattr(build, "resolve_clients", stopped)
    db = open_base(tmp_path / "base.duckdb")
    with pytest.raises(Cancelled):
        make_demo(db, clients=50, seed=7, who="test", until=UNTIL, progress=progress)
    with db.read() as con:
        assert con.execute("select (select count(*) from record), (select count(*) from transaction_line)").fetchall() == [(0, 0)]
    db.close()


def test_a_scheme_on_trial_becomes_the_bases_own_and_travels_in_the_address(base):
    app = open_screen("rfm", **{"rfm.window": "90", "cuts": "jenks"})
    assert "within 90 days" in headings(app)[0] and app.segmented_control(key="cuts").value == "jenks"
    button(app, "rfm.take").click().run()
    assert not app.exception
    assert "within 90 days" in headings(app)[0]
    assert not [one for one in app.button if one.key == "rfm.take"], "it is no trial any more"
    assert app.selectbox(key="rfm.window").value == "scheme" and app.segmented_control(key="cuts").value == "scheme"
    app.switch_page(str(ROOT / "pages" / "effect.py")).run()
    assert not app.exception and app.segmented_control(key="window").value == "30"
