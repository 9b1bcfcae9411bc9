"""One campaign from near on the Effect screen: message, growth of the effect, every outcome, money, checks, responses, parts."""

from typing import Any, Final

import streamlit as st

from crm_core.effect import (
    Answer,
    CannotSay,
    Costs,
    Effect,
    View,
    by_part,
    caveats_of,
    load_costs,
    reason_of,
    save_costs,
    stayed,
    view,
    way_of,
)
from crm_core.segments import list_segments, part_label
from pages._ui.frame import house, known, who
from pages._ui.inputs import choice
from pages._ui.measuring import SHARES, amount, between, currency, signed, signed_money
from pages._ui.measuring_figures import curve_figure, forest_figure, funnel_figure, hours_figure, survival_figure
from pages._ui.parts import heading, picture
from pages._ui.problems import problems_shown
from pages._ui.tables import table
from pages._ui.words import Words, plain

OUTCOMES: Final = ("purchase", "response", "revenue", "margin", "average_check", "second_purchase", "stayed_active", "refusal")
CURVES: Final = ("purchase", "revenue", "margin")
SPLITS: Final = ("sex", "purchase_days", "net_amount", "recency_days", "rfm_group", "city", "acquired_from")
GOOD_BALANCE: Final = 0.1
UNLIKELY: Final = 0.01
COSTS: Final = ("cost_per_contact", "fixed_cost", "incentive", "incentive_share")


def show_one(t: Words, campaign: str, *, window_days: int) -> None:
    """Draw everything about one campaign."""
    seen = _variant(t, campaign, window_days)
    run, colour = seen.measured.run, t.look.colour(seen.measured.run.class_)
    purchase = seen.answers["purchase"]
    st.markdown(_sentence(t, seen))
    for words in caveats_of(purchase, t.language, count=t.number(seen.checks.control_contacted)) if isinstance(purchase, Effect) else ():
        st.caption(f":material/info: {words}")
    metric = choice(t, t("page-effect-curve-of"), CURVES, key="curve", prefix="page-effect-metric")
    grid = st.grid(2, min_column_width=380, gap="medium")
    with grid.cell():
        _funnel(t, seen, colour)
    with grid.cell():
        _curve(t, seen, metric, colour)
    heading(t("page-effect-outcomes"))
    _outcomes(t, seen)
    st.caption(
        t("page-effect-outcomes-note", window=t.number(seen.measured.window_days), winsor=t.percent(seen.measured.policy.winsor_share))
    )
    grid = st.grid(2, min_column_width=380, gap="medium")
    with grid.cell():
        heading(t("page-effect-brought"))
        _money(t, seen)
        _edit_costs(t, run.campaign)
    with grid.cell():
        heading(t("page-effect-checks"))
        _checks(t, seen)
    if seen.responses:
        _responses(t, seen, colour)
    _steps(t, seen)
    if run.class_ == "retention":
        _stayed(t, campaign, seen)
    _parts(t, seen)


def _variant(t: Words, campaign: str, window_days: int) -> View:
    seen = known(view, campaign=campaign, as_of=t.on, window_days=window_days)
    if not seen.measured.variants:
        return seen
    chosen = st.selectbox(
        t("page-effect-variant"),
        list(seen.measured.variants),
        index=None,
        placeholder=t("page-effect-variant-all"),
        key="effect.variant",
        width=320,
    )
    if chosen in seen.measured.variants:
        return known(view, campaign=campaign, as_of=t.on, window_days=window_days, variant=chosen)
    return seen


def _sentence(t: Words, seen: View) -> str:
    answer = seen.answers["purchase"]
    if isinstance(answer, CannotSay):
        return f"*{t('page-effect-cannot')}*: {reason_of(answer, t.language)}. {way_of(answer, t.language)}"
    found = answer.compared.difference
    details = {
        "target": t.percent(answer.target.mean, 1),
        "control": t.percent(answer.control.mean, 1),
        "difference": signed(t, found.estimate * 100),
        "between": between(t, found, factor=100),
        "added": signed(t, answer.incremental.estimate, digits=0),
        "naive": t.number(answer.naive),
    }
    return t(f"page-effect-one-{answer.verdict.replace('_', '-')}", **details)


