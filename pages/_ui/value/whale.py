"""Who brings the money and who takes it: the whale curve."""

from collections.abc import Sequence
from typing import Any, Final

from crm_core.value import CurvePoint, Fitted, ValueView, rule_of_best
from pages._ui import picks
from pages._ui.value.figures import whale_figure
from pages._ui.words import Words

BEST: Final = 0.2


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
        percent=t.percent_sign,
        selected=picks.picked("whale"),
    )


def whale_picks(t: Words, fitted: Fitted, seen: ValueView) -> list[picks.Pick]:
    """Return the points of the curve: the best so many clients, in plain words."""

    def told(one: CurvePoint) -> str:
        said = t("page-value-best", clients=t.percent(one.share_of_clients), share=t.percent(one.share_of_value), money=fitted.money)
        return said.replace("<b>", "").replace("</b>", "")

    return [picks.Pick(str(place), told(one), rule_of_best(one.least)) for place, one in enumerate(seen.curve, start=1)]


def whale_heading(t: Words, fitted: Fitted, seen: ValueView, points: Sequence[tuple[float, float]]) -> str:
    """Say the finding of the curve."""
    worth = seen.worth
    if worth.loss_making:
        return t("page-value-curve-loss", share=t.percent(worth.loss_making / (worth.clients or 1), 1))
    inside = [one for one in points if one[0] <= BEST + 1e-9]
    return t("page-value-curve", clients=t.percent(inside[-1][0]), share=t.percent(inside[-1][1]), money=fitted.money)
