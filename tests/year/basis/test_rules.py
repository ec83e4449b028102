"""The reference parser: the real report, sentences of other places, look-alikes, and its limits."""

import re
import time
from datetime import date

import pytest

from camket.year.basis.models import SourceDocument, SourceKind
from camket.year.basis.rules import (
    FLAGS,
    DocumentKey,
    Shape,
    cited_in_full,
    distinct_documents,
    explain,
    find_references,
    parse_reference,
    patterns,
    reasons,
    reference_search_key,
)
from tests.year.basis.seed_mentions import EXCERPT, MENTIONS
from tests.year.basis.sentences import SENTENCES


def test_every_mention_of_the_real_report_is_read_with_its_exact_flags():
    found = find_references(EXCERPT)
    assert [(m.raw, m.numbers, m.symbol, m.issuer, m.date, m.flags) for m in found] == [
        (m.raw, m.numbers, m.symbol, m.issuer, m.day, m.flags) for m in MENTIONS
    ]


def test_the_real_report_has_17_mentions_15_with_a_number_and_2_plenums():
    found = find_references(EXCERPT)
    assert len(found) == 17
    assert sum(bool(mention.numbers) for mention in found) == 15
    assert [m.plenum for m in found if m.shape == Shape.PLENUM] == ["6", "4"]


def test_the_real_report_names_15_distinct_numbered_documents():
    assert len(distinct_documents(find_references(EXCERPT))) == 15


def test_the_real_report_gives_year_terms_and_titles():
    found = find_references(EXCERPT)
    assert [m.year for m in found if m.year] == [2020, 2014]
    assert [m.term for m in found if m.term] == ["XII", "XII", "XII", "XIII", "XI"]
    assert found[3].title == "Về định hướng phát triển nông nghiệp"
    assert found[14].title == "Về trách nhiệm nêu gương"
    assert found[11].title.startswith("Về trách nhiệm nêu gương của cán bộ")
    assert found[11].title.endswith("Chỉ thị 05- CT/TW của Bộ Chính trị")


def test_a_mention_is_the_source_text_untouched():
    for mention in find_references(EXCERPT):
        assert EXCERPT[mention.start : mention.end] == mention.raw


@pytest.mark.parametrize(("marked", "facts"), SENTENCES)
def test_sentences_of_other_places(marked, facts):
    numbers, symbol, type_code, organ, issuer, day, flags = facts.split("; ")
    found = find_references(marked.replace("[", "").replace("]", ""))[0]
    assert found.raw == marked[marked.index("[") + 1 : marked.index("]")]
    assert found.numbers == tuple(numbers.split())
    assert (found.symbol, found.type_code, found.issuer_code) == (symbol, type_code, organ)
    assert found.issuer == issuer
    assert found.date == (date.fromisoformat(day) if day else None)
    assert found.flags == tuple(flags.split())


@pytest.mark.parametrize(
    "sentence",
    [
        "Điện thoại 0233.385.2100, máy lẻ 112; số 0233-3852-100/KT",
        "hoàn thành 9/9 nhiệm vụ, đầu việc, đạt 100%",
        "ngày 09/12/2019 và ngày 8/4/2017",
        "phòng, chống dịch Covid-19 và Covid - 19 trên địa bàn",
        "nhiệm kỳ 2020 - 2025, giai đoạn 2016-2020",
        "Nghị quyết Đại hội Đảng bộ thành phố lần thứ XIII",
        "các Kết luận của Thành ủy; Nghị quyết của HĐND thành phố",
        "Quyết định của UBND tỉnh về giao 12 chỉ tiêu",
        "Kế hoạch 5 năm 2021 - 2025; Báo cáo 6 tháng đầu năm",
        "Chương trình công tác năm 2021 gồm 15 đề án",
        "Chỉ thị 5 nội dung cần làm ngay",
        "bản đồ tỷ lệ 1/500, trực 24/7, tăng 12,4%",
        "nguồn vốn TW 4 tỷ đồng và vốn tỉnh 3 tỷ đồng",
        "Hội nghị Trung ương 4 đã bàn về việc này",
        "lô đất 12/KCN-VSIP và thửa 7-A/B",
        "xe chạy 60-km/h, thuốc 5-mg/ml",
        "theo Nghị quyết năm 2020, 14 đơn vị đã xong",
        "kế hoạch số lượng 500 con giống",
        "Thông báo số 1.250 triệu đồng",
        "",
    ],
)
def test_look_alikes_are_no_references(sentence):
    assert find_references(sentence) == []
    assert parse_reference(sentence) is None


def test_references_side_by_side_are_told_apart():
    found = find_references(
        "Nghị quyết số 18-NQ/TW và số 19-NQ/TW ngày 25/10/2017 của Bộ Chính trị và Nghị định "
        "33/2021/NĐ-CP ngày 1/4/2021; Kế hoạch 7-KH/TU, 8-KH/TU."
    )
    assert [mention.raw for mention in found] == [
        "Nghị quyết số 18-NQ/TW",
        "số 19-NQ/TW ngày 25/10/2017 của Bộ Chính trị",
        "Nghị định 33/2021/NĐ-CP ngày 1/4/2021",
        "Kế hoạch 7-KH/TU",
        "8-KH/TU",
    ]


def keys_of(text):
    return [(key.number, key.symbol, key.year) for key in distinct_documents(find_references(text))]


