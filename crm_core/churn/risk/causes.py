"""Why a client's risk is what it is: what it would be if the client were usual in one respect, all else as it is."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crm_core.churn.risk.features import FEATURES, ActiveClients
from crm_core.churn.risk.scorers import Matrix, Scorer

SMALLEST: Final = 0.05  # log-odds: below this, a respect moves the chance by about a percent and is not called a cause
USUAL: Final = "usual"
ONE_PURCHASE: Final = "one_purchase"


@dataclass(frozen=True, slots=True)
class Respect:
    """Features that tell of one thing; the first one known says on which side of usual a client is. A side without a word is no cause."""

    features: tuple[str, ...]
    above: str | None = None
    below: str | None = None


RESPECTS: Final = (
    Respect(("overdue", "recency"), above="overdue"),
    Respect(("gap_growth",), above="gaps_grown"),
    Respect(("purchase_days", "purchase_days_365d", "purchase_days_90d", "mean_gap"), below="rare"),
    Respect(("tenure",), above="long_known", below="new_client"),
    Respect(("net_amount_365d",), below="small_spend"),
    Respect(("check_growth",), below="checks_fell"),
    Respect(("returns",), above="returned"),
    Respect(("contacts", "days_since_contact"), above="contacted_often", below="contacted_rarely"),
    Respect(("inbound",), above="wrote_lately"),
)
CAUSE_KEYS: Final = (
    "overdue", ONE_PURCHASE, "gaps_grown", "rare", "new_client", "long_known", "small_spend", "checks_fell", "returned", "contacted_often",
    "contacted_rarely", "wrote_lately", USUAL,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason of one client: its key, and by how much (log-odds) it raises the risk above a usual client's."""

    key: str
    weight: float


def main_causes(scorer: Scorer, centre: Matrix, seen: ActiveClients) -> NDArray[np.object_]:
    """Return the key of every client's main cause; "usual" for those whose score is not above the usual client's."""
    scores = scorer.scores(seen.matrix)
    best = np.full(len(seen), SMALLEST)
    found = np.full(len(seen), USUAL, dtype=object)
    for respect in RESPECTS:
        weight, words = _weighed(scorer, centre, seen, scores, respect)
        better = weight > best
        found[better], best[better] = words[better], weight[better]
    found[scores <= scorer.scores(centre.reshape(1, -1))[0]] = USUAL
    return found


def causes_of(scorer: Scorer, centre: Matrix, seen: ActiveClients, *, place: int = 0) -> tuple[Cause, ...]:
    """Return every cause of one client, the strongest first."""
    scores = scorer.scores(seen.matrix)
    found: dict[str, float] = {}
    for respect in RESPECTS:
        weight, words = _weighed(scorer, centre, seen, scores, respect)
        if weight[place] > SMALLEST:
            found[words[place]] = max(found.get(words[place], 0.0), float(weight[place]))
    return tuple(Cause(key, weight) for key, weight in sorted(found.items(), key=lambda one: -one[1]))


def _weighed(scorer: Scorer, centre: Matrix, seen: ActiveClients, scores: Matrix, respect: Respect) -> tuple[Matrix, NDArray[np.object_]]:
    """Return by how much the risk would fall with the usual value here, and the word for it; 0 on a side without a word."""
    columns = [FEATURES.index(name) for name in respect.features]
    usual = seen.matrix.copy()
    usual[:, columns] = centre[columns]
    weight = scores - scorer.scores(usual)
    aside = np.full(len(seen), np.nan)
    for column in columns:
        aside = np.where(np.isnan(aside), seen.matrix[:, column] - centre[column], aside)
    words = np.full(len(seen), USUAL, dtype=object)
    for side, word in ((aside > 0, respect.above), (aside < 0, respect.below)):
        if word is not None:
            words[side] = word
    weight[words == USUAL] = 0.0
    once = seen.facts["purchase_days"] == 1
    words[once & np.isin(words, ("overdue", "rare"))] = ONE_PURCHASE
    return weight, words
