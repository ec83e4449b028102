"""The tags draw what they are given: permits with reasons, states in words, figures as written here."""

from datetime import date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory

from camket.foundation.core import clock
from camket.foundation.core.badges import FAMILIES, badge_for
from camket.foundation.core.parts import Badge, Fact, Share, Step, TimelineEntry
from camket.foundation.core.permit import denied
from tests.foundation.core.gallery import ItemForm

REFUSED = denied("Chỉ người đứng đầu được gửi.")


def draw(source: str, address: str = "/2020/", **values) -> str:
    template = engines["django"].from_string(source)
    request = RequestFactory().get(address)
    request.user = SimpleNamespace(is_authenticated=False)
    return " ".join(template.render(values, request).split())


def test_a_permitted_link_is_a_link():
    html = draw('{% ui_button "In A4" href="/in/" icon="print" %}')
    assert html.startswith(
        '<a class="btn btn-secondary" href="/in/"><svg class="icon" aria-hidden="true"'
    )
    assert html.endswith("In A4</a>")


def test_without_an_address_a_button_submits_its_form():
    html = draw('{% ui_button "Lưu nháp" kind="primary" name="save" value="1" %}')
    assert (
        html
        == '<button type="submit" class="btn btn-primary" name="save" value="1">Lưu nháp</button>'
    )


@pytest.mark.parametrize(
    "source",
    [
        '{% ui_button "Gửi" href="/gui/" allow=allow %}',
        '{% ui_act "Gửi" "/gui/" allow=allow confirm="Gửi báo cáo?" kind="secondary" %}',
        '{% ui_dialog "Gửi" allow=allow %}<form></form>{% endui_dialog %}',
    ],
)
def test_a_refused_act_is_disabled_and_says_why_twice(source: str):
    html = draw(source, allow=REFUSED)
    assert html == (
        '<span class="act-refused"><button type="button" class="btn btn-secondary" disabled'
        ' title="Chỉ người đứng đầu được gửi.">Gửi</button>'
        '<small class="act-why">Chỉ người đứng đầu được gửi.</small></span>'
    )


def test_an_act_is_a_form_with_a_token():
    html = draw('{% ui_act "Tiếp nhận" "/nhan/" name="period" value="2" next="/ve/" %}')
    assert html.startswith('<form class="act" method="post" action="/nhan/">')
    assert 'name="csrfmiddlewaretoken"' in html
    assert '<input type="hidden" name="period" value="2">' in html
    assert '<input type="hidden" name="next" value="/ve/">' in html


def test_an_act_that_asks_repeats_its_object():
    html = draw(
        '{% ui_act "Gửi" "/gui/" confirm="Gửi báo cáo quý II (12 nội dung)?" detail="Không sửa được." %}'
    )
    assert html.startswith('<details class="dialog" data-dialog>')
    assert "<h2>Gửi báo cáo quý II (12 nội dung)?</h2> <p>Không sửa được.</p>" in html
    assert "Xem lại" in html


def test_a_dialog_holds_any_form():
    html = draw('{% ui_dialog "Trả lại" title="Trả lại?" %}<form id="f"></form>{% endui_dialog %}')
    assert '<h2>Trả lại?</h2> <form id="f"></form>' in html


def test_missing_parts_are_listed_and_nothing_is_drawn_when_complete():
    assert draw("{% ui_missing parts %}", parts=[]) == ""
    assert draw("{% ui_missing parts %}", parts=["thời hạn"]).endswith(
        "<strong>Còn thiếu:</strong> thời hạn</div></div>"
    )
    assert "<li>thời hạn</li><li>lộ trình</li>" in draw(
        "{% ui_missing parts %}", parts=["thời hạn", "lộ trình"]
    )


def test_a_badge_says_the_state_in_words():
    html = draw('{% ui_badge "SENT" "report" %}')
    assert html.startswith('<span class="badge tone-blue">') and html.endswith(
        "Đã gửi, chờ tiếp nhận</span>"
    )


def test_a_label_replaces_the_words_and_keeps_the_look():
    assert badge_for("late", "report", "Nộp muộn 3 ngày") == Badge(
        "Nộp muộn 3 ngày", "amber", "clock", "✔"
    )


def test_an_unknown_state_needs_words():
    assert badge_for("odd", "file", "Việc lạ") == Badge("Việc lạ", "grey", "ring", "○")
    with pytest.raises(LookupError, match="odd"):
        badge_for("odd", "file")


def test_red_means_late_and_nothing_else():
    red = {
        code
        for family in FAMILIES.values()
        for code, badge in family.items()
        if badge.tone == "red"
    }
    assert red == {"behind", "overdue"}


