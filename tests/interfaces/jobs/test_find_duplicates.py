"""script/camket find-duplicates and measure-duplicates: pairs in, verdicts and scores out."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def run(command: str, path, **options) -> list[list[str]]:
    out = StringIO()
    call_command(command, str(path), stdout=out, **options)
    return [line.split("\t") for line in out.getvalue().splitlines()]


def table(tmp_path, *rows: str, header: str = "id\ta\tb"):
    path = tmp_path / "pairs.tsv"
    path.write_text("\ufeff" + "\r\n".join([header, *rows]) + "\r\n", encoding="utf-8", newline="")
    return path


def test_each_pair_gets_its_verdict_and_its_score(tmp_path):
    path = table(
        tmp_path,
        "GPMB dự án kè sông\tx\tGiải phóng mặt bằng dự án kè sông năm 2021\t7",
        "Trồng rừng\t\tKhai thác rừng\t8",
        header="b\tghi chú\ta\tid",
    )
    assert run("find_duplicates", path) == [["7", "dup", "99"], ["8", "diff", "34"]]


def test_a_thousand_pairs_are_answered_each_in_its_order(tmp_path):
    rows = [
        f"{n}\tVận động {n} hộ hiến đất mở rộng đường kiệt số {n}\tHiến đất mở rộng đường kiệt {n}"
        for n in range(1000)
    ]
    found = run("find_duplicates", table(tmp_path, *rows))
    assert [(number, verdict) for number, verdict, _score in found] == [
        (str(n), "dup") for n in range(1000)
    ]


@pytest.mark.parametrize("command", ["find_duplicates", "measure_duplicates"])
def test_what_is_no_table_of_pairs_is_refused(tmp_path, command):
    with pytest.raises(CommandError, match="thiếu cột: b"):
        run(command, table(tmp_path, "1\tx", header="id\ta\tlabel"))
    with pytest.raises(CommandError, match="Không mở được tệp"):
        run(command, tmp_path / "khong-co.tsv")


def test_the_measure_stands_beside_the_naive_rule_and_names_the_wrong_pairs(tmp_path):
    path = table(
        tmp_path,
        "1\tKết nạp 5 đảng viên mới\tKết nạp 7 đảng viên mới\tdup",
        "2\tKết nạp 5 đảng viên mới\tKết nạp 5 đoàn viên mới\tdiff",
        "3\tTrồng rừng\tTrồng rừng\tdiff",
        header="id\ta\tb\tlabel",
    )
    assert run("measure_duplicates", path, wrong=True) == [
        ["camket", "pairs 3", "precision 0.500", "recall 1.000", "F1 0.667"],
        ["naive", "pairs 3", "precision 0.333", "recall 1.000", "F1 0.500"],
        ["3", "diff", "Trồng rừng", "Trồng rừng"],
    ]
