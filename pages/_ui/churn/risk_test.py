"""The test of the risk of churn on months it had not seen: whether to believe it."""

from collections import Counter
from typing import Any, Final

from crm_core.churn.risk import RiskModel, RiskSummary, Tested
from crm_core.stats.classification import Measured
from pages._ui import picks
from pages._ui.churn.risk_figures import lift_figure, reliability_figure
from pages._ui.tables import table
from pages._ui.words import Words

NBSP: Final = "\u00a0"


def show_models(t: Words, model: RiskModel) -> None:
    """Show every candidate beside recency alone."""
    rows = []
    for one in model.tests:
        name = model_words(t, one.name)
        rows.append(
            [
                f"**{name}**" if one.name == model.chosen else name,
                "–" if one.name == "constant" else _with_interval(t, one.auc, 2),
                t.number(one.brier.estimate, 3),
                t.number(one.log_loss.estimate, 3),
                "–" if one.gain is None else _with_interval(t, one.gain, 3),
            ]
        )
    heads = ("model", "auc", "brier", "log-loss", "gain")
    table([t("page-risk-model"), *(">" + t(f"page-risk-{head}") for head in heads[1:])], rows)


def _with_interval(t: Words, found: Measured | None, digits: int) -> str:
    if found is None:
        return "–"
    shown = t.number(found.estimate, digits)
    if found.lower is None or found.upper is None:
        return shown
    return f"{shown} ({t.number(found.lower, digits)} … {t.number(found.upper, digits)})".replace(" … ", f"{NBSP}…{NBSP}")


def origin(t: Words, model: RiskModel) -> str:
    """Say on what the model learned and on what it was tested."""
    learned, checked, tested = model.trained, model.calibrated, model.tested
    return t(
        "page-risk-origin",
        trained=t.day(learned.day),
        learned=t.clients(learned.clients + checked.clients),
        tested=t.day(tested.day),
        clients=t.clients(tested.clients),
        gone=t.number(tested.left),
        days=model.horizon_days,
        fitted=t.day(model.as_of),
        version=model.version,
    )


def reliability(t: Words, used: Tested) -> Any:
    """Return what happened over what was predicted."""
    points = [
        {
            "predicted": one.predicted,
            "observed": one.observed,
            "lower": one.lower,
            "upper": one.upper,
            "hover": t(
                "page-risk-reliability-hover",
                clients=t.clients(one.clients),
                predicted=t.percent(one.predicted),
                observed=t.percent(one.observed),
                lower=t.percent(one.lower),
                upper=t.percent(one.upper),
            ).replace("\n", "<br>"),
        }
        for one in used.reliability
    ]
    return reliability_figure(
        t.look,
        points,
        exact=t("page-risk-exact"),
        x_title=t("page-risk-predicted"),
        y_title=t("page-risk-observed"),
        percent=t.percent_sign,
    )


def lift(t: Words, model: RiskModel, used: Tested) -> Any:
    """Return who left, by tenths of the risk."""
    bars = [
        {
            "label": str(one.decile),
            "observed": one.observed,
            "shown": t.number(one.lift, 1),
            "hover": t(
                "page-risk-lift-hover",
                decile=one.decile,
                clients=t.clients(one.clients),
                observed=t.percent(one.observed),
                lower=t.percent(one.lower),
                upper=t.percent(one.upper),
            ).replace("\n", "<br>"),
        }
        for one in used.lift
    ]
    mean = model.tested.left / model.tested.clients
    words = t("page-risk-of-all", share=t.percent(mean))
    titles = {"x_title": t("page-risk-tenths"), "y_title": t("page-risk-observed")}
    return lift_figure(t.look, bars, mean=mean, mean_words=words, percent=t.percent_sign, selected=picks.picked("lift"), **titles)


def lift_picks(t: Words, seen: RiskSummary) -> list[picks.Pick]:
    """Return the tenths as they are on the day of the screen: the test was of another day, its clients were others."""
    sizes: Counter[int] = Counter()
    for part in seen.parts:
        sizes[part.decile] += part.clients
    return [
        picks.Pick(
            str(decile),
            t("page-risk-tenth-today", decile=decile),
            {"field": "churn_risk_decile", "operator": "is", "value": decile},
            clients,
        )
        for decile, clients in sorted(sizes.items())
    ]


def model_words(t: Words, model: str) -> str:
    """Name a model."""
    return t(f"risk-model-{model}")
