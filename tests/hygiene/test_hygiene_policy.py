"""The policy as data: checked at birth, saved in versions, said in sentences."""

import json
from pathlib import Path

import pytest

from crm_core import hygiene
from crm_core.db import Settings, open_base
from crm_core.errors import CrmError
from crm_core.hygiene import CLASSES, MARKETING, PRESETS, Cap, LimitException, Pause, Policy, load_policy, save_policy, sentences
from crm_core.i18n import LANGUAGES


@pytest.mark.parametrize("business", sorted(PRESETS))
def test_presets_survive_json_and_are_said_in_every_language(business):
    policy = PRESETS[business]
    assert Policy.from_json(json.loads(json.dumps(policy.to_json()))) == policy
    for language in LANGUAGES:
        assert len(sentences(policy, language)) == len(policy.rules)


def test_exceptions_survive_json_and_their_segments_are_known():
    body = {
        "rules": [
            {
                "form": "cap", "limit": 1, "days": 7, "classes": list(MARKETING), "segment_limits": {"vip": 2},
                "exceptions": [{"from": "2026-12-25", "to": "2027-01-08", "limit": None, "segment": "players"}],
            }
        ]
    }  # fmt: skip
    policy = Policy.from_json(body)
    assert policy.segments() == ("players", "vip")
    assert Policy.from_json(policy.to_json()) == policy


CAP = {"form": "cap", "limit": 1, "days": 7, "classes": ["content"]}
PAUSE = {"form": "pause", "after_classes": ["content"], "then_classes": ["content"], "days": 7}


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ({"rules": [{"form": "cap", "limit": 0, "days": 7, "classes": ["content"]}]}, "hygiene-policy-limit"),
        ({"rules": [{"form": "cap", "limit": 1, "days": 0, "classes": ["content"]}]}, "hygiene-policy-days"),
        ({"rules": [{"form": "cap", "limit": 1, "days": 7, "classes": ["spam"]}]}, "hygiene-policy-class"),
        ({"rules": [{"form": "cap", "limit": 1, "days": 7, "classes": []}]}, "hygiene-policy-no-class"),
        ({"rules": [{"form": "cap", "limit": 1, "days": 7, "classes": ["content"], "window": "year"}]}, "hygiene-policy-window"),
        ({"rules": [{"form": "cap", "limit": 1, "days": 7, "classes": ["content"], "chanels": ["sms"]}]}, "hygiene-policy-unreadable"),
        ({"rules": [{"form": "sometimes"}]}, "hygiene-policy-unreadable"),
        ({"rules": [CAP | {"channels": ["smss"]}]}, "hygiene-channel-unknown"),
        ({"rules": [CAP | {"channels": "sms"}]}, "hygiene-policy-channel"),
        ({"rules": [CAP | {"channels": []}]}, "hygiene-policy-channel"),
        ({"rules": [CAP | {"classes": "content"}]}, "hygiene-policy-unreadable"),
        ({"rules": [CAP | {"per_channel": "no"}]}, "hygiene-policy-unreadable"),
        ({"rules": [CAP | {"counts_undelivered": "no"}]}, "hygiene-policy-unreadable"),
        ({"rules": [PAUSE | {"same_category": "no"}]}, "hygiene-policy-unreadable"),
        ({"rules": [PAUSE | {"after_channels": ["mail"]}]}, "hygiene-channel-unknown"),
        ({"rules": [], "require_personal_point": "no"}, "hygiene-policy-unreadable"),
        ({"rules": [], "on_stale": "ignore"}, "hygiene-policy-stale"),
        ({"rule": []}, "hygiene-policy-unreadable"),
    ],
)
def test_a_policy_that_makes_no_sense_cannot_exist(body, key):
    with pytest.raises(CrmError) as problem:
        Policy.from_json(body)
    assert problem.value.key == key


def test_the_preset_is_version_0_until_one_is_saved(tmp_path):
    db = open_base(tmp_path / "tact.duckdb")
    mine = Policy((Cap(1, 7, MARKETING),))
    with db.write() as con:
        assert load_policy(con, Settings(business="retail")) == (PRESETS["retail"], 0)
        assert save_policy(con, mine, who="me") == 1
        assert save_policy(con, mine, who="me") == 1
        assert load_policy(con, Settings(business="retail")) == (mine, 1)
        assert con.execute("select count(*) from audit").fetchall() == [(1,)]
    db.close()


def test_sentences_have_right_plurals():
    policy = Policy(
        (
            Cap(2, 21, ("development", "content"), channels=("sms", "email"), window="month", counts_undelivered=False),
            Pause(MARKETING, CLASSES, 3, outcome="not_reached", after_channels=("phone",)),
            Cap(1, 1, MARKETING, per_channel=True, exceptions=(LimitException(*_new_year(), 5, "VIP"), LimitException(*_new_year()))),
        )
    )
    assert sentences(policy, "ru") == [
        "Развитие, полезное и поздравления (SMS, e-mail): не чаще 2 раз за 21 день; "
        "дни расширяются до целых месяцев; недоставленные не считаются.",
        "После коммуникации (весь маркетинг (звонки); результат: недозвон) пауза 3 дня: все коммуникации.",
        "Весь маркетинг: не чаще 1 раза за 1 день, по каждому каналу отдельно; 25.12.2026–08.01.2027, сегмент «VIP»: не чаще 5 раз; "
        "25.12.2026–08.01.2027: без ограничения.",
    ]
    assert sentences(policy, "uk")[0].startswith("Розвиток, корисне та вітання (SMS, e-mail): не частіше ніж 2 рази за 21 день;")
    assert sentences(policy, "en")[1] == "After a contact (all marketing (calls); outcome: not reached) a pause of 3 days: all contacts."


def _new_year():
    from datetime import date

    return date(2026, 12, 25), date(2027, 1, 8)


def test_who_refused_stands_in_one_statement():
    from pathlib import Path

    import crm_core

    root = Path(crm_core.__file__).parent
    texts = {path.name: path.read_text() for path in (root / "hygiene").glob("*.sql")}
    found = [name for name, said in texts.items() if "point_key" in said and "is_placeholder" in said]
    assert found == ["refused.sql"]


def test_which_contacts_count_stands_in_one_text():
    """The exact answer and the quick count ask the same text: a second one could drift away from it."""
    slice_ = Path(hygiene.__file__).parent
    sources = {path.name: path.read_text("utf-8") for path in [*slice_.glob("*.py"), *slice_.glob("*.sql")]}
    for words in ("direction = 'out'", "$voided", "join point_holder h on h.point_id = c.point_id"):
        assert sum(text.count(words) for text in sources.values()) == 1, words
    asking = {name for name in ("policy_contacts.sql", "policy_tally.sql") if "{counts}" in sources[name]}
    assert asking == {"policy_contacts.sql", "policy_tally.sql"}
