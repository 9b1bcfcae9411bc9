"""What came of all campaigns, in sentences: the answer of the screen, how many worked, the verdict on each."""

import streamlit as st

from crm_core.effect import CannotSay, Effect, Many, Row, again_of, reason_of
from pages._ui.effect.amounts import amount
from pages._ui.words import Words


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
    kinds = [kind_of(row) for row in many.rows]
    counts = {kind: kinds.count(kind) for kind in ("worked", "harmed", "nothing", "open", "unsaid")}
    words = [t(f"page-effect-found-{kind}", count=count, shown=t.number(count)) for kind, count in counts.items() if count]
    return ", ".join(words).capitalize() if words else t("page-effect-none")


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


def verdict_words(t: Words, row: Row) -> str:
    """Say in a word or two what came of a campaign."""
    if isinstance(row.purchase, CannotSay):
        return f"*{t('page-effect-cannot')}*: {reason_of(row.purchase, t.language)}"
    return t(f"page-effect-verdict-{kind_of(row)}")


def kind_of(row: Row) -> str:
    """Return what came of a campaign: worked, harmed, nothing, open or unsaid."""
    answer = row.purchase
    if isinstance(answer, CannotSay):
        return "unsaid"
    if not answer.is_final:
        return "open"
    if answer.verdict == "no_difference" or not row.holds:
        return "nothing"
    return "worked" if answer.verdict == "added" else "harmed"
