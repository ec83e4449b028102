"""Numbers of papers run without a gap, per issuer, type and term."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from camket.foundation.organisation.models import CongressTerm
from camket.interfaces.documents.actions import take_number
from camket.interfaces.documents.models import DocumentNumber
from camket.interfaces.documents.numbers import next_number, series_of

ON = date(2021, 1, 15)


def test_numbers_follow_each_other(cast):
    assert [take_number(cast.city, "BC", ON) for _time in range(3)] == [1, 2, 3]
    assert next_number(cast.city, "BC", ON) == 4


def test_each_type_and_issuer_has_its_own_series(cast):
    take_number(cast.city, "BC", ON)
    assert take_number(cast.city, "TB", ON) == 1
    assert take_number(cast.ward3, "BC", ON) == 1


def test_a_number_is_given_back_when_the_act_fails(cast):
    take_number(cast.city, "BC", ON)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        take_number(cast.city, "BC", ON)
        raise ZeroDivisionError
    assert take_number(cast.city, "BC", ON) == 2


def test_a_number_taken_by_others_meanwhile_is_not_taken_twice(cast, monkeypatch):
    take_number(cast.city, "BC", ON)
    real = DocumentNumber.objects.get_or_create

    def late(**wanted):
        """Between reading and writing somebody else takes the next number."""
        row, is_new = real(**wanted)
        DocumentNumber.objects.filter(pk=row.pk).update(last=5)
        return row, is_new

    monkeypatch.setattr(DocumentNumber.objects, "get_or_create", late)
    assert take_number(cast.city, "BC", ON) == 6


def test_the_office_may_go_on_from_its_own_register_but_not_back(cast):
    assert take_number(cast.city, "BC", ON, wanted=12) == 12
    with pytest.raises(PermissionDenied, match=r"Số 12 đã cấp\. Số tiếp theo là 13"):
        take_number(cast.city, "BC", ON, wanted=12)
    assert take_number(cast.city, "BC", ON) == 13


def test_party_numbers_restart_with_the_term_others_with_the_year(cast):
    assert series_of(cast.city, ON) == "nam-2021"
    CongressTerm.objects.create(owner=cast.city, number="XIII", from_on=date(2020, 8, 1))
    assert series_of(cast.city, ON) == "khoa-XIII"
    assert series_of(cast.city, date(2020, 3, 1)) == "nam-2020"
