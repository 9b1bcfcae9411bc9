"""The test of a model on campaigns it had not seen: whether to believe it."""

from typing import Any

import streamlit as st

from crm_core.effect.models import CampaignModel, Tested
from pages._ui.churn.risk_figures import lift_figure, reliability_figure
from pages._ui.effect.model_figures import qini_figure, uplift_figure
from pages._ui.parts import picture
from pages._ui.words import Words


def show_test(t: Words, model: CampaignModel) -> None:
    """Show one model on the campaign it had not seen."""
    best = best_of(model)
    trained, tested = model.trained, model.tested
    name = t(f"models-name-{(best.name if best and model.verdict == 'better' else model.chosen).replace('_', '-')}")
    value = t.percent(model.constant, 1)
    details = {"model": name} if model.verdict == "better" else {"value": value}
    st.markdown(t(f"models-verdict-{model.verdict}", **details))
    st.caption(
        t(
            "page-models-origin",
            trained=", ".join(trained.campaigns[:3]) + (" …" if len(trained.campaigns) > 3 else ""),
            learned=t.clients(trained.target + trained.control),
            tested=", ".join(tested.campaigns[:3]),
            clients=t.clients(tested.target + tested.control),
            days=model.window_days,
        )
    )
    if best is None:
        return
    pictures = st.grid(2, min_column_width=380, gap="medium")
    if model.kind == "uplift":
        with pictures.cell():
            picture(t, "page-models-qini", _qini(t, best))
        with pictures.cell():
            picture(t, "page-models-fifths", _fifths(t, best))
        return
    share = tested.target_events / max(1, tested.target)
    with pictures.cell():
        picture(t, "page-models-reliability", _reliability(t, best))
    with pictures.cell():
        picture(t, "page-models-lift", _lift(t, best, share))


def best_of(model: CampaignModel) -> Tested | None:
    """The candidate worth looking at: the one used, else the best of those that were refused."""
    if model.verdict == "better":
        return model.test_of(model.chosen)
    rivals = [one for one in model.tests if one.gain is not None or one.qini is not None]
    return max(rivals, key=lambda one: one.gain.estimate if one.gain else one.qini.estimate if one.qini else 0.0, default=None)


def _qini(t: Words, best: Tested) -> Any:
    curve = best.qini
    assert curve is not None
    return qini_figure(
        t.look,
        curve.shares,
        curve.added,
        curve.straight,
        model=t("page-models-by-model"),
        same=t("page-models-at-random"),
        x_title=t("page-models-taken"),
        y_title=t("page-models-added"),
        percent=t.percent_sign,
    )


def _fifths(t: Words, best: Tested) -> Any:
    parts = []
    for number, one in enumerate(best.bins, start=1):
        seen = "–" if one.observed is None else t.percent(one.observed, 1)
        bounds = "–" if one.lower is None or one.upper is None else f"{t.percent(one.lower, 1)} … {t.percent(one.upper, 1)}"
        hover = t("page-models-fifth-hover", clients=t.clients(one.target + one.control), foretold=t.percent(one.predicted, 1), seen=seen)
        parts.append(
            {
                "label": str(number),
                "predicted": one.predicted,
                "observed": one.observed,
                "lower": one.lower,
                "upper": one.upper,
                "hover": f"{hover} ({bounds})".replace("\n", "<br>"),
            }
        )
    titles = {"x_title": t("page-models-fifths-x"), "y_title": t("page-models-uplift")}
    return uplift_figure(t.look, parts, foretold=t("page-models-foretold"), percent=t.percent_sign, **titles)


def _reliability(t: Words, best: Tested) -> Any:
    points = [
        {
            "predicted": one.predicted,
            "observed": one.observed,
            "lower": one.lower,
            "upper": one.upper,
            "hover": f"{t.clients(one.clients)}<br>{t.percent(one.predicted, 1)} → {t.percent(one.observed, 1)}",
        }
        for one in best.reliability
    ]
    titles = {"x_title": t("page-models-predicted"), "y_title": t("page-models-did")}
    return reliability_figure(t.look, points, exact=t("page-risk-exact"), percent=t.percent_sign, **titles)


def _lift(t: Words, best: Tested, share: float) -> Any:
    bars = [
        {
            "label": str(one.decile),
            "observed": one.observed,
            "shown": t.number(one.lift, 1),
            "hover": f"{t.clients(one.clients)}<br>{t.percent(one.observed, 1)}",
        }
        for one in best.lift
    ]
    titles = {"x_title": t("page-models-tenths"), "y_title": t("page-models-did")}
    return lift_figure(t.look, bars, mean=share, mean_words=t("page-risk-of-all", share=t.percent(share)), percent=t.percent_sign, **titles)
