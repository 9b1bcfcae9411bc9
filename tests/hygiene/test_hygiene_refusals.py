from datetime import datetime

ANNA, ANNA_MAIL, BORIS, SHOP = "+79031234567", "anna@example.org", "+79161112233", "+74950000000"


def test_a_refused_record_closes_its_client_and_each_of_its_points(world):
    world.client(1, ANNA, ANNA_MAIL, former=("+79990000001",))
    world.client(2, BORIS)
    world.refusal(record=1)
    assert world.refused() == {1}
    assert world.closed() == {ANNA, ANNA_MAIL, "+79990000001"}


def test_a_refusal_holds_after_a_merge_whichever_record_it_named(world):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.refusal(record=2)
    world.merge(2, into=1)
    assert world.refused() == {1}
    assert world.closed() == {ANNA, BORIS}


def test_a_refused_phone_closes_all_who_hold_or_have_held_it(world):
    world.client(1, ANNA)
    world.client(2, BORIS, former=(ANNA,))
    world.client(3, BORIS)
    world.refusal(ANNA)
    assert world.refused() == {1, 2}
    assert world.closed() == {ANNA}


def test_the_point_of_someone_who_refused_by_number_is_closed_but_its_other_holders_are_not_refused(world):
    world.client(1, ANNA, ANNA_MAIL)
    world.client(2, BORIS, ANNA_MAIL)
    world.refusal(record=1)
    assert world.refused() == {1}
    assert world.closed() == {ANNA, ANNA_MAIL}


def test_a_placeholder_is_closed_everywhere_and_only_the_refuser_is_refused(world):
    world.client(1, ANNA, SHOP)
    world.client(2, BORIS, SHOP)
    world.placeholder(SHOP)
    world.refusal(SHOP)
    assert world.refused() == set()
    assert world.closed() == {SHOP}
    world.refusal(SHOP, record=1)
    assert world.refused() == {1}
    assert world.closed() == {SHOP, ANNA}


def test_other_spellings_are_the_same_phone_and_the_same_mailbox(world):
    world.client(1, "+380031234567")
    world.client(2, "ivan@example.org")
    world.refusal("+79031234567")
    world.refusal("ivan+sale@example.org")
    assert world.refused() == set() | {2}
    world.client(3, "+69031234567")
    assert world.refused() == {2, 3}


def test_a_person_named_by_name_and_birth_date(world):
    world.client(1, "иванов|иван|петрович|1980-01-02")
    world.client(2, "иванов|иван|петрович|1981-01-02")
    world.refusal("иванов|иван||1980-01-02")
    assert world.refused() == {1}


def test_channel_and_scope(world):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.refusal(ANNA, channel="sms")
    world.refusal(BORIS, scope="everything")
    assert world.refused("sms") == {1, 2}
    assert world.refused("email") == {2}
    assert world.refused("sms", "notification") == {2}
    assert world.refused("sms", "survey") == {1, 2}


def test_a_refusal_by_number_outlives_the_client_and_closes_the_points_it_had(world):
    world.client(1, ANNA)
    world.refusal(record=1)
    with world.db.write() as con:
        for table in ("record", "client", "client_point", "point_holder", "holding", "point", "point_key", "record_key"):
            con.execute(f"delete from {table}")
    world.client(5, ANNA)
    assert world.refused() == set()
    assert world.closed() == {ANNA}
    world.client(1, BORIS)
    assert world.refused() == {1}


def test_the_same_refusals_twice_are_once(world):
    world.client(1, ANNA)
    assert world.refusal(ANNA, content="a").loaded == 1
    again = world.refusal(ANNA, content="a")
    assert (again.loaded, again.unchanged) == (0, 1)
    assert world.refusal(ANNA, content="a", source="another").loaded == 1


def test_only_a_later_consent_with_evidence_lifts_and_only_its_channel(world):
    world.client(1, ANNA)
    world.refusal("+79990000000", at=datetime(2020, 1, 1))  # an older one of somebody else makes no consent later
    world.refusal(ANNA)
    world.consent(point=ANNA, evidence=None)
    world.consent(point=ANNA, evidence="  ")
    world.consent(point=ANNA, at=None)
    world.consent(point=ANNA, at=datetime(2026, 5, 1, 12))
    world.consent(point=ANNA, at=datetime(2026, 4, 1))
    world.consent(point=ANNA, at=datetime(2126, 4, 1))
    assert world.refused("sms") == {1}
    world.consent(point=ANNA)
    assert world.refused("sms") == set()
    assert world.closed("sms") == {"+79990000000"}
    assert world.refused("email") == {1}
    world.consent(point=ANNA, channel="all")
    assert world.refused("email") == set()


