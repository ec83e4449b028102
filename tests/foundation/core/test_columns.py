"""Search and sort keys follow the columns they come from, one row or many."""

from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import GroupMember


def made(names: list[str]) -> list[Unit]:
    return [
        Unit(code=f"T{place}", name=name, short_name=name, kind="other", path=f"0009.{place:04d}.")
        for place, name in enumerate(names)
    ]


def test_many_rows_at_once_get_their_keys(db):
    Unit.objects.bulk_create(made(["Đảng ủy Xuân Lễ", "Phòng Y tế"]))
    assert list(Unit.objects.order_by("pk").values_list("search_key", flat=True)) == [
        "t0 dang uy xuan le dang uy xuan le",
        "t1 phong y te phong y te",
    ]


def test_both_databases_sort_as_vietnamese_does(db):
    names = ["Ăn", "Đông", "Dũng", "Ái", "An", "Ân", "Em", "Ê"]
    Unit.objects.bulk_create(made(names))
    assert list(Unit.objects.order_by("sort_key").values_list("name", flat=True)) == [
        "Ái", "An", "Ăn", "Ân", "Dũng", "Đông", "Em", "Ê",
    ]  # fmt: skip


def test_a_label_names_what_is_in_memory_and_costs_no_query(cast, django_assert_num_queries):
    bare = GroupMember.objects.get(unit=cast.ward3)
    loaded = GroupMember.objects.select_related("unit", "group").get(unit=cast.ward3)
    with django_assert_num_queries(0):
        assert str(bare) == "Đơn vị trong nhóm"
        assert str(loaded) == "Đơn vị trong nhóm · Đảng ủy phường 3 · 1. Các phường"
