"""When a unit is urged without anybody's click, and with which words."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from camket.foundation.core.days import Calendar
from camket.foundation.core.numbers import short_date
from camket.year.supervision.models import UrgingSubject

# The 2020 review names irregular urging as a weakness: hence ahead of, on and after the due day.
# Three working days leave time for one return and one correction before the due day.
AHEAD = 3
# Working days late; the steps widen, for a sentence heard every morning is heard no more.
ROUNDS = (1, 3, 5, 10, 20)

UNIT, PERIOD, DUE, TIMING, COUNT = "[đơn vị]", "[kỳ]", "[hạn]", "[thời gian]", "[số nội dung]"


@dataclass(frozen=True)
class Facts:
    """What the words of one urging are filled with."""

    unit: str
    period: str = ""
    due_on: date | None = None
    timing: str = ""
    count: int = 0


def stage(due_on: date, on: date, calendar: Calendar) -> str:
    """The step of urging that a day has reached: ahead, due, late-3; empty when nothing is due."""
    if not calendar.is_working(on):
        return ""
    late = calendar.working_days_late(due_on, on)
    if late:
        return f"late-{max(step for step in ROUNDS if step <= late)}"
    left = calendar.working_days_late(on, due_on)
    if left == 0:
        return "due"
    return "ahead" if left <= AHEAD else ""


def timing(due_on: date, on: date, calendar: Calendar) -> str:
    """How far away the due day is, as the office says it."""
    if late := calendar.working_days_late(due_on, on):
        return _("quá hạn %(days)02d ngày làm việc") % {"days": late}
    if left := calendar.working_days_late(on, due_on):
        return _("còn %(days)02d ngày làm việc") % {"days": left}
    return _("đến hạn hôm nay")


def ready_text(subject: str) -> str:
    """The office's own sentence for each matter; the Office may change it before it goes out."""
    texts = {
        UrgingSubject.REPORT: _(
            "Đề nghị [đơn vị] gửi báo cáo [kỳ] qua Văn phòng. Hạn nộp [hạn], [thời gian]. "
            "Việc nào còn vướng thì nêu ngay trong báo cáo để được tháo gỡ."
        ),
        UrgingSubject.REGISTRATION: _(
            "Đề nghị [đơn vị] trình bản đăng ký cam kết năm. Hạn trình [hạn], [thời gian]."
        ),
        UrgingSubject.PLAN: _(
            "Đề nghị [đơn vị] duyệt kế hoạch thực hiện cam kết đã ký. Hạn lập kế hoạch [hạn], [thời gian]."
        ),
        UrgingSubject.ITEM: _(
            "[đơn vị] còn [số nội dung] nội dung cam kết chậm so với lộ trình. Đề nghị chỉ đạo thực hiện, "
            "nêu vướng mắc cần tháo gỡ và cập nhật kết quả trong báo cáo kỳ này."
        ),
    }
    return texts[UrgingSubject(subject)]


def filled(text: str, facts: Facts) -> str:
    """The words as one unit reads them; an unknown mark in brackets stays as typed."""
    due = short_date(facts.due_on) if facts.due_on else ""
    words = {
        UNIT: facts.unit, PERIOD: facts.period, DUE: due,
        TIMING: facts.timing, COUNT: f"{facts.count:02d}",
    }  # fmt: skip
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text
