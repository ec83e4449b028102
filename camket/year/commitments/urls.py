"""Addresses of the promise, in the order of its way."""

from django.urls import include, path

from camket.year.commitments.views import (
    adjusting,
    bottlenecks,
    choosing,
    comparing,
    coverage,
    opinions,
    reading,
    registering,
    selecting,
    signing,
    situation,
    twins,
)

app_name = "commitments"

REGISTERING = [
    path("cam-ket/", registering.commitment_list, name="commitment-list"),
    path("cam-ket/bat-dau/<str:code>/", registering.commitment_begin, name="commitment-begin"),
    path("cam-ket/<int:pk>/", registering.commitment_detail, name="commitment-detail"),
    path("cam-ket/<int:pk>/tinh-hinh/", situation.situation_edit, name="situation-edit"),
    path("cam-ket/<int:pk>/noi-dung-moi/", registering.item_new, name="item-new"),
    path("cam-ket/<int:pk>/chuyen/", registering.commitment_complete, name="commitment-complete"),
    path(
        "cam-ket/<int:pk>/chuyen-lai/",
        registering.commitment_hand_back,
        name="commitment-hand-back",
    ),
    path("cam-ket/<int:pk>/trinh/", registering.commitment_submit, name="commitment-submit"),
    path("cam-ket/<int:pk>/thu-hoi/", registering.commitment_withdraw, name="commitment-withdraw"),
    path("noi-dung/<int:pk>/", registering.item_detail, name="item-detail"),
    path("noi-dung/<int:pk>/sua/", registering.item_edit, name="item-edit"),
    path("noi-dung/<int:pk>/bo/", registering.item_remove, name="item-remove"),
    path("noi-dung/<int:pk>/tiep-thu/", registering.item_acknowledge, name="item-acknowledge"),
    path(
        "noi-dung/<int:pk>/tiep-thu-loi-van/",
        registering.wording_accept,
        name="wording-accept",
    ),
]
GROUNDS = [
    path("do-phu/", coverage.coverage_matrix, name="coverage-matrix"),
    path("do-phu/<int:pk>/", coverage.clause_items, name="clause-items"),
    path("diem-nghen/", bottlenecks.bottleneck_list, name="bottleneck-list"),
]
SELECTING = [
    path("duyet-dang-ky/", choosing.selection_list, name="selection-list"),
    path("duyet-dang-ky/so-van-ban/", choosing.selection_documents, name="selection-documents"),
    path("duyet-dang-ky/<int:pk>/", choosing.selection_detail, name="selection-detail"),
    path("duyet-dang-ky/<int:pk>/chot/", choosing.selection_conclude, name="selection-conclude"),
    path("noi-dung/<int:pk>/lua-chon/", choosing.item_choose, name="item-choose"),
    path("noi-dung/<int:pk>/viec-chung/", twins.item_mark_common, name="item-mark-common"),
    path("cam-ket/<int:pk>/tra-lai/", selecting.commitment_return, name="commitment-return"),
    path("y-kien/<int:pk>/", opinions.opinion_give, name="opinion-give"),
    path("cam-ket/<int:pk>/de-nghi-bo-sung/", opinions.supplement_new, name="supplement-new"),
    path("bo-sung/<int:pk>/khong-giao/", opinions.supplement_decline, name="supplement-decline"),
    path("giao-them/", selecting.item_assign, name="item-assign"),
]
SIGNING = [
    path("hoi-nghi-ky/", signing.conference_list, name="conference-list"),
    path("hoi-nghi-ky/moi/", signing.conference_plan, name="conference-plan"),
    path("hoi-nghi-ky/<int:pk>/ghi-nhan/", signing.conference_hold, name="conference-hold"),
    path(
        "hoi-nghi-ky/<int:pk>/diem-danh/",
        signing.conference_attendance,
        name="conference-attendance",
    ),
    path("hoi-nghi-ky/<int:pk>/in-bo-ky/", signing.pack_order, name="pack-order"),
    path("hoi-nghi-ky/<int:pk>/ky-tat-ca/", signing.signing_order, name="signing-order"),
    path("hoi-nghi-ky/<int:pk>/tien-do/", signing.conference_progress, name="conference-progress"),
    path(
        "hoi-nghi-ky/<int:pk>/ky/<int:commitment>/", signing.commitment_sign, name="commitment-sign"
    ),
    path("noi-dung/<int:pk>/nguon-goc/", comparing.item_origin, name="item-origin"),
    path("cam-ket/<int:pk>/ba-ban/", comparing.commitment_forms, name="commitment-forms"),
    path("cam-ket/<int:pk>/ban/<int:number>/", signing.version_detail, name="version-detail"),
]
ADJUSTING = [
    path("dieu-chinh/", adjusting.adjustment_list, name="adjustment-list"),
    path("noi-dung/<int:pk>/de-nghi-dieu-chinh/", adjusting.adjustment_new, name="adjustment-new"),
    path("dieu-chinh/<int:pk>/", adjusting.adjustment_detail, name="adjustment-detail"),
    path("dieu-chinh/<int:pk>/sua/", adjusting.adjustment_edit, name="adjustment-edit"),
    path("dieu-chinh/<int:pk>/chuyen/", adjusting.adjustment_complete, name="adjustment-complete"),
    path("dieu-chinh/<int:pk>/trinh/", adjusting.adjustment_submit, name="adjustment-submit"),
    path("dieu-chinh/<int:pk>/thu-hoi/", adjusting.adjustment_withdraw, name="adjustment-withdraw"),
    path("dieu-chinh/<int:pk>/y-kien/", adjusting.adjustment_advise, name="adjustment-advise"),
    path("dieu-chinh/<int:pk>/duyet/", adjusting.adjustment_approve, name="adjustment-approve"),
    path("dieu-chinh/<int:pk>/khong-duyet/", adjusting.adjustment_refuse, name="adjustment-refuse"),
]
READING = [
    path("cam-ket/<int:pk>/doc-thu/", reading.item_advice, name="item-advice"),
    path("tu-ngu/", reading.word_lists, name="word-lists"),
    path("tu-ngu/<slug:kind>/", reading.word_list_edit, name="word-list-edit"),
    path("tu-ngu/<slug:kind>/ban-dau/", reading.word_list_restore, name="word-list-restore"),
]
urlpatterns = [
    path("xac-nhan/", signing.version_search, name="version-search"),
    path("xac-nhan/<str:code>/", signing.version_found, name="version-found"),
    path("<int:year>/", include(REGISTERING + GROUNDS + READING + SELECTING + SIGNING + ADJUSTING)),
]