def test_one_document_in_several_spellings_counts_once():
    text = "Chỉ thị 05-CT/TW; chỉ thị số 5- CT/TW ngày 15/5/2016; Chỉ thị số 05–CT/TW"
    assert keys_of(text) == [("5", "ct/tw", 2016)]
    assert keys_of("445-KL/TƯ và 445-KL/TU") == [("445", "kl/tu", None)]


def test_the_same_number_of_another_term_is_another_document():
    text = "Kết luận số 01-KL/TU ngày 5/11/2015; Kết luận số 01-KL/TU ngày 11/12/2020"
    assert keys_of(text) == [("1", "kl/tu", 2015), ("1", "kl/tu", 2020)]


def test_province_and_city_share_a_symbol_but_no_document():
    found = find_references("Kết luận số 9-KL/TU của Tỉnh ủy; Kết luận số 9-KL/TU của Thành ủy")
    assert [key.level for key in distinct_documents(found)] == ["province", "city"]


def test_a_compound_mention_has_a_key_for_each_number():
    compound = parse_reference("Kế hoạch số 64, 65-KH/TU ngày 25/10/2017 của Thành ủy")
    assert compound.keys == (
        DocumentKey("64", "kh/tu", 2017, "city"),
        DocumentKey("65", "kh/tu", 2017, "city"),
    )


@pytest.mark.parametrize(
    "query", ["64-kh tu", "64 kh tu", "65 kh tu", "ke hoach 65", "64 65 kh tu"]
)
def test_each_number_of_a_compound_is_found(query):
    compound = parse_reference("Kế hoạch số 64, 65-KH/TU ngày 25/10/2017 của Thành ủy")
    assert query.replace("-", " ") in reference_search_key(compound)


@pytest.mark.parametrize("query", ["ket luan 128", "128 kl tu", "khoa xiii", "uy ban nhan dan"])
def test_a_mention_is_found_without_marks_and_without_so(query):
    mention = parse_reference("Kết luận số 0128-KL/TU của UBND tỉnh khoá XIII")
    assert query in reference_search_key(mention)


def test_both_spellings_of_a_term_have_the_same_search_key():
    one, other = (
        reference_search_key(parse_reference(f"Nghị quyết Trung ương 4 {term} XIII"))
        for term in ("khóa", "Khoá")
    )
    assert one == other


def test_each_flag_is_explained_in_a_sentence():
    sentences = [explain(flag) for flag in FLAGS]
    assert len(set(sentences)) == len(FLAGS) == 6
    assert all(re.fullmatch(r"[A-ZĐ].+\.", sentence) for sentence in sentences)


def test_a_suspicion_is_told_by_its_cause():
    mention = parse_reference("Quy định số 01-QĐ/TW, ngày 8/4/2017")
    assert reasons(mention) == [
        explain("suspicious"),
        "Số văn bản Trung ương đánh lại từ đầu mỗi khóa; số nhỏ này không khớp với ngày đã vào giữa khóa.",
    ]
    assert reasons(parse_reference("Kế hoạch số 3-KH/TU ngày 1/2/2020")) == []


JUNK = ["1, ", "Quyết định số 1 ", "12-KH/TU ", "số 12-KH/TU về ", "Nghị quyết Hội nghị ", "“", "1/",
        " ", "\u0301", "12-KH/TU của a “a ", "1-ABCDEFGHIJ/", "số ngày của khóa ("]  # fmt: skip


@pytest.mark.parametrize("pattern", patterns.ALL, ids=lambda pattern: pattern.pattern[:30])
def test_no_pattern_can_run_away(pattern):
    """A match of bounded length costs a bounded number of steps, wherever it begins."""
    assert not re.search(r"(?<!\\)[*+](?![^\[]*\])|\{\d+,\}", pattern.pattern)


@pytest.mark.parametrize("unit", JUNK)
def test_100_kb_of_junk_costs_about_twice_as_much_as_50_kb(unit):
    def seconds(size):
        text = unit * (size // len(unit))
        started = time.process_time()
        find_references(text)
        return time.process_time() - started

    # Quadratic reading would take four times as long, and catastrophic reading would not end.
    assert seconds(100_000) < 3 * max(seconds(50_000), 0.1)


@pytest.mark.parametrize(
    ("source", "given", "cited"),
    [
        (
            SourceKind.PARTY,
            ("Kết luận", "04-KL/TU", "Ban Chấp hành Đảng bộ thành phố", "Về nhiệm vụ năm 2021"),
            "Kết luận số 04-KL/TU, ngày 04/12/2020 của Ban Chấp hành Đảng bộ thành phố về nhiệm vụ năm 2021",
        ),
        (
            SourceKind.COUNCIL,
            ("Nghị quyết", "71/NQ-HĐND", "Hội đồng nhân dân thành phố", "Kế hoạch năm 2021"),
            "Nghị quyết số 71/NQ-HĐND ngày 04/12/2020 của Hội đồng nhân dân thành phố “Kế hoạch năm 2021”",
        ),
    ],
)
def test_a_paper_cites_a_document_in_full(source, given, cited):
    type_name, reference, issuer, title = given
    document = SourceDocument(
        source=source, type_name=type_name, reference=reference, issuer=issuer, title=title,
        issued_on=date(2020, 12, 4),
    )  # fmt: skip
    assert cited_in_full(document) == cited
    [read] = find_references(cited)
    assert (read.date, read.issuer, read.flags) == (date(2020, 12, 4), issuer, ())
