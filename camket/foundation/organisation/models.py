"""Who: units through time, positions, people, tenures, roles and delegations."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from camket.foundation.core import clock
from camket.foundation.core.columns import SearchKey, SortKey
from camket.foundation.core.models import Record


class UnitKind(models.TextChoices):
    CITY_COMMITTEE = "city_committee", _("Thành ủy, Tỉnh ủy")
    COMMITTEE_OFFICE = "committee_office", _("Văn phòng cấp ủy")
    WARD_COMMITTEE = "ward_committee", _("Đảng ủy xã, phường")
    PARTY_BOARD = "party_board", _("Ban Đảng")
    INSPECTION_COMMISSION = "inspection_commission", _("Ủy ban Kiểm tra")
    POLITICAL_CENTRE = "political_centre", _("Trung tâm Chính trị")
    PEOPLE_COUNCIL = "people_council", _("Hội đồng nhân dân")
    PEOPLE_COMMITTEE = "people_committee", _("Ủy ban nhân dân")
    DEPARTMENT = "department", _("Phòng chuyên môn")
    INSPECTORATE = "inspectorate", _("Thanh tra")
    MILITARY_COMMAND = "military_command", _("Ban Chỉ huy Quân sự")
    POLICE = "police", _("Công an")
    PROCURACY = "procuracy", _("Viện kiểm sát")
    COURT = "court", _("Tòa án")
    JUDGMENT_ENFORCEMENT = "judgment_enforcement", _("Thi hành án dân sự")
    FATHERLAND_FRONT = "fatherland_front", _("Ủy ban Mặt trận")
    MASS_ORGANISATION = "mass_organisation", _("Đoàn thể chính trị - xã hội")
    BLOCK = "block", _("Khối")
    OTHER = "other", _("Đơn vị khác")


class Unit(Record):
    """An organisation with the name of its time; closed by a date, never deleted."""

    code = models.CharField(_("mã đơn vị"), max_length=40, unique=True)
    name = models.CharField(_("tên đơn vị"), max_length=200)
    short_name = models.CharField(_("tên gọi tắt"), max_length=80)
    kind = models.CharField(_("loại đơn vị"), max_length=30, choices=UnitKind)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    # The party organisation above the owner takes no part here; papers name it in their first line.
    superior_name = models.CharField(_("đảng bộ cấp trên"), max_length=200, blank=True)
    path = models.CharField(max_length=200, unique=True, editable=False)
    members = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="blocks",
        verbose_name=_("thành viên khối"),
    )
    opened_on = models.DateField(_("thành lập ngày"), null=True, blank=True)
    closed_on = models.DateField(_("kết thúc ngày"), null=True, blank=True)
    search_key = SearchKey(of=("code", "name", "short_name"))
    sort_key = SortKey(of=("name",))

    class Meta:
        verbose_name = _("đơn vị")
        ordering = ["path"]
        constraints = [
            models.CheckConstraint(
                name="a_unit_opens_before_it_closes",
                condition=Q(closed_on__isnull=True)
                | Q(opened_on__isnull=True)
                | Q(closed_on__gte=F("opened_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SuccessionKind(models.TextChoices):
    RENAME = "rename", _("Đổi tên")
    MERGE = "merge", _("Sáp nhập")
    SPLIT = "split", _("Chia tách")


class Succession(Record):
    """Which unit carries on the history of which."""

    predecessor = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="origins")
    kind = models.CharField(max_length=10, choices=SuccessionKind)
    on = models.DateField(_("từ ngày"))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor"], name="one_succession_per_pair"
            ),
        ]

    def __str__(self) -> str:
        return self.named("Đơn vị kế thừa", "predecessor", "successor")


class Position(Record):
    """A post in a unit; the head of a unit is whoever holds the post marked so."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="positions")
    title = models.CharField(_("chức vụ"), max_length=120)
    is_head = models.BooleanField(_("người đứng đầu"), default=False)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["unit", "order"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "title"], name="one_position_per_title"),
            models.UniqueConstraint(
                fields=["unit"], condition=Q(is_head=True), name="one_head_position_per_unit"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class UserManager(BaseUserManager["User"]):
    """Finds people by their sign-in name, whatever the case typed."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username__iexact=username or "")


class User(AbstractBaseUser):
    """A person. `is_active` says whether they may sign in; nobody is ever deleted."""

    username = models.CharField(_("tên đăng nhập"), max_length=60, unique=True)
    full_name = models.CharField(_("họ và tên"), max_length=120)
    title = models.CharField(_("chức danh hiển thị"), max_length=200)
    email = models.EmailField(_("thư điện tử"), blank=True)
    is_active = models.BooleanField(_("được đăng nhập"), default=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)
    search_key = SearchKey(of=("username", "full_name", "title"))

    objects = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"

    class Meta:
        verbose_name = _("người dùng")

    def __str__(self) -> str:
        return self.title


class Tenure(Record):
    """Who holds which position between two dates; `until_on` is the last day."""

    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="tenures")
    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="tenures")
    from_on = models.DateField(_("từ ngày"))
    until_on = models.DateField(_("đến ngày"), null=True, blank=True)
    is_acting = models.BooleanField(_("quyền, phụ trách"), default=False)

    class Meta:
        ordering = ["position", "from_on"]
        constraints = [
            models.CheckConstraint(
                name="a_tenure_begins_before_it_ends",
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
            ),
            models.UniqueConstraint(
                fields=["person", "position", "from_on"], name="one_tenure_per_start"
            ),
        ]

    def __str__(self) -> str:
        return self.named(f"Giữ chức vụ từ {self.from_on:%d/%m/%Y}", "position", "person")


class CongressTerm(Record):
    """A term of a committee or council (khóa, nhiệm kỳ); document numbers restart with it."""

    owner = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="congress_terms")
    number = models.CharField(_("khóa"), max_length=10)
    from_on = models.DateField(_("từ ngày"))
    until_on = models.DateField(_("đến ngày"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "number"], name="one_term_per_number"),
        ]

    def __str__(self) -> str:
        return self.number


class Role(models.TextChoices):
    OFFICE = "office", _("Văn phòng")
    COMMITTEE = "committee", _("Ban Thường vụ")
    ADVISORY_BODY = "advisory_body", _("Cơ quan tham mưu")
    INSPECTION = "inspection", _("Ủy ban Kiểm tra")
    ORGANISATION_BOARD = "organisation_board", _("Ban Tổ chức")
    UNIT_CLERK = "unit_clerk", _("Chuyên viên đơn vị")
    ASSIGNEE = "assignee", _("Người được giao việc")
    ADMINISTRATOR = "administrator", _("Quản trị hệ thống")


class RoleGrant(Record):
    """A person holds a role for a unit between two dates.

    For Office, committee, inspection and organisation board `unit` is the owner of the scheme;
    for an advisory body it is the unit it advises on and `body` names the advisory body.
    """

    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="role_grants")
    role = models.CharField(_("vai trò"), max_length=30, choices=Role)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="role_grants")
    body = models.ForeignKey(
        Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="advisory_grants"
    )
    from_on = models.DateField(_("từ ngày"))
    until_on = models.DateField(_("đến ngày"), null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["unit", "role"])]
        constraints = [
            models.CheckConstraint(
                name="an_advisory_grant_names_its_body",
                condition=~Q(role=Role.ADVISORY_BODY) | Q(body__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["person", "role", "unit", "from_on"], name="one_grant_per_start"
            ),
        ]

    def __str__(self) -> str:
        return self.named(self.get_role_display(), "unit", "person")


class Delegation(Record):
    """The head lets a named person press *Trình* or *Gửi báo cáo* between two dates."""

    giver = models.ForeignKey(User, on_delete=models.PROTECT, related_name="delegations_given")
    receiver = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="delegations_received"
    )
    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="delegations")
    from_on = models.DateField(_("từ ngày"))
    until_on = models.DateField(_("đến ngày"))
    document = models.CharField(_("văn bản ủy quyền"), max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_delegation_begins_before_it_ends", condition=Q(until_on__gte=F("from_on"))
            ),
            models.CheckConstraint(
                name="nobody_delegates_to_himself", condition=~Q(giver=F("receiver"))
            ),
        ]

    def __str__(self) -> str:
        return self.named("Ủy quyền", "giver", "receiver")
