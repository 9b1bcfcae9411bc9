"""What the docs point at is there: links, headings, pictures, the commands README quotes; the guide is whole in three languages."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import click
import pytest

from crm_core.commands.run import commands
from crm_core.i18n import LANGUAGES

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
GLOBAL_OPTIONS = {"--db", "--json", "--language"}


def prose(page: Path) -> str:
    """Return a page without its fenced code."""
    return FENCED.sub("", page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def leaves(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Give every command that does something under its words, such as ('churn', 'risk', 'fit')."""
    inner = getattr(command, "commands", {})
    if path and (not inner or getattr(command, "invoke_without_command", False)):
        yield path, command
    for name, one in inner.items():
        yield from leaves(one, (*path, name))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(prose(page)):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        name, _, anchor = unquote(target).partition("#")
        found = (page.parent / name).resolve() if name else page
        assert found.is_relative_to(ROOT), f"{target} leads out of the repository"
        assert found.exists(), f"{target} is not there"
        assert not anchor or anchor in anchors(found), f"{target} has no such heading"


def test_pages_and_pictures_name_only_files_of_this_repository() -> None:
    named = {path for page in PAGES for path in re.findall(r"\bdocs/[\w./-]+\.(?:md|png)\b", page.read_text(encoding="utf-8"))}
    assert named
    assert not [path for path in sorted(named) if not (ROOT / path).exists()]


def test_the_guide_says_the_same_in_every_language() -> None:
    seen = {}
    for language in LANGUAGES:
        text = (ROOT / "docs" / ("guide.md" if language == "en" else f"guide.{language}.md")).read_text(encoding="utf-8")
        pictures = re.findall(r"\(images/(\w+)-(\w\w)\.png\)", text)
        assert {shown for _, shown in pictures} == {language}
        items = [len(re.findall(mark, text, re.MULTILINE)) for mark in (r"^## ", r"^\d\. ", r"^- ")]
        seen[language] = ([name for name, _ in pictures], items)
    assert seen["en"] == seen["ru"] == seen["uk"]


def test_pictures_are_shown_somewhere_and_stay_small() -> None:
    images = sorted((ROOT / "docs" / "images").glob("*.png"))
    shown = {Path(target).name for page in PAGES for target in LINK.findall(prose(page)) if target.endswith(".png")}
    assert {image.name for image in images} == shown
    assert sum(image.stat().st_size for image in images) < 6_000_000


def test_readme_quotes_commands_and_options_that_exist() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = next(part for part in re.split(r"\n\n(?=\S)", text) if "demo --clients N" in part)
    quoted = [one.strip() for line in block.splitlines() if line.startswith("    ") for one in re.split(r" · |\s{2,}", line.strip())]
    quoted += re.findall(r"python -m crm_core ((?!\[)[^`\n]+)", text)
    known = dict(leaves(commands, ()))
    checked = set()
    for one in quoted:
        words = one.split()
        path = max((path for path in known if path == tuple(words[: len(path)])), key=len, default=None)
        if path is None:
            assert not words or words[0] not in {path[0] for path in known}, f"{one}: no such command"
            continue
        options = {option for parameter in known[path].params for option in parameter.opts} | GLOBAL_OPTIONS
        assert set(re.findall(r"(?<!\S)[\[(]?(--?[a-z][a-z-]*)", one)) <= options, one
        checked.add(path)
    assert checked == set(known), "README leaves a command out"


def test_decisions_have_numbers_of_their_own() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [page.name[:4] for page in decisions]
    assert all(re.fullmatch(r"\d{4}", number) for number in numbers)
    assert len(set(numbers)) == len(numbers)
    assert all(page.read_text(encoding="utf-8").startswith("# ") for page in decisions)
