"""The papers as an office sees them: converted by LibreOffice, then read page by page."""

import subprocess
from pathlib import Path

import pytest

from camket.interfaces.documents import commitment_paper, progress_report, synthesis_report
from tests.paper.samples import synthesis_sheet
from tests.paper.unit_samples import commitment_sheet, progress_sheet, state_commitment_sheet

pytestmark = pytest.mark.needs("soffice", "pdftoppm", "liberation2")

PAPERS = {
    "synthesis": lambda: synthesis_report.render(synthesis_sheet()),
    "commitment": lambda: commitment_paper.render(commitment_sheet()),
    "state": lambda: commitment_paper.render(state_commitment_sheet()),
    "progress": lambda: progress_report.render(progress_sheet()),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """All papers in one conversion, with a LibreOffice profile of its own."""
    folder = tmp_path_factory.mktemp("papers")
    sources = [folder / f"{name}.docx" for name in PAPERS]
    for source in sources:
        source.write_bytes(PAPERS[source.stem]())
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        "soffice",
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, sources),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder


def output(*command: str | Path) -> str:
    return subprocess.run(
        list(map(str, command)), check=True, capture_output=True, text=True
    ).stdout


def pages(folder: Path, name: str) -> list[str]:
    return output("pdftotext", "-layout", folder / f"{name}.pdf", "-").split("\f")[:-1]


def first_line(page: str) -> str:
    return next(line.strip() for line in page.splitlines() if line.strip())


@pytest.mark.parametrize("name", PAPERS)
def test_no_font_but_times_is_embedded(folder, name):
    fonts = [
        line.split()[0] for line in output("pdffonts", folder / f"{name}.pdf").splitlines()[2:]
    ]
    families = {font.split("+")[-1].split("-")[0] for font in fonts}
    assert families in ({"LiberationSerif"}, {"TimesNewRomanPSMT"})


@pytest.mark.parametrize("name", PAPERS)
def test_pages_are_numbered_from_the_second_on(folder, name):
    first, *others = [first_line(page) for page in pages(folder, name)]
    assert not first.isdigit()
    assert others == [str(number) for number in range(2, len(others) + 2)]


@pytest.mark.parametrize("name", PAPERS)
def test_the_notice_stands_on_every_page(folder, name):
    assert all("SỐ LIỆU MINH HỌA" in page for page in pages(folder, name))


def test_recipients_signature_and_last_sentence_share_a_page(folder):
    (page,) = [page for page in pages(folder, "synthesis") if "T/M BAN THƯỜNG VỤ" in page]
    for words in ("Nơi nhận:", "PHÓ BÍ THƯ", "Nguyễn Văn Mẫu", "căn cứ bắt buộc khi kiểm điểm"):
        assert words in page


def test_the_header_lines_of_the_report_do_not_wrap(folder):
    page = pages(folder, "synthesis")[0]
    for words in (
        "ĐẢNG BỘ TỈNH TRƯỜNG SƠN",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Bến Xuân, ngày 15 tháng 01 năm 2021",
    ):
        assert words in page


def test_no_page_is_empty(folder):
    counts = {name: len(pages(folder, name)) for name in PAPERS}
    assert counts == {"synthesis": 5, "commitment": 3, "state": 3, "progress": 2}
