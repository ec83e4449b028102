"""Addresses of the watching: đôn đốc, giải trình, kiểm tra, khắc phục."""

from django.urls import path

from camket.year.supervision.views import explaining, inspecting, remedying, urging

app_name = "supervision"
urlpatterns = [
    path("<int:year>/don-doc/", urging.urging_list, name="urging-list"),
    path("<int:year>/don-doc/gui/", urging.urging_send, name="urging-send"),
    path("<int:year>/don-doc/nhat-ky/", urging.urging_log_page, name="urging-log"),
    path("<int:year>/giai-trinh/", explaining.explanation_list, name="explanation-list"),
    path(
        "<int:year>/giai-trinh/noi-dung/<int:item>/yeu-cau/",
        explaining.explanation_ask,
        name="explanation-ask",
    ),
    path(
        "<int:year>/giai-trinh/<int:pk>/", explaining.explanation_detail, name="explanation-detail"
    ),
    path(
        "<int:year>/giai-trinh/<int:pk>/gui/",
        explaining.explanation_answer,
        name="explanation-answer",
    ),
    path(
        "<int:year>/giai-trinh/<int:pk>/xem/",
        explaining.explanation_close,
        name="explanation-close",
    ),
    path("<int:year>/kiem-tra/", inspecting.inspection_list, name="inspection-list"),
    path("<int:year>/kiem-tra/ke-hoach/lap/", inspecting.plan_begin, name="plan-begin"),
    path(
        "<int:year>/kiem-tra/ke-hoach/<int:pk>/duyet/", inspecting.plan_approve, name="plan-approve"
    ),
    path(
        "<int:year>/kiem-tra/ke-hoach/<int:pk>/them/",
        inspecting.inspection_add,
        name="inspection-add",
    ),
    path("<int:year>/kiem-tra/<int:pk>/", inspecting.inspection_detail, name="inspection-detail"),
    path(
        "<int:year>/kiem-tra/<int:pk>/bien-ban/", inspecting.inspection_hold, name="inspection-hold"
    ),
    path(
        "<int:year>/kiem-tra/<int:pk>/ket-luan/",
        inspecting.inspection_conclude,
        name="inspection-conclude",
    ),
    path("<int:year>/khac-phuc/", inspecting.finding_list, name="finding-list"),
    path("<int:year>/khac-phuc/<int:pk>/", remedying.finding_detail, name="finding-detail"),
    path("<int:year>/khac-phuc/<int:pk>/bat-dau/", remedying.finding_begin, name="finding-begin"),
    path("<int:year>/khac-phuc/<int:pk>/bao-cao/", remedying.finding_remedy, name="finding-remedy"),
    path(
        "<int:year>/khac-phuc/<int:pk>/xac-nhan/", remedying.finding_confirm, name="finding-confirm"
    ),
    path("<int:year>/khac-phuc/<int:pk>/lam-lai/", remedying.finding_reopen, name="finding-reopen"),
]
