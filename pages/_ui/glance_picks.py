"""What the pictures of the start page open as a segment when clicked."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from crm_core.facts import ContactBar, RecencyBar, ValuePoint, rule_of_best, rule_of_contacts, rule_of_reach, rule_of_recency
from crm_core.overview import Funnel
from pages._ui.glance import MONTHS, NEVER, TIMES
from pages._ui.picks import Pick
from pages._ui.words import Words


def funnel_picks(t: Words, funnels: Mapping[str, Funnel]) -> list[Pick]:
    """Return the steps of every channel; who is free by policy is known of a campaign alone, and has no fact."""
    found = []
    for channel, seen in funnels.items():
        steps = [(f"point-{channel}", seen.with_point, rule_of_reach(channel))]
        steps.append(("not-refused", seen.not_refused, rule_of_reach(channel, not_refused=True)))
        if seen.consented is not None:
            steps.append(("consented", seen.consented, rule_of_reach(channel, consented=True)))
        for name, clients, rule in steps:
            words = f"{t(f'page-channel-{channel}')}: {t(f'page-overview-step-{name}')}"
            found.append(Pick(f"{channel}.{name}", words, rule, clients))
    return found


def recency_picks(t: Words, bars: Sequence[RecencyBar]) -> list[Pick]:
    """Return the months since the last purchase; the last holds the rest, and then those who never bought."""
    months = [(str(n), sum(bar.clients for bar in bars if bar.months == n), rule_of_recency(n)) for n in range(MONTHS)]
    late = sum(bar.clients for bar in bars if bar.months is not None and bar.months >= MONTHS)
    months.append((f"{MONTHS}+", late, rule_of_recency(MONTHS, last=True)))
    never = sum(bar.clients for bar in bars if bar.months is None)
    axis = t("page-overview-recency-axis")
    return [*_picks(t, axis, months), Pick(NEVER, t("page-overview-never"), rule_of_recency(None), never)]


def contact_picks(t: Words, bars: Sequence[ContactBar]) -> list[Pick]:
    """Return the numbers of contacts in 90 days; the last holds the rest."""
    times = [(str(n), sum(bar.clients for bar in bars if bar.contacts == n), rule_of_contacts(n)) for n in range(TIMES)]
    often = sum(bar.clients for bar in bars if bar.contacts >= TIMES)
    return _picks(t, t("page-overview-attention-axis"), [*times, (f"{TIMES}+", often, rule_of_contacts(TIMES, last=True))])


def best_picks(t: Words, points: Sequence[ValuePoint]) -> list[Pick]:
    """Return the points of the value curve; the figure counts them from its zero."""
    return [
        Pick(
            str(place),
            t("page-overview-best-buyers", buyers=t.percent(one.share_of_clients), share=t.percent(one.share_of_net)),
            rule_of_best(one.least),
        )
        for place, one in enumerate(points, start=1)
    ]


def _picks(t: Words, axis: str, parts: Iterable[tuple[str, int, dict[str, Any]]]) -> list[Pick]:
    return [Pick(label, f"{label} {axis}", rule, clients) for label, clients, rule in parts if clients]
