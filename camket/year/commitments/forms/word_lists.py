"""A list of the check as lines of text, a sentence to try, and a promise while it is being typed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.fields import CleanTextField, VietnameseDateField
from camket.year.commitments.forms.items import targets_of
from camket.year.commitments.models import ListKind
from camket.year.commitments.rules import ARROW, Reading, TargetDraft, WordLists, lines_of
from camket.year.commitments.rules import read_promise as read

LONGEST_LINE = 300
HINTS = {
    ListKind.VAGUE_VERBS: gettext_lazy("Điều đứng sau chỉ là chủ đề, chưa phải kết quả: tăng cường, nâng cao."),
    ListKind.ACTIVITY_VERBS: gettext_lazy("Việc làm quanh năm, không có điểm kết thúc: tuyên truyền, quản lý."),
    ListKind.VAGUE_ADVERBS: gettext_lazy("Không làm mất con số, sản phẩm; câu chỉ có thế thì còn chung chung."),
    ListKind.STOCK_PHRASES: gettext_lazy("Được bỏ ra trước khi đọc, vì câu nào cũng có thể thêm vào."),
    ListKind.RESULT_VERBS: gettext_lazy("Có tên sự việc đứng sau là có sản phẩm: ban hành, khánh thành."),
    ListKind.CONCRETE_VERBS: gettext_lazy("Có sản phẩm khi nói về một vật, một việc; “các …” thì chưa."),
    ListKind.DRAFTING_VERBS: gettext_lazy("Chỉ có sản phẩm khi đứng trước một tên loại sản phẩm: xây dựng đề án."),
    ListKind.TENDING_VERBS: gettext_lazy("Vật đứng sau đã có từ trước, chưa phải sản phẩm: giám sát, vận hành."),
    ListKind.PRODUCT_NOUNS: gettext_lazy("Đứng sau “xây dựng, lập, trình” thì câu có sản phẩm."),
    ListKind.EVENT_NOUNS: gettext_lazy("Diễn ra một lần, có ngày: đại hội, hội nghị, diễn tập."),
    ListKind.ABSTRACT_NOUNS: gettext_lazy("Đứng sau động từ nào cũng chưa thành sản phẩm: giải pháp, cơ chế."),
    ListKind.QUALITY_WORDS: gettext_lazy("Câu chỉ có từ loại này là chung chung: vững mạnh, văn minh, tinh thần."),
    ListKind.COUNTED_NOUNS: gettext_lazy("Số đứng trước là chỉ tiêu, kể cả số viết bằng chữ: ba lớp."),
    ListKind.TASK_NOUNS: gettext_lazy("Số đứng trước không phải chỉ tiêu: 9 nhiệm vụ, 4 tại chỗ."),
    ListKind.NUMBERED_NAMES: gettext_lazy("Số đứng sau là tên gọi: lớp 6, khu phố 3, Covid 19."),
    ListKind.ZERO_TOLERANCE: gettext_lazy("Kiểm chứng được mà không cần con số: không để xảy ra …"),
    ListKind.LOOSE_PROMISES: gettext_lazy("Câu cần bổ sung mức hoặc ngày: đúng hạn, dứt điểm."),
    ListKind.STANDARDS: gettext_lazy("Có cơ quan công nhận: đạt chuẩn, xếp loại tốt trở lên."),
    ListKind.METRICS: gettext_lazy("Đứng sau “tăng, giảm” mà chưa nêu mức thì câu cần bổ sung."),
    ListKind.REWRITES: gettext_lazy("Mỗi dòng: từ ngữ => mẫu viết lại. Dòng trên được xét trước."),
    ListKind.ITEM_COUNT: gettext_lazy("Hai dòng: ít nhất, nhiều nhất. Chỉ là góp ý, không chặn việc trình."),
}  # fmt: skip


class WordListForm(forms.Form):
    """One entry a line."""

    words = CleanTextField(
        label=gettext_lazy("Các dòng"), max_length=20000, required=False,
        widget=forms.Textarea(attrs={"rows": 16}),
    )  # fmt: skip

    def __init__(self, *args: Any, kind: ListKind, lists: WordLists, **kwargs: Any) -> None:
        kwargs["initial"] = {"words": "\n".join(getattr(lists, kind))}
        super().__init__(*args, **kwargs)
        self.kind, self.purpose = kind, HINTS[kind]

    def clean_words(self) -> str:
        """A wrong line would silence the check for everybody, so it is refused here."""
        words = str(self.cleaned_data["words"] or "")
        lines = lines_of(words)
        if too_long := [line for line in lines if len(line) > LONGEST_LINE]:
            raise ValidationError(
                _("Dòng quá dài: “%(line)s…”. Mỗi dòng chỉ một từ hoặc một cụm từ.")
                % {"line": too_long[0][:40]}
            )
        if self.kind == ListKind.REWRITES:
            _refuse_without_pattern(lines)
        if self.kind == ListKind.ITEM_COUNT:
            _refuse_wrong_count(lines)
        return words


class SentenceForm(forms.Form):
    """A sentence to try on the lists in force."""

    cau = CleanTextField(
        label=gettext_lazy("Câu cần đọc thử"), max_length=2000, required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class TypedPromiseForm(forms.Form):
    """What matters of an item form that is still being typed; what cannot be read is left out."""

    text = CleanTextField(required=False, max_length=2000)
    due_on = VietnameseDateField(required=False)

    def reading(self, lists: WordLists) -> Reading:
        self.is_valid()
        values = self.cleaned_data
        return read(values.get("text") or "", self._targets(), values.get("due_on"), lists)

    def _targets(self) -> list[TargetDraft]:
        rows = targets_of(self.data)
        rows.is_valid()
        typed = [getattr(row, "cleaned_data", {}) for row in rows]
        return [
            TargetDraft(kind=row["kind"], label=row["label"], value=row.get("value"))
            for row in typed
            if row.get("kind") and row.get("label")
        ]


def _refuse_without_pattern(lines: tuple[str, ...]) -> None:
    for line in lines:
        words, _arrow, pattern = line.partition(ARROW)
        if not words.strip() or not pattern.strip():
            raise ValidationError(
                _("Dòng “%(line)s” chưa đúng. Viết: từ ngữ %(arrow)s mẫu viết lại.")
                % {"line": line[:60], "arrow": ARROW}
            )


def _refuse_wrong_count(lines: tuple[str, ...]) -> None:
    if len(lines) != 2 or not all(line.isascii() and line.isdigit() for line in lines):
        raise ValidationError(_("Ghi hai dòng: dòng đầu là ít nhất, dòng sau là nhiều nhất."))
    if not 0 < int(lines[0]) <= int(lines[1]) < 1000:
        raise ValidationError(_("Số ít nhất phải từ 1 và không lớn hơn số nhiều nhất."))
