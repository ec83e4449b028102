"""Year-end reviews: find, ask, act, show."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.year_end import access, actions, forms
from camket.year.year_end.queries import screens

ROWS_A_PAGE = 50


@require_GET
def review_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    page = Paginator(screens.review_rows(request.user, cycle), ROWS_A_PAGE)
    context = {
        "year": year,
        "page": page.get_page(request.GET.get("trang")),
        "can_open": access.can_open_reviews(request.user, cycle),
    }
    return render(request, "year_end/review_list.html", context)


@require_POST
def reviews_open(request: SignedIn, year: int) -> HttpResponse:
    opened = actions.open_reviews(cycle_for(request.user, year), actor=request.user)
    messages.success(request, _("Đã mở kiểm điểm cho %(count)d đơn vị.") % {"count": len(opened)})
    return redirect("year_end:review-list", year)


@require_GET
def review_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    review = access.review_for(request.user, year, pk)
    context = screens.review_screen(request.user, review) | {
        "year": year,
        "form": forms.CloseReviewForm(),
    }
    return render(request, "year_end/review.html", context)


@require_POST
def annex_attach(request: SignedIn, year: int, pk: int) -> HttpResponse:
    review = access.review_for(request.user, year, pk)
    actions.attach_annex(review, actor=request.user)
    messages.success(request, _("Đã gắn phụ lục kết quả thực hiện cam kết."))
    return redirect("year_end:review-detail", year, pk)


@require_POST
def review_close(request: SignedIn, year: int, pk: int) -> HttpResponse:
    review = access.review_for(request.user, year, pk)
    access.can_close_review(request.user, review).require()
    form = forms.CloseReviewForm(request.POST)
    if not form.is_valid():
        context = screens.review_screen(request.user, review) | {"year": year, "form": form}
        return render(request, "year_end/review.html", context, status=422)
    actions.close_review(review, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã kết thúc kiểm điểm."))
    return redirect("year_end:review-detail", year, pk)
