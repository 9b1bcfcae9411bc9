"""The Complete Journey through the ordinary import: redemptions joined, and nothing claimed, because nobody was held back."""

from pathlib import Path

import duckdb
import pytest

DATA = Path(__file__).parents[3] / "shared" / "data" / "complete_journey"


@pytest.mark.skipif(not DATA.exists(), reason="the data set is not beside the checkout")
def test_redemptions_are_joined_and_nothing_is_claimed_without_control(desk):
    with duckdb.connect() as con:
        con.execute(
            f"copy (select c.campaign_id as campaign, household_id as external_id, 'target' as arm, start_date as contacted_at "
            f"from '{DATA}/campaigns.parquet' as c join '{DATA}/campaign_descriptions.parquet' using (campaign_id)) "
            f"to '{desk.folder}/members.csv' (header)"
        )
        con.execute(
            f"copy (select campaign_id as campaign, household_id as external_id, 'positive' as outcome, redemption_date as answered_at "
            f"from '{DATA}/coupon_redemptions.parquet') to '{desk.folder}/redeemed.csv' (header)"
        )
        con.execute(
            f"copy (select household_id as external_id, transaction_timestamp as happened_at, sum(sales_value) as amount "
            f"from '{DATA}/transactions_sample.parquet' group by all) to '{desk.folder}/sales.csv' (header)"
        )
        expected = con.execute(
            f"""
            select count(distinct household_id)
            from '{DATA}/coupon_redemptions.parquet'
            semi join '{DATA}/campaigns.parquet' as c using (campaign_id, household_id)
            join '{DATA}/campaign_descriptions.parquet' using (campaign_id)
            where campaign_id = '18' and redemption_date between start_date and start_date + 29
            """
        ).fetchone()[0]
        members = con.execute(f"select count(*) from '{DATA}/campaigns.parquet' where campaign_id = '18'").fetchone()[0]
    for kind, name, rows in (("campaign_members", "members", 6589), ("responses", "redeemed", 2102), ("transactions", "sales", None)):
        done = desk("import", desk.folder / f"{name}.csv", "--kind", kind, "--source", "shop")
        assert done["quarantined"] == 0 and rows in (None, done["rows"])
    said = desk("effect", "18", "--metric", "response", "--as-of", "2018-03-01")
    assert (said["verdict"], said["reason"], said["difference"]) == ("cannot_say", "no_control", None)
    assert said["target"]["n"] == members and said["naive"] == expected > 100
    assert said["target"]["mean"] == pytest.approx(expected / members)
    bought = desk("effect", "18", "--metric", "revenue", "--as-of", "2018-03-01")
    assert bought["reason"] == "no_control" and bought["naive"] > 0 and bought["way_out"]
    every = desk("effect", "--all", "-o", "all.csv", "--as-of", "2018-03-01")
    assert (every["campaigns"], every["measured"], every["net"]) == (27, 0, {})
