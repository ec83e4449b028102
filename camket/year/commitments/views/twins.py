"""Near-duplicates: the press by which a work is called common."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from camket.foundation.organisation.requests import SignedIn
from camket.year.commitments import access, actions


@require_POST
def item_mark_common(request: SignedIn, year: int, pk: int) -> HttpResponse:
    item = access.item_for(request.user, year, pk)
    is_common = request.POST.get("is_common") == "1"
    actions.mark_common(item, is_common=is_common, actor=request.user)
    back = reverse("commitments:selection-detail", args=[year, item.commitment_id])
    return redirect(f"{back}#noi-dung-{pk}")
