"""script/camket references: a table of texts in, the references of each as JSON out."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def references(path) -> dict[str, list[dict[str, object]]]:
    out = StringIO()
    call_command("references", str(path), stdout=out)
    lines = (line.split("\t") for line in out.getvalue().splitlines())
    return {name: json.loads(found) for name, found in lines}


def test_each_line_tells_every_field_of_each_reference(tmp_path):
    table = tmp_path / "texts.tsv"
    table.write_bytes(
        "\ufefftext\tnote\tid\r\n"
        "các Kế hoạch số 64, 65-KH/TU ngày 25/10/2017 của Thành ủy\tx\ta\r\n"
        'Nghị quyết "số 36/2021/NQ-HĐND của HĐND thành phố khóa XI\t\tb\r\n'
        "đạt 9/9 nhiệm vụ\t\tc\r\n".encode()
    )
    found = references(table)
    assert list(found) == ["a", "b", "c"]
    assert found["a"] == [
        {
            "raw": "Kế hoạch số 64, 65-KH/TU ngày 25/10/2017 của Thành ủy",
            "numbers": ["64", "65"], "year": None, "symbol": "KH/TU", "type": "KH",
            "issuer_code": "TU", "issuer": "Thành ủy", "date": "2017-10-25", "flags": ["compound"],
        }
    ]  # fmt: skip
    assert found["b"][0]["issuer"] == "HĐND thành phố khóa XI"
    assert (found["b"][0]["year"], found["b"][0]["date"]) == (2021, None)
    assert found["c"] == []


def test_a_table_without_its_columns_is_refused(tmp_path):
    table = tmp_path / "texts.tsv"
    table.write_text("id\tnội dung\n1\tx\n", encoding="utf-8")
    with pytest.raises(CommandError, match="thiếu cột: text"):
        references(table)
