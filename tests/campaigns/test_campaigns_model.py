import json
import re
from datetime import date
from pathlib import Path

import pytest

from crm_core.campaigns import Campaign, parse_campaign
from crm_core.campaigns.arms import draw, edge
from crm_core.campaigns.covered import mask
from crm_core.campaigns.model import KEYS
from crm_core.campaigns.released import slug
from crm_core.errors import CrmError, Unknown

DOCS = Path(__file__).parents[2] / "docs" / "campaigns.md"
PLAIN = {"name": "n", "segment": {"all": []}, "class": "content", "channel": "sms", "message": "m"}


def test_the_example_in_the_docs_is_a_campaign_and_shows_every_key():
    (block,) = re.findall(r"```json\n(.+?)```", DOCS.read_text("utf-8"), re.S)
    told = json.loads(block)
    assert set(told) == set(KEYS)
    made = parse_campaign(told)
    assert made.valid_until == date(2026, 11, 30)
    assert parse_campaign(made.as_data()) == made


def test_the_docs_tell_the_defaults():
    assert parse_campaign(PLAIN) == Campaign(
        "n", {"all": []}, "content", "sms", "m", holdout_share=0.1, purpose="marketing", profile="full"
    )
    for key in KEYS:
        assert f"| `{key}` |" in DOCS.read_text("utf-8")


@pytest.mark.parametrize(
    ("changed", "key", "nearest"),
    [
        ({"class": "developement"}, "campaigns-unknown-class", "development"),
        ({"channel": "e-mail"}, "campaigns-unknown-channel", "email"),
        ({"language": "ua"}, "campaigns-unknown-language", "uk"),
        ({"holdout": 0.1}, "campaigns-unknown-key", "holdout_share"),
    ],
)
def test_an_unknown_word_is_told_with_the_nearest(changed, key, nearest):
    with pytest.raises(Unknown) as caught:
        parse_campaign(PLAIN | changed)
    assert (caught.value.key, caught.value.details["nearest"]) == (key, nearest)


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"holdout_share": 1}, "campaigns-bad-share"),
        ({"holdout_share": True}, "campaigns-bad-share"),
        ({"holdout_share": float("nan")}, "campaigns-bad-share"),
        ({"step": 0}, "campaigns-bad-value"),
        ({"valid_until": "30.11.2026"}, "campaigns-bad-value"),
        ({"seeds": "yes"}, "campaigns-bad-value"),
        ({"message": " "}, "campaigns-empty"),
        ({"message": None}, "campaigns-missing"),
        ({"segment": 7}, "campaigns-bad-value"),
    ],
)
def test_a_wrong_value_is_told(changed, key):
    with pytest.raises(CrmError) as caught:
        parse_campaign(PLAIN | changed)
    assert caught.value.key == key


def test_the_draw_is_the_documented_number():
    assert edge(0.1) == "1999999999999"
    assert edge(0) == "0000000000000"
    assert draw("autumn", 7, 0.0) == "target"
    assert {draw("autumn", unit, 0.5) for unit in range(20)} == {"target", "control"}
    share = sum(draw("autumn", unit, 0.1) == "control" for unit in range(20_000)) / 20_000
    assert abs(share - 0.1) < 0.007


@pytest.mark.parametrize(
    ("point", "covered"),
    [
        ("+79161234567", "+7 916 ··· 45 67"),
        ("+380671234567", "+380 671 ··· 45 67"),
        ("anna@example.org", "an···@example.org"),
        ("Москва, Тверская 1", "Москва, ···"),
        ("", ""),
    ],
)
def test_a_contact_point_is_covered(point, covered):
    assert mask(point) == covered


def test_a_file_name_is_safe():
    assert slug("../Осень & зима/2026") == "осень-зима-2026"
    assert slug("…") == "list"
