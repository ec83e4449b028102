"""An example of a filled-in registration form, drawn for one unit so that it can be tried at once."""

from datetime import date
from decimal import Decimal

from camket.foundation.organisation.models import Position, Unit
from camket.interfaces.documents import registration_workbook
from camket.interfaces.documents.registration_form import Listed, registration_table
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.models import Field
from camket.year.commitments.rules import ItemDraft, TargetDraft

# text, field, reason, label, unit of measure, last year, goal, quarters, month and day, evidence
Example = tuple[str, str, str, str, str, int, int, tuple[int, int, int, int], tuple[int, int], str]
EXAMPLES: tuple[Example, ...] = (
    ("Xử lý dứt điểm hồ sơ đất đai tồn đọng từ các năm trước", Field.URBAN,
     "Hồ sơ kéo dài, người dân kiến nghị nhiều lần",
     "Số hồ sơ giải quyết xong", "hồ sơ", 12, 48, (10, 22, 36, 48), (11, 30), "Thông báo kết quả từng hồ sơ"),
    ("Nâng tỷ lệ hộ phân loại rác tại nguồn ở các tổ dân phố", Field.URBAN, "Thói quen cũ, thiếu điểm tập kết",
     "Tỷ lệ hộ phân loại rác", "%", 30, 55, (35, 42, 50, 55), (12, 31), "Biên bản kiểm tra của tổ dân phố"),
    ("Giảm số điểm họp chợ tự phát lấn chiếm lòng đường", Field.URBAN, "Tái lấn chiếm sau mỗi đợt ra quân",
     "Số điểm còn vi phạm", "điểm", 9, 0, (7, 4, 1, 0), (9, 30), "Biên bản kiểm tra địa bàn"),
    ("Kết nạp đảng viên mới từ khu dân cư và doanh nghiệp", Field.PARTY_BUILDING,
     "Nguồn phát triển ở khu dân cư hạn chế",
     "Số đảng viên kết nạp", "đảng viên", 8, 11, (2, 3, 3, 3), (12, 31), "Quyết định kết nạp"),
    ("Kiểm tra việc thực hiện cam kết tại các chi bộ trực thuộc", Field.PARTY_BUILDING, "Năm trước kiểm tra chưa đều",
     "Số cuộc kiểm tra", "cuộc", 3, 6, (1, 2, 2, 1), (11, 30), "Thông báo kết luận kiểm tra"),
)  # fmt: skip


def sample_bytes(cycle: Cycle, unit: Unit | None) -> bytes:
    """For the Office, which has no registration of its own, the owner stands in the head."""
    drawn = unit or cycle.scheme.owner
    head = Position.objects.filter(unit=drawn, is_head=True).first()
    items = [Listed("", "", _draft(example, cycle.year, head)) for example in EXAMPLES]
    return registration_workbook.render(registration_table(cycle, drawn, items, "mau"))


def _draft(example: Example, year: int, head: Position | None) -> ItemDraft:
    text, field, reason, label, measure, baseline, goal, quarters, (month, day), evidence = example
    steps = tuple((n, Decimal(value), "") for n, value in enumerate(quarters, start=1))
    target = TargetDraft(
        kind="figure", label=label, measure_unit=measure, baseline=Decimal(baseline),
        value=Decimal(goal), evidence=evidence, steps=steps,
    )  # fmt: skip
    return ItemDraft(
        text=text, field=field, due_on=date(year, month, day), leader=head, reason=reason,
        targets=(target,),
    )  # fmt: skip
