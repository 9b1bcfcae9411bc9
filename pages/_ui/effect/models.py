"""The part of the screen Effect that learns from past campaigns: who answers, whose purchase a contact adds, and whether to believe it."""

from datetime import datetime
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection, Progress
from crm_core.effect.models import CampaignModel, NoModel, Tested, fit_model, list_models
from crm_core.facts.fields import CHANNELS
from pages._ui import work
from pages._ui.base import house, known, who
from pages._ui.churn.risk_figures import lift_figure, reliability_figure
from pages._ui.effect.model_figures import qini_figure, uplift_figure
from pages._ui.inputs import new_request, request_id
from pages._ui.parts import heading, picture
from pages._ui.problems import problems_shown
from pages._ui.tables import class_badge, table
from pages._ui.words import Words

KINDS: Final = ("uplift", "response")
CLASSES: Final = ("development", "win_back", "retention", "welcome", "content")
ANY: Final = "any"
NBSP: Final = "\u00a0"


def listed(con: Connection) -> list[tuple[CampaignModel, datetime, str]]:
    """Return the models there are."""
    return list_models(con)


def show_models(t: Words, *, window_days: int | None = None) -> None:
    """Draw the models there are, the test of one of them, and the way to fit another."""
    with problems_shown(t.language):
        heading(t("page-models"))
        if _under_way(t):
            return
        found = [one for one, _, _ in known(listed)]
        st.caption(t("page-models-intro"))
        if found:
            _show_list(t, found)
        _say_why_not(t)
        _fit_form(t, window_days)
        if found:
            names = {one.version: _title(t, one) for one in found}
            if st.session_state.get("models.shown") not in names:
                st.session_state["models.shown"] = found[0].version
            shown = st.selectbox(t("page-models-shown"), list(names), key="models.shown", width=420, format_func=lambda one: names[one])
            _show_one(t, next(one for one in found if one.version == shown))


def _show_list(t: Words, found: list[CampaignModel]) -> None:
    rows = []
    for one in found:
        best = _best(one)
        rows.append(
            [
                t(f"page-models-kind-{one.kind}"),
                class_badge(one.class_, t(f"page-class-{one.class_.replace('_', '-')}")),
                _channel(t, one.channel),
                t(f"page-models-verdict-{one.verdict}"),
                "–" if best is None else _figure(t, one, best),
                t.percent(one.constant, 1),
                t.day(one.as_of),
            ]
        )
    heads = ("kind", "class", "channel", "used")
    numbers = ("figure", "constant", "day")
    table([*(t(f"page-models-{head}") for head in heads), *(">" + t(f"page-models-{head}") for head in numbers)], rows)
    st.caption(t("page-models-note"))


def _show_one(t: Words, model: CampaignModel) -> None:
    best = _best(model)
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


def _best(model: CampaignModel) -> Tested | None:
    """The candidate worth looking at: the one used, else the best of those that were refused."""
    if model.verdict == "better":
        return model.test_of(model.chosen)
    rivals = [one for one in model.tests if one.gain is not None or one.qini is not None]
    return max(rivals, key=lambda one: one.gain.estimate if one.gain else one.qini.estimate if one.qini else 0.0, default=None)


def _figure(t: Words, model: CampaignModel, best: Tested) -> str:
    if best.qini is not None:
        points = [t.number(100 * one, 2) for one in (best.qini.estimate, best.qini.lower, best.qini.upper)]
        return t("page-models-qini-figure", value=points[0], lower=points[1], upper=points[2])
    if best.auc is None:
        return "–"
    bounds = [t.number(one, 2) for one in (best.auc.lower, best.auc.upper)]
    return t("page-models-auc-figure", value=t.number(best.auc.estimate, 2), lower=bounds[0], upper=bounds[1])


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
        percent=_percent(t),
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
    return uplift_figure(t.look, parts, foretold=t("page-models-foretold"), percent=_percent(t), **titles)


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
    return reliability_figure(t.look, points, exact=t("page-risk-exact"), percent=_percent(t), **titles)


def _lift(t: Words, best: Tested, share: float) -> Any:
    bars = [
        {
            "label": str(one.decile),
            "observed": one.observed,
            "shown": f"{t.number(one.lift, 1)}{NBSP}×",
            "hover": f"{t.clients(one.clients)}<br>{t.percent(one.observed, 1)}",
        }
        for one in best.lift
    ]
    titles = {"x_title": t("page-models-tenths"), "y_title": t("page-models-did")}
    return lift_figure(t.look, bars, mean=share, mean_words=t("page-risk-of-all", share=t.percent(share)), percent=_percent(t), **titles)


def _under_way(t: Words) -> bool:
    """Show a fit under way, or what came of one just done; True while it runs."""
    request = st.session_state.get("request.models")
    running = work.find(request)
    if running is None:
        return False
    if not running.is_done:
        work.watch(t, str(request))
        return True
    new_request("models")
    done = work.outcome(t, running)
    st.session_state["models.cannot"] = (t.on, done) if isinstance(done, NoModel) else None
    if isinstance(done, CampaignModel):
        st.session_state["models.shown"] = done.version
    return False


def _say_why_not(t: Words) -> None:
    day, why = st.session_state.get("models.cannot") or (None, None)
    if day == t.on and isinstance(why, NoModel):
        st.warning(why.sentence(t.language), icon=":material/info:")


def _fit_form(t: Words, window_days: int | None) -> None:
    with st.form("models.form", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        words = "page-models-kind"
        kind = st.selectbox(t(words), KINDS, key="models.kind", width=220, format_func=lambda one: t(f"{words}-{one}"))
        class_ = st.selectbox(
            t("page-models-class"),
            CLASSES,
            key="models.class",
            width=200,
            format_func=lambda one: t(f"page-class-{one.replace('_', '-')}"),
        )
        channel = st.selectbox(
            t("page-models-channel"),
            [ANY, *CHANNELS],
            key="models.channel",
            width=160,
            format_func=lambda one: _channel(t, None if one == ANY else one),
        )
        if not st.form_submit_button(t("page-models-fit", day=t.day(t.on)), icon=":material/model_training:"):
            return
    db, name, on = house().db, who(), t.on

    def deed(progress: Progress) -> object:
        wanted = None if channel == ANY else channel
        return fit_model(db, kind=kind, class_=class_, channel=wanted, as_of=on, window_days=window_days, who=name, progress=progress)

    work.begin(request_id("models"), deed)
    st.rerun()


def _title(t: Words, model: CampaignModel) -> str:
    class_ = t(f"page-class-{model.class_.replace('_', '-')}")
    return f"{t(f'page-models-kind-{model.kind}')} · {class_} · {_channel(t, model.channel)}"


def _channel(t: Words, channel: str | None) -> str:
    return t("page-models-any") if channel is None else t(f"page-channel-{channel}")


def _percent(t: Words) -> str:
    return t.percent(1).removeprefix("100")
