"""The executive's page says in the PDF and on the slides what the effect of each campaign is, in three languages."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pptx import Presentation
from pypdf import PdfReader

from crm_core.demo import make_demo
from crm_core.effect import Effect, measure_all
from crm_core.errors import CrmError
from crm_core.jobs import open_house
from crm_core.report import content, render, write_report
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
