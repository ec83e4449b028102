"""A conclusion of the year becomes a requirement on the next."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core.text import clean
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle
from camket.year.year_end import access
from camket.year.year_end.models import Lesson


@transaction.atomic
def draw_lesson(cycle: Cycle, *, text: str, actor: User) -> Lesson:
    access.can_draw_lesson(actor, cycle).require()
    if not text.strip():
        raise PermissionDenied(_("Nhập nội dung yêu cầu cho năm sau."))
    last = Lesson.objects.filter(cycle=cycle).aggregate(last=Max("order"))["last"] or 0
    lesson = Lesson.objects.create(cycle=cycle, order=last + 1, text=clean(text))
    record("year_end.lesson.drawn", lesson, actor=actor, after={"text": lesson.text})
    return lesson
