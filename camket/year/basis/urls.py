"""Addresses of the documents and bottlenecks of a year."""

from django.urls import include, path

from camket.year.basis.views import bottlenecks, clauses, documents

app_name = "basis"

DOCUMENTS = [
    path("can-cu/", documents.document_list, name="document-list"),
    path("can-cu/moi/", documents.document_new, name="document-new"),
    path("can-cu/dung-tiep/", documents.document_keep, name="document-keep"),
    path("can-cu/<int:pk>/", documents.document_detail, name="document-detail"),
    path("can-cu/<int:pk>/sua/", documents.document_edit, name="document-edit"),
    path("can-cu/<int:pk>/tep/", documents.document_file, name="document-file"),
    path("can-cu/<int:pk>/tach/", clauses.document_split, name="document-split"),
    path("diem-muc/<int:pk>/sua/", clauses.provision_edit, name="provision-edit"),
]
BOTTLENECKS = [
    path("diem-nghen/<int:pk>/", bottlenecks.bottleneck_detail, name="bottleneck-detail"),
    path("diem-nghen/moi/", bottlenecks.bottleneck_new, name="bottleneck-new"),
    path("diem-nghen/<int:pk>/thao-go/", bottlenecks.bottleneck_clear, name="bottleneck-clear"),
    path("diem-nghen/<int:pk>/mo-lai/", bottlenecks.bottleneck_reopen, name="bottleneck-reopen"),
]
urlpatterns = [path("<int:year>/", include(DOCUMENTS + BOTTLENECKS))]
