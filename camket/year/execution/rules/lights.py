"""What a light is: its limits, the reasons for it, and which reason shows which light."""

from enum import IntEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

ON_TRACK_FROM = 95  # percent of what the road map asks by now
AT_RISK_FROM = 80
QUARTERS = (1, 2, 3, 4)
OBSTACLE_DAYS = 15  # an obstacle open longer than this is a risk by itself


class Light(TextChoices):
    EXCEEDED = "exceeded", _("Vượt mức")
    DONE = "done", _("Hoàn thành")
    ON_TRACK = "on_track", _("Đúng tiến độ")
    AT_RISK = "at_risk", _("Có nguy cơ")
    BEHIND = "behind", _("Chậm")
    NOT_DUE = "not_due", _("Chưa đến hạn")
    NO_DATA = "no_data", _("Chờ số liệu")
    PAUSED = "paused", _("Tạm dừng")


class Rank(IntEnum):
    """Why a target shows its light, the worst first; the name in small letters is the reason code."""

    PAUSED = 0
    OVERDUE = 1
    NOT_KEPT = 2
    FAR_BELOW = 3
    BELOW = 4
    STUCK = 5
    AWAITED = 6
    ON_PACE = 7
    NOT_DUE = 8
    REACHED = 9
    BEYOND = 10
    NO_TARGET = 11


LIGHT_OF = {
    Rank.PAUSED: Light.PAUSED,
    Rank.OVERDUE: Light.BEHIND,
    Rank.NOT_KEPT: Light.BEHIND,
    Rank.FAR_BELOW: Light.BEHIND,
    Rank.BELOW: Light.AT_RISK,
    Rank.STUCK: Light.AT_RISK,
    Rank.AWAITED: Light.NO_DATA,
    Rank.ON_PACE: Light.ON_TRACK,
    Rank.NOT_DUE: Light.NOT_DUE,
    Rank.REACHED: Light.DONE,
    Rank.BEYOND: Light.EXCEEDED,
    Rank.NO_TARGET: Light.NO_DATA,
}
