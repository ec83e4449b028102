"""Addresses of the year's frame."""

from django.urls import path

from camket.year.annual_cycles import views

app_name = "annual_cycles"
urlpatterns = [
    path("khoi-tao/", views.first_run, name="first-run"),
    path("<int:year>/nam/", views.cycle_detail, name="cycle-detail"),
    path("<int:year>/nam/tiep-theo/", views.cycle_new, name="cycle-new"),
    path("<int:year>/nam/mo/", views.cycle_open, name="cycle-open"),
    path("<int:year>/nam/dong/", views.cycle_close, name="cycle-close"),
    path("<int:year>/nam/han/", views.cycle_dates, name="cycle-dates"),
    path("<int:year>/nam/chu-de/", views.theme_new, name="theme-new"),
    path("<int:year>/nam/nhom/", views.group_new, name="group-new"),
    path("<int:year>/nam/ky/<slug:code>/", views.period_dates, name="period-dates"),
]
