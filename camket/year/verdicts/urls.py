"""Addresses of the judging: /2020/danh-gia/…"""

from django.urls import path

from camket.year.verdicts import views

app_name = "verdicts"
HERE = "<int:year>/danh-gia"
ONE = f"{HERE}/<int:pk>"

urlpatterns = [
    path(f"{HERE}/", views.rating_list, name="rating-list"),
    path(f"{HERE}/mo/<slug:code>/", views.round_open, name="round-open"),
    path(f"{HERE}/chot/", views.round_close, name="round-close"),
    path(f"{HERE}/noi-dung/<int:pk>/", views.item_judge, name="item-judge"),
    path(f"{ONE}/", views.rating_detail, name="rating-detail"),
    path(f"{ONE}/tu-xep-loai/", views.rating_self, name="rating-self"),
    path(f"{ONE}/de-xuat/", views.rating_propose, name="rating-propose"),
    path(f"{ONE}/quyet-dinh/", views.rating_decide, name="rating-decide"),
]