def _funnel(t: Words, seen: View, colour: str) -> None:
    whole = seen.whole
    if whole is None:
        heading(t("page-effect-funnel"))
        st.caption(t("page-effect-funnel-none"))
        return
    bars = [
        ("targeted", whole.targeted, t.look.colour("notification")),
        ("delivered", whole.delivered, colour),
        ("undelivered", whole.undelivered, t.look.colour("harm")),
        ("unknown", whole.unknown, t.look.colour("control")),
        ("said-yes", whole.said_yes, colour),
    ]
    rows = [
        {
            "label": t(f"page-effect-funnel-{name}"),
            "value": value,
            "shown": f"{t.number(value)} · {t.share(value, whole.targeted)}",
            "colour": ink,
        }
        for name, value, ink in bars
    ]
    picture(t, "page-effect-funnel", funnel_figure(t.look, rows))


def _curve(t: Words, seen: View, metric: str, colour: str) -> None:
    days = seen.curve.get("purchase") or ()
    if len(days) < 2 or seen.measured.run.started_on is None:
        heading(t("page-effect-curve"))
        st.caption(t("page-effect-curve-none"))
        return
    days = seen.curve[metric]
    factor = 100.0 if metric == "purchase" else 1.0
    rows = []
    for one in days:
        found = one.effect
        value = signed(t, found.estimate * factor) if metric == "purchase" else signed_money(t, found.estimate)
        told = t("page-effect-curve-hover", day=t.number(one.days), value=value, between=between(t, found, factor=factor))
        bounds = {"lower": (found.lower or 0.0) * factor, "upper": (found.upper or 0.0) * factor}
        rows.append({"day": one.days, "estimate": found.estimate * factor, **bounds, "hover": told})
    y_title = t("page-effect-axis-share") if metric == "purchase" else t("page-effect-axis-head", currency=currency(t))
    figure = curve_figure(t.look, rows, colour=colour, x_title=t("page-effect-curve-days"), y_title=y_title)
    picture(t, "page-effect-curve", figure)


def _outcomes(t: Words, seen: View) -> None:
    names = ("outcome", ">target", ">control", ">difference", ">interval", ">lift", ">naive", "verdict")
    table([(">" if n.startswith(">") else "") + t(f"page-effect-col-{n.removeprefix('>')}") for n in names], _lines(t, seen))


def _lines(t: Words, seen: View) -> list[list[str]]:
    lines = []
    for metric in OUTCOMES:
        answer = seen.answers[metric]
        if isinstance(answer, CannotSay) and answer.reason in ("no_responses", "nobody_eligible"):
            continue
        lines.append(_line(t, metric, answer))
        adjusted = answer.adjusted if isinstance(answer, Effect) else None
        cut = answer.winsorised if isinstance(answer, Effect) else None
        for key, compared in (("cuped", None if adjusted is None else adjusted.comparison), ("winsorised", cut)):
            if compared is not None:
                label = f"\u2003:gray[{t(f'page-effect-line-{key}')}]"
                lines.append(
                    [
                        label,
                        _value(t, metric, compared.target.mean),
                        _value(t, metric, compared.control.mean),
                        *_found(t, metric, compared),
                        "",
                        "",
                    ]
                )
    return lines


def _line(t: Words, metric: str, answer: Answer) -> list[str]:
    label = t(f"page-effect-metric-{metric.replace('_', '-')}")
    means = ["–" if group is None else _value(t, metric, group.mean) for group in (answer.target, answer.control)]
    naive = (
        _value(t, metric, answer.naive)
        if metric == "average_check"
        else t.number(answer.naive)
        if metric in SHARES
        else t.money(answer.naive, short=True)
    )
    if isinstance(answer, CannotSay):
        return [label, *means, "–", "–", "–", naive, f"*{t('page-effect-cannot')}*: {reason_of(answer, t.language)}"]
    return [label, *means, *_found(t, metric, answer.compared), naive, t(f"page-effect-word-{answer.verdict.replace('_', '-')}")]


def _found(t: Words, metric: str, compared: Any) -> list[str]:
    factor = 100.0 if metric in SHARES else 1.0
    found, relative = compared.difference, compared.relative
    difference = signed(t, found.estimate * factor) if metric in SHARES else signed(t, found.estimate, digits=1)
    percent = t.percent(0).removeprefix("0")  # with a space before it or without one, as the language has it
    lift = "–"
    if relative is not None:
        lift = f"{signed(t, relative.estimate * 100, digits=0)}{percent} ({between(t, relative, factor=100, digits=0)})"
    return [difference, between(t, found, factor=factor), lift]


def _value(t: Words, metric: str, value: float) -> str:
    return t.percent(value, 1) if metric in SHARES else t.money(value, digits=0 if abs(value) >= 100 else 2)


