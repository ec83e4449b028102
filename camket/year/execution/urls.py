"""Addresses of the doing."""

from django.urls import path

from camket.year.execution import views

app_name = "execution"
urlpatterns = [
    path("<int:year>/ke-hoach/", views.plan_list, name="plan-list"),
    path("<int:year>/ke-hoach/<int:pk>/", views.plan_detail, name="plan-detail"),
    path("<int:year>/ke-hoach/<int:pk>/phan-cong/", views.plan_assign, name="plan-assign"),
    path("<int:year>/ke-hoach/<int:pk>/chuyen/", views.plan_complete, name="plan-complete"),
    path("<int:year>/ke-hoach/<int:pk>/duyet/", views.plan_approve, name="plan-approve"),
    path("<int:year>/ke-hoach/<int:pk>/mo-lai/", views.plan_revise, name="plan-revise"),
    path("<int:year>/ke-hoach/<int:pk>/them-viec/", views.task_new, name="task-new"),
    path("<int:year>/ke-hoach/dau-viec/<int:pk>/", views.task_change, name="task-change"),
    path("<int:year>/cam-ket/<int:pk>/lap-ke-hoach/", views.plan_draw, name="plan-draw"),
    path(
        "<int:year>/cam-ket/<int:pk>/quan-triet/",
        views.dissemination_record,
        name="dissemination-record",
    ),
    path("<int:year>/viec-cua-toi/", views.my_tasks, name="my-tasks"),
    path("<int:year>/viec-cua-toi/<int:pk>/cap-nhat/", views.task_update, name="task-update"),
    path("<int:year>/vuong-mac/", views.obstacle_list, name="obstacle-list"),
    path("<int:year>/vuong-mac/<int:pk>/", views.obstacle_detail, name="obstacle-detail"),
    path("<int:year>/vuong-mac/<int:pk>/chuyen/", views.obstacle_forward, name="obstacle-forward"),
    path("<int:year>/vuong-mac/<int:pk>/tra-loi/", views.obstacle_answer, name="obstacle-answer"),
    path(
        "<int:year>/vuong-mac/<int:pk>/cap-tren/", views.obstacle_escalate, name="obstacle-escalate"
    ),
    path("<int:year>/vuong-mac/<int:pk>/ket-luan/", views.obstacle_solve, name="obstacle-solve"),
    path(
        "<int:year>/noi-dung/<int:pk>/neu-vuong-mac/", views.obstacle_raise, name="obstacle-raise"
    ),
]
