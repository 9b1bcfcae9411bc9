"""Find Chromium for the browser tests, or install it by the means this machine has; where none can be had, say so and fail."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium")
SENTENCE = (
    "No browser for the tests: Chromium is not on this machine and could not be installed. "
    "Install it (Debian: apt-get install chromium; macOS: brew install --cask chromium), or name one in TACT_BROWSER, "
    "then run make test again."
)


def find() -> str | None:
    """Return the path of a Chromium, or None."""
    if named := os.environ.get("TACT_BROWSER"):
        return named if Path(named).exists() else None
    for name in NAMES:
        if found := shutil.which(name):
            return found
    for place in PLACES:
        if Path(place).exists():
            return place
    caches = (Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright")
    for cache in caches:
        for found in sorted(cache.glob("chromium-*/chrome-linux*/chrome"), reverse=True):
            return str(found)
    return None


def install() -> None:
    """Try the system's packages, then the browser that the test tool ships."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    ways = []
    if shutil.which("apt-get"):
        ways += [[*sudo, "apt-get", "update", "-qq"], [*sudo, "apt-get", "install", "-y", "-qq", "chromium"]]
    elif shutil.which("dnf"):
        ways += [[*sudo, "dnf", "install", "-y", "-q", "chromium"]]
    elif shutil.which("apk"):
        ways += [[*sudo, "apk", "add", "--quiet", "chromium"]]
    for way in ways:
        try:
            subprocess.run(way, check=False, timeout=900, stdout=subprocess.DEVNULL)
        except (OSError, subprocess.TimeoutExpired) as problem:
            print(f"{' '.join(way)}: {problem}", file=sys.stderr)
    if find() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, timeout=900)


def main() -> int:
    """Find or install; the exit code says whether there is a browser now."""
    if find() is None:
        install()
    found = find()
    print(f"browser: {found}" if found else SENTENCE, file=sys.stdout if found else sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
