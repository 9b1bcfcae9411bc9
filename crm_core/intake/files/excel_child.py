"""Runs alone in a child process with limits: a workbook's sheet to a line file. Prints one JSON object: what was found, or the problem."""

import json
import resource
import sys
from datetime import date, datetime, time, timedelta
from decimal import Decimal

FIELD, NEWLINE, BLANK = "\x1f", "\x1e", "\x1d"
OWN = str.maketrans({FIELD: " ", BLANK: " ", NEWLINE: " ", "\x1c": " ", "\0": " ", "\n": NEWLINE, "\r": None})


def cell_text(value: object) -> str:
    """Write a value as text without loss and without an exponent; whole numbers without ".0", dates in ISO."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").translate(OWN)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            return ""
        return str(int(value)) if value.is_integer() else format(Decimal(repr(value)), "f")
    if isinstance(value, datetime):
        if value.microsecond:
            value = (value + timedelta(milliseconds=500)).replace(microsecond=0)
        return value.date().isoformat() if value.time() == time(0) else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def main(path: str, target: str, sheet: str, most_rows: int, memory: int) -> dict[str, object]:
    """Write the sheet's rows, row by row as in the workbook, and return the names of the sheets."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (900, 900))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
        shown = [one.name for one in book.sheets_metadata if one.typ == python_calamine.SheetTypeEnum.WorkSheet
                 and one.visible == python_calamine.SheetVisibleEnum.Visible]  # fmt: skip
        names = shown or list(book.sheet_names)
        if sheet and sheet not in book.sheet_names:
            return {"problem": "no-sheet", "sheets": names}
        chosen, rows, width = sheet, 0, 0
        for name in [sheet] if sheet else names:
            found = book.get_sheet_by_name(name)
            if found.start is not None or name == names[-1]:
                chosen = name
                rows, width = write_rows(found, target, most_rows)
                if rows:
                    break
        return {"sheets": names, "sheet": chosen, "rows": rows, "width": width}
    except python_calamine.PasswordError:
        return {"problem": "password"}
    except python_calamine.CalamineError as problem:
        return {"problem": "password" if "password" in str(problem).lower() else "broken", "said": str(problem)[:200]}


def write_rows(sheet, target: str, most_rows: int) -> tuple[int, int]:  # type: ignore[no-untyped-def]
    """Write one line a row; a row of the workbook without a value leaves a blank mark."""
    number = width = 0
    with open(target, "w", encoding="utf-8", errors="replace", newline="\n") as out:
        if sheet.start is None:
            return 0, 0
        for number, row in enumerate(sheet.iter_rows(), 1):
            cells = [cell_text(value) for value in row]
            width = len(cells)
            out.write((FIELD.join(cells) if any(cells) else BLANK) + "\n")
            if most_rows and number >= most_rows:
                break
    return number, width


if __name__ == "__main__":
    try:
        said = main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
    except MemoryError:
        said = {"problem": "memory"}
    except Exception as problem:  # the parent turns it into a sentence; nothing is swallowed
        said = {"problem": "broken", "said": f"{type(problem).__name__}: {problem}"[:200]}
    print(json.dumps(said))
