"""Loading, undoing, merging: trust 8."""

from typing import Final

from tests.mutations.guard import Mutation

GUARDS: Final = "tests/intake/test_intake_guards.py::"
PROTECTION: Final = "tests/intake/test_intake_protection.py::"
CLIENTS: Final = "tests/intake/test_intake_clients.py::"
LINES: Final = "tests/intake/test_intake_transactions.py::"
LOAD: Final = "crm_core/intake/loading.py"

LOADING: Final = (
    Mutation(
        "rows = loaded + unchanged + quarantined",
        LOAD,
        "rows = good + quarantined",
        "rows = good",
        (LINES + "test_all_reasons_of_a_row_at_once_and_the_mended_file_loads",),
    ),
    Mutation(
        "every row that was not taken is kept with line, raw text and reasons",
        "crm_core/intake/quarantine_rows.sql",
        "where c.reasons is not null",
        "where false",
        (LINES + "test_all_reasons_of_a_row_at_once_and_the_mended_file_loads",),
    ),
    Mutation(
        "a ragged row is kept too",
        "crm_core/intake/quarantine_rows.sql",
        "from ragged",
        "from ragged where false",
        ("tests/intake/test_intake_guards.py::test_a_ragged_row_is_counted_and_kept",),
    ),
    Mutation(
        "the same transactions twice change nothing",
        "crm_core/intake/targets/transactions_known.sql",
        "join live as l on l.content_key = c.content_key and",
        "join live as l on false and l.content_key = c.content_key and",
        (LINES + "test_the_same_file_twice_and_its_columns_in_another_order",),
    ),
    Mutation(
        "the same contacts twice change nothing",
        "crm_core/intake/targets/known_rows.sql",
        "join live as l on l.content_key = c.content_key and",
        "join live as l on false and l.content_key = c.content_key and",
        (PROTECTION + "test_contacts_exclusions_and_seeds",),
    ),
    Mutation(
        "the same clients twice change nothing",
        "crm_core/intake/targets/clients.py",
        "where n.line not in (select line from judged where not is_changed and is_known)",
        "",
        (GUARDS + "test_the_same_clients_again_leave_no_row_behind",),
    ),
    Mutation(
        "a number a record once had stays held: an overwriting load does not lower its refusal",
        "crm_core/intake/targets/refold_holdings.sql",
        "from placed",
        "from placed where position is not null",
        (GUARDS + "test_overwriting_and_merging_lower_no_refusal",),
    ),
    Mutation(
        "an overwriting load does not unblock",
        "crm_core/intake/targets/fold.py",
        "bool_or({column}) as {column}",
        "coalesce(arg_max({column}, place) filter (where overwrite), arg_min({column}, place)) as {column}",
        (GUARDS + "test_an_overwriting_load_unblocks_nobody",),
    ),
    Mutation(
        "undoing a load keeps its refusals",
        "crm_core/intake/undo.py",
        "        settle(con, import_id, then)\n",
        '        settle(con, import_id, then)\n        con.execute("delete from refusal where import_id = $import_id", given)\n',
        (PROTECTION + "test_undoing_a_stop_list_keeps_its_refusals",),
    ),
    Mutation(
        "undoing a load withdraws its consents for good, older backups included",
        "crm_core/intake/undo.py",
        "withdraw_consents(con, protection, import_id=import_id)",
        "pass",
        (GUARDS + "test_the_consents_of_an_undone_load_lift_nothing_after_an_older_backup",),
    ),
    Mutation(
        "a journalled withdrawal is replayed",
        "crm_core/hygiene/replay.py",
        'one.stands = entry["kind"] == "consent"',
        "one.stands = True",
        ("tests/hygiene/test_hygiene_guards.py::test_a_withdrawal_whose_commit_failed_holds",),
    ),
    Mutation(
        "a union of journals keeps each of several equal entries",
        "crm_core/hygiene/journal.py",
        "seen[identity] += 1",
        "seen[identity] = 1",
        ("tests/hygiene/test_hygiene_guards.py::test_a_union_of_journals_keeps_each_of_several_equal_entries",),
    ),
    Mutation(
        "a record that a refusal names stays when its load is undone",
        "crm_core/intake/named_by_deeds.sql",
        "join refusal_key as r on r.kind = 'record' and r.keying = k.keying",
        "join refusal_key as r on false and r.kind = 'record' and r.keying = k.keying",
        (GUARDS + "test_undoing_clients_keeps_their_refusals_and_those_still_named",),
    ),
    Mutation(
        "a record that the ledger names stays when its load is undone",
        "crm_core/intake/naming.py",
        "for table in NAMING if table not in but_for}",
        "for table in NAMING if table not in (*but_for, 'contact')}",
        (GUARDS + "test_undoing_clients_keeps_their_refusals_and_those_still_named",),
    ),
    Mutation(
        "a record that an arm names stays when its load is undone",
        "crm_core/intake/named_by_deeds.sql",
        "select record_id from asked_record where record_id in (select client_id from arm)",
        "select record_id from asked_record where false",
        (GUARDS + "test_undoing_clients_keeps_their_refusals_and_those_still_named",),
    ),
    Mutation(
        "a scope that cannot be read is taken as everything",
        "crm_core/intake/targets/refusals.sql",
        "case when list_contains(c.unread, 'scope') then 'everything' else 'campaigns' end",
        "'campaigns'",
        (PROTECTION + "test_a_stop_list_is_read_in_the_most_protective_sense",),
    ),
    Mutation(
        "a refusal by which nobody can be recognised waits in the quarantine",
        "crm_core/intake/targets/refusals.py",
        "where reasons is null and external_id is null and line not in",
        "where false and line not in",
        (PROTECTION + "test_a_stop_list_is_read_in_the_most_protective_sense",),
    ),
    Mutation(
        "a load is audited",
        LOAD,
        'action="load",',
        'action="",',
        (GUARDS + "test_a_load_and_its_undo_are_audited",),
    ),
    Mutation(
        "a load is one commit",
        LOAD,
        "    for follower in then:\n",
        "    con.commit()\n    con.begin()\n    for follower in then:\n",
        (GUARDS + "test_a_load_whose_follower_fails_leaves_nothing",),
    ),
    Mutation(
        "a key held under more than five names links nobody",
        "crm_core/identity/shared_points.sql",
        "> $max_names_per_key",
        "> $max_names_per_key + 1000000",
        ("tests/identity/test_identity_linking.py::test_six_names_make_a_placeholder_and_five_do_not",),
    ),
    Mutation(
        "undoing one of two files starts no contact count and no draw anew",
        "crm_core/intake/undo.py",
        "    _follow_person(con)\n",
        "",
        ("tests/commands/test_commands_after_release.py::test_undoing_one_of_two_files_leaves_the_contact_with_the_person",),
    ),
    Mutation(
        "a list that left outlives the undoing of a file",
        "crm_core/intake/named_by_deeds.sql",
        "select record_id from asked_record where record_id in (select client_id from release_row)",
        "select record_id from asked_record where false",
        ("tests/commands/test_commands_after_release.py::test_undoing_one_of_two_files_leaves_the_contact_with_the_person",),
    ),
    Mutation(
        "a nobody's code that anything but a sale names stays somebody's",
        "crm_core/intake/nobodies.py",
        "    _spare_known(con, source=source)\n",
        "",
        (CLIENTS + "test_a_code_that_anything_but_a_sale_names_stays_somebodys",),
    ),
    Mutation(
        "sales under a nobody's code are anonymous, loaded before it was told or after",
        "crm_core/intake/nobodies.py",
        "        _take_sales(con)\n",
        "        pass\n",
        (CLIENTS + "test_sales_under_a_nobodys_code_are_anonymous_in_whatever_order_they_come",),
    ),
    Mutation(
        "cards on the receipts of a nobody make nobody a client",
        "crm_core/intake/naming.py",
        '    live[CLIENT_ROWS] += f" and {NOT_TOLD_BY_RECEIPT}"\n',
        "",
        (CLIENTS + "test_cards_on_receipts_make_no_client_of_a_nobodys_code",),
    ),
    Mutation(
        "undoing the file that told of a nobody gives its sales back",
        "crm_core/intake/undo.py",
        "    settle_nobodies(con, import_id=import_id)\n",
        "",
        (
            CLIENTS + "test_a_code_that_is_nobodys_no_longer_has_its_sales_again",
            CLIENTS + "test_a_nobodys_code_is_nobodys_again_when_the_file_that_named_a_person_is_undone",
        ),
    ),
)