def test_a_light_shows_its_reason():
    html = draw('{% ui_light "behind" "17/46 hộ" %}')
    assert html.startswith('<span class="light tone-red">')
    assert html.endswith('<span>Chậm</span></span><small class="light-why">17/46 hộ</small>')


def test_words_of_people_are_escaped():
    html = draw('{% ui_light "behind" reason %}{% ui_number 1 reason %}', reason="<b>x</b>")
    assert "<b>" not in html and html.count("&lt;b&gt;x&lt;/b&gt;") == 2


def test_where_names_the_holder_and_the_day():
    html = draw('{% ui_where "Văn phòng Thành ủy" since %}', since=date(2020, 6, 5))
    assert (
        '<strong>Văn phòng Thành ủy</strong> từ ngày <time datetime="2020-06-05">05/06/2020</time>'
        in html
    )


def test_steps_mark_the_current_one():
    steps = [Step("Mở năm", "done"), Step("Thực hiện", "current"), Step("Đánh giá")]
    html = draw("{% ui_steps steps %}", steps=steps)
    assert html.count('aria-current="step"') == 1
    assert html.index("Mở năm") < html.index('aria-current="step"') < html.index("Đánh giá")


def test_the_timeline_takes_days_and_moments():
    entries = [
        TimelineEntry(date(2020, 1, 22), "Ký cam kết"),
        TimelineEntry(clock.now(), "Gửi", "Bí thư", "Đủ."),
    ]
    html = draw("{% ui_timeline entries %}", entries=entries)
    assert "22/01/2020" in html and "hôm nay" in html and "<blockquote>Đủ.</blockquote>" in html


def test_facts_are_terms_and_values():
    html = draw("{% ui_facts facts %}", facts=[Fact("Bản", "Lần 2", "02/04/2020", "/ban/")])
    assert '<dt>Bản</dt><dd><a href="/ban/">Lần 2</a><small>02/04/2020</small></dd>' in html


def test_errors_are_counted_and_lead_to_their_fields():
    form = ItemForm(
        {"text": "Nội dung", "baseline": "0", "target": "1", "how": "sum", "measured_by": "f"}
    )
    html = draw("{% ui_errors form %}{% ui_field form.due_on %}", form=form)
    assert "<h2>Có 02 nội dung cần sửa</h2>" in html
    assert 'href="#id_due_on"' in html and 'href="#id_head"' in html
    assert 'aria-describedby="id_due_on_helptext id_due_on_error"' in html
    assert '<div class="error" id="id_due_on_error">' in html


def test_a_formset_brings_its_errors_too():
    rows = forms.formset_factory(ItemForm, extra=0)
    data = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-text": "Nội dung"}
    html = draw("{% ui_errors rows %}", rows=rows(data))
    assert 'href="#id_form-0-target"' in html


def test_without_errors_there_is_no_summary():
    assert draw("{% ui_errors form %}", form=ItemForm()) == ""


def test_a_field_has_its_label_hint_and_suffix():
    html = draw('{% ui_field form.target suffix="hộ" hint="Cả năm." %}', form=ItemForm())
    assert '<label for="id_target">Mục tiêu<span class="must"' in html
    assert '<p class="hint" id="id_target_helptext">Cả năm.</p>' in html
    assert '<span class="suffix">hộ</span>' in html


def test_choices_stand_in_a_fieldset():
    html = draw("{% ui_field form.measured_by %}", form=ItemForm())
    assert html.startswith('<fieldset class="field"') and "<legend>Đo bằng" in html


def test_a_date_is_typed_as_text():
    html = draw("{% ui_field form.due_on %}", form=ItemForm(initial={"due_on": date(2020, 9, 30)}))
    assert 'type="text" name="due_on" value="30/09/2020" data-date inputmode="numeric"' in html


def test_a_table_has_a_caption_and_can_be_scrolled_by_keyboard():
    html = draw('{% ui_table "Báo cáo" kind="tight" %}<tbody></tbody>{% endui_table %}')
    assert html == (
        '<div class="table-box" role="region" aria-label="Báo cáo" tabindex="0">'
        '<table class="table table-tight"><caption class="unseen">Báo cáo</caption><tbody></tbody></table></div>'
    )


def test_a_heading_sorts_one_way_and_then_the_other():
    first = draw('{% ui_sort "Hạn" "han" %}', "/?trang=3&loc=a")
    assert 'href="?loc=a&amp;xep=han"' in first and "aria-sort" not in first
    second = draw('{% ui_sort "Hạn" "han" %}', "/?xep=han")
    assert 'href="?xep=-han"' in second and 'aria-sort="ascending"' in second


