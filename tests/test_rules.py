"""Rules of the house that a reader would otherwise have to remember."""

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import duckdb
import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from crm_core.i18n import LANGUAGES

ROOT = Path(__file__).parents[1]
CORE = ROOT / "crm_core"
STATEMENTS = sorted(path for path in CORE.rglob("*.sql") if path.parent.name != "schema")
MODULES = sorted(CORE.rglob("*.py"))
SCREENS = sorted([ROOT / "overview.py", *(p for p in (ROOT / "pages").glob("*.py") if p.stem != "__init__")])


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", STATEMENTS, ids=name)
def test_a_statement_says_what_one_row_is(path):
    assert path.read_text(encoding="utf-8").startswith("-- One row per ")


@pytest.mark.parametrize("path", STATEMENTS, ids=name)
def test_a_statement_is_handed_every_parameter_it_names(path):
    """Every $name of a statement stands as a key in a module beside it."""
    text = re.sub(r"--.*", "", path.read_text(encoding="utf-8"))
    named = set(re.findall(r"\$([a-z_][a-z0-9_]*)", text))
    handed = set()
    for module in path.parent.glob("*.py"):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Dict):
                handed |= {k.value for k in node.keys if isinstance(k, ast.Constant)}
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "dict":
                handed |= {k.arg for k in node.keywords}
            elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
                handed.add(node.slice.value)
    assert named <= handed


def blanks(message: fluent.Message) -> set[str]:
    found: set[str] = set()

    class Blanks(Visitor):
        def visit_VariableReference(self, node):
            found.add(node.id.name)

    Blanks().visit(message)
    return found


def messages(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for path in sorted((CORE / "i18n" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{name(path)}: {entry.content[:80]}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
                found[entry.id.name] = blanks(entry)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_have_the_same_texts_and_blanks(language):
    assert messages(language) == messages("en")


def test_every_error_of_the_core_has_its_sentence():
    known = set(messages("en"))
    missing = []
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"CrmError", "Unreadable", "Unknown", "Closed"}
                and node.args
                and isinstance(node.args[0], ast.Constant)
                and node.args[0].value not in known
            ):
                missing.append((name(module), node.args[0].value))
    assert missing == []


def test_the_core_does_not_ask_the_clock_itself():
    asking = [
        name(path)
        for path in MODULES
        if re.search(r"\b(date\.today|datetime\.now|datetime\.utcnow)\(", path.read_text(encoding="utf-8")) and path.name != "clock.py"
    ]
    assert asking == []


def test_nothing_is_formatted_into_an_execute_but_statements_and_names():
    """An f-string handed to execute() may hold only names from this code, never a value in quotes."""
    quoted = [
        name(path)
        for path in MODULES
        if re.search(r"""execute\(\s*f["'][^"']*'\{""", path.read_text(encoding="utf-8")) and name(path) not in QUOTING_PLACES
    ]
    assert quoted == []


# ATTACH and COPY take no parameters; the path is quoted there.
QUOTING_PLACES = {"crm_core/db/copies.py", "crm_core/facts/export.py"}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_no_longer_than_a_hard_look(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", SCREENS, ids=name)
def test_a_screen_is_widgets_and_layout(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 120
    assert "open_page(" in text
    assert not re.search(r"^\s*(import|from) (duckdb|pandas)\b", text, re.M)


def test_refusals_and_the_audit_are_append_only():
    """No update, no delete of a refusal, its keys or a deed anywhere in the code."""
    pattern = re.compile(r"\b(update|delete\s+from|truncate)\s+(refusal|refusal_key|audit)\b", re.I)
    found = [name(path) for path in [*MODULES, *CORE.rglob("*.sql")] if pattern.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_statements_parse():
    """Those that are whole as they lie; the others get a name from the module beside them first, and are run by its tests."""
    for path in STATEMENTS:
        text = path.read_text(encoding="utf-8")
        if "{" not in text:
            assert duckdb.extract_statements(text), name(path)


def test_no_outer_join_has_a_condition_of_one_side():
    """A left join on `a.x is null and …` becomes a nested loop (measured: 60 s where `case when … end` takes 0.3 s)."""
    one_sided = re.compile(r"left join [^\n]*\bon [^\n]*\bis (not )?null and\b")
    found = [name(path) for path in STATEMENTS if one_sided.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_everything_imported_is_pinned():
    """A package that only happens to be installed would be missing on a fresh machine."""
    pinned = set(re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE))
    known = {re.sub(r"[-_.]+", "-", one).lower() for one in pinned}
    homes = packages_distributions()
    missing = []
    for path in [*ROOT.glob("*.py"), *(ROOT / "crm_core").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module and node.level == 0 else []
            for top in {one.split(".")[0] for one in names} - set(sys.stdlib_module_names) - {"crm_core", "pages"}:
                if not {re.sub(r"[-_.]+", "-", one).lower() for one in homes.get(top, [])} & known:
                    missing.append((str(path.relative_to(ROOT)), top))
    assert missing == []
