"""A list as an Excel workbook: every cell a text, so nothing in it is ever a formula or a link."""

import io
from datetime import datetime
from typing import Final

import duckdb
from xlsxwriter import Workbook

from crm_core.errors import CrmError
from crm_core.offers.profile import Profile

MOST_ROWS: Final = 200_000
LONGEST_CELL: Final = 32_767
WIDTH: Final = 24
FETCH: Final = 10_000


def workbook(profile: Profile, found: duckdb.DuckDBPyConnection) -> bytes:
    """Return the rows of a result as a workbook with one sheet; a longer list is refused with a way out."""
    held = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(held, options) as book:
        # The moment of writing is not in the file: the same list gives the same bytes.
        book.set_properties({"created": datetime(2000, 1, 1)})
        sheet, text = book.add_worksheet(), book.add_format({"num_format": "@"})
        sheet.set_column(0, len(profile.columns) - 1, WIDTH, text)
        first = 0
        if profile.header:
            first = 1
            sheet.freeze_panes(1, 0)
            for place, column in enumerate(profile.columns):
                sheet.write_string(0, place, profile.title(column))
        number = 0
        while rows := found.fetchmany(FETCH):
            if number + len(rows) > MOST_ROWS:
                raise CrmError("offers-workbook-too-long", most=MOST_ROWS)
            for row in rows:
                for place, value in enumerate(row):
                    sheet.write_string(number + first, place, str(value)[:LONGEST_CELL], text)
                number += 1
    return held.getvalue()