def test_the_pager_always_counts_and_keeps_the_filter():
    one = draw('{% ui_pager page "nội dung" %}', page=Paginator(range(3), 50).page(1))
    assert "3 nội dung" in one and "<nav" not in one
    many = draw(
        '{% ui_pager page "nội dung" %}', "/?loc=a", page=Paginator(range(1400), 50).page(2)
    )
    assert "51–100 trong 1.400 nội dung" in many and 'href="?loc=a&amp;trang=3"' in many


def test_an_empty_list_says_what_to_do():
    html = draw('{% ui_empty "Chưa có cam kết năm 2021." "Tạo từ năm 2020" "/tao/" %}')
    assert "<p>Chưa có cam kết năm 2021.</p>" in html and 'href="/tao/">Tạo từ năm 2020</a>' in html


def test_numbers_are_written_as_here():
    assert draw("{% ui_number n %}", n=Decimal("1250000.50")) == "1.250.000,5"
    assert (
        draw('{% ui_number n "triệu đồng" %}', n=7400)
        == '7.400 <span class="unit">triệu đồng</span>'
    )


def test_what_is_not_known_is_a_dash_with_its_reason():
    assert (
        draw("{% ui_number n %}", n=None) == '<span class="none" title="chưa có số liệu">–</span>'
    )
    assert draw("{% ui_percent 0 0 %}") == '<span class="none" title="chưa có gì để tính">–</span>'
    assert (
        draw('{% ui_date day "chưa hẹn" %}', day=None)
        == '<span class="none" title="chưa hẹn">–</span>'
    )


def test_ratio_and_percent():
    assert draw('{% ui_ratio 9 9 "/ds/" %}') == '<a class="figure" href="/ds/">9/9</a>'
    assert (
        draw("{% ui_percent 3435 7400 %}")
        == '<span class="figure" title="3.435/7.400">46,4%</span>'
    )


def test_a_bar_never_leaves_its_box():
    html = draw("{% ui_meter 14 11 %}")
    assert 'class="meter-part" width="100.0"' in html and "127,3%" in html
    assert 'width="0.0"' in draw("{% ui_meter 0 0 %}")


def test_the_parts_of_a_bar_fill_it():
    html = draw(
        '{% ui_stack s "Tiến độ" %}', s=[Share("Xong", 1, "plain"), Share("Chậm", 3, "red", "/c/")]
    )
    assert 'class="fill-plain" x="0.00" width="25.00"' in html
    assert 'class="fill-red" x="25.00" width="75.00"' in html
    assert '<a href="/c/">Chậm <b>3</b></a>' in html


def test_a_tile_leads_to_its_list():
    html = draw('{% ui_tile "Chậm" "11/140" "/cham/" tone="red" %}<p>x</p>{% endui_tile %}')
    assert (
        html.startswith('<section class="tile tile-red">') and '<a href="/cham/">11/140</a>' in html
    )


def test_a_moment_of_today_is_short_and_full_on_hover():
    now = clock.now().replace(hour=9, minute=12)
    assert ">hôm nay 09:12</time>" in draw("{% ui_moment m %}", m=now)
    past = datetime(2020, 6, 14, 10, 2, tzinfo=now.tzinfo)
    assert 'title="14/06/2020 10:02">14/06/2020 10:02</time>' in draw("{% ui_moment m %}", m=past)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2020, 6, 13), '<span class="days tone-red">quá hạn 03 ngày</span>'),
        (date(2020, 6, 16), '<span class="days tone-amber">hạn hôm nay</span>'),
        (date(2020, 6, 18), '<span class="days tone-amber">còn 02 ngày</span>'),
        (date(2020, 6, 30), '<span class="days tone-quiet">còn 14 ngày</span>'),
        (None, ""),
    ],
)
def test_days_are_counted_from_the_day_given(day: date | None, words: str):
    assert draw("{% ui_day_count day on %}", day=day, on=date(2020, 6, 16)) == words


def test_crumbs_end_at_this_page():
    html = draw('{% ui_crumbs "Cam kết" "/2020/cam-ket/" "Phường 3" %}')
    assert '<a href="/2020/cam-ket/">Cam kết</a>' in html
    assert '<span aria-current="page">Phường 3</span>' in html


def test_the_head_shows_state_holder_and_acts():
    html = draw(
        '{% ui_head "Báo cáo" state="sent" family="report" holder="Văn phòng" since=day %}{% ui_button "In" href="/in/" %}{% endui_head %}',
        day=date(2020, 6, 15),
    )
    assert '<h1>Báo cáo <span class="badge tone-blue">' in html
    assert "<strong>Văn phòng</strong> từ ngày" in html
    assert (
        '<div class="acts head-acts"><a class="btn btn-secondary" href="/in/">In</a></div>' in html
    )
