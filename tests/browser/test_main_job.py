"""The main job in a real browser: three sample files become a list from which everyone who refused is gone."""

import csv
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from find_browser import find  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from shots import ROOT, served, settle  # noqa: E402

pytestmark = pytest.mark.browser
SAMPLES = ("bitrix_clients.csv", "1c_sales.csv", "stop_list.csv")


@pytest.fixture
def page(tmp_path):
    browser_path = find()
    assert browser_path, "no browser was found: make test installs one"
    with served(tmp_path / "base.duckdb") as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 1440, "height": 1400}, locale="ru-RU", accept_downloads=True).new_page()
        page.goto(address)
        settle(page)
        yield page
        browser.close()


def press(page, name, **of):
    page.get_by_role("button", name=name, **of).click()
    page.wait_for_timeout(700)
    settle(page)


def go(page, screen):
    page.get_by_role("link", name=screen, exact=True).click()
    page.get_by_role("heading", name=screen, exact=True, level=1).wait_for(timeout=20_000)
    page.wait_for_timeout(700)
    settle(page)


def write(page, label, words):
    box = page.get_by_role("textbox", name=label, exact=True)
    box.fill(words)
    box.press("Enter")
    page.wait_for_timeout(700)
    settle(page)


def headline(page):
    return page.locator("h2").first.inner_text()


def choose(page, label, option):
    page.get_by_role("combobox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()
    page.wait_for_timeout(700)
    settle(page)


def load_samples(page):
    press(page, "Сохранить ответы")
    press(page, "Загрузить мои файлы")
    for name in SAMPLES:
        page.locator("input[type=file]").set_input_files(str(ROOT / "data" / "samples" / name))
        page.get_by_role("button", name="Проверить и загрузить").wait_for(timeout=20_000)
        press(page, "Проверить и загрузить")
        page.get_by_text("Загружено строк:").wait_for(timeout=20_000)
        page.get_by_role("button", name="Проверить и загрузить").wait_for(state="detached", timeout=20_000)


def release(page):
    press(page, "Выгрузить список")
    page.get_by_role("dialog").get_by_role("button", name="Выгрузить список").click()
    page.get_by_role("button", name="Получить список").wait_for(timeout=30_000)
    settle(page)


def take(page, folder):
    press(page, "Получить список")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Скачать сейчас").click()
    file = folder / "list.csv"
    waiting.value.save_as(file)
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_the_language_stays_marked_on_the_first_screen_gone_to(page):
    for screen in ("Данные", "RFM"):
        page.get_by_role("link", name=screen, exact=True).click()
        page.get_by_role("heading", name=screen, exact=True, level=1).wait_for(timeout=20_000)
        settle(page)
        assert page.get_by_test_id("stSidebar").get_by_role("radio", name="RU").get_attribute("aria-checked") == "true", screen


def test_from_three_files_to_a_safe_list(page, tmp_path):
    load_samples(page)
    go(page, "RFM")
    for share in (0.1, 0.28, 0.46):  # the cells R5 F5, R4 F5 and R3 F5
        box = page.locator(".js-plotly-plot").first.bounding_box()
        page.mouse.click(box["x"] + box["width"] * 0.92, box["y"] + box["height"] * share)
        page.wait_for_timeout(700)
        settle(page)
    assert headline(page).startswith("В выбранных клетках")
    press(page, "Собрать сегмент")
    page.get_by_role("textbox", name="Название сегмента").fill("Лучшие")
    press(page, "Сохранить сегмент")
    press(page, "Собрать кампанию")
    write(page, "Название", "Спасибо")
    press(page, "Сохранить кампанию")
    page.get_by_role("heading", name="Кого остановили и почему").wait_for(timeout=20_000)
    release(page)
    first = take(page, tmp_path)
    assert first
    assert all(row["contact_point"].startswith("+") for row in first)

    go(page, "Отказы и согласия")
    write(page, "Телефон", first[0]["contact_point"])
    page.get_by_text("Кого коснётся отказ").wait_for(timeout=20_000)
    write(page, "Причина", "попросил не писать")
    press(page, "Записать отказ")
    page.get_by_text("записан и действует с этой минуты").wait_for(timeout=20_000)

    go(page, "Кампании")
    choose(page, "Кампания", "Спасибо")
    second = take(page, tmp_path)
    assert first[0]["contact_point"] not in {row["contact_point"] for row in second}
    assert {row["contact_point"] for row in second} == {row["contact_point"] for row in first} - {first[0]["contact_point"]}