def _money(t: Words, seen: View) -> None:
    got = seen.brought
    lines = [
        [t(f"page-effect-money-{key}"), _added(t, seen.answers[metric])]
        for key, metric in (("buyers", "purchase"), ("revenue", "revenue"), ("gross", "margin"))
    ]
    for key, value in (("contacts", got.contact_cost), ("fixed", got.fixed_cost), ("incentives", got.incentives)):
        if value:
            lines.append([t(f"page-effect-money-{key}"), signed_money(t, -value)])
    if got.net is None:
        lines.append([f"**{t('page-effect-money-net')}**", f"*{t('page-effect-cannot')}*"])
    else:
        span = f"{amount(t, got.net.lower)}\u00a0…\u00a0{amount(t, got.net.upper)}"
        lines.append([f"**{t('page-effect-money-net')}**", f"**{signed_money(t, got.net.estimate)}** ({span})"])
    lines.append([t("page-effect-money-naive"), signed_money(t, got.naive_net)])
    if got.given_anyway:
        lines.append([t("page-effect-money-anyway"), t.money(got.given_anyway, short=True)])
    if got.cost_per_client is not None:
        each = got.cost_per_client
        high = "∞" if each.upper is None else t.money(each.upper)
        lines.append([t("page-effect-money-client"), f"{t.money(each.estimate)} ({t.money(each.lower)}\u00a0…\u00a0{high})"])
    table([t("page-effect-col-what"), ">" + t("page-effect-col-amount")], lines)


def _added(t: Words, answer: Answer) -> str:
    """Say how many buyers or how much money all the contacted added, with the interval."""
    if isinstance(answer, CannotSay):
        return f"*{t('page-effect-cannot')}*"
    found = answer.incremental
    if answer.asked.metric in SHARES:
        return f"{signed(t, found.estimate, digits=0)} ({between(t, found, digits=0)})"
    return f"{signed_money(t, found.estimate)} ({amount(t, found.lower)}\u00a0…\u00a0{amount(t, found.upper)})"


def _edit_costs(t: Words, campaign: str) -> None:
    now = known(load_costs, name=campaign)
    with (
        st.expander(t("page-effect-costs"), icon=":material/payments:"),
        problems_shown(t.language),
        st.form(f"effect.costs.{campaign}", border=False),
    ):
        row = st.grid(2, min_column_width=150)
        given = {}
        for key in COSTS:
            with row.cell():
                share = key == "incentive_share"
                given[key] = st.number_input(
                    t(f"page-effect-cost-{key.replace('_', '-')}"),
                    min_value=0.0,
                    max_value=100.0 if share else None,
                    value=float(getattr(now, key)) * (100 if share else 1),
                    step=1.0,
                    key=f"effect.cost.{key}.{campaign}",
                )
        if st.form_submit_button(t("page-effect-costs-save"), icon=":material/save:"):
            given["incentive_share"] /= 100
            with house().db.write() as con:
                save_costs(con, campaign, costs=Costs(**given), who=who())
            st.rerun()


def _checks(t: Words, seen: View) -> None:
    checks = seen.checks
    lines = []
    if checks.sample_ratio_p is None:
        lines.append([t("page-effect-check-ratio"), t("page-effect-check-unknown")])
    else:
        fine = checks.sample_ratio_p >= seen.measured.policy.skew_limit
        lines.append([t("page-effect-check-ratio"), _mark(t, fine, p=t.number(checks.sample_ratio_p, 3))])
    for one in checks.balance:
        fine = abs(one.standard_difference) < GOOD_BALANCE or one.p_value >= UNLIKELY
        share = one.figure in ("before_bought", "met_others")
        pair = [t.percent(value, 1) if share else t.money(value) for value in (one.target, one.control)]
        said = t("page-effect-check-pair", target=pair[0], control=pair[1])
        lines.append([t(f"page-effect-check-{one.figure.replace('_', '-')}"), f"{_mark(t, fine, p=t.number(one.p_value, 2))} · {said}"])
    lines.append([t("page-effect-check-contacted"), _count(t, checks.control_contacted)])
    lines.append([t("page-effect-check-both"), _count(t, checks.both_arms)])
    table([t("page-effect-col-check"), t("page-effect-col-result")], lines)
    st.caption(t("page-effect-checks-note"))


def _mark(t: Words, fine: bool, **details: str) -> str:
    return t("page-effect-check-fine" if fine else "page-effect-check-wrong", **details)


def _count(t: Words, count: int) -> str:
    return t("page-effect-check-nobody") if not count else t.clients(count)


