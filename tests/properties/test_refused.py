"""The first promise: who refused never leaves in a list — by any record, spelling, shared contact point or order of loading."""

import csv
import json
import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.campaigns import campaign_from_dict, load_campaign, release, save_campaign, waterfall, write_list
from crm_core.jobs import House, load, open_house
from tests.properties.conftest import CASES
from tests.properties.worlds import WORLDS, client_files, digits, refusal_files, worlds

ON = date(2026, 11, 2)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """An empty base to copy: making one anew takes longer than a case."""
    path = tmp_path_factory.mktemp("empty") / "t.duckdb"
    open_house(path).close()
    return path


def opened(empty: Path, folder: Path) -> House:
    for suffix in ("", ".secret", ".journal"):
        if (found := Path(str(empty) + suffix)).exists():
            shutil.copyfile(found, Path(str(folder / "t.duckdb") + suffix))
    return open_house(folder / "t.duckdb")


def fill(house: House, folder: Path, made, *, refusals_first: bool) -> None:
    loads = [("clients", source, text) for source, text in client_files(made).items()]
    refused = [("refusals", source, text) for source, text in refusal_files(made).items()]
    for kind, source, text in (refused + loads) if refusals_first else (loads + refused):
        path = folder / f"{kind}-{source}.csv"
        path.write_text(text, encoding="utf-8")
        done = load(house, path, kind=kind, source=source, who="test")
        assert done.rows == done.loaded + done.unchanged + done.quarantined


def campaign(house: House, **keys) -> None:
    body = {"name": "test", "segment": {"all": []}, "class": "development", "channel": "sms", "holdout_share": 0.2, "message": "Ждём вас"}
    with house.db.write() as con:
        save_campaign(con, campaign=campaign_from_dict(con, body | keys), who="test")


@settings(max_examples=max(1, CASES // WORLDS))
@given(made=worlds, channel=st.sampled_from(("sms", "phone", "email")), shared=st.booleans(), refusals_first=st.booleans())
def test_no_refused_client_is_on_any_list(empty, made, channel, shared, refusals_first):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        house = opened(empty, folder)
        fill(house, folder, made, refusals_first=refusals_first)
        campaign(house, channel=channel, allow_shared_points=shared)
        with house.db.read() as con:
            seen = waterfall(con, load_campaign(con, "test"), on=ON)
        given_list = release(house.db, "test", on=ON, request_id="r", who="test")
        written = write_list(house.db, given_list, folder, language="ru")
        listed = list(csv.DictReader(written.path.open(encoding="utf-8-sig", newline="")))
        house.close()
    assert seen.audience == sum(stop.first for stop in seen.stops) + seen.never_withheld + seen.target + seen.control
    assert len(listed) == written.rows == seen.target + seen.never_withheld
    points = [row["contact_point"] for row in listed]
    assert len(points) == len(set(points))
    codes = {code: row for row in listed for code in row["external_ids"].split("|")}
    for one in made:
        refused = one.refused_codes(channel)
        assert not refused & codes.keys(), json.dumps(sorted(refused & codes.keys()))
        for closed in one.closed_digits(channel):
            assert not any(closed in cell for row in listed for cell in row.values()), closed


@settings(max_examples=max(1, CASES // WORLDS // 4))
@given(made=worlds, later=st.integers(0, WORLDS - 1), phone=st.integers(0, 2))
def test_a_refusal_after_the_release_leaves_no_way_to_the_old_list(empty, made, later, phone):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        house = opened(empty, folder)
        fill(house, folder, made, refusals_first=False)
        campaign(house, allow_shared_points=True, holdout_share=0.0)
        first = write_list(house.db, release(house.db, "test", on=ON, request_id="r", who="test"), folder, language="ru")
        (folder / "late.csv").write_text(f"phone\n{digits(later, phone)}\n", encoding="utf-8")
        load(house, folder / "late.csv", kind="refusals", source="late", who="test")
        again = release(house.db, "test", on=ON, request_id="r", who="test")
        second = write_list(house.db, again, folder / "second", language="ru")
        was, now = first.path.read_text(encoding="utf-8-sig"), second.path.read_text(encoding="utf-8-sig")
        house.close()
    assert digits(later, phone) not in now
    if digits(later, phone) in was:
        assert again.edition == 2
        assert second.rows < first.rows
        assert second.removals is not None
    if again.edition == 1:
        assert second.sha256 == first.sha256
