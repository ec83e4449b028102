"""Which two sentences promise the same work."""

import unicodedata
from pathlib import Path

import pytest

from camket.foundation.core.tables import read_tsv
from camket.year.commitments.rules.duplicates import (
    DUPLICATE_FROM,
    compare,
    find_duplicates,
    naive_duplicate,
    score_pairs,
)

PAIRS = Path(__file__).parent / "duplicates"
SITE = "Bàn giao mặt bằng 46 hộ thuộc dự án kè sông trước ngày 30/9/2020"


def labelled(name: str) -> list[dict[str, str]]:
    return list(read_tsv(PAIRS / f"{name}.tsv", ("id", "a", "b", "label")))


@pytest.mark.parametrize("name", ["working", "held_out"])
def test_duplicates_are_told_from_what_only_sounds_alike(name):
    rows = labelled(name)
    ours = score_pairs(
        (row["label"] == "dup", compare(row["a"], row["b"]).is_duplicate) for row in rows
    )
    naive = score_pairs(
        (row["label"] == "dup", naive_duplicate(row["a"], row["b"])) for row in rows
    )
    assert ours.f1 >= 0.94
    assert naive.f1 < 0.75


@pytest.mark.parametrize("name", ["working", "held_out"])
def test_the_order_of_two_sentences_does_not_matter(name):
    for row in labelled(name):
        there, back = compare(row["a"], row["b"]), compare(row["b"], row["a"])
        assert (there.is_duplicate, there.score) == (back.is_duplicate, back.score), row["id"]


def test_every_duplicate_scores_above_every_other_pair():
    found = [compare(row["a"], row["b"]) for row in labelled("working")]
    assert min(each.score for each in found if each.is_duplicate) >= DUPLICATE_FROM
    assert max(each.score for each in found if not each.is_duplicate) < DUPLICATE_FROM


@pytest.mark.parametrize(
    "other",
    [
        SITE,
        unicodedata.normalize("NFD", SITE),
        SITE.upper(),
        "Ban giao mat bang 52 ho thuoc du an ke song",
        "Trước 31/10/2021, bàn giao mặt bằng 30 hộ dự án kè sông",
        "Phường 5 tiếp tục đẩy mạnh bàn giao mặt bằng dự án kè sông",
        "Bàn giao mặt bằng dự án kè sông trên địa bàn phường Xuân Lễ",
        "Bàn giao mặt bằng 46 hộ thuộc dự án kè sông theo Kế hoạch số 12-KH/ĐU ngày 01/02/2021",
        "Giải phóng mặt bằng dự án kè sông",
        "GPMB dự án kè sông",
        "Bàn giao mặt bằngg 46 hộ thuộc dự án kè sông",
    ],
)
def test_the_same_work_said_otherwise_is_a_duplicate(other):
    assert compare(SITE, other).is_duplicate is True


@pytest.mark.parametrize(
    "other",
    [
        "Bàn giao mặt bằng 46 hộ thuộc dự án cụm công nghiệp",
        "Bàn giao nhà tái định cư cho 46 hộ thuộc dự án kè sông",
        "Thu hồi đất của 46 hộ thuộc dự án kè sông",
        "Khởi công dự án kè sông",
        "",
    ],
)
def test_another_object_or_act_is_no_duplicate(other):
    assert compare(SITE, other).is_duplicate is False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tỷ lệ hộ nghèo dưới 2%", "Tỷ lệ hộ nghèo trên 2%"),
        ("Tăng số hộ trồng hoa", "Giảm số hộ trồng hoa"),
        ("Có điểm nóng về an ninh trật tự", "Không có điểm nóng về an ninh trật tự"),
        ("Hội Phụ nữ trồng 500 cây xanh", "Đoàn Thanh niên trồng 500 cây xanh"),
        ("Giảm tỷ lệ hộ nghèo", "Giảm tỷ lệ hộ cận nghèo"),
        ("Thực hiện Nghị quyết số 18-NQ/TW", "Thực hiện Nghị quyết số 57-NQ/TW"),
        ("", ""),
    ],
)
def test_what_is_contrary_is_no_duplicate(one, other):
    assert compare(one, other).is_duplicate is False


def test_the_words_that_part_two_sentences_are_named_as_they_were_written():
    found = compare("Cấp 500 căn cước công dân", "Cấp 500 giấy khai sinh")
    assert (found.only_first, found.only_second) == (
        ("căn", "cước", "công dân"),
        ("giấy", "khai", "sinh"),
    )


def test_many_texts_find_their_duplicates_among_many_the_most_alike_first():
    others = ["Kết nạp 12 đảng viên mới", "GPMB dự án kè sông, vận động xã hội hóa", SITE]
    found = find_duplicates([SITE, "Trồng rừng"], others)
    assert [[at for at, _likeness in each] for each in found] == [[2, 1], []]
