"""Know and measure in a real browser: fit, move a limit, click a cell, load responses, open one campaign, take both reports."""

import io
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from find_browser import find  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from pptx import Presentation  # noqa: E402
from pypdf import PdfReader  # noqa: E402
from shots import ROOT, served, settle  # noqa: E402
from test_main_job import choose, go, headline, press  # noqa: E402

pytestmark = pytest.mark.browser
CAMPAIGN = "Вторая покупка"


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    path = tmp_path_factory.mktemp("laboratory") / "demo.duckdb"
    subprocess.run([sys.executable, "-m", "crm_core", "--db", str(path), "demo", "--clients", "3000", "--seed", "11"], cwd=ROOT, check=True)
    return path


@pytest.fixture(scope="module")
def responses(base, tmp_path_factory):
    """Answers of forty contacted clients, one of them twice, and of one client of the control group."""
    with duckdb.connect(str(base)) as con:
        arms = con.execute(
            "select arm, external_id from arm join record on record.record_id = arm.client_id where campaign = $name order by external_id",
            {"name": CAMPAIGN},
        ).fetchall()
        day = con.execute("select max(day) from contact where campaign = $name", {"name": CAMPAIGN}).fetchall()[0][0]
    target, control = ([code for arm, code in arms if arm == wanted] for wanted in ("target", "control"))
    rows = [f"{CAMPAIGN};{code};positive;{day:%Y-%m-%d} 12:00:00" for code in [*target[:40], target[0], control[0]]]
    path = tmp_path_factory.mktemp("responses") / "responses.csv"
    path.write_text("\n".join(["campaign;external_id;outcome;answered_at", *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def page(base):
    browser_path = find()
    assert browser_path, "no browser was found: make test installs one"
    with served(base) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 1440, "height": 2000}, locale="ru-RU", accept_downloads=True).new_page()
        page.goto(address)
        settle(page)
        yield page
        browser.close()


def test_a_fit_shows_its_verdict_and_a_decile_becomes_a_segment(page):
    go(page, "Ценность")
    press(page, "Подобрать модель")
    page.locator("h2", has_text="база принесёт").wait_for(timeout=180_000)
    settle(page)
    assert re.search(r"За 12 месяцев база принесёт .+ маржи \(95 %: от .+ до .+\)", headline(page))
    page.get_by_role("button", name=re.compile("Собрать сегмент: дециль 1, ")).click()
    page.get_by_role("heading", name="Сегменты", exact=True, level=1).wait_for(timeout=20_000)
    settle(page)
    assert "Под правило подходит" in headline(page)


def test_the_limit_moves_the_curve_and_a_cohort_cell_opens_its_clients(page):
    go(page, "Отток")
    before, standing = headline(page), page.get_by_test_id("stMetricValue").all_inner_texts()
    page.get_by_role("slider").first.focus()
    for _ in range(30):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(1500)
    settle(page)
    assert headline(page) != before
    assert page.get_by_test_id("stMetricValue").all_inner_texts() != standing
    box = page.locator(".js-plotly-plot").nth(1).bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.28, box["y"] + box["height"] * 0.1)
    page.wait_for_timeout(1000)
    settle(page)
    button = page.get_by_role("button", name=re.compile("Собрать сегмент: .*клиент")).last
    counted = re.search(r"[\d\u00a0]+", button.inner_text())[0].strip()
    button.click()
    page.get_by_role("heading", name="Сегменты", exact=True, level=1).wait_for(timeout=20_000)
    settle(page)
    assert counted in headline(page)


def test_responses_are_loaded_and_both_reports_say_what_the_screen_says(page, responses, tmp_path):
    go(page, "Данные")
    page.locator("input[type=file]").set_input_files(str(responses))
    page.get_by_role("button", name="Проверить и загрузить").wait_for(timeout=20_000)
    settle(page)
    press(page, "Проверить и загрузить")
    page.get_by_text("Загружено строк:").wait_for(timeout=20_000)
    settle(page)

    go(page, "Эффект")
    assert page.locator(".js-plotly-plot").count() >= 2
    added = re.search(r"[−\d,]+ (?:тыс|млн)", headline(page).replace("\u00a0", " ").replace("\u2060", ""))[0]
    choose(page, "Кампания", CAMPAIGN)
    page.get_by_text("Отклики, каждый объяснён").first.wait_for(timeout=20_000)
    for name, words_of in (("Отчёт в PDF", pdf_words), ("Отчёт в слайдах", slide_words)):
        press(page, name)
        with page.expect_download(timeout=60_000) as waiting:
            page.get_by_role("link", name="Скачать сейчас").click()
        file = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(file)
        words = words_of(file.read_bytes())
        for wanted in ("Окупились ли кампании?", CAMPAIGN, added, "Что значат цифры и откуда они"):
            assert "".join(wanted.split()) in words, wanted


def pdf_words(made: bytes) -> str:
    return "".join("".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(made)).pages)


def slide_words(made: bytes) -> str:
    shapes = [shape for slide in Presentation(io.BytesIO(made)).slides for shape in slide.shapes]
    said = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    said += [cell.text for shape in shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    return "".join("".join(said).split())
