"""What the signing needs out of the house: the pack, the QR of a version, the signed paper itself."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from camket.foundation.files import store
from camket.foundation.organisation.requests import SignedIn
from camket.interfaces.documents.codes import qr_svg
from camket.interfaces.documents.download import ZIP, attachment
from camket.year.commitments import access, queries


@require_GET
def signing_pack(request: SignedIn, year: int, pk: int) -> HttpResponse:
    file = access.pack_for(request.user, year, pk).file
    if file is None:
        return HttpResponse(status=404)
    return attachment(store.read(file), file.name, ZIP)


@require_GET
def version_qr(request: SignedIn, year: int, pk: int, number: int) -> HttpResponse:
    version = access.version_for(request.user, year, pk, number)
    mark = queries.mark_of(
        version.commitment, version.sha256, version.number, version.in_force_from
    )
    response = HttpResponse(qr_svg(mark.address), content_type="image/svg+xml")
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_GET
def signed_file(request: SignedIn, year: int, pk: int) -> HttpResponse:
    file = access.signed_file_for(request.user, year, pk).file
    return attachment(store.read(file), file.name, file.content_type)
