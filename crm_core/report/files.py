"""Write the page as a file: the ending of its name chooses the form."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from crm_core.errors import CrmError
from crm_core.report.content import Content
from crm_core.report.pdf import as_pdf
from crm_core.report.slides import as_slides

FORMATS: Final[dict[str, Callable[[Content], bytes]]] = {".pdf": as_pdf, ".pptx": as_slides}


def render(page: Content, ending: str) -> bytes:
    """Return the file's bytes for `.pdf` or `.pptx`; raises CrmError for another ending."""
    if ending.lower() not in FORMATS:
        raise CrmError("report-unknown-format", given=ending or "–", known=list(FORMATS))
    return FORMATS[ending.lower()](page)


def write_report(page: Content, path: Path) -> int:
    """Write the file whole or not at all, and return its size in bytes."""
    made = render(page, path.suffix)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(made)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    return len(made)
