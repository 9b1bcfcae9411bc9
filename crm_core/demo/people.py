"""Draw people: who they are, how they can be reached, what they refused. One row a record."""

from typing import Final

import numpy as np
import pyarrow as pa

from crm_core.demo.names import CITIES, GIVEN, ORIGINS, PATRONYMICS, SURNAMES
from crm_core.demo.truth import Truth

PLACEHOLDER_PHONES: Final = 12
Columns = dict[str, np.ndarray]


def draw_people(rng: np.random.Generator, truth: Truth, *, first: int, count: int) -> Columns:
    """Return columns for people `first` … `first + count - 1`; numbers stand for names, flags are 0 and 1."""
    uk = rng.random(count) < truth.ukrainian_share
    woman = rng.random(count) < 0.56
    ids = np.arange(first, first + count, dtype=np.int64)

    def pick(table: dict[tuple[str, str], str]) -> np.ndarray:
        sizes = {key: len(names.split()) for key, names in table.items()}
        size = np.select([uk & woman, uk & ~woman, ~uk & woman], [sizes["uk", "f"], sizes["uk", "m"], sizes["ru", "f"]], sizes["ru", "m"])
        # Names are not equally common: squaring favours the first of each list.
        return np.asarray(rng.random(count) ** 2 * size, dtype=np.int16)

    surname_sizes = np.where(uk, len(SURNAMES["uk"].split("|")), len(SURNAMES["ru"].split("|")))
    shared = (rng.random(count) < truth.shared_phone_share) & (ids > first)
    own = np.where(shared, ids - 1, ids)
    has_phone = rng.random(count) >= truth.no_phone_share
    has_phone[1:] &= ~shared[1:] | has_phone[:-1]
    placeholder = np.where(rng.random(count) < truth.placeholder_share, rng.integers(1, PLACEHOLDER_PHONES + 1, count), 0)
    return {
        "person_id": ids,
        "uk": uk,
        "woman": woman,
        "surname_no": (rng.random(count) * surname_sizes).astype(np.int16),
        "given_no": pick(GIVEN),
        "patronymic_no": pick(PATRONYMICS),
        "born_days_ago": rng.integers(18 * 365, 80 * 365, count).astype(np.int32),
        "city_no": (rng.random(count) ** 2 * np.where(uk, len(CITIES["uk"]), len(CITIES["ru"]))).astype(np.int8),
        "origin_no": rng.integers(0, len(ORIGINS), count).astype(np.int8),
        # Spread over the range so that numbers do not look like a counter; 100,000,007 is prime, so none repeats.
        "phone_no": (own * np.int64(61_803_399)) % np.int64(100_000_007),
        "has_phone": has_phone,
        "placeholder_no": placeholder.astype(np.int8),
        "has_email": rng.random(count) < truth.email_share,
        "is_company": rng.random(count) < truth.company_share,
        "is_nameless": rng.random(count) < truth.nameless_share,
        "is_duplicate": rng.random(count) < truth.duplicate_share,
        "no_patronymic": rng.random(count) < 0.15,
        "refused": rng.random(count) < truth.refused_share,
        "refused_by": rng.integers(0, 3, count).astype(np.int8),
        "consented": rng.random(count) < truth.consent_share,
        "blocked": rng.random(count) < truth.blocked_share,
        "excluded": rng.random(count) < truth.excluded_share,
        "vip": rng.random(count) < 0.02,
    }


def as_table(columns: Columns) -> pa.Table:
    """Return the columns as an Arrow table, which SQL reads without copying."""
    return pa.table(columns)
