"""The pictures of the user guide, from the demo base: `make shots`. With --folder: every screen in all languages, widths and themes.

The guide's pictures are docs/images/<screen>-<language>.png: 1440 wide, light, with 256 colours at most.
"""

import argparse
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import quote
from zoneinfo import ZoneInfo

from find_browser import find
from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from crm_core.i18n import LANGUAGES, text  # noqa: E402

SCREENS = ("", "data", "rfm", "value", "churn", "status", "segments", "campaigns", "hygiene", "effect")
WIDTH = 1440
MARGIN = 24  # around a part of a page
GUIDE_CLIENTS = 20_000
USER = "anna"  # who the pictures name as the author of segments and loads
COLOURS = 256
CAMPAIGN = "Вторая покупка: новая волна"
MEASURED = "Вторая покупка"  # the campaign of the past that the guide looks at from near
SEGMENT = "Покупали часто, но давно молчат"
LIMIT = 180  # days without a purchase
SPLIT = "sex"  # what the curves of churn are split by: known from the start
CELLS = ("55", "54", "45", "44")  # the top right corner of the grid, R before F
SALES = ROOT / "data" / "samples" / "1c_sales.csv"


@contextmanager
def served(base: Path) -> Iterator[str]:
    """Run the real server over a base and give its address."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    process = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"TACT_DB": str(base)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://localhost:{port}"
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).close()
                break
            except OSError:
                time.sleep(0.25)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def settle(page: Page) -> None:
    """Wait until the script has run and the figures stand still."""
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=60_000)
    page.wait_for_timeout(1200)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=60_000)


def shoot(address: str, folder: Path, *, languages: list[str], widths: list[int], themes: list[str], screens: list[str]) -> None:
    """Take one picture a screen, language, width and theme, as high as the page is."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        for theme in themes:
            for width in widths:
                context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme, device_scale_factor=1)  # type: ignore[arg-type]
                page = context.new_page()
                for language in languages:
                    for screen in screens:
                        path, _, query = screen.partition("?")
                        page.set_viewport_size({"width": width, "height": 900})
                        page.goto(f"{address}/{path}?lang={language}{'&' + query if query else ''}")
                        settle(page)
                        height = page.evaluate("document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight")
                        page.set_viewport_size({"width": width, "height": int(height) + 40})
                        page.wait_for_timeout(500)
                        name = "-".join(
                            part
                            for part in (path or "overview", query.replace("=", "_").replace("&", "-"), language, theme, str(width))
                            if part
                        )
                        page.screenshot(path=folder / f"{name}.png")
                context.close()
        browser.close()


def picture(page: Page, file: Path, between: tuple[str | None, str | None] = (None, None)) -> None:
    """Take the page as high as it is, or from one heading to another, and keep the file small."""
    for _ in range(2):  # a higher window may make the page higher still
        height = page.evaluate("document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight")
        page.set_viewport_size({"width": WIDTH, "height": int(height) + 24})
        page.wait_for_timeout(700)
    page.mouse.move(0, 0)
    left, top = place(page, between[0]) or (0, 0)
    _, bottom = place(page, between[1]) or (0, height + 24)
    page.screenshot(path=file, clip={"x": left, "y": top, "width": WIDTH - left, "height": bottom - top})
    with Image.open(file) as taken:
        few = taken.convert("RGB").quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(file, optimize=True)
    page.set_viewport_size({"width": WIDTH, "height": 900})


def place(page: Page, heading: str | None) -> tuple[float, float] | None:
    """Return the corner where a part of the page begins."""
    box = page.get_by_role("heading", name=heading, exact=True).first.bounding_box() if heading else None
    return (box["x"] - MARGIN, box["y"] - MARGIN) if box else None


def bring_a_file(page: Page, language: str) -> None:
    """Drop the sales of the tour and wait for the proposed mapping."""
    page.locator("input[type=file]").set_input_files(str(SALES))
    page.get_by_role("button", name=text("page-data-load", language, file=SALES.name)).wait_for(timeout=30_000)


def choose_cells(page: Page, language: str) -> None:
    """Choose cells of the grid as the keyboard does: the outline shows them."""
    box = page.get_by_role("combobox", name=text("page-rfm-cells", language))
    for cell in CELLS:
        box.click()
        page.keyboard.type(f"R{cell[0]}")
        page.get_by_role("option", name=re.compile(f"R.?{cell[0]}.*F.?{cell[1]}")).first.click()
        settle(page)
    page.keyboard.press("Escape")


