"""Clusters: known groups are found again, the same seed gives the same, everyone is counted once, and rules hit what they say."""

from datetime import date

import numpy as np
import pytest

from crm_core.db import open_base
from crm_core.errors import CrmError, Unknown
from crm_core.i18n import LANGUAGES, text
from crm_core.segments import make_catalogue, members
from crm_core.segments.clusters import Clusters, NoClusters, clusters
from crm_core.segments.clusters_learn import nearest_centre
from crm_core.segments.clusters_words import SHARED, WORDED, cluster_names
from crm_core.segments.fields import OwnField

DAY = date(2026, 11, 14)
FIELDS = (
    OwnField("purchase_days", "number", "day", "purchases"),
    OwnField("average_check", "money", "currency", "purchases"),
    OwnField("recency_days", "number", "day", "purchases"),
    OwnField("same", "number", None, "purchases"),
    OwnField("city", "text", None, "purchases"),
)
CATALOGUE = make_catalogue(FIELDS, {"purchases": lambda con, as_of: "purchases_kept"})
# Three groups drawn apart: clients, purchase days, check, recency. The last 20 clients never bought.
GROUPS = ((300, 2, 9000, 200), (200, 30, 800, 15), (100, 12, 3000, 500))
NEVER = 20


@pytest.fixture(scope="module")
def con(tmp_path_factory):
    db = open_base(tmp_path_factory.mktemp("clusters") / "b.duckdb")
    rng = np.random.default_rng(2)
    parts = [np.column_stack([np.round(rng.normal(m, 0.08 * m, n)) for m in (days, check, recency)]) for n, days, check, recency in GROUPS]
    drawn = np.vstack([*parts, np.full((NEVER, 3), np.nan)])
    with db.write() as con:
        con.register("given", {"id": np.arange(1, len(drawn) + 1), **{f"c{i}": drawn[:, i] for i in range(3)}})
        con.execute(
            "insert into client (client_id, records, external_ids, deceased, blocked) select id, 1, id::varchar, false, false from given"
        )
        con.execute(
            "create table purchases_kept as select id as client_id, nullif(c0, 'nan'::double) as purchase_days, "
            "nullif(c1, 'nan'::double) as average_check, nullif(c2, 'nan'::double) as recency_days, 1 as same, 'x' as city from given"
        )
    cursor = db.cursor()
    yield cursor
    cursor.close()
    db.close()


def found(con, *fields, **more):
    return clusters(con, fields=fields or ("purchase_days", "average_check", "recency_days"), as_of=DAY, catalogue=CATALOGUE, **more)


def test_groups_drawn_apart_are_found_again(con):
    told = found(con)
    assert isinstance(told, Clusters)
    assert (told.k, told.structure, told.base, told.clients, told.left_out) == (3, "strong", 620, 600, NEVER)
    assert [one.clients for one in told.clusters] == [300, 200, 100]
    assert [dict(one.differs) for one in told.clusters] == [
        {"average_check": "high", "purchase_days": "low"},
        {"purchase_days": "high", "recency_days": "low", "average_check": "low"},
        {"recency_days": "high", "average_check": "low"},
    ]
    assert [told.clusters[0].traits[place].median for place in (1, 2)] == pytest.approx([9000, 200], rel=0.02)
    assert told.stability.mean > 0.98 and told.stability.lower <= told.stability.mean <= told.stability.upper + 1e-9
    assert max(told.silhouettes, key=lambda one: one[1])[0] == 3
    kept = con.execute("select cluster, count(*), min(client_id), max(client_id) from clustered group by all order by 1").fetchall()
    assert kept == [(1, 300, 1, 300), (2, 200, 301, 500), (3, 100, 501, 600)]


def test_the_same_seed_gives_the_same_clusters(con):
    assert found(con, seed=11) == found(con, seed=11)
    assert found(con, k=4, seed=11).k == 4


def test_a_rule_means_as_many_as_it_says_and_hits_as_it_says(con):
    told = found(con, k=4)
    assert sum(one.clients for one in told.clusters) == told.clients
    assert sum(one.share for one in told.clusters) == pytest.approx(1)
    for one in told.clusters:
        assert members(con, one.rule, as_of=DAY, into="meant", catalogue=CATALOGUE) == one.rule_clients
        hit = con.execute(
            "select count(*) from meant join clustered on clustered.client_id = meant.client_id where cluster = $number",
            {"number": one.number},
        ).fetchall()[0][0]
        assert one.precision == pytest.approx(hit / one.rule_clients)
        assert one.recall == pytest.approx(hit / one.clients)
    apart = found(con)
    assert all(one.precision == one.recall == 1.0 for one in apart.clusters)


def test_nearest_centres_against_the_plain_way():
    rng = np.random.default_rng(0)
    rows, centres = rng.normal(size=(50, 3)), rng.normal(size=(4, 3))
    plain = [int(np.argmin([np.sum((row - centre) ** 2) for centre in centres])) for row in rows]
    assert list(nearest_centre(rows, centres)) == plain


def test_what_cannot_be_found_is_said(con):
    assert found(con, "same") == NoClusters("clusters-all-the-same", {"field": "same"})
    con.execute("create or replace temp table few_kept as from purchases_kept where client_id <= 99")
    few = make_catalogue(FIELDS, {"purchases": lambda con, as_of: "few_kept"})
    assert clusters(con, fields=["recency_days"], as_of=DAY, catalogue=few) == NoClusters("clusters-too-few", {"clients": 99, "least": 100})
    con.execute("create or replace temp table two_kept as select client_id, client_id % 2 as recency_days from client")
    two = make_catalogue(FIELDS, {"purchases": lambda con, as_of: "two_kept"})
    assert clusters(con, fields=["recency_days"], as_of=DAY, catalogue=two) == NoClusters("clusters-too-alike", {"different": 2})
    for problem, more in (("clusters-not-a-number", {"fields": ["city"]}), ("clusters-bad-k", {"fields": ["same"], "k": 1})):
        with pytest.raises(CrmError, match=problem):
            clusters(con, as_of=DAY, catalogue=CATALOGUE, **more)
    with pytest.raises(CrmError, match="clusters-how-many-fields"):
        clusters(con, fields=[], as_of=DAY, catalogue=CATALOGUE)
    with pytest.raises(Unknown):
        found(con, "recency_day")


def test_names_are_told_apart_in_every_language(con):
    assert cluster_names(found(con), "en", catalogue=CATALOGUE) == (
        "Large checks, rare",
        "Frequent, small checks",
        "Bought long ago, small checks",
    )
    assert cluster_names(found(con), "ru", catalogue=CATALOGUE)[0] == "Крупные чеки, редкие"
    for language in LANGUAGES:
        names = cluster_names(found(con, k=8), language, catalogue=CATALOGUE)
        assert len(set(names)) == 8
        for field in (WORDED | set(SHARED.values())) - set(SHARED):
            assert all(text(f"cluster-word-{field.replace('_', '-')}-{side}", language) for side in ("high", "low"))
