"""The page as a PDF: typst sets it; every word comes as data, so nothing in a name can become a command."""

import json
from dataclasses import asdict
from importlib.resources import files
from typing import Final

import typst

from crm_core.report.content import Content
from crm_core.report.palette import COLOURS
from crm_core.report.scale import scale

PAGE: Final = (files(__package__) / "page.typ").read_bytes()


def as_pdf(page: Content) -> bytes:
    """Return the bytes of the PDF."""
    shares = scale([bound * 100 for line in page.lines if line.bought for bound in (line.bought.lower, line.bought.upper)])
    money = scale(
        [bound for line in page.lines if line.money for bound in (line.money.lower, line.money.upper)]
        + [line.claimed for line in page.lines if line.claimed is not None],
        steps=3,
    )
    data = asdict(page) | {"shares": asdict(shares), "amounts": asdict(money), "colours": COLOURS}
    return typst.compile(PAGE, sys_inputs={"data": json.dumps(data, ensure_ascii=False)})
