"""The start page's figures as rows with ready words."""

from collections.abc import Sequence
from typing import Any, Final

from crm_core.campaigns import CampaignState
from crm_core.db import now
from crm_core.facts import ContactBar, RecencyBar, ValuePoint
from crm_core.hygiene import freshness
from crm_core.overview import Funnel, ListMade
from pages._ui.base import reading
from pages._ui.naming import words_of_class
from pages._ui.tables import class_badge, table
from pages._ui.words import Words, plain

MOST: Final = 3  # of each kind of things to do
NEVER: Final = "never"
MONTHS: Final = 12  # bars of recency before the last one
TIMES: Final = 8  # bars of contacts before the last one
Thing = tuple[str, str, str, dict[str, str]]


def funnel_steps(t: Words, funnel: Funnel) -> list[dict[str, Any]]:
    """Return the steps of one channel; the step of consent is left out where none is asked for."""
    counts = [("base", funnel.base), (f"point-{funnel.channel}", funnel.with_point), ("not-refused", funnel.not_refused)]
    if funnel.consented is not None:
        counts.append(("consented", funnel.consented))
    counts.append(("free", funnel.free))
    return [
        {
            "label": t(f"page-overview-step-{name}"),
            "value": count,
            "shown": f"{t.number(count)} · {t.share(count, funnel.base)}",
            "hover": f"{t(f'page-overview-step-{name}')}: {t.number(count)}",
            "key": None if name in ("base", "free") else f"{funnel.channel}.{name}",
        }
        for name, count in counts
    ]


def recency_bars(t: Words, bars: Sequence[RecencyBar], *, whole: int) -> list[dict[str, Any]]:
    """Return one bar a month since the last purchase up to a year, then the rest, then those who never bought."""
    counts = dict.fromkeys((*(str(n) for n in range(MONTHS)), f"{MONTHS}+", ""), 0)
    for bar in bars:
        counts["" if bar.months is None else str(bar.months) if bar.months < MONTHS else f"{MONTHS}+"] += bar.clients
    never = f"<br>{t('page-overview-never')}"  # a line lower: on a phone it would touch its neighbour
    return [_bar(t, label or never, count, whole) | {"key": label or NEVER} for label, count in counts.items()]


def attention_bars(t: Words, bars: Sequence[ContactBar], *, whole: int) -> list[dict[str, Any]]:
    """Return one bar a number of contacts in 90 days; the last one holds 8 and more."""
    counts = dict.fromkeys((*(str(n) for n in range(TIMES)), f"{TIMES}+"), 0)
    for bar in bars:
        counts[str(bar.contacts) if bar.contacts < TIMES else f"{TIMES}+"] += bar.clients
    return [_bar(t, label, count, whole) | {"key": label} for label, count in counts.items()]


def _bar(t: Words, label: str, clients: int, whole: int) -> dict[str, Any]:
    words = f"{label.removeprefix('<br>')}: {t.clients(clients)}"
    return {"label": label, "value": clients, "shown": t.share(clients, whole), "hover": words}


def curve_points(points: Sequence[ValuePoint]) -> list[tuple[float, float]]:
    """Return the value curve from 0; empty when the amounts add up to nothing."""
    if not points or points[-1].share_of_net is None:
        return []
    return [(0.0, 0.0), *((float(one.share_of_clients), float(one.share_of_net or 0)) for one in points)]


def share_of_best(curve: Sequence[tuple[float, float]], best: float = 0.2) -> float | None:
    """Return the share of the money that the best fifth of the buyers brought; None when there is no curve."""
    inside = [share for clients, share in curve if clients <= best + 1e-9]
    return inside[-1] if curve else None


def to_do(t: Words, loads: Sequence[Any], campaigns: Sequence[CampaignState]) -> list[Thing]:
    """Return what needs a hand: an icon, a sentence, a screen and what is carried there."""
    things: list[Thing] = [
        (
            ":material/report:",
            t("page-overview-todo-quarantine", count=one.quarantined, rows=t.number(one.quarantined), file=plain(one.file_name)),
            "data",
            {},
        )
        for one in loads
        if one.quarantined and one.undone_at is None
    ][:MOST]
    with reading() as con:
        stale = [one for one in freshness(con, at=now()) if one.is_stale]
    if stale:
        things.append(
            (":material/schedule:", t("page-overview-todo-stale", sources=", ".join(plain(one.source) for one in stale)), "hygiene", {})
        )
    drafts = [one.name for one in campaigns if one.state == "draft"][:MOST]
    things += [(":material/edit:", t("page-overview-todo-draft", name=plain(name)), "campaigns", {"campaign": name}) for name in drafts]
    return things


def show_loads(t: Words, loads: Sequence[Any]) -> None:
    """Show what was loaded lately."""
    if not loads:
        return
    columns = [
        t("page-data-file"),
        t("page-data-kind"),
        t("page-data-source"),
        ">" + t("page-data-rows"),
        ">" + t("page-data-quarantined"),
        t("page-data-when"),
    ]
    rows = [
        [
            plain(one.file_name),
            t(f"page-kind-{one.kind}"),
            plain(one.source),
            t.number(one.rows),
            t.number(one.quarantined),
            t.moment(one.loaded_at),
        ]
        for one in loads
    ]
    table(columns, rows, title=t("page-overview-loads"))


def show_lists(t: Words, lists: Sequence[ListMade]) -> None:
    """Show which lists left lately."""
    if not lists:
        return
    columns = [
        t("page-campaigns-campaign"),
        t("page-campaigns-channel"),
        t("page-campaigns-class"),
        ">" + t("page-campaigns-rows"),
        t("page-data-when"),
    ]
    rows = [
        [
            plain(one.campaign),
            t(f"page-channel-{one.channel}"),
            class_badge(one.class_, words_of_class(t, one.class_)),
            t.number(one.rows),
            t.moment(one.released_at),
        ]
        for one in lists
    ]
    table(columns, rows, title=t("page-overview-lists"))
