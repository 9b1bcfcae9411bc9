"""What the Effect screen shows: all campaigns of a period, and one of them from near. Rows with ready words; no figure is computed here."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

import streamlit as st

from crm_core.effect import Answer, CannotSay, Effect, Many, Row, again_of, measure_all, reason_of
from crm_core.i18n.formats import SIGNS
from crm_core.stats.estimate import Estimate
from pages._ui.frame import known
from pages._ui.measuring_figures import forest_figure
from pages._ui.parts import picture
from pages._ui.tables import class_badge, table
from pages._ui.words import Words, plain

PERIODS: Final = ("year", "quarter", "all")
DAYS_OF_PERIOD: Final = {"year": 365, "quarter": 92}
WINDOWS: Final = ("14", "30", "60", "90")
AT_ONCE: Final = 24
SHARES: Final = ("response", "purchase", "second_purchase", "stayed_active", "refusal")
CHANNELS: Final = ("sms", "email", "phone", "push", "viber", "telegram", "whatsapp", "post")


def since_of(period: str, on: date) -> date | None:
    """Return the first day of a period that ends on a day."""
    return None if period == "all" else on - timedelta(days=DAYS_OF_PERIOD[period] - 1)


def everything(t: Words, *, period: str, window_days: int) -> Many:
    """Return all campaigns of the period, from memory while nothing is changed."""
    return known(measure_all, as_of=t.on, window_days=window_days, since=since_of(period, t.on))


def currency(t: Words) -> str:
    """Return the sign of the currency; its code in English, where a sign before a letter reads as another letter."""
    return t.settings.currency if t.language == "en" else SIGNS.get(t.settings.currency, t.settings.currency)


def signed(t: Words, value: float | None, *, digits: int = 1) -> str:
    """+3,4 or −1,9."""
    if value is None:
        return "–"
    words = t.number(value, digits)
    return f"+{words}" if value > 0 and not words.startswith("−") else words


def signed_money(t: Words, value: float | None) -> str:
    """Say an amount with its sign, short: +3,1 млн ₽."""
    if value is None:
        return "–"
    words = amount(t, value)
    return f"+\u2060{words}" if value > 0 else words


def amount(t: Words, value: float | None) -> str:
    """Say an amount, short; its sign and currency never part over a line."""
    return t.money(value, short=True).replace("−", "−\u2060")


def between(t: Words, found: Estimate, *, factor: float = 1.0, digits: int = 1) -> str:
    """+1,1 … +5,6; an end that does not exist is ∞."""
    low = "−∞" if found.lower is None else signed(t, found.lower * factor, digits=digits)
    high = "+∞" if found.upper is None else signed(t, found.upper * factor, digits=digits)
    return f"{low}\u00a0…\u00a0{high}"


def answer_of_all(t: Words, many: Many) -> str:
    """Say the whole page in a sentence: what was added, and what a report without control would have claimed."""
    if many.net is not None and many.counted:
        return t(
            "page-effect-answer" if many.net.is_clear else "page-effect-answer-unclear",
            count=many.counted,
            campaigns=t.number(many.counted),
            net=amount(t, many.net.estimate),
            lower=amount(t, many.net.lower),
            upper=amount(t, many.net.upper),
            naive=amount(t, many.naive_net),
        )
    measured = sum(row.is_measured for row in many.rows)
    if measured:
        return t("page-effect-answer-shares", count=measured, campaigns=t.number(measured))
    return t("page-effect-answer-nothing", count=len(many.rows), campaigns=t.number(len(many.rows)))


def show_again(t: Words, many: Many) -> None:
    """Say beside the total when campaigns of the same days shared their control groups."""
    words = again_of(many.again, t.language)
    if words is not None:
        st.caption(f":material/info: {words}")


def finding(t: Words, many: Many) -> str:
    """Say how many worked, how many did harm, how many show nothing, of how many nothing can be said."""
    kinds = [_kind(row) for row in many.rows]
    counts = {kind: kinds.count(kind) for kind in ("worked", "harmed", "nothing", "open", "unsaid")}
    words = [t(f"page-effect-found-{kind}", count=count, shown=t.number(count)) for kind, count in counts.items() if count]
    return ", ".join(words).capitalize() if words else t("page-effect-none")


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


def newest(rows: Sequence[Row], *, most: int | None = AT_ONCE) -> list[Row]:
    """Return the campaigns the picture has room for (or all), the newest first."""
    return sorted(rows, key=lambda row: (row.run.started_on or date.min, row.run.campaign), reverse=True)[:most]


def choose_campaign(t: Words, names: Sequence[str]) -> str | None:
    """Draw the list of campaigns, the same choice as a click on the picture, for the keyboard."""
    if (clicked := st.session_state.pop("effect.clicked", None)) in names:
        st.session_state["effect.campaign"] = clicked
    chosen: str | None = st.selectbox(
        t("page-effect-choose"),
        names,
        index=None,
        placeholder=t("page-effect-choose-none"),
        key="effect.campaign",
        bind="query-params",
        width=420,
    )
    return chosen


def counted(t: Words, many: Many) -> str:
    """Say how many campaigns there were, how many were measured, and how many still run."""
    measured = sum(row.is_measured for row in many.rows)
    running = sum(isinstance(row.purchase, Effect) and not row.purchase.is_final for row in many.rows)
    return t(
        "page-effect-counted",
        count=len(many.rows),
        campaigns=t.number(len(many.rows)),
        measured=t.number(measured),
        running=t.number(running),
        unsaid=t.number(len(many.rows) - measured - running),
    )


def show_attention(t: Words, many: Many) -> None:
    """Show what the attention of clients bought: contacts, margin of one, contacts for a thousand, refusals."""
    each = many.margin_per_contact
    told = (
        ("contacts", t.number(many.contacts)),
        ("per-contact", t.money(None if each is None else each.estimate, digits=2)),
        ("per-thousand", t.number(many.contacts_per_1000)),
        ("refusals", t.number(many.refusals_per_10_000, 1)),
    )
    row = st.grid(4, min_column_width=170)
    for key, value in told:
        with row.cell():
            st.metric(t(f"page-effect-attention-{key}"), value, help=t(f"page-effect-attention-{key}-help"))
            if key == "per-contact" and each is not None:
                st.caption(f"{t.money(each.lower, digits=2)}\u00a0…\u00a0{t.money(each.upper, digits=2)}")


def money_scale(t: Words, nets: Sequence[Estimate | None], naive: Sequence[float | None]) -> tuple[float, str]:
    """Return what an axis of money is divided by, and its unit in words: ₽, тыс. ₽, млн ₽."""
    values = [abs(bound) for one in nets if one is not None for bound in (one.estimate, one.lower, one.upper) if bound is not None]
    largest = max([*values, *(abs(one) for one in naive if one is not None)], default=0.0)
    for size, key in ((1e6, "million"), (1e3, "thousand")):
        if largest >= 2 * size:
            return size, t(f"page-effect-unit-{key}", currency=currency(t))
    return 1.0, t("page-effect-unit-plain", currency=currency(t))


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


def show_table(t: Words, many: Many) -> None:
    """List every campaign with its figures in words."""
    names = ("campaign", "class", "began", ">target", ">control", ">effect", ">interval", ">net", ">naive", "verdict")
    lines = []
    for row in newest(many.rows, most=None):
        answer = row.purchase
        difference = answer.compared.difference if isinstance(answer, Effect) else None
        lines.append(
            [
                plain(row.run.campaign),
                class_badge(row.run.class_, t(f"page-class-{row.run.class_.replace('_', '-')}")),
                t.day(row.run.started_on),
                "–" if answer.target is None else t.number(answer.target.n),
                "–" if answer.control is None else t.number(answer.control.n),
                "–" if difference is None else signed(t, difference.estimate * 100),
                "–" if difference is None else between(t, difference, factor=100),
                signed_money(t, None if row.brought.net is None else row.brought.net.estimate),
                signed_money(t, row.brought.naive_net),
                verdict_words(t, row),
            ]
        )
    table([_head(t, name) for name in names], lines)


def show_pools(t: Words, many: Many) -> None:
    """Show what the campaigns of each class and on each channel did together, and the attention they took."""
    names = (">campaigns", ">together", ">interval", ">net", ">contacts")
    for what, pools in (("class", many.by_class), ("channel", many.by_channel)):
        lines = []
        for one in pools:
            if what == "class":
                name = class_badge(one.key, t(f"page-class-{one.key.replace('_', '-')}"))
            else:
                name = t(f"page-channel-{one.key}") if one.key in CHANNELS else plain(one.key)
            found = None if one.purchase is None else one.purchase.estimate
            lines.append(
                [
                    name,
                    t.number(one.campaigns),
                    "–" if found is None else signed(t, found.estimate * 100),
                    "–" if found is None else between(t, found, factor=100),
                    signed_money(t, None if one.net is None else one.net.estimate),
                    t.number(one.contacts),
                ]
            )
        table([_head(t, what), *(_head(t, name) for name in names)], lines)
    st.caption(t("page-effect-pools-note"))


def verdict_words(t: Words, row: Row) -> str:
    """Say in a word or two what came of a campaign."""
    if isinstance(row.purchase, CannotSay):
        return f"*{t('page-effect-cannot')}*: {reason_of(row.purchase, t.language)}"
    return t(f"page-effect-verdict-{_kind(row)}")


def _kind(row: Row) -> str:
    answer = row.purchase
    if isinstance(answer, CannotSay):
        return "unsaid"
    if not answer.is_final:
        return "open"
    if answer.verdict == "no_difference" or not row.holds:
        return "nothing"
    return "worked" if answer.verdict == "added" else "harmed"


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
        "hover": f"<b>{row.run.campaign}</b>",
    }


def _scaled(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _head(t: Words, name: str) -> str:
    return (">" if name.startswith(">") else "") + t(f"page-effect-col-{name.removeprefix('>')}")


def _clicked(points: list[Any]) -> None:
    if points:
        st.session_state["effect.clicked"] = str(points[0])
