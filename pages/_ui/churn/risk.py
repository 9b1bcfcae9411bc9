"""The lower part of the screen Churn: who will leave, why, how sure that is, and the clients to keep."""

from typing import Any, Final

import streamlit as st

from crm_core.churn.risk import CAUSE_KEYS, NoRisk, RiskModel, RiskSummary, Tested, fit_risk, keep_risk, load_model, summary
from crm_core.db import Progress
from crm_core.i18n import text
from crm_core.overview import base_state
from crm_core.stats.classification import Measured
from pages._ui import work
from pages._ui.base import house, known, shared, who
from pages._ui.churn.risk_figures import lift_figure, reliability_figure
from pages._ui.inputs import carry, choice, new_request, request_id
from pages._ui.parts import heading, picture
from pages._ui.problems import problems_shown
from pages._ui.tables import table
from pages._ui.words import Words

TOPS: Final = {"one": 1, "two": 2, "three": 3, "all": 10}
EVERY: Final = "every"
NBSP: Final = "\u00a0"


def show_risk(t: Words) -> None:
    """Draw the risk of churn under its own title; called at the foot of the screen Churn."""
    with problems_shown(t.language):
        if _under_way(t):
            return
        model = known(load_model)
        if model is None:
            heading(t("page-risk-title"))
            st.markdown(t("page-risk-nothing"))
            _say_why_not(t)
            _fit_form(t, None)
            return
        _show_fitted(t, model)


def _show_fitted(t: Words, model: RiskModel) -> None:
    if t.on == known(base_state).last_day:
        keep_risk(house().db, as_of=t.on)
    seen = known(summary, as_of=t.on)
    heading(t("page-risk-who", days=model.horizon_days))
    if seen is None or not seen.active:
        st.markdown(t("page-risk-nobody", day=t.day(t.on), days=model.active_days))
    else:
        _show_causes(t, model, seen)
    st.space("small")
    used = model.test_of(model.chosen)
    pictures = st.grid(2, min_column_width=380, gap="medium")
    with pictures.cell():
        picture(t, "page-risk-reliability", _reliability(t, used))
    with pictures.cell():
        best = used.lift[0]
        heading(t("page-risk-lift", share=t.percent(best.observed), all=t.percent(model.tested.left / model.tested.clients)))
        picture(t, "page-risk-lift", _lift(t, model, used), name="picture")
        st.caption(t("page-risk-lift-note"))
    st.space("small")
    heading(t("page-risk-models"))
    st.markdown(t(f"risk-verdict-{model.verdict.replace('_', '-')}", model=_name(t, model.chosen)))
    _show_models(t, model)
    st.caption(_origin(t, model))
    _say_why_not(t)
    _fit_form(t, model)


def _show_causes(t: Words, model: RiskModel, seen: RiskSummary) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        top = choice(t, t("page-risk-top"), tuple(TOPS), key="risk.top", prefix="page-risk-top", default="two")
        there = [one.cause for one in seen.of(up_to_decile=TOPS[top]).by_cause()]
        if st.session_state.get("risk.cause") not in (EVERY, *there):
            st.session_state["risk.cause"] = EVERY
        cause = st.selectbox(
            t("page-risk-cause"),
            [EVERY, *(key for key in CAUSE_KEYS if key in there)],
            key="risk.cause",
            width=340,
            format_func=lambda one: t("page-risk-every-cause") if one == EVERY else _cause(t, one),
        )
    chosen = seen.of(up_to_decile=TOPS[top], causes=None if cause == EVERY else (cause,))
    rows = [
        [_cause(t, one.cause), t.number(one.clients), t.percent(one.expected / one.clients), t.money(one.at_risk, short=True)]
        for one in chosen.by_cause()
    ]
    if len(rows) > 1:
        whole = [t("page-risk-together"), t.number(chosen.clients), t.share(chosen.expected, chosen.clients)]
        rows.append([f"**{words}**" for words in [*whole, t.money(chosen.at_risk, short=True)]])
    heads = ("page-risk-main-cause", "page-risk-clients", "page-risk-mean", "page-risk-money")
    table([t(heads[0]), *(">" + t(head) for head in heads[1:])], rows)
    st.caption(t("page-risk-causes-note", days=model.horizon_days))
    with st.container(horizontal=True, vertical_alignment="center"):
        label = t("page-risk-take", clients=t.clients(chosen.clients))
        if st.button(label, type="primary", icon=":material/workspaces:", key="risk.take", disabled=not chosen.clients):
            carry("rule", rule_of(TOPS[top], None if cause == EVERY else cause))
            st.switch_page("pages/segments.py", query_params=shared())
        expected = t("page-risk-expected", clients=t.clients(round(chosen.expected)), money=t.money(chosen.at_risk, short=True))
        st.caption(expected, width="content")


