"""script/camket parse-office: one JSON document out, or the refusal in words."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.interfaces.documents.office.files.drawing import Drawn, write_csv, write_xlsx
from tests.interfaces.documents.office.samples.ward_registration import WARD_REGISTRATION
from tests.interfaces.documents.office.samples.ward_report import WARD_REPORT

ROWS = [["STT", "Nội dung", "Mục tiêu", "Thời hạn"], [1, "Trồng rừng ven biển", "≥ 30 ha", "30/6"]]


def parsed(path: Path, *options: str) -> dict:
    out = StringIO()
    call_command("parse_office", str(path), *options, stdout=out)
    return json.loads(out.getvalue())


def test_only_what_the_file_says_is_printed(tmp_path):
    path = write_csv(tmp_path / "dang ky.csv", [["ĐĂNG KÝ CAM KẾT NĂM 2026"], *ROWS])
    assert parsed(path) == {
        "cycle": 2026,
        "period": None,
        "unit_text": None,
        "document_number": None,
        "data_as_of": None,
        "tables": [{"sheet": "CSV", "header_rows": [2]}],
        "items": [
            {
                "row": 3,
                "text": "Trồng rừng ven biển",
                "stt": "1",
                "uom": "ha",
                "target": {"value": 30, "op": ">=", "mode": "level"},
                "deadline": "2026-06-30",
                "deadline_flags": ["year_inferred"],
            }
        ],
        "asks": [],
        "missing": [],
    }


def test_year_and_period_may_be_told(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", Drawn("Sheet1", ROWS))
    assert [ask["field"] for ask in parsed(path)["asks"]] == ["cycle"]
    told = parsed(path, "--cycle-year", "2025", "--period", "2025-Q2")
    assert (told["cycle"], told["period"], told["asks"]) == (2025, "2025-Q2", [])
    assert told["items"][0]["deadline"] == "2025-06-30"


def test_a_report_is_compared_with_its_registration(tmp_path):
    report = WARD_REPORT.write(tmp_path / WARD_REPORT.file_name)
    registration = WARD_REGISTRATION.write(tmp_path / WARD_REGISTRATION.file_name)
    alone, compared = parsed(report), parsed(report, "--registration", str(registration))
    assert "match" not in alone["items"][0]
    assert [item["match"] is None for item in compared["items"]] == [*[False] * 10, True, True]
    assert len(compared["missing"]) == 3


def test_text_is_printed_as_it_is_read(tmp_path, capfdbinary):
    path = write_csv(tmp_path / "a.csv", [["ĐĂNG KÝ CAM KẾT NĂM 2026"], *ROWS])
    call_command("parse_office", str(path))
    assert "Trồng rừng ven biển".encode() in capfdbinary.readouterr().out


@pytest.mark.parametrize("name", ["khong co.xlsx", "anh.xlsx"])
def test_a_file_that_cannot_be_read_is_refused_in_words(tmp_path, name: str):
    (tmp_path / "anh.xlsx").write_bytes(b"\x89PNG\r\n")
    with pytest.raises(CommandError, match=name):
        parsed(tmp_path / name)


def test_a_period_has_its_form(tmp_path):
    path = write_csv(tmp_path / "a.csv", ROWS)
    with pytest.raises(CommandError, match="2026-Q2"):
        parsed(path, "--period", "quý 2")
