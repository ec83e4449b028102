"""Addresses that look across the stages."""

from django.urls import path

from camket.interfaces.overview import views

app_name = "overview"
urlpatterns = [
    path("", views.home, name="home"),
    path("tim/", views.search_page, name="search"),
    path("thong-bao/<int:pk>/mo/", views.notice_open, name="notice-open"),
    path("<int:year>/", views.desk_page, name="desk"),
    path("<int:year>/bang-dieu-hanh/", views.board_page, name="board"),
    path("<int:year>/bang-dieu-hanh/in/", views.board_print, name="board-print"),
    path("<int:year>/noi-dung/", views.items_page, name="items"),
    path("<int:year>/noi-dung/excel/", views.items_excel, name="items-excel"),
    path("<int:year>/ho-so/<int:pk>/", views.dossier_page, name="dossier"),
    path("<int:year>/nhat-ky/", views.trail_page, name="trail"),
]
