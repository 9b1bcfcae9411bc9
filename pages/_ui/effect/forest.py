"""All campaigns in two pictures: shares of buyers, and margin beside its naive twin."""

from typing import Any

import streamlit as st

from crm_core.effect import Answer, CannotSay, Effect, Many, Row, reason_of
from pages._ui.effect.amounts import between, money_scale, signed
from pages._ui.effect.campaigns import newest
from pages._ui.effect.forest_figure import forest_figure
from pages._ui.parts import picture
from pages._ui.words import Words, drawn


def show_forest(t: Words, many: Many) -> None:
    """Draw shares of buyers and margin side by side; on a narrow page one under the other."""
    shown = newest(many.rows)
    left, right = (grid := st.grid(5, min_column_width=150, gap="medium")).cell(column_span=3), grid.cell(column_span=2)
    scale, unit = money_scale(t, [row.brought.net for row in shown], [row.brought.naive_net for row in shown])
    with left:
        figure = forest_figure(
            t.look, [share_row(t, row) for row in shown], x_title=t("page-effect-axis-share"), cannot=t("page-effect-cannot")
        )
        picture(t, "page-effect-forest", figure, on_click=_clicked, count=len(shown))
    with right:
        figure = forest_figure(
            t.look,
            [money_row(t, row, scale) for row in shown],
            x_title=t("page-effect-axis-money", unit=unit),
            cannot=t("page-effect-cannot"),
            figures_at_right=False,
        )
        picture(t, "page-effect-money", figure, on_click=_clicked, count=len(shown))
    if len(many.rows) > len(shown):
        st.caption(t("page-effect-newest", shown=t.number(len(shown)), all=t.number(len(many.rows))))


def share_row(t: Words, row: Row) -> dict[str, Any]:
    """Return a campaign as a row of the forest of shares, in percentage points."""
    answer = row.purchase
    told = _row(t, row, answer)
    if isinstance(answer, Effect):
        found = answer.compared.difference
        told |= {"estimate": found.estimate * 100, "lower": _scaled(found.lower, 100), "upper": _scaled(found.upper, 100)}
        told |= {"shown": signed(t, found.estimate * 100), "between": between(t, found, factor=100)}
        told["hover"] += "<br>" + t("page-effect-hover-share", shown=told["shown"], between=told["between"])
    return told


def money_row(t: Words, row: Row, scale: float) -> dict[str, Any]:
    """Return a campaign as a row of the forest of money: margin net of costs, and the ring of the figure without control."""
    net = row.brought.net
    told = _row(t, row, row.margin)
    told["naive"] = None if row.brought.naive_net is None else row.brought.naive_net / scale
    if net is not None:
        told |= {"estimate": net.estimate / scale, "lower": _scaled(net.lower, 1 / scale), "upper": _scaled(net.upper, 1 / scale)}
        told["filled"] = net.is_clear
        told["colour"] = t.look.colour("harm" if net.is_below else row.run.class_)
        low, high = t.money(net.lower, short=True), t.money(net.upper, short=True)
        told["hover"] += "<br>" + t("page-effect-hover-money", net=t.money(net.estimate, short=True), lower=low, upper=high)
    told["reason"] = ""  # a narrow picture: the reason stands in the hover and in the table
    if row.brought.naive_net is not None:
        told["hover"] += "<br>" + t("page-effect-hover-naive", naive=t.money(row.brought.naive_net, short=True))
    return told


def _row(t: Words, row: Row, answer: Answer) -> dict[str, Any]:
    harmed = isinstance(row.purchase, Effect) and row.purchase.verdict == "harmed" and row.holds
    return {
        "label": row.run.campaign,
        "key": row.run.campaign,
        "estimate": None,
        "lower": None,
        "upper": None,
        "naive": None,
        "filled": row.holds,
        "colour": t.look.colour("harm" if harmed else row.run.class_),
        "shown": "",
        "between": "",
        "reason": reason_of(answer, t.language) if isinstance(answer, CannotSay) else "",
        "hover": f"<b>{drawn(row.run.campaign)}</b>",
    }


def _scaled(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _clicked(points: list[Any]) -> None:
    if points:
        st.session_state["effect.clicked"] = str(points[0])
