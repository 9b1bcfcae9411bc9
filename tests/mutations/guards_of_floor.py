"""The door to the base, the chain of deeds, erasing and restoring: trust 6, 9 and 10."""

from typing import Final

from tests.mutations.guard import Mutation

BASE: Final = "crm_core/db/base.py"
CHAIN: Final = "crm_core/audit/chain.py"
DB: Final = "tests/db/test_db_base.py::"
GUARDS: Final = "tests/db/test_db_guards.py::"
ERASURES: Final = "tests/jobs/test_jobs_erasures.py::"
JOBS: Final = "tests/jobs/test_jobs_guards.py::"

FLOOR: Final = (
    Mutation(
        "SQL has no files and no network",
        BASE,
        '"set enable_external_access = false"',
        '"set enable_external_access = true"',
        (GUARDS + "test_sql_reaches_the_work_folder_and_no_other",),
    ),
    Mutation(
        "SQL reaches the work folder alone",
        BASE,
        '{"folders": [str(work_dir)]}',
        '{"folders": [str(work_dir.parent)]}',
        (GUARDS + "test_sql_reaches_the_work_folder_and_no_other",),
    ),
    Mutation(
        "what was set cannot be set anew",
        BASE,
        'con.execute("set lock_configuration = true")',
        "pass",
        (GUARDS + "test_what_was_set_cannot_be_set_anew",),
    ),
    Mutation(
        "a sandbox that does not hold opens no base",
        BASE,
        'raise CrmError("base-not-shut-in")',
        "return",
        (GUARDS + "test_a_base_whose_sandbox_does_not_hold_is_not_opened",),
    ),
    Mutation(
        "the base is for its owner only",
        BASE,
        "os.chmod(self.path, 0o600)",
        "pass",
        (DB + "test_the_base_is_private",),
    ),
    Mutation(
        "a failed write leaves nothing",
        BASE,
        "con.rollback()",
        "con.commit()",
        (DB + "test_a_failed_write_leaves_nothing",),
    ),
    Mutation(
        "the policy is counted by one writer at a time",
        BASE,
        "with self._writer:\n            own = con is None",
        "if True:\n            own = con is None",
        ("tests/campaigns/test_campaigns_trust.py::test_eight_threads_release_overlapping_campaigns_and_nobody_is_above_the_policy",),
    ),
    Mutation(
        "what was committed is re-read",
        BASE,
        "if saved < version:",
        "if False:",
        (GUARDS + "test_a_commit_that_saved_nothing_is_noticed",),
    ),
    Mutation(
        "a changed deed breaks the chain",
        CHAIN,
        " or found != _hash(seq, at, who, action, details, before):",
        ":",
        (GUARDS + "test_each_link_of_the_chain_holds", DB + "test_a_changed_deed_breaks_the_chain"),
    ),
    Mutation(
        "a deed that does not follow the one before it breaks the chain",
        CHAIN,
        "or before != previous or",
        "or",
        (GUARDS + "test_a_chain_made_anew_from_a_gap_on_does_not_fit_what_stands_before",),
    ),
    Mutation(
        "a missing deed breaks the chain",
        CHAIN,
        "if seq != length or before",
        "if before",
        (GUARDS + "test_a_chain_made_anew_from_a_gap_on_does_not_fit_what_stands_before",),
    ),
    Mutation(
        "erasing keeps the refusal, on every point of the erased",
        "crm_core/jobs/forgetting.py",
        "if carried:",
        "if False:",
        (JOBS + "test_an_erased_refuser_is_refused_when_they_come_back",),
    ),
    Mutation(
        "erasing leaves no bytes of the person in the file",
        "crm_core/jobs/erasing.py",
        "db.swap(compact_copy(db))",
        "pass",
        (JOBS + "test_nothing_of_an_erased_person_is_left_in_the_base_and_its_files",),
    ),
    Mutation(
        "erasing blanks the quarantined rows that tell who it is",
        "crm_core/jobs/forgetting.py",
        "    _blank_quarantine(con)\n",
        "",
        (JOBS + "test_nothing_of_an_erased_person_is_left_in_the_base_and_its_files",),
    ),
    Mutation(
        "erasing takes the person off every list",
        "crm_core/jobs/forgetting.py",
        '    "forget_lists",\n',
        "",
        (JOBS + "test_an_erased_client_is_on_no_list_made_before",),
    ),
    Mutation(
        "erasing takes the person's code off the removals",
        "crm_core/jobs/forgetting.py",
        '    "forget_removals",\n',
        "",
        (JOBS + "test_the_removals_of_an_erased_client_name_nobody",),
    ),
    Mutation(
        "an erasure is audited without the person",
        "crm_core/jobs/erasing.py",
        "clean(reason)",
        "reason",
        (JOBS + "test_erasing_backing_up_and_restoring_are_audited",),
    ),
    Mutation(
        "a restore merges, never replaces",
        "crm_core/jobs/keeping.py",
        "merge_protection(db, secret=folder / SECRET, journal=folder / JOURNAL)",
        "shutil.copyfile(folder / JOURNAL, house.protection.journal.path)",
        (JOBS + "test_a_restore_brings_no_refuser_back_and_no_lifting_consent_either",),
    ),
    Mutation(
        "a backup is for its owner only",
        "crm_core/jobs/keeping.py",
        "os.chmod(folder / name, 0o600)",
        "os.chmod(folder / name, 0o644)",
        (JOBS + "test_a_backup_keeps_the_secret_in_a_file_apart_for_the_owner_only",),
    ),
    Mutation(
        "a load narrows what memory the base may take",
        "crm_core/jobs/loading.py",
        "with suppress(ShortOfMemory), house.db.narrowed():",
        "with suppress(ShortOfMemory):",
        ("tests/jobs/test_jobs_memory.py::test_while_a_file_is_loaded_the_base_takes_less_and_the_last_load_gives_it_back",),
    ),
    Mutation(
        "what a dead owner left in the work folder goes",
        "crm_core/jobs/house.py",
        "        _sweep(house.db.work_dir)\n",
        "",
        (JOBS + "test_what_a_dead_owner_left_in_the_work_folder_goes",),
    ),
    Mutation(
        "the contacts that a restore has to carry over outlive the sweeping",
        "crm_core/jobs/house.py",
        "if left.name in (ledger.KEPT, erasures.KEPT):",
        "if False:",
        ("tests/commands/test_commands_closed_for_good.py::test_a_restore_killed_in_the_middle_is_finished_at_the_next_start",),
    ),
    Mutation(
        "a base rebuilt in many commits is not seen before it is whole",
        "crm_core/db/copies.py",
        "            yield made\n            made.close()\n            db.swap(made.path)\n        finally:\n            made.close()\n",
        "            yield made\n        finally:\n            made.close()\n            db.swap(made.path)\n",
        ("tests/db/test_db_base.py::test_a_base_rebuilt_in_many_commits_is_seen_whole_or_not_at_all",),
    ),
    Mutation(
        "a restore erases again whom the backup still knows",
        "crm_core/jobs/keeping.py",
        "erased = carry_erasures(db, house.protection, who=who)",
        "erased = carry_erasures.__hash__() * 0",
        (ERASURES + "test_a_restore_erases_again_whom_the_backup_still_knows",),
    ),
    Mutation(
        "nobody is erased in a copy that went its own way",
        "crm_core/jobs/forgotten_again.sql",
        "  and own.deeds = 0\n",
        "",
        (ERASURES + "test_nobody_is_erased_in_a_copy_that_went_its_own_way",),
    ),
    Mutation(
        "a restore killed before it erased again is finished at the next start",
        "crm_core/jobs/house.py",
        "            carry_erasures(house.db, protection_of(house.db), who=RESTORE)\n",
        "",
        (ERASURES + "test_a_restore_killed_before_or_after_it_erased_again_is_finished_at_the_next_start",),
    ),
)
