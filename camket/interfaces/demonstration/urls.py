"""Addresses of the demonstration; no other profile has them."""

from django.urls import path

from camket.interfaces.demonstration import views

app_name = "demonstration"
urlpatterns = [path("dong-vai/", views.play, name="play")]
