"""script/camket check-text and measure-text: a table of sentences in, levels and figures out."""

import os
import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from camket.year.commitments import actions
from camket.year.commitments.models import ListKind
from tests.architecture.source import PROJECT


def run(command, path) -> list[str]:
    out = StringIO()
    call_command(command, str(path), stdout=out)
    return out.getvalue().splitlines()


def table(tmp_path, content: str):
    path = tmp_path / "cau.tsv"
    path.write_bytes(content.encode())
    return path


@pytest.mark.django_db
def test_each_line_is_answered_with_its_level_and_reasons(tmp_path):
    path = table(
        tmp_path,
        "\ufeffnote\ttext\tid\r\n"
        'x\tKết nạp 5 đảng viên "trẻ\ta\r\n'
        "\tBan hành quy chế tiếp công dân\tb\r\n\r\n"
        "\tTăng cường tuyên truyền\tc\r\n"
        "\t\td\r\n",
    )
    assert [line.split("\t")[:2] for line in run("check_text", path)] == [
        ["a", "measurable"],
        ["b", "mixed"],
        ["c", "vague"],
        ["d", "vague"],
    ]
    assert run("check_text", path)[0] == 'a\tmeasurable\tcó "5 đảng viên"'


@pytest.mark.django_db
def test_the_offices_lists_are_used(cast, tmp_path):
    path = table(tmp_path, "id\ttext\n1\tKịp thời thông hầm chui qua khu trung tâm\n")
    actions.edit_word_list(ListKind.RESULT_VERBS, "thông hầm", actor=cast.office)
    assert run("check_text", path)[0].startswith("1\tmixed\t")


def test_where_no_database_was_prepared_the_shipped_lists_are_used(tmp_path):
    path = table(tmp_path, "id\ttext\n1\tKết nạp 5 đảng viên\n")
    nowhere = {**os.environ, "CAMKET_PROFILE": "demonstration", "CAMKET_DATA": str(tmp_path)}
    nowhere.pop("DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, "manage.py", "check_text", str(path)],
        capture_output=True, check=False, cwd=PROJECT, env=nowhere,
    )  # fmt: skip
    assert (done.returncode, done.stdout.decode()) == (0, '1\tmeasurable\tcó "5 đảng viên"\n')


@pytest.mark.django_db
def test_the_figures_stand_beside_those_of_the_naive_rule(tmp_path):
    path = table(
        tmp_path,
        "text\tlabel\n"
        "Kết nạp 5 đảng viên\tmeasurable\n"
        "Tăng cường tuyên truyền\tvague\n"
        "Thực hiện Nghị quyết số 18-NQ/TW\tvague\n"
        "Ban hành quy chế tiếp công dân\tmixed\n",
    )
    assert run("measure_text", path) == [
        "rule\tsentences\tprecision\trecall\tf1\taccuracy",
        "check\t4\t1.000\t1.000\t1.000\t1.000",
        "digit\t4\t0.500\t0.500\t0.500\t0.500",
    ]


@pytest.mark.parametrize("command", ["check_text", "measure_text"])
def test_a_table_without_its_columns_is_refused(tmp_path, command):
    with pytest.raises(CommandError, match="thiếu cột"):
        run(command, table(tmp_path, "a\tb\n1\t2\n"))
    with pytest.raises(CommandError, match="Không mở được tệp"):
        run(command, tmp_path / "none.tsv")


def test_a_label_nobody_knows_is_refused(tmp_path):
    with pytest.raises(CommandError, match="Nhãn lạ: green"):
        run("measure_text", table(tmp_path, "text\tlabel\nx\tgreen\n"))
