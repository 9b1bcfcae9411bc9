"""Seeds by hand: added, covered on the screen, on the next test list, ended; audited without their numbers."""

import pytest
from campaigns_world import ON, new_base, save

from crm_core.audit import read_audit
from crm_core.campaigns import add_seed, end_seed, list_bytes, list_seeds, release
from crm_core.errors import CrmError, Unknown


@pytest.fixture
def db(tmp_path):
    db = new_base(tmp_path)
    save(db)
    yield db
    db.close()


def seeds(db):
    with db.read() as con:
        return [(one.seed_id, one.name, one.phone, one.email, one.source) for one in list_seeds(con)]


def test_a_seed_is_added_listed_covered_and_ended(db):
    number = add_seed(db, name=" Анна из отдела ", phone="8 (916) 123-45-67", email="Anna@Example.org", who="olga")
    assert seeds(db) == [(number, "Анна из отдела", "+7 916 ··· 45 67", "an···@example.org", "screen")]
    release(db, "autumn", on=ON, request_id="t1", only_seeds=True, who="olga")
    assert "+79161234567" in b"".join(list_bytes(db, "t1", who="olga")[1]).decode()
    end_seed(db, number, who="olga")
    assert seeds(db) == []
    release(db, "autumn", on=ON, request_id="t2", only_seeds=True, who="olga")
    assert "+79161234567" not in b"".join(list_bytes(db, "t2", who="olga")[1]).decode()
    with pytest.raises(Unknown):
        end_seed(db, number, who="olga")
    with db.read() as con:
        deeds = [(one.action, one.who, one.details) for one in read_audit(con, limit=50) if one.action.startswith("seed-")]
    assert deeds == [("seed-ended", "olga", {"seed_id": number}), ("seed-added", "olga", {"seed_id": number})]


def test_a_seed_reaches_only_the_channels_it_has_a_point_for(db):
    add_seed(db, name="Почта", phone=None, email="qa@example.org", who="olga")
    with db.read() as con:
        (seed,) = list_seeds(con)
    assert [channel for channel in ("sms", "phone", "email", "push", "post") if seed.has_point(channel)] == ["email"]


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"name": " ", "phone": "+79161234567", "email": None}, "campaigns-seed-no-name"),
        ({"name": "A", "phone": " ", "email": None}, "campaigns-seed-no-point"),
        ({"name": "A", "phone": "123", "email": None}, "campaigns-seed-bad-point"),
        ({"name": "A", "phone": "+79161234567", "email": "no at"}, "campaigns-seed-bad-point"),
    ],
)
def test_a_seed_that_could_not_arrive_is_not_added(db, given, key):
    with pytest.raises(CrmError) as caught:
        add_seed(db, **given, who="olga")
    assert caught.value.key == key
    assert seeds(db) == []
