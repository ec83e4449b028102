"""Addresses of the accounting: /2020/bao-cao-tong-hop/…, /2020/kiem-diem/…"""

from django.urls import path

from camket.year.year_end.views import reviews, synthesis

app_name = "year_end"

REPORTS = "<int:year>/bao-cao-tong-hop"
ONE = f"{REPORTS}/<int:pk>"
REVIEWS = "<int:year>/kiem-diem"

urlpatterns = [
    path(f"{REPORTS}/", synthesis.synthesis_list, name="synthesis-list"),
    path(f"{REPORTS}/ky/<slug:code>/soan/", synthesis.synthesis_draft, name="synthesis-draft"),
    path(f"{REPORTS}/so-lieu/<str:figure_id>/", synthesis.figure, name="figure"),
    path(f"{REPORTS}/giai-phap/", synthesis.lesson_draw, name="lesson-draw"),
    path(f"{REPORTS}/doan/<int:pk>/sua/", synthesis.paragraph_edit, name="paragraph-edit"),
    path(f"{ONE}/", synthesis.synthesis_detail, name="synthesis-detail"),
    path(f"{ONE}/soan-lai/", synthesis.synthesis_redraft, name="synthesis-redraft"),
    path(f"{ONE}/ban/", synthesis.synthesis_version, name="synthesis-version"),
    path(f"{ONE}/ly-do/<int:commitment>/", synthesis.reason_give, name="reason-give"),
    path(f"{REVIEWS}/", reviews.review_list, name="review-list"),
    path(f"{REVIEWS}/mo/", reviews.reviews_open, name="reviews-open"),
    path(f"{REVIEWS}/<int:pk>/", reviews.review_detail, name="review-detail"),
    path(f"{REVIEWS}/<int:pk>/gan-phu-luc/", reviews.annex_attach, name="annex-attach"),
    path(f"{REVIEWS}/<int:pk>/ket-thuc/", reviews.review_close, name="review-close"),
]
