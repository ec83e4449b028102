"""A year is prepared, opened and closed; so is each reporting period in it."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.lifecycle import move


class CycleState(TextChoices):
    PREPARING = "preparing", _("Đang chuẩn bị")
    OPEN = "open", _("Đang thực hiện")
    CLOSED = "closed", _("Đã đóng")


class PeriodState(TextChoices):
    PLANNED = "planned", _("Chưa mở")
    OPEN = "open", _("Đang mở")
    CLOSED = "closed", _("Đã đóng")


C = CycleState
CYCLE_MOVES = {
    "open": move(C.PREPARING, to=C.OPEN, verb="annual_cycles.cycle.opened"),
    "close": move(C.OPEN, to=C.CLOSED, verb="annual_cycles.cycle.closed"),
}

P = PeriodState
PERIOD_MOVES = {
    "open": move(P.PLANNED, to=P.OPEN, verb="annual_cycles.period.opened"),
    "close": move(P.OPEN, to=P.CLOSED, verb="annual_cycles.period.closed"),
    "reopen": move(P.CLOSED, to=P.OPEN, verb="annual_cycles.period.reopened", needs_note=True),
}
