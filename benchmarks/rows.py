"""The rows of the table: what is measured, against what, and what it was designed to reach."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from benchmarks import choosing, churning, contacting, knowing, measuring, risking, showing, valuing
from benchmarks.base import Measured


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table."""

    what: str
    target: str
    run: Callable[[], Measured]


ROWS: Final = {
    "facts": Row("client facts as of a date, against one hand-written statement over the transactions", "≤ 1.3 ×", knowing.facts),
    "day": Row("a day's new data (0.2 % of the clients buy), against all days made anew", "≤ 0.05 ×", knowing.day),
    "grid": Row("RFM grid, edges in place", "≤ 0.3 s", choosing.grid_in_place),
    "grid_cut": Row("RFM grid, quantiles cut anew", "≤ 1 s", choosing.grid_cut),
    "segment": Row("segment count", "≤ 0.3 s", choosing.segment),
    "what_if": Row("what-if after a change", "≤ 0.3 s", choosing.changed),
    "bgnbd": Row("BG/NBD fit, against lifetimes row by row", "≤ 0.2 ×", valuing.bgnbd),
    "inputs": Row("inputs of lifetimes (frequency, recency, age, money) as of a date, against its own utility", "≤ 0.2 ×", valuing.inputs),
    "value": Row("value: histories, holdout, every model twice, everyone scored and kept", "–", valuing.whole_fit),
    "value_score": Row("value of everyone as of another day", "–", valuing.score),
    "value_kept": Row("first decile from the kept scores", "≤ 0.3 s", valuing.kept),
    "rhythm": Row("rhythm of purchases for every limit of inactivity, made anew", "–", churning.rhythm_made),
    "curve": Row("survival curve after a move of the limit", "≤ 1 s", churning.curve),
    "cohorts": Row("cohorts by month, retention and money", "–", churning.cohort_table),
    "risk": Row("risk of churn: two days read, three models fitted and tested, everyone scored", "≤ 120 s at 1 M", risking.fit),
    "risk_score": Row("risk of everyone active, by a kept model", "–", risking.score),
    "model": Row(
        "uplift model: facts before the contact, two learners, Qini by bootstrap", "≤ 120 s at 1 M members", risking.campaign_model
    ),
    "clusters": Row("clusters: k by silhouette, stability, rules, everyone assigned", "–", risking.cluster),
    "waterfall": Row("waterfall of the whole base (first and only cause), against one bare statement", "≤ 2 ×", contacting.waterfall_row),
    "release": Row("release and file with a personal message, against a bare insert and a CSV", "≤ 10 s", contacting.release_row),
    "campaigns": Row("the 400th campaign, against the first", "≤ 1.2 ×", contacting.four_hundredth),
    "effect_all": Row("every figure of 400 campaigns at once", "≤ 120 s at 50 M contacts", measuring.everything),
    "effect_one": Row("one campaign by its purchases", "≤ 2 s", measuring.one),
    "screens": Row("every screen drawn again, three of them after a moved slider: 95th percentile", "≤ 1.5 s", showing.reruns),
    "transactions": Row(
        "loading a CSV of transactions with all checks, against read_csv with the same types", "≤ 6 ×", knowing.transactions
    ),
    "clients": Row("loading a CSV of clients: phones in several spellings, names", "≤ 180 s", knowing.clients),
    "demo": Row("making the demo base", "–", knowing.demo),
}
