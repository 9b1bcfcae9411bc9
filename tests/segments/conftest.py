"""The small world of the segment tests."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from segments_world import world


@pytest.fixture(scope="module")
def con(tmp_path_factory):
    db = world(tmp_path_factory.mktemp("segments"))
    cursor = db.cursor()
    yield cursor
    cursor.close()
    db.close()
