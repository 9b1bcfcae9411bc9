"""The executive's page as a file: made when asked for, then handed over under an address that answers once, to this browser."""

from datetime import date
from secrets import token_hex
from typing import Final

import streamlit as st

from crm_core.effect import Many
from crm_core.report import content, write_report
from pages._ui.base import house, reading
from pages._ui.handover import offer_file
from pages._ui.problems import problems_shown
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
        kind = "secondary" if number else "primary"
        if st.button(t(f"page-effect-report-{ending[1:]}"), icon=ICONS[ending], type=kind, key=f"effect.report{ending}"):
            with problems_shown(t.language):
                address = _address(t, ending, since=first, window_days=window_days)
                st.link_button(t("page-effect-report-take"), address, icon=":material/download:")


def _address(t: Words, ending: str, *, since: date, window_days: int) -> str:
    path = house().db.work_dir / f"report-{token_hex(8)}{ending}"
    with reading() as con:
        page = content(con, since=since, until=t.on, as_of=t.on, language=t.language, window_days=window_days)
    write_report(page, path)
    name = f"{t('page-effect-report-file')}-{since:%Y-%m-%d}-{t.on:%Y-%m-%d}{ending}"
    return f"lists/{offer_file(path, name=name, media_type=MEDIA[ending])}?lang={t.language}"