def rule_of(up_to_decile: int, cause: str | None) -> dict[str, Any]:
    """Turn the choice of tenths and cause into the rule of a segment."""
    parts: list[dict[str, Any]] = [{"field": "churn_risk_decile", "operator": "at_most", "value": up_to_decile}]
    if cause is not None:
        parts.append({"field": "churn_cause", "operator": "is", "value": cause})
    return {"all": parts}


def _under_way(t: Words) -> bool:
    """Show a fit under way, or what came of one just done; True while it runs."""
    request = st.session_state.get("request.risk")
    running = work.find(request)
    if running is None:
        return False
    if not running.is_done:
        heading(t("page-risk-title"))
        work.watch(t, str(request))
        return True
    new_request("risk")
    done = work.outcome(t, running)
    st.session_state["risk.cannot"] = (t.on, done) if isinstance(done, NoRisk) else None
    if isinstance(done, RiskModel):
        st.toast(t(f"risk-verdict-{done.verdict.replace('_', '-')}", model=_name(t, done.chosen)), icon=":material/check:")
    return False


def _say_why_not(t: Words) -> None:
    day, why = st.session_state.get("risk.cannot") or (None, None)
    if day == t.on and isinstance(why, NoRisk):
        st.warning(why.sentence(t.language), icon=":material/info:")


def _fit_form(t: Words, model: RiskModel | None) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        horizon = st.number_input(
            t("page-risk-horizon"),
            min_value=1,
            max_value=1830,
            value=None if model is None else model.horizon_days,
            placeholder=t("page-risk-horizon-usual"),
            key="risk.horizon",
            width=240,
            help=t("page-risk-horizon-help"),
        )
        label = t("page-risk-fit") if model is None else t("page-risk-refit", day=t.day(t.on))
        if st.button(label, icon=":material/model_training:", key="risk.fit"):
            _begin(t, None if horizon is None else int(horizon))


def _begin(t: Words, horizon: int | None) -> None:
    db, name, on = house().db, who(), t.on

    def deed(progress: Progress) -> object:
        return fit_risk(db, as_of=on, horizon_days=horizon, who=name, progress=progress)

    work.begin(request_id("risk"), deed)
    st.rerun()


def _show_models(t: Words, model: RiskModel) -> None:
    rows = []
    for one in model.tests:
        name = _name(t, one.name)
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


def _origin(t: Words, model: RiskModel) -> str:
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


def _reliability(t: Words, used: Tested) -> Any:
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
        t.look, points, exact=t("page-risk-exact"), x_title=t("page-risk-predicted"), y_title=t("page-risk-observed"), percent=_percent(t)
    )


def _lift(t: Words, model: RiskModel, used: Tested) -> Any:
    bars = [
        {
            "label": str(one.decile),
            "observed": one.observed,
            "shown": f"{t.number(one.lift, 1)}{NBSP}×",
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
    return lift_figure(t.look, bars, mean=mean, mean_words=words, percent=_percent(t), **titles)


def _percent(t: Words) -> str:
    return t.percent(1).removeprefix("100")


def _cause(t: Words, key: str) -> str:
    return text(f"choice-churn-cause-{key.replace('_', '-')}", t.language)


def _name(t: Words, model: str) -> str:
    return t(f"risk-model-{model}")
