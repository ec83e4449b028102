"""What a year should stand on before it is opened: the conclusions of the December before."""

from django.utils.translation import gettext as _

from camket.year.basis.models import SourceKind


def missing_document(source: str) -> str:
    """Named as the Office would ask for it."""
    if source == SourceKind.COUNCIL:
        return _("nghị quyết của Hội đồng nhân dân về nhiệm vụ năm (thường ban hành tháng 12)")
    return _("kết luận hoặc nghị quyết của cấp ủy về nhiệm vụ năm (thường ban hành tháng 12)")