def open_segment(page: Page, language: str) -> None:
    """Open the rule of the chosen segment."""
    words = text("page-segments-open-button", language)
    page.get_by_test_id("stBaseButton-secondary").filter(has_text=words).first.click()
    settle(page)


def guide(address: str, folder: Path) -> None:
    """Take every picture of the guide that shows the demo base."""
    screens: tuple[tuple[str, str, Callable[[Page, str], None] | None], ...] = (
        ("overview", "?", None),
        ("data", "data?", bring_a_file),
        ("rfm", "rfm?", choose_cells),
        ("value", "value?", None),
        ("status", "status?", None),
        ("segments", f"segments?segment={quote(SEGMENT)}", open_segment),
        ("overlap", "segments?lab=overlap", None),
        ("campaigns", f"campaigns?campaign={quote(CAMPAIGN)}", None),
        ("hygiene", "hygiene?", None),
    )
    with opened_browser() as page:
        for language in LANGUAGES:
            for name, path, act in screens:
                page.goto(f"{address}/{path}&lang={language}")
                settle(page)
                if act is not None:
                    act(page, language)
                    settle(page)
                picture(page, folder / f"{name}-{language}.png")
            page.goto(f"{address}/churn?by={SPLIT}&lang={language}")
            settle(page)
            after, risk = text("page-churn-after-purchases", language), text("page-risk-who", language, days=LIMIT)
            picture(page, folder / f"churn-{language}.png", (None, after))
            picture(page, folder / f"risk-{language}.png", (risk, None))
            page.goto(f"{address}/effect?effect.campaign={quote(MEASURED)}&lang={language}")
            settle(page)
            one, models = text("page-effect-one", language), text("page-models", language)
            picture(page, folder / f"effect-{language}.png", (None, one))
            picture(page, folder / f"campaign-{language}.png", (one, models))


def fit(base: Path) -> None:
    """Save a limit of inactivity and fit what the screens show: value and the risk of churn."""
    day = f"{datetime.now(ZoneInfo('Europe/Moscow')):%F}"
    for job in (("churn", "define", "--days", f"{LIMIT}"), ("value", "fit", "--as-of", day), ("churn", "risk", "fit", "--as-of", day)):
        command = [sys.executable, "-m", "crm_core", "--db", str(base), *job]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def guide_start(address: str, folder: Path) -> None:
    """Take the first screen of all: the three questions over an empty base."""
    with opened_browser() as page:
        for language in LANGUAGES:
            page.goto(f"{address}/?lang={language}")
            settle(page)
            picture(page, folder / f"start-{language}.png")


@contextmanager
def opened_browser() -> Iterator[Page]:
    """Give a page of the guide's size."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        yield browser.new_context(viewport={"width": WIDTH, "height": 900}, color_scheme="light", device_scale_factor=1).new_page()
        browser.close()


def main() -> None:
    """Make a demo base, fit its models, serve it, take the pictures."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--folder", type=Path, help="look at every screen instead of making the guide's pictures")
    asked.add_argument("--clients", type=int, default=GUIDE_CLIENTS)
    asked.add_argument("--address", help="an app that is running already")
    asked.add_argument("--languages", default="en,ru,uk")
    asked.add_argument("--widths", default="1440")
    asked.add_argument("--themes", default="light")
    asked.add_argument("--screens", default=",".join(SCREENS))
    told = asked.parse_args()
    wanted = {
        "languages": told.languages.split(","),
        "widths": [int(one) for one in told.widths.split(",")],
        "themes": told.themes.split(","),
        "screens": told.screens.split(","),
    }
    if told.address and told.folder:
        shoot(told.address, told.folder, **wanted)
        return
    os.environ["LOGNAME"] = USER
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "demo.duckdb"
        subprocess.run([sys.executable, "-m", "crm_core", "--db", str(base), "demo", "--clients", str(told.clients)], cwd=ROOT, check=True)
        fit(base)
        with served(base) as address:
            if told.folder:
                shoot(address, told.folder, **wanted)
                return
            images = ROOT / "docs" / "images"
            images.mkdir(parents=True, exist_ok=True)
            guide(address, images)
        with served(Path(folder) / "empty.duckdb") as address:
            guide_start(address, images)


if __name__ == "__main__":
    main()