def _responses(t: Words, seen: View, colour: str) -> None:
    grid = st.grid(2, min_column_width=380, gap="medium")
    with grid.cell():
        heading(t("page-effect-responses"))
        lines = [
            [
                t(f"page-effect-response-{one.verdict.replace('_', '-')}"),
                t(f"page-effect-outcome-{one.outcome.replace('_', '-')}"),
                t.number(one.responses),
            ]
            for one in sorted(seen.responses, key=lambda one: -one.responses)
        ]
        table([t("page-effect-col-response"), t("page-effect-col-outcome"), ">" + t("page-effect-col-count")], lines)
        st.caption(t("page-effect-responses-note"))
    with grid.cell():
        if seen.hours and seen.peak is not None:
            bars = [{"hour": hour, "value": count, "hover": f"{t.moment(hour)}: {t.number(count)}"} for hour, count in seen.hours]
            figure = hours_figure(t.look, bars, colour=colour, y_title=t("page-effect-hours-axis"))
            picture(t, "page-effect-hours", figure, peak=t.number(seen.peak[1]), hour=t.moment(seen.peak[0]))


def _steps(t: Words, seen: View) -> None:
    if len(seen.steps) < 2:
        return
    heading(t("page-effect-steps"))
    names = ("step", "channel", ">targeted", ">delivered", ">undelivered", ">unknown", ">said-yes")
    lines = [
        [
            t.number(one.step),
            plain(one.channel or "–"),
            *(t.number(value) for value in (one.targeted, one.delivered, one.undelivered, one.unknown, one.said_yes)),
        ]
        for one in seen.steps
    ]
    table([(">" if n.startswith(">") else "") + t(f"page-effect-col-{n.removeprefix('>')}") for n in names], lines)


def _stayed(t: Words, campaign: str, seen: View) -> None:
    found = known(stayed, campaign=campaign, as_of=t.on, variant=seen.variant)
    if found is None:
        return
    lines = []
    for arm, colour in (("target", t.look.colour("retention")), ("control", t.look.colour("control"))):
        line = found.lines[arm]
        lines.append(
            {
                "label": t(f"campaigns-arm-{arm}"),
                "colour": colour,
                "days": list(line.days),
                "share": [100 * value for value in line.share],
                "lower": [100 * value for value in line.lower],
                "upper": [100 * value for value in line.upper],
            }
        )
    figure = survival_figure(t.look, lines, x_title=t("page-effect-curve-days"), y_title=t("page-effect-stayed-axis"))
    picture(t, "page-effect-stayed", figure, gap=t.number(found.inactive_after))
    if found.difference is None:
        st.caption(t("page-effect-stayed-few"))
        return
    gained = {"difference": signed(t, found.difference.estimate), "between": between(t, found.difference)}
    st.markdown(t("page-effect-stayed-mean", days=t.number(found.until), **gained))


def _parts(t: Words, seen: View) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        options = [*SPLITS, *(f"segment:{one.name}" for one in known(list_segments))]
        by = st.selectbox(
            t("page-effect-split"),
            options,
            index=None,
            placeholder=t("page-effect-split-none"),
            key="effect.split",
            format_func=lambda key: key.removeprefix("segment:") if key.startswith("segment:") else t("field-" + key.replace("_", "-")),
            width=320,
        )
    if by is None:
        return
    run = seen.measured.run
    parts, p_value = known(
        by_part, campaign=run.campaign, by=by, metric="purchase", as_of=t.on, variant=seen.variant, window_days=seen.measured.window_days
    )
    rows = []
    for one in parts:
        label = part_label(one.part, by=by, language=t.language, currency=t.settings.currency)
        told: dict[str, Any] = {
            "label": label,
            "key": one.part,
            "estimate": None,
            "naive": None,
            "reason": "",
            "lower": None,
            "upper": None,
        }
        told |= {"colour": t.look.colour(run.class_), "filled": False, "shown": "", "between": "", "hover": label}
        if isinstance(one.answer, Effect):
            found = one.answer.compared.difference
            told |= {"estimate": found.estimate * 100, "lower": (found.lower or 0) * 100, "upper": (found.upper or 0) * 100}
            told |= {"filled": found.is_clear, "shown": signed(t, found.estimate * 100), "between": between(t, found, factor=100)}
            told["hover"] = f"{label}: {told['shown']} ({told['between']})"
        else:
            told["reason"] = reason_of(one.answer, t.language)
        rows.append(told)
    figure = forest_figure(t.look, rows, x_title=t("page-effect-axis-share"), cannot=t("page-effect-cannot"))
    picture(t, "page-effect-parts", figure, count=len(rows))
    if p_value is not None:
        key = "page-effect-parts-differ" if p_value < 0.05 else "page-effect-parts-same"
        st.caption(t(key, p=t.number(p_value, 3)))
