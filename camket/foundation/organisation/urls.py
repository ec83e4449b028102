"""Addresses of sign-in, units and people."""

from django.urls import path

from camket.foundation.organisation import views

app_name = "organisation"
urlpatterns = [
    path("dang-nhap/", views.sign_in, name="sign-in"),
    path("dang-xuat/", views.sign_out, name="sign-out"),
    path("mat-khau/", views.password, name="password"),
    path("don-vi/", views.unit_list, name="unit-list"),
    path("don-vi/moi/", views.unit_new, name="unit-new"),
    path("don-vi/<str:code>/tham-muu/", views.unit_advises, name="unit-advises"),
    path("don-vi/<str:code>/thanh-vien/", views.unit_members, name="unit-members"),
    path("don-vi/<str:code>/vai-tro/", views.unit_roles, name="unit-roles"),
    path("vai-tro/<int:pk>/thoi/", views.role_end, name="role-end"),
    path("don-vi/<str:code>/", views.unit_detail, name="unit-detail"),
]
