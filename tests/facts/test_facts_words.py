import pytest

from crm_core.facts import FIELDS, RELATIONS
from crm_core.i18n import LANGUAGES, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_label_of_its_own(language):
    labels = [text(field.label_key, language) for field in FIELDS]
    assert len(set(labels)) == len(labels)


def test_every_field_stands_in_a_known_relation():
    assert {field.relation for field in FIELDS} == set(RELATIONS)
    assert len({field.key for field in FIELDS}) == len(FIELDS)
