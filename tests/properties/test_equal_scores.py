"""Equal clients get equal scores, better ones never lower ones; a quantile score is the share strictly worse, by the definition."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.db import facts_changed, open_base
from crm_core.rfm import cut, scheme_from_dict, score
from tests.properties.conftest import CASES

AS_OF = date(2026, 6, 30)
people = st.lists(
    st.lists(st.tuples(st.integers(0, 500), st.sampled_from((100, 100, 250, 900, -50))), min_size=1, max_size=5), min_size=1, max_size=25
)
schemes = st.builds(
    lambda k, window, method: {
        "k": k,
        "window_days": window,
        "cuts": {axis: {"method": method} for axis in ("recency", "frequency", "monetary")},
    },
    st.integers(3, 9),
    st.sampled_from((90, 365, "all")),
    st.sampled_from(("quantile", "jenks")),
)


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    made = open_base(tmp_path_factory.mktemp("scores") / "t.duckdb")
    yield made
    made.close()


def history(made, window):
    """Return (recency, frequency, money) of those who bought in the window, worked out in plain Python."""
    found = {}
    for number, days in enumerate(made, start=1):
        net: dict[int, int] = {}
        for ago, amount in days:
            net[ago] = net.get(ago, 0) + amount
        bought = {ago for ago, amount in net.items() if amount > 0 and any(a > 0 for d, a in days if d == ago)}
        inside = {ago for ago in bought if window is None or ago < window}
        if inside:
            found[number] = (-min(bought), len(inside), sum(amount for ago, amount in net.items() if window is None or ago < window))
    return found


class Undone(Exception):
    """Ends a write so that the next case finds an empty base."""


@settings(max_examples=CASES)
@given(made=people, given_scheme=schemes)
def test_equal_clients_get_equal_scores(base, made, given_scheme):
    scheme = scheme_from_dict(given_scheme)
    with pytest.raises(Undone), base.write() as con:  # noqa: PT012
        con.execute(
            "insert into client (client_id, records, external_ids, deceased, blocked) "
            "select number, 1, 'C' || number, false, false from (select unnest(range(1, $last)) as number)",
            {"last": len(made) + 1},
        )
        lines = [(number, AS_OF - timedelta(days=ago), amount) for number, days in enumerate(made, start=1) for ago, amount in days]
        con.execute(
            "insert into client_days "
            "select number, day, day, sum(amount), null, count(*) filter (where amount > 0), 1 "
            "from (select unnest($numbers) as number, unnest($days) as day, unnest($amounts) as amount) group by number, day",
            dict(zip(("numbers", "days", "amounts"), map(list, zip(*lines, strict=True)), strict=True)),
        )
        facts_changed(con)
        table = score(con, as_of=AS_OF, scheme=scheme, edges=cut(con, as_of=AS_OF, scheme=scheme))
        scored = {row[0]: row[1:] for row in con.execute(f"select client_id, r, f, m from {table}").fetchall()}
        raise Undone
    expected = history(made, scheme.window_days)
    assert scored.keys() == expected.keys()
    for axis in range(3):
        values = {number: expected[number][axis] for number in expected}
        for number, mine in values.items():
            worse = sum(1 for other in values.values() if other < mine)
            if given_scheme["cuts"]["recency"]["method"] == "quantile":
                assert scored[number][axis] == 1 + scheme.k * worse // len(values)
            for other, theirs in values.items():
                if mine == theirs:
                    assert scored[number][axis] == scored[other][axis]
                elif mine < theirs:
                    assert scored[number][axis] <= scored[other][axis]
