"""The executive's page says in the PDF and on the slides what the effect of each campaign is, in three languages."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pptx import Presentation
from pypdf import PdfReader

from crm_core.demo import make_demo
from crm_core.effect import Effect, measure_all
from crm_core.effect.results import part_of
from crm_core.errors import CrmError
from crm_core.jobs import open_house
from crm_core.report import content, render, write_report
from crm_core.report.fitting import lines_of, shared_out
from crm_core.report.scale import scale

UNTIL = date(2026, 11, 1)
PERIOD = {"since": date(2026, 7, 1), "until": UNTIL, "as_of": UNTIL}


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    house = open_house(tmp_path_factory.mktemp("report") / "t.duckdb")
    make_demo(house.db, clients=4000, seed=3, who="test", until=UNTIL)
    yield house
    house.close()


def page_of(base, language, **other):
    with base.db.read() as con:
        return content(con, language=language, **(PERIOD | other))


def words_of_slides(made: bytes) -> str:
    found = []
    for slide in Presentation(io.BytesIO(made)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
    return " ".join(found)


def squeezed(words: str) -> str:
    """Lines break where they must; the words stay."""
    return "".join(words.split())


@pytest.mark.parametrize("language", ["en", "ru", "uk"])
def test_both_files_hold_every_figure_of_the_page(base, language):
    page = page_of(base, language)
    assert len(page.lines) == 4
    pdf = squeezed(" ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(render(page, ".pdf"))).pages))
    slides = squeezed(words_of_slides(render(page, ".pptx")))
    wanted = [page.title, page.period, page.answer, *(words for one in page.figures for words in one)]
    wanted += [words for x in page.lines for words in (x.campaign, x.class_label, x.target, x.control, x.reason or x.effect, x.naive)]
    wanted += [words for one in page.definitions for words in one]
    for words in wanted:
        assert squeezed(words) in pdf, words
        assert squeezed(words) in slides, words


def test_the_numbers_are_those_of_the_effect(base):
    page = page_of(base, "en")
    with base.db.read() as con:
        many = measure_all(con, as_of=UNTIL, since=PERIOD["since"], until=UNTIL)
    rows = {row.run.campaign: row for row in many.rows}
    said = [(line, rows[line.campaign]) for line in page.lines if isinstance(rows[line.campaign].purchase, Effect)]
    assert [line.started[6:] + line.started[3:5] + line.started[:2] for line in page.lines] == sorted(
        (f"{row.run.started_on:%Y%m%d}" for row in many.rows), reverse=True
    )
    assert len(said) >= 2
    assert all(line.reason and line.bought is None for line in page.lines if line not in [one for one, _ in said])
    for line, row in said:
        difference = row.purchase.compared.difference
        assert (line.bought.estimate, line.bought.lower, line.bought.upper) == (difference.estimate, difference.lower, difference.upper)
        assert f"{abs(difference.estimate * 100):.1f}" in line.effect
        assert line.holds == row.holds
        assert line.target == f"{row.purchase.target.n:,}"


def test_the_charts_of_the_slides_are_native_and_hold_the_intervals(base):
    page = page_of(base, "en")
    deck = Presentation(io.BytesIO(render(page, ".pptx")))
    chart = next(shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart)
    lines = [line for line in page.lines[::-1] if line.bought is not None]
    assert len(lines) >= 2
    assert list(chart.plots[0].categories) == [line.campaign for line in lines]
    assert chart.plots[0].series[0].values == pytest.approx([line.bought.estimate * 100 for line in lines])
    bars = chart.plots[0].series[0]._element.findall(".//{*}plus//{*}v")
    assert [float(one.text) for one in bars] == pytest.approx([(line.bought.upper - line.bought.estimate) * 100 for line in lines])


def test_a_name_is_never_a_command(base):
    page = page_of(base, "en")
    evil = "#panic() $x$ ] *bold* <script>"
    lines = (replace(page.lines[0], campaign=evil), *page.lines[1:])
    pdf = " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(render(replace(page, lines=lines), ".pdf"))).pages)
    assert squeezed(evil) in squeezed(pdf)


def test_a_period_without_campaigns_is_said(base, tmp_path):
    page = page_of(base, "en", since=date(2020, 1, 1), until=date(2020, 2, 1))
    assert page.lines == ()
    assert page.answer == "No campaign began in this period."
    assert write_report(page, tmp_path / "r.pdf") == (tmp_path / "r.pdf").stat().st_size
    assert write_report(page, tmp_path / "r.pptx") == (tmp_path / "r.pptx").stat().st_size


def test_what_is_wrong_is_said(base, tmp_path):
    with pytest.raises(CrmError, match="report-bad-period"):
        page_of(base, "en", since=date(2026, 9, 2), until=date(2026, 9, 1))
    with pytest.raises(CrmError, match="report-unknown-language"):
        page_of(base, "de")
    with pytest.raises(CrmError, match="report-unknown-format"):
        write_report(page_of(base, "en"), tmp_path / "r.docx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("values", "low", "high", "ticks"),
    [
        ([], -1.0, 1.0, 5),
        ([0.3, 7.7, -5.8], -10.0, 10.0, 5),
        ([100.0], 0.0, 100.0, 6),
        ([-41_000.0, 663_000.0], -200_000.0, 800_000.0, 6),
    ],
)
def test_axes_have_round_ends_and_hold_zero(values, low, high, ticks):
    found = scale(values)
    assert (found.low, found.high, len(found.ticks)) == (pytest.approx(low), pytest.approx(high), ticks)


def crowded(page):
    """Forty campaigns: long names, a name without a blank, rows that say nothing, and a doubt about each."""
    first = page.lines[0]
    names = ("Очень длинное название кампании для постоянных клиентов с картой «Золотая» {}", "БезЕдиногоПробела" * 5 + "{}", "Коротко {}")
    lines = []
    for number in range(40):
        doubt = f"сомнение {number} " * 6
        reason = "сказать нельзя: мало клиентов: нужно 123 456, было 1 234" if number % 4 == 1 else None
        lines.append(
            replace(
                first, campaign=names[number % 3].format(number), reason=reason, net=first.net if reason is None else "–", doubts=(doubt,)
            )
        )
        if reason is not None:
            lines[-1] = replace(lines[-1], bought=None, money=None)
    return replace(page, lines=tuple(lines), notes=tuple(f"{line.campaign}: {line.doubts[0]}" for line in lines))


def test_nothing_is_cut_off_however_many_campaigns_there_are(base):
    page = crowded(page_of(base, "ru"))
    deck = Presentation(io.BytesIO(render(page, ".pptx")))
    tall = Presentation(io.BytesIO(render(page, ".pptx"))).slide_height
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.top + shape.height <= tall, shape.name
    words = squeezed(words_of_slides(render(page, ".pptx")))
    pdf = squeezed(" ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(render(page, ".pdf"))).pages)).replace("\u200b", "")
    for line in page.lines:
        for said in (line.campaign, line.reason or line.effect):
            assert squeezed(said) in words and squeezed(said) in pdf, said
    for note in page.notes:
        assert squeezed(note) in words, note


def test_each_figure_of_the_page_has_its_meaning_and_its_source(base):
    for language in ("en", "ru", "uk"):
        page = page_of(base, language)
        terms = {term for term, _, _ in page.definitions}
        assert {name for name, _, _ in page.figures} <= terms
        assert all(meaning and source for _, meaning, source in page.definitions)


def test_margin_of_a_contact_stands_with_its_interval(base):
    page = page_of(base, "en")
    with base.db.read() as con:
        many = measure_all(con, as_of=UNTIL, since=PERIOD["since"], until=UNTIL)
    each = many.margin_per_contact
    parts = [(row, part_of(row.margin)) for row in many.rows]
    spent = sum(row.brought.contacts for row, part in parts if part is not None and part.is_final)
    assert each.upper == pytest.approx(many.net.upper / spent)
    _, value, span = page.figures[2]
    assert f"{abs(each.estimate):.2f}" in value and f"{abs(each.lower):.2f}" in span and f"{abs(each.upper):.2f}" in span


def test_bars_that_do_not_differ_from_zero_are_hollow(base):
    page = page_of(base, "en")
    lines = tuple(replace(line, holds=number == 0) for number, line in enumerate(line for line in page.lines if line.bought is not None))
    deck = Presentation(io.BytesIO(render(replace(page, lines=lines), ".pptx")))
    chart = next(shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart)
    fills = [str(chart.plots[0].series[0].points[place].format.fill.fore_color.rgb) for place in range(len(lines))]
    assert [one == "FFFFFF" for one in fills] == [True] * (len(lines) - 1) + [False]


@pytest.mark.parametrize(
    ("words", "lines"), [("", 1), ("a" * 11, 1), ("a" * 12, 2), ("aaaa bbbb cccc", 2), ("a" * 34, 4), ("aaaaaa bbbbbb", 2)]
)
def test_lines_break_at_words_or_where_they_must(words, lines):
    assert lines_of(words, 1.0) == lines


def test_rows_are_shared_out_in_order_and_none_is_lost():
    assert shared_out([1, 1, 1, 5, 1], room=3) == [slice(0, 3), slice(3, 4), slice(4, 5)]
    assert shared_out([], room=3) == []
