"""The corpus on disk, its manifest, and a base to stage into."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from crm_core.db import Database, open_base

CORPUS = Path(__file__).parent.parent / "corpus"


def module_of(name: str) -> ModuleType:
    """Import a file of tests/corpus, which is no package."""
    known = f"tact_{name}"
    if known not in sys.modules:
        spec = importlib.util.spec_from_file_location(known, CORPUS / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[known] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[known])
    return sys.modules[known]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    expected = module_of("manifest").EXPECTED
    if "corpus_name" in metafunc.fixturenames:
        metafunc.parametrize("corpus_name", sorted(expected))
    if "loaded_name" in metafunc.fixturenames:
        metafunc.parametrize("loaded_name", sorted(name for name, outcome in expected.items() if getattr(outcome, "load", None)))


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    for name, content in module_of("make_corpus").make_corpus().items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def expected() -> dict[str, object]:
    return dict(module_of("manifest").EXPECTED)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    opened = open_base(tmp_path_factory.mktemp("base") / "tact.duckdb")
    yield opened
    opened.close()
