"""The unit remedies, those who inspected confirm or ask again."""

from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.models import User
from camket.year.commitments.access import fills_for, presses_for
from camket.year.supervision.access.inspecting import inspects
from camket.year.supervision.models import Finding
from camket.year.supervision.states import FINDING_MOVES


def can_begin_remedy(user: User, finding: Finding) -> Permit:
    if finding.state not in FINDING_MOVES["begin"].sources:
        return denied(_("Phát hiện này đã có người khắc phục."))
    if not fills_for(user, finding.inspection.unit):
        return denied(_("Chỉ đơn vị được kiểm tra khắc phục phát hiện này."))
    return ALLOWED


def can_remedy(user: User, finding: Finding) -> Permit:
    if finding.state not in FINDING_MOVES["remedy"].sources:
        return denied(_("Đơn vị đã báo cáo khắc phục, hoặc việc khắc phục đã được xác nhận."))
    if not presses_for(user, finding.inspection.unit):
        return denied(
            _("Chỉ người đứng đầu đơn vị, hoặc người được ủy quyền, báo cáo đã khắc phục.")
        )
    return ALLOWED


def can_confirm(user: User, finding: Finding) -> Permit:
    return _reviews(user, finding, "confirm")


def can_reopen(user: User, finding: Finding) -> Permit:
    return _reviews(user, finding, "reopen")


def _reviews(user: User, finding: Finding, step: str) -> Permit:
    if finding.state not in FINDING_MOVES[step].sources:
        return denied(_("Đơn vị chưa báo cáo khắc phục, hoặc việc này đã xác nhận."))
    return inspects(user, finding.inspection)
