"""Addresses of papers, /2020/xuat/…, and of office files on their way in, /2021/nhap-excel/…"""

from django.urls import include, path

from camket.interfaces.documents.views import importing, papers, signing

app_name = "documents"

OUT = [
    path("bo-ky/<int:pk>.zip", signing.signing_pack, name="signing-pack"),
    path("cam-ket/<int:pk>/<int:number>.svg", signing.version_qr, name="version-qr"),
    path("ban-da-ky/<int:pk>/", signing.signed_file, name="signed-file"),
    path("cam-ket/<int:pk>.docx", papers.commitment_word, name="commitment-word"),
    path("bao-cao/<int:pk>.docx", papers.progress_word, name="progress-word"),
    path("bao-cao-tong-hop/<int:pk>.docx", papers.synthesis_word, name="synthesis-word"),
    path("bao-cao-tong-hop/<int:pk>/phat-hanh/", papers.synthesis_issue, name="synthesis-issue"),
    path("do-phu-can-cu.xlsx", papers.coverage_excel, name="coverage-excel"),
    path("danh-muc.xlsx", papers.registry_excel, name="registry-excel"),
    path("phu-luc-dang-ky/<int:pk>.xlsx", papers.registration_excel, name="registration-excel"),
    path("so-lieu/<str:figure_id>.xlsx", papers.figure_excel, name="figure-excel"),
]
IN = [
    path("", importing.import_new, name="import-new"),
    path("tep-mau.xlsx", importing.import_sample, name="import-sample"),
    path("<int:pk>/", importing.import_detail, name="import-detail"),
    path("<int:pk>/nhan-dang/", importing.import_table, name="import-table"),
    path("<int:pk>/doi-chieu/", importing.import_compare, name="import-compare"),
    path("<int:pk>/doi-chieu/<int:order>/", importing.import_line, name="import-line"),
    path("<int:pk>/mo-lai/", importing.import_reopen, name="import-reopen"),
    path("<int:pk>/ket-qua/", importing.import_result, name="import-result"),
    path("<int:pk>/tep-loi.xlsx", importing.import_error_file, name="import-error-file"),
]
urlpatterns = [
    path("<int:year>/xuat/", include(OUT)),
    path("<int:year>/nhap-excel/", include(IN)),
]
