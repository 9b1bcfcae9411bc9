"""The parts of the screen Value: fitting, the answer in words, rows for the pictures, tables."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection, Progress
from crm_core.facts import facts_version
from crm_core.value import (
    ALIVE_STEPS,
    RECENCY_LIMITS,
    Fitted,
    ValuePolicy,
    ValueView,
    fit,
    load_model,
    model_title,
    policy_of,
    rule_of_cell,
    verdict,
    view,
)
from pages._ui import work
from pages._ui.base import house, known, who
from pages._ui.inputs import new_request, request_id
from pages._ui.value.figures import alive_figure, calibration_figure, whale_figure
from pages._ui.words import Words

MONTHS: Final = (6, 12, 24, 36)
CLOSE: Final = 0.10  # a total foretold within this share hits
BEST: Final = 0.2


def model_as_of(con: Connection, *, as_of: date) -> Fitted | None:
    """Return the model that scores a day."""
    return load_model(con, as_of=as_of)


def viewed(con: Connection, *, as_of: date) -> ValueView:
    """Return all the screen shows of a day."""
    return view(con, as_of=as_of)


def fitting(t: Words) -> bool:
    """Show a fit under way, or the verdict of one just done; return True while it runs."""
    request = st.session_state.get("request.value")
    running = work.find(request)
    if running is None:
        return False
    if not running.is_done:
        work.watch(t, str(request))
        return True
    new_request("value")
    done = work.outcome(t, running)
    if done is not None:
        st.success(verdict(done, t.language, policy=known(policy_of)), icon=":material/check:")
    return False


def fit_button(t: Words, *, first: bool) -> None:
    """Draw the settings of a fit and the button that begins it."""
    policy = known(policy_of)
    with st.popover(t("page-value-settings"), icon=":material/tune:"):
        months = st.selectbox(
            t("page-value-horizon"),
            MONTHS,
            index=MONTHS.index(policy.horizon_months) if policy.horizon_months in MONTHS else 1,
            key="value.months",
            format_func=lambda one: t("page-value-months", count=one),
        )
        discount = st.number_input(t("page-value-discount"), 0, 100, round(100 * policy.discount_rate), key="value.discount")
        share = None if policy.default_margin_share is None else round(100 * policy.default_margin_share)
        margin = st.number_input(t("page-value-margin"), -100, 100, share, key="value.margin", help=t("page-value-margin-help"))
        zero = st.checkbox(t("page-value-zero-days"), key="value.zero")
    label = t("page-value-fit") if first else t("page-value-refit", day=t.day(t.on))
    if st.button(label, type="primary" if first else "secondary", icon=":material/model_training:", key="value.fit"):
        asked = replace(
            policy, horizon_months=months, discount_rate=discount / 100, default_margin_share=None if margin is None else margin / 100
        )
        begin_fit(t, asked, zero_days=zero)


def begin_fit(t: Words, policy: ValuePolicy, *, zero_days: bool) -> None:
    """Start the fit in its own thread; a second click finds the first."""
    db, name, on = house().db, who(), t.on

    def deed(progress: Progress) -> object:
        return fit(db, as_of=on, policy=policy, who=name, zero_days=zero_days, progress=progress)

    work.begin(request_id("value"), deed)
    st.rerun()


def said(t: Words, fitted: Fitted, seen: ValueView) -> str:
    """Say the answer: what is to come, with its interval, and how far off the model and the naive twin were."""
    if seen.worth.predicted is None:
        return verdict(fitted, t.language, policy=known(policy_of))
    coming, same = fitted.forecast, is_fresh(t, fitted)
    amount = coming.amount if same else seen.worth.predicted
    details = {"count": fitted.horizon_months, "amount": t.money(amount, short=True), "money": fitted.money}
    if not fitted.is_model:
        return t("page-value-answer-naive", **details, why=verdict(fitted, t.language, policy=known(policy_of)))
    first = t("page-value-answer", **details)
    if same and coming.lower is not None:
        first = t("page-value-answer-interval", **details, low=t.money(coming.lower, short=True), high=t.money(coming.upper, short=True))
    errors = fitted.holdout.errors if fitted.holdout else {}
    ours, naive = (errors[key].total_error if key in errors else None for key in (fitted.chosen, "same_rate"))
    if ours is None or naive is None:
        return first
    return f"{first} {t('page-value-answer-errors', error=t.percent(abs(ours), 1), naive=t.percent(abs(naive), 1))}"


def is_too_narrow(t: Words, fitted: Fitted) -> bool:
    """True when the total was off on the holdout by more than the shown interval reaches."""
    coming, errors = fitted.forecast, fitted.holdout.errors if fitted.holdout else {}
    ours = errors[fitted.chosen].total_error if fitted.chosen in errors else None
    if ours is None or coming.lower is None or not is_fresh(t, fitted):
        return False
    return abs(ours) * coming.amount > coming.amount - coming.lower


def is_fresh(t: Words, fitted: Fitted) -> bool:
    """True when the model was fitted as of this day to the data as they are."""
    return fitted.as_of == t.on and known(facts_version) == fitted.facts_version


def note(t: Words, fitted: Fitted) -> str:
    """Say what the model was made from, and whether the data have changed since."""
    parts = [t("page-value-bought", count=fitted.clients, shown=t.number(fitted.clients))]
    parts.append(t("page-value-history", count=max(1, round(fitted.history_days / 30.44))))
    if fitted.holdout is not None:
        parts.append(t("page-value-holdout", count=fitted.holdout.days))
    if fitted.forecast.contracts and is_fresh(t, fitted):
        parts.append(t("page-value-contracts", amount=t.money(fitted.forecast.contracts, short=True)))
    parts.append(t("page-value-fitted-on", day=t.day(fitted.as_of), version=fitted.version))
    if not is_fresh(t, fitted):
        parts.append(t("page-value-stale"))
    if fitted.rounded:
        parts.append(t("page-value-rounded"))
    if fitted.spending_sampled:
        parts.append(t("page-value-sampled"))
    return " · ".join(parts)


def calibration_title(fitted: Fitted) -> str:
    """The heading says the finding: who hit and who did not."""
    errors = fitted.holdout.errors if fitted.holdout else {}
    ours, naive = (errors[key].total_error if key in errors else None for key in (fitted.chosen, "same_rate"))
    if fitted.is_model and ours is not None and naive is not None and abs(ours) <= CLOSE < abs(naive):
        return "page-value-calibration-hit"
    return "page-value-calibration"


def calibration_picture(t: Words, fitted: Fitted) -> Any:
    """Return the picture of the holdout: what clients did by their purchases before, and what was foretold."""
    assert fitted.holdout is not None
    points = fitted.holdout.calibration
    shown = fitted.chosen if fitted.is_model else next((key for key in ("mbgnbd", "bgnbd") if key in fitted.holdout.errors), None)
    lines = [("same_rate", model_title("same_rate", t.language), "naive")]
    if shown is not None:
        lines.append((shown, model_title(shown, t.language), "model" if fitted.is_model else "other"))
    rows = []
    for one in points:
        label = f"{one.repeats}+" if one is points[-1] and one.repeats >= 7 else str(one.repeats)
        told = [f"{words}: {t.number(one.predicted[key], 2)}" for key, words, _ in lines]
        was = t("page-value-was", value=t.number(one.actual, 2), low=t.number(one.lower, 2), high=t.number(one.upper, 2))
        rows.append(
            {
                "label": label,
                "value": one.actual,
                "lower": one.lower,
                "upper": one.upper,
                "predicted": one.predicted,
                "hover": "<br>".join([t.clients(one.clients), was, *told]),
            }
        )
    return calibration_figure(
        t.look, rows, lines=lines, actual=t("page-value-actual"), x_title=t("page-value-repeats"), y_title=t("page-value-in-holdout")
    )


def whale_points(seen: ValueView) -> list[tuple[float, float]]:
    """Return the whale curve from 0; empty when all value adds up to nothing."""
    if not seen.curve or seen.curve[-1].share_of_value is None:
        return []
    return [(0.0, 0.0), *((one.share_of_clients, one.share_of_value or 0.0) for one in seen.curve)]


def whale_picture(t: Words, fitted: Fitted, seen: ValueView, points: Sequence[tuple[float, float]]) -> Any:
    """Return the whale curve with the best fifth and the loss-makers marked."""
    inside = [one for one in points if one[0] <= BEST + 1e-9]
    best = inside[-1]
    words = t("page-value-best", clients=t.percent(best[0]), share=t.percent(best[1]), money=fitted.money)
    worth, top, loss = seen.worth, "", ""
    if worth.loss_making:
        top = t("page-value-top", share=t.percent(max(y for _, y in points)))
        loss = t("page-value-loss", share=t.percent(worth.loss_making / (worth.clients or 1), 1), amount=t.money(worth.loss, short=True))
    return whale_figure(
        t.look,
        points,
        mark=(*best, words),
        top=top,
        loss=loss.replace("\n", "<br>"),
        x_title=t("page-value-curve-x"),
        y_title=t("page-value-curve-y", money=fitted.money),
        percent=t.percent(1).removeprefix("100"),
    )


def whale_heading(t: Words, fitted: Fitted, seen: ValueView, points: Sequence[tuple[float, float]]) -> str:
    """Say the finding of the curve."""
    worth = seen.worth
    if worth.loss_making:
        return t("page-value-curve-loss", share=t.percent(worth.loss_making / (worth.clients or 1), 1))
    inside = [one for one in points if one[0] <= BEST + 1e-9]
    return t("page-value-curve", clients=t.percent(inside[-1][0]), share=t.percent(inside[-1][1]), money=fitted.money)


def nobody_left(fitted: Fitted) -> bool:
    """True when the data do not tell how clients leave: the parameter of leaving ended at its bound and has no interval."""
    model = fitted.model(fitted.alive_key or "")
    known = {} if model is None else model.intervals or {}
    return bool(known) and "a" not in known and "s" not in known


def recency_label(t: Words, step: int) -> str:
    """Name a column of the map."""
    if step < len(RECENCY_LIMITS):
        return t("page-value-upto", days=RECENCY_LIMITS[step])
    return t("page-value-over", days=RECENCY_LIMITS[-1])


def alive_label(t: Words, step: int) -> str:
    """Name a row of the map."""
    return f"{t.number(100 * (step - 1) / ALIVE_STEPS)}–{t.percent(step / ALIVE_STEPS)}"


def map_picture(t: Words, seen: ValueView, selected: str | None) -> Any:
    """Return the map of P(alive) and recency; a cell's colour is the value to come, its number the clients."""
    cells = [
        {
            "column": one.recency,
            "row": one.alive - 1,
            "key": f"{one.alive}.{one.recency}",
            "value": one.amount,
            "top": t.short(one.clients),
            "below": t.money(one.amount, short=True),
            "hover": f"{alive_label(t, one.alive)} · {recency_label(t, one.recency)}<br>{t.clients(one.clients)}<br>{t.money(one.amount)}",
        }
        for one in seen.map
    ]
    return alive_figure(
        t.look,
        cells,
        columns=[recency_label(t, step) for step in range(len(RECENCY_LIMITS) + 1)],
        rows=[alive_label(t, step) for step in range(1, ALIVE_STEPS + 1)],
        selected=selected,
        x_title=t("page-value-map-x"),
        y_title=t("page-value-map-y"),
    )


def click_cell(clicked: Sequence[Any]) -> None:
    """Take a click on the map into the list of cells beside it."""
    if clicked:
        st.session_state["value.cell"] = str(clicked[0])


def choose_cell(t: Words, seen: ValueView) -> tuple[dict[str, object], int] | None:
    """Draw the list of the map's cells, the same choice as a click, for the keyboard; return the rule of the chosen one and its clients."""
    there = {f"{one.alive}.{one.recency}": one for one in seen.map}
    if st.session_state.get("value.cell") not in there:
        st.session_state["value.cell"] = None
    chosen = st.selectbox(
        t("page-value-cell"),
        list(there),
        index=None,
        key="value.cell",
        placeholder=t("page-value-cell-none"),
        format_func=lambda key: f"{alive_label(t, there[key].alive)} · {recency_label(t, there[key].recency)}",
    )
    return None if chosen is None else (rule_of_cell(there[chosen].alive, there[chosen].recency), there[chosen].clients)
