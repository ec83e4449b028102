"""Addresses of the telling: /2020/bao-cao/…"""

from django.urls import path

from camket.year.reporting import views

app_name = "reporting"

HERE = "<int:year>/bao-cao"
ONE = f"{HERE}/<int:pk>"
PERIOD = f"{HERE}/ky/<slug:code>"

urlpatterns = [
    path(f"{HERE}/", views.report_list, name="report-list"),
    path(f"{PERIOD}/", views.period_detail, name="period-detail"),
    path(f"{PERIOD}/mo/", views.period_open, name="period-open"),
    path(f"{PERIOD}/dong/", views.period_close, name="period-close"),
    path(f"{ONE}/", views.report_detail, name="report-detail"),
    path(f"{ONE}/nhap/", views.report_fill, name="report-fill"),
    path(f"{ONE}/bien-nhan/", views.report_receipt, name="report-receipt"),
    path(f"{ONE}/chuyen/", views.report_complete, name="report-complete"),
    path(f"{ONE}/chuyen-lai/", views.report_hand_back, name="report-hand-back"),
    path(f"{ONE}/gui/", views.report_send, name="report-send"),
    path(f"{ONE}/thu-hoi/", views.report_withdraw, name="report-withdraw"),
    path(f"{ONE}/tiep-nhan/", views.report_receive, name="report-receive"),
    path(f"{ONE}/tra-lai/", views.report_return, name="report-return"),
    path(f"{ONE}/duyet/", views.report_accept, name="report-accept"),
    path(f"{ONE}/gia-han/", views.report_extend, name="report-extend"),
    path(f"{ONE}/bo-sung/", views.report_supplement, name="report-supplement"),
]
