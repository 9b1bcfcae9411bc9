"""Screenshots of every screen from the demo base: `make shots`. Also a way to look at all languages, widths and both themes."""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
SCREENS = ("", "data", "rfm", "segments", "campaigns", "hygiene")
CHROMIUM = "/usr/bin/chromium"


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
        browser = play.chromium.launch(executable_path=CHROMIUM if Path(CHROMIUM).exists() else None, args=["--no-sandbox"])
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


def main() -> None:
    """Make a demo base, serve it, take the pictures."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--folder", type=Path, default=ROOT / "docs" / "screenshots")
    asked.add_argument("--clients", type=int, default=10_000)
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
    if told.address:
        shoot(told.address, told.folder, **wanted)
        return
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "demo.duckdb"
        subprocess.run([sys.executable, "-m", "crm_core", "--db", str(base), "demo", "--clients", str(told.clients)], cwd=ROOT, check=True)
        with served(base) as address:
            shoot(address, told.folder, **wanted)


if __name__ == "__main__":
    main()