def test_a_loose_hit_is_lifted_with_the_refusal_of_the_very_point(world):
    world.client(1, "ivan@example.org")
    world.refusal("ivan+sale@example.org", channel="email")
    world.consent(point="ivan@example.org", channel="email")
    assert world.refused("email") == {1}
    world.consent(point="ivan+sale@example.org", channel="email")
    assert world.refused("email") == set()


def test_a_consent_by_number_lifts_a_point_only_of_its_sole_holder(world):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.client(3, BORIS)
    world.refusal(ANNA)
    world.refusal(BORIS)
    world.consent(record=1)
    world.consent(record=2)
    assert world.refused() == {2, 3}


def test_a_duplicates_consent_never_lifts_a_refusal_of_a_record(world):
    world.client(1, ANNA)
    world.client(2, ANNA, client=1)
    world.refusal(record=1)
    world.consent(record=2)
    assert world.refused() == {1}
    world.consent(record=1)
    assert world.refused() == set()


def test_a_refusal_of_a_client_is_lifted_by_any_of_its_records(world):
    world.client(1, ANNA)
    world.client(2, BORIS, client=1)
    world.refusal(record=1, subject="client")
    assert world.refused() == {1}
    world.consent(record=2)
    assert world.refused() == set()


def test_a_record_that_came_to_the_client_later_lifts_nothing(world):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.refusal(record=1, subject="client")
    world.refusal(ANNA)
    world.consent(record=2)
    world.merge(2, into=1)
    assert world.refused() == {1}
    world.consent(record=1)
    assert world.refused() == set()


def test_a_consent_to_something_else_lifts_no_refusal_of_campaigns(world):
    world.client(1, ANNA)
    world.refusal(ANNA, scope="everything")
    world.consent(point=ANNA, channel="all", purpose="data_processing")
    assert world.refused("sms") == {1}
    assert world.refused("sms", class_="notification") == set()
    world.consent(point=ANNA, channel="all", purpose="Marketing")
    assert world.refused("sms") == set()


def test_a_refusal_of_a_day_holds_to_its_end(world):
    world.client(1, ANNA)
    world.refusal(ANNA, at=datetime(2026, 5, 1))
    world.consent(point=ANNA, channel="all", at=datetime(2026, 5, 1, 9))
    assert world.refused() == {1}, "who knows whether the refusal came in the afternoon"
    world.consent(point=ANNA, channel="all", at=datetime(2026, 5, 2))
    assert world.refused() == set()


def test_a_duplicate_that_does_not_hold_the_point_lifts_nothing(world):
    world.client(1, ANNA)
    world.client(2, BORIS, client=1)
    world.refusal(ANNA)
    world.consent(record=2)
    assert world.refused() == {1}
    world.consent(record=1)
    assert world.refused() == set()


def test_whom_a_refusal_closed_stays_closed(world):
    world.client(1, ANNA)
    world.client(2, SHOP)
    world.placeholder(SHOP)
    world.refusal(ANNA)
    world.refusal(SHOP)
    world.placeholder(ANNA)
    world.client(3, ANNA)
    world.placeholder(ANNA)
    assert world.refused() == {1}
    assert world.closed() == {ANNA, SHOP}
    world.consent(record=1)
    assert world.refused() == set()
    assert world.closed() == {ANNA, SHOP}


def test_a_withdrawn_consent_does_not_exist(world):
    world.client(1, ANNA)
    world.refusal(ANNA)
    world.consent(point=ANNA)
    with world.db.write() as con:
        con.execute("update consent set withdrawn_by = 8")
    assert world.refused() == {1}


def test_consents_by_record_point_and_merge(world):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.client(3, SHOP)
    world.client(4, SHOP)
    world.placeholder(SHOP)
    world.consent(record=2, evidence=None, at=None)
    world.consent(point=ANNA, channel="all", evidence=None)
    world.consent(point=SHOP)
    assert world.consented("sms") == {1, 2}
    assert world.consented("email") == {1}
    assert world.consented("sms", "research") == set()
    world.merge(2, into=1)
    assert world.consented("sms") == {1}


def test_a_later_refusal_stops_at_its_own_gate_and_leaves_the_consent(world):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.consent(record=1, at=datetime(2026, 1, 1))
    world.consent(record=2, at=datetime(2026, 6, 1), evidence=None)
    world.refusal(record=1)
    world.refusal(record=2)
    assert world.consented() == {1, 2}
    assert world.refused() == {1, 2}


def test_blocked(world):
    world.client(1, ANNA, blocked=True)
    world.client(2, BORIS)
    assert world.blocked() == {1}
