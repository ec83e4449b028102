"""The word lists of the too-generic check, as far as the Office has edited them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record


class ListKind(models.TextChoices):
    """One per list of the check; the codes are the fields of `rules.WordLists`."""

    VAGUE_VERBS = "vague_verbs", _("Động từ chung chung")
    ACTIVITY_VERBS = "activity_verbs", _("Động từ chỉ hoạt động")
    VAGUE_ADVERBS = "vague_adverbs", _("Từ chỉ mức độ, cách làm")
    STOCK_PHRASES = "stock_phrases", _("Cụm từ quen dùng, không tính")
    RESULT_VERBS = "result_verbs", _("Động từ có sản phẩm ngay")
    CONCRETE_VERBS = "concrete_verbs", _("Động từ chỉ một việc cụ thể")
    DRAFTING_VERBS = "drafting_verbs", _("Động từ cần nêu tên sản phẩm")
    TENDING_VERBS = "tending_verbs", _("Động từ giữ, dùng, xem xét")
    PRODUCT_NOUNS = "product_nouns", _("Tên loại sản phẩm")
    EVENT_NOUNS = "event_nouns", _("Tên loại sự kiện")
    ABSTRACT_NOUNS = "abstract_nouns", _("Danh từ không phải sản phẩm")
    QUALITY_WORDS = "quality_words", _("Từ chỉ phẩm chất, trạng thái")
    COUNTED_NOUNS = "counted_nouns", _("Đơn vị tính, vật đếm được")
    TASK_NOUNS = "task_nouns", _("Đếm mà không đo được gì")
    NUMBERED_NAMES = "numbered_names", _("Số đứng sau chỉ là tên gọi")
    ZERO_TOLERANCE = "zero_tolerance", _("Cam kết không để xảy ra")
    LOOSE_PROMISES = "loose_promises", _("Kiểm chứng được nhưng chưa nêu mức")
    STANDARDS = "standards", _("Đạt chuẩn, danh hiệu, xếp loại")
    METRICS = "metrics", _("Tên chỉ tiêu")
    REWRITES = "rewrites", _("Mẫu viết lại")
    ITEM_COUNT = "item_count", _("Số nội dung của một bản cam kết")


class WordList(Record):
    """A list as the Office has edited it; a list without a row is read as it was shipped."""

    kind = models.CharField(_("danh sách"), max_length=20, choices=ListKind, unique=True)
    words = models.TextField(_("các dòng"))

    class Meta:
        verbose_name = _("danh sách từ")

    def __str__(self) -> str:
        return str(self.get_kind_display())
