"""What the models foretold of the holdout against what clients did."""

from typing import Any, Final

from crm_core.value import Fitted, model_title
from pages._ui.value.figures import calibration_figure
from pages._ui.words import Words

CLOSE: Final = 0.10  # a total foretold within this share hits


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
