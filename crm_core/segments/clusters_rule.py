"""A cluster as a rule people can read and change: a few limits on the facts it was found in, and how well they hit it."""

from dataclasses import dataclass
from math import floor, log10

import numpy as np
from numpy.typing import NDArray

from crm_core.segments.clusters_learn import Leaf, Matrix, leaves_of
from crm_core.segments.model import NOBODY, AllOf, AnyOf, Condition, Rule

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class RuleOf:
    """The rule of a cluster, how many of the whole base it means, and how well: hit ÷ meant is precision, hit ÷ cluster is recall."""

    rule: Rule
    clients: int
    hit: int
    precision: float | None
    recall: float


def rule_of(fields: tuple[str, ...], sample: Matrix, inside: Flags, everyone: Matrix, cluster: Flags) -> RuleOf:
    """Learn the rule from a sample and count its hits on everyone, those with missing facts too; of two trees the better one is taken."""
    whole = [bool(np.all(known == np.floor(known))) for known in (sample[~np.isnan(sample[:, c]), c] for c in range(len(fields)))]
    found = [_judged(fields, _rounded(leaves, whole), everyone, cluster) for leaves in leaves_of(sample, inside) if leaves]
    return max(found, key=_balance, default=RuleOf(NOBODY, 0, 0, None, 0.0))


def _balance(one: RuleOf) -> float:
    """Harmonic mean of precision and recall."""
    precision = one.precision or 0.0
    return 2 * precision * one.recall / (precision + one.recall) if precision + one.recall else 0.0


def _judged(fields: tuple[str, ...], leaves: list[Leaf], everyone: Matrix, cluster: Flags) -> RuleOf:
    meant = np.zeros(len(everyone), dtype=bool)
    for leaf in leaves:
        part = np.ones(len(everyone), dtype=bool)
        for one in leaf:
            column = everyone[:, one.column]
            part &= (~np.isnan(column)) if one.above is None else column > one.above
            if one.upto is not None:
                part &= column <= one.upto
        meant |= part
    hit, clients, size = int((meant & cluster).sum()), int(meant.sum()), int(cluster.sum())
    parts = tuple(_all(fields, leaf) for leaf in leaves)
    rule = parts[0] if len(parts) == 1 else AnyOf(parts)
    return RuleOf(rule, clients, hit, hit / clients if clients else None, hit / size if size else 0.0)


def _all(fields: tuple[str, ...], leaf: Leaf) -> Rule:
    said: list[Rule] = []
    for one in leaf:
        if one.above is not None:
            said.append(Condition(fields[one.column], "more_than", _plain(one.above)))
        if one.upto is not None:
            said.append(Condition(fields[one.column], "at_most", _plain(one.upto)))
    return AllOf(tuple(said))


def _rounded(leaves: list[Leaf], whole: list[bool]) -> list[Leaf]:
    """Say limits as people would: whole numbers for counts, three digits for the rest."""
    return [
        tuple(type(one)(one.column, *(_round(limit, whole[one.column]) for limit in (one.above, one.upto))) for one in leaf)
        for leaf in leaves
    ]


def _round(limit: float | None, whole: bool) -> float | None:
    if limit is None or limit == 0:
        return limit
    if whole:
        return float(floor(limit))
    return float(round(limit, 2 - floor(log10(abs(limit)))))


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else value
