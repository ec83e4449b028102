"""How the committee comes to its list: opinions on items, choices on the table, conclusions, supplements."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.models import Record, Stateful
from camket.year.commitments.models.commitments import Commitment, Opinion
from camket.year.commitments.models.items import Item
from camket.year.commitments.states import SupplementState


class Advice(models.TextChoices):
    SELECT = "select", _("Đề nghị chọn")
    LEAVE_OUT = "leave_out", _("Đề nghị không chọn")
    REWORD = "reword", _("Đề nghị sửa")
    MERGE = "merge", _("Đề nghị gộp")
    SUPPLEMENT = "supplement", _("Đề nghị bổ sung")


class ItemOpinion(Record):
    """What an advisory body says of one item: its ticks and its advice, bound to the exact content."""

    opinion = models.ForeignKey(Opinion, on_delete=models.PROTECT, related_name="item_opinions")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="item_opinions")
    content_sha256 = models.CharField(max_length=64)
    advice = models.CharField(_("đề nghị"), max_length=10, choices=Advice)
    is_key = models.BooleanField(_("trọng tâm"), default=False)
    is_hard = models.BooleanField(_("việc khó"), default=False)
    is_new = models.BooleanField(_("việc mới"), default=False)
    is_measurable = models.BooleanField(_("đo được"), default=False)
    has_deadline = models.BooleanField(_("có thời hạn"), default=False)
    has_leader = models.BooleanField(_("rõ người chịu trách nhiệm"), default=False)
    text = models.TextField(_("nội dung ý kiến"), blank=True)

    class Meta:
        ordering = ["opinion", "item"]
        constraints = [
            models.UniqueConstraint(
                fields=["opinion", "item"], name="one_item_opinion_per_body_and_item"
            ),
        ]

    def __str__(self) -> str:
        return self.named(self.get_advice_display(), "opinion.body", "item")


class SelectionConclusion(Record):
    """*Chốt đơn vị này*: the choices on the table become the committee's; the document may follow.

    Decided by the member who pressed, or recorded by the Office for the whole session.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="conclusions")
    document = models.CharField(_("số, ký hiệu văn bản"), max_length=200, blank=True)
    decided_on = models.DateField(_("ngày văn bản"), null=True, blank=True)
    decided_by = models.ForeignKey(
        "organisation.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    recorder = models.ForeignKey(
        "organisation.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["commitment", "id"]
        constraints = [
            models.CheckConstraint(
                name="a_conclusion_is_decided_or_recorded",
                condition=Q(decided_by__isnull=False, recorder__isnull=True)
                | Q(decided_by__isnull=True, recorder__isnull=False),
            ),
            models.CheckConstraint(
                name="a_document_has_its_number_and_its_day",
                condition=Q(document="", decided_on__isnull=True)
                | (~Q(document="") & Q(decided_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.named("Kết luận chọn nội dung", "commitment.unit")


class Choice(models.TextChoices):
    SELECT = "select", _("Chọn")
    LEAVE_OUT = "leave_out", _("Không chọn")
    MERGE = "merge", _("Gộp")
    REWORD = "reword", _("Sửa lời")
    RETURN = "return", _("Trả lại")


class SelectionChoice(Record):
    """One tap on one item. Every tap is a row; the last one that no conclusion has closed is on the table.

    A blank choice takes the tap before it off the table.
    """

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="choices")
    choice = models.CharField(_("lựa chọn"), max_length=10, choices=Choice, blank=True)
    note = models.TextField(_("lý do"), blank=True)
    wording = models.TextField(_("lời văn của Ban Thường vụ"), blank=True)
    merged_into = models.ForeignKey(
        Item, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    by = models.ForeignKey("organisation.User", on_delete=models.PROTECT, related_name="+")
    as_recorder = models.BooleanField(_("ghi thay hội nghị"), default=False)
    content_sha256 = models.CharField(max_length=64)
    conclusion = models.ForeignKey(
        SelectionConclusion, on_delete=models.PROTECT, null=True, blank=True, related_name="choices"
    )

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["item", "conclusion"])]
        constraints = [
            models.CheckConstraint(
                name="a_merging_choice_names_the_other",
                condition=~Q(choice=Choice.MERGE) | Q(merged_into__isnull=False),
            ),
            models.CheckConstraint(
                name="a_rewording_choice_has_its_wording",
                condition=~Q(choice=Choice.REWORD) | ~Q(wording=""),
            ),
        ]

    def __str__(self) -> str:
        return self.named(str(self.get_choice_display() or _("Bỏ lựa chọn")), "item", "by")


class Supplement(Stateful):
    """A content that an advisory body finds missing; the committee assigns it, or says why not."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="supplements")
    body = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=10, choices=SupplementState, default=SupplementState.PROPOSED
    )
    text = models.TextField(_("nội dung đề nghị bổ sung"))
    reason = models.TextField(_("vì sao cần bổ sung"))
    answer = models.TextField(_("ý kiến của Ban Thường vụ"), blank=True)
    item = models.ForeignKey(
        Item, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="a_supplement_taken_up_has_its_item",
                condition=~Q(state=SupplementState.TAKEN_UP) | Q(item__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.named("Đề nghị bổ sung", "body", "commitment.unit")
