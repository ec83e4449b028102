"""Documents and bottlenecks are entered by those who serve the year."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError

from camket.foundation.audit.models import Event
from camket.year.basis import access, actions, queries


def add(cast, actor=None, **given):
    values = {
        "cycles": [cast.cycle],
        "source": "party",
        "reference": "12-KL/TU",
        "type_name": "Kết luận",
        "issuer": "Thành ủy Bến Xuân",
        "issued_on": date(2019, 12, 9),
        "title": "Nhiệm vụ trọng tâm năm 2020",
    }
    return actions.add_document(**{**values, **given}, actor=actor or cast.office)


def test_only_office_and_committee_add_documents(cast):
    for person in (cast.lan, cast.binh, cast.adviser, cast.inspector, cast.admin):
        with pytest.raises(PermissionDenied, match="Chỉ Văn phòng và Ban Thường vụ"):
            add(cast, actor=person)
    document = add(cast)
    assert list(document.cycles.all()) == [cast.cycle]
    assert document.flags == []
    assert Event.objects.filter(verb="basis.document.added").count() == 1


def test_doubts_about_a_reference_become_flags_and_the_words_stay(cast):
    document = add(cast, reference="64, 65-KH/TU", type_name="Kế hoạch")
    assert document.reference == "64, 65-KH/TU"
    assert document.flags == ["compound"]


def test_the_same_number_twice_is_refused(cast):
    add(cast)
    with pytest.raises(IntegrityError):
        add(cast)


def test_provisions_are_numbered_in_order(cast):
    document = add(cast)
    first = actions.add_provision(document, label="Mục I", text="Thu ngân sách", actor=cast.office)
    second = actions.add_provision(document, label="Mục II", text="Đô thị", actor=cast.secretary)
    assert (first.order, second.order) == (1, 2)
    with pytest.raises(PermissionDenied):
        actions.add_provision(document, label="Mục III", text="Khác", actor=cast.lan)


def test_a_compound_document_is_found_by_each_of_its_numbers(cast):
    document = add(cast, reference="64, 65-KH/TU", type_name="Kế hoạch")
    for text in ("64-KH/TU", "65-kh/tu", "ke hoach 65"):
        assert list(queries.documents(cast.lan, cast.cycle, text=text)) == [document]
    assert list(queries.documents(cast.lan, cast.cycle, text="66-KH/TU")) == []


@pytest.mark.parametrize("text", ["khoa xiii", "khoá XIII", "Khóa XIII"])
def test_every_spelling_of_the_term_finds_the_same_document(cast, text):
    document = add(cast, title="Chương trình hành động khóa XIII")
    assert list(queries.documents(cast.office, cast.cycle, text=text)) == [document]


def test_a_unit_names_its_own_bottleneck_and_no_others(cast):
    mine = actions.name_bottleneck(
        cycle=cast.cycle, unit=cast.ward3, text="Rác thải ở bờ sông", actor=cast.binh
    )
    with pytest.raises(PermissionDenied, match="Chỉ người của đơn vị"):
        actions.name_bottleneck(cycle=cast.cycle, unit=cast.ward4, text="Chợ tạm", actor=cast.binh)
    with pytest.raises(PermissionDenied, match="chung của địa bàn"):
        actions.name_bottleneck(cycle=cast.cycle, text="Mặt bằng", actor=cast.binh)
    shared = actions.name_bottleneck(cycle=cast.cycle, text="Mặt bằng", actor=cast.office)
    assert set(access.bottlenecks_visible_to(cast.binh)) == {mine, shared}
    assert set(access.bottlenecks_visible_to(cast.hung)) == {shared}
    assert set(access.bottlenecks_visible_to(cast.office)) == {mine, shared}


def test_a_bottleneck_is_cleared_once_and_not_by_its_own_unit(cast):
    bottleneck = actions.name_bottleneck(
        cycle=cast.cycle, unit=cast.ward3, text="Rác thải ở bờ sông", actor=cast.lan
    )
    clear = {"on": date(2020, 11, 2), "proof": "Biên bản nghiệm thu bờ kè"}
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng"):
        actions.clear_bottleneck(bottleneck, **clear, actor=cast.lan)
    actions.clear_bottleneck(bottleneck, **clear, actor=cast.secretary)
    assert bottleneck.cleared_on == date(2020, 11, 2)
    with pytest.raises(PermissionDenied, match="đã được ghi nhận"):
        actions.clear_bottleneck(bottleneck, **clear, actor=cast.office)
