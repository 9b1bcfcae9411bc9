"""The effect of one campaign by parts of its audience."""

from typing import Any, Final

import streamlit as st

from crm_core.effect import Effect, View, by_part, reason_of
from crm_core.segments import list_segments, part_label, rule_data, rule_of_part
from pages._ui import picks
from pages._ui.base import known
from pages._ui.effect.amounts import between, signed
from pages._ui.effect.forest_figure import forest_figure
from pages._ui.parts import picture
from pages._ui.words import Words, drawn

SPLITS: Final = ("sex", "purchase_days", "net_amount", "recency_days", "rfm_group", "city", "acquired_from")


def show_parts(t: Words, seen: View) -> None:
    """Let the audience be split, and draw the effect in every part."""
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
        told |= {"colour": t.look.colour(run.class_), "filled": False, "shown": "", "between": "", "hover": drawn(label)}
        if isinstance(one.answer, Effect):
            found = one.answer.compared.difference
            told |= {"estimate": found.estimate * 100, "lower": (found.lower or 0) * 100, "upper": (found.upper or 0) * 100}
            told |= {"filled": found.is_clear, "shown": signed(t, found.estimate * 100), "between": between(t, found, factor=100)}
            told["hover"] = f"{drawn(label)}: {told['shown']} ({told['between']})"
        else:
            told["reason"] = reason_of(one.answer, t.language)
        rows.append(told)
    figure = forest_figure(t.look, rows, x_title=t("page-effect-axis-share"), cannot=t("page-effect-cannot"))
    picture(t, "page-effect-parts", figure, on_click=picks.click("parts"), count=len(rows))
    names = [one.part for one in parts]
    picks.offer(t, "parts", [picks.Pick(row["key"], row["label"], rule_data(rule_of_part(by, row["key"], names))) for row in rows])
    st.caption(t("page-effect-parts-open"))
    if p_value is not None:
        key = "page-effect-parts-differ" if p_value < 0.05 else "page-effect-parts-same"
        st.caption(t(key, p=t.number(p_value, 3)))
