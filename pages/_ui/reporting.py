"""The executive's page as a file: two buttons, made only when asked for. It holds sums of campaigns, never people."""

from datetime import date
from typing import Final

import streamlit as st

from crm_core.effect import Many
from crm_core.report import content, render
from pages._ui.frame import reading
from pages._ui.words import Words

MEDIA: Final = {
    ".pdf": "application/pdf",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
ICONS: Final = {".pdf": ":material/description:", ".pptx": ":material/slideshow:"}


def show_report(t: Words, many: Many, *, since: date | None, window_days: int) -> None:
    """Draw a button for each form of the page; the first is the screen's main one."""
    begun = [row.run.started_on for row in many.rows if row.run.started_on is not None]
    first = since or min(begun, default=t.on)
    for number, ending in enumerate(MEDIA):
        st.download_button(
            t(f"page-effect-report-{ending[1:]}"),
            data=lambda ending=ending: _made(t, ending, since=first, window_days=window_days),
            file_name=f"{t('page-effect-report-file')}-{first:%Y-%m-%d}-{t.on:%Y-%m-%d}{ending}",
            mime=MEDIA[ending],
            icon=ICONS[ending],
            type="secondary" if number else "primary",
            on_click="ignore",
            key=f"effect.report{ending}",
        )


def _made(t: Words, ending: str, *, since: date, window_days: int) -> bytes:
    with reading() as con:
        page = content(con, since=since, until=t.on, as_of=t.on, language=t.language, window_days=window_days)
    return render(page, ending)
