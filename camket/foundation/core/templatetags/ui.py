"""The parts of a page: buttons, badges, fields, tables, timelines. docs/interface.md shows each."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.template import Context
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from camket.foundation.core import clock
from camket.foundation.core.badges import badge_for
from camket.foundation.core.numbers import format_decimal, format_percent, format_ratio, short_date
from camket.foundation.core.parts import Badge, Fact, Shares, Steps, TimelineEntry
from camket.foundation.core.permit import ALLOWED, Permit

register = template.Library()

Values = dict[str, Any]
Number = Decimal | int
DAYS_THAT_PRESS = 3


def _draw(context: Context, name: str, values: Values) -> SafeString:
    """Render a partial in a context of its own that still knows the request and its token."""
    assert context.template is not None
    fresh = context.new({"csrf_token": context.get("csrf_token"), **values})
    return context.template.engine.get_template(f"ui/{name}.html").render(fresh)


# Acts


@register.inclusion_tag("ui/button.html")
def ui_button(
    label: str,
    href: str = "",
    allow: Permit = ALLOWED,
    kind: str = "secondary",
    icon: str = "",
    name: str = "",
    value: str = "",
) -> Values:
    """A link that looks like a button, or without `href` the submit button of the form around it."""
    return {
        "label": label,
        "href": href,
        "allow": allow,
        "kind": kind,
        "icon": icon,
        "name": name,
        "value": value,
    }


@register.inclusion_tag("ui/act.html", takes_context=True)
def ui_act(
    context: Context,
    label: str,
    action: str,
    allow: Permit = ALLOWED,
    kind: str = "primary",
    icon: str = "",
    confirm: str = "",
    detail: str = "",
    name: str = "",
    value: str = "",
    next: str = "",
) -> Values:
    """A form of one button; `confirm` asks first, in a dialog that repeats the object."""
    return {
        "label": label,
        "action": action,
        "allow": allow,
        "kind": kind,
        "icon": icon,
        "confirm": confirm,
        "detail": detail,
        "name": name,
        "value": value,
        "next": next,
        "csrf_token": context.get("csrf_token"),
    }


@register.simple_block_tag(takes_context=True)
def ui_dialog(
    context: Context,
    content: SafeString,
    label: str,
    title: str = "",
    allow: Permit = ALLOWED,
    kind: str = "secondary",
    icon: str = "",
    wide: bool = False,
) -> SafeString:
    """A button that opens a form over the page; works without JavaScript."""
    values = {
        "content": content,
        "label": label,
        "title": title or label,
        "allow": allow,
        "kind": kind,
        "icon": icon,
        "wide": wide,
    }
    return _draw(context, "dialog", values)


@register.inclusion_tag("ui/missing.html")
def ui_missing(parts: Iterable[str], sentence: str = "") -> Values:
    """What is still missing, beside the button that waits for it. Draws nothing when complete."""
    return {"parts": list(parts), "sentence": sentence or _("Còn thiếu")}


# States


@register.simple_tag
@cache
def ui_icon(name: str) -> SafeString:
    """An icon of the sprite; decorative, so words must stand beside it."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("core/vendor/icons/sprite.svg"),
        name,
    )


@register.simple_tag
def ui_badge(
    state: Badge | str, family: str = "file", label: str = "", note: str = ""
) -> SafeString:
    """A state in words with its icon and colour."""
    badge = badge_for(state, family, label)
    return format_html(
        '<span class="badge tone-{}"{}>{}{}</span>',
        badge.tone,
        format_html(' title="{}"', note) if note else "",
        ui_icon(badge.icon),
        badge.label,
    )


@register.simple_tag
def ui_light(code: Badge | str, reason: str = "", label: str = "") -> SafeString:
    """The light of an item, with its reason in small words beside it."""
    badge = badge_for(code, "progress", label)
    why = format_html('<small class="light-why">{}</small>', reason) if reason else ""
    return format_html(
        '<span class="light tone-{}">{}<span>{}</span></span>{}',
        badge.tone,
        ui_icon(badge.icon),
        badge.label,
        why,
    )


@register.inclusion_tag("ui/where.html")
def ui_where(holder: str, since: date | datetime | None = None, note: str = "") -> Values:
    """Who holds the matter now, and since when."""
    return {"holder": holder, "since": since, "note": note}


@register.inclusion_tag("ui/steps.html")
def ui_steps(steps: Steps, label: str = "") -> Values:
    """The stations of a way: done, current, still to come."""
    return {"steps": list(steps), "label": label or _("Các bước")}


@register.inclusion_tag("ui/timeline.html")
def ui_timeline(entries: Iterable[TimelineEntry]) -> Values:
    """What happened, newest first as given."""
    return {"entries": list(entries)}


@register.inclusion_tag("ui/facts.html")
def ui_facts(facts: Iterable[Fact]) -> Values:
    """Terms and what is true of them."""
    return {"facts": list(facts)}


# Forms


@register.inclusion_tag("ui/field.html")
def ui_field(field: BoundField, suffix: str = "", hint: str = "", wide: bool = False) -> Values:
    """A field with its label, hint and error, tied together for screen readers."""
    widget = field.field.widget
    kind = getattr(widget, "input_type", "text")
    return {
        "field": field,
        "suffix": suffix,
        "hint": hint or field.help_text,
        "wide": wide,
        "is_group": field.use_fieldset,
        "is_check": kind == "checkbox" and not field.use_fieldset,
        "is_hidden": field.is_hidden,
    }


@register.inclusion_tag("ui/errors.html")
def ui_errors(*forms: BaseForm | Iterable[BaseForm]) -> Values:
    """The summary above a form: how many things to correct, each a link to its field."""
    lines = [line for form in forms for line in _error_lines(form)]
    title = ngettext(
        "Có %(count)02d nội dung cần sửa", "Có %(count)02d nội dung cần sửa", len(lines)
    ) % {"count": len(lines)}
    return {"lines": lines, "title": title}


def _error_lines(form: Any) -> Iterator[Values]:
    """Lines of a form, of each of a list, or of every form of a formset with its own errors last."""
    for part in form if isinstance(form, list) else getattr(form, "forms", [form]):
        for name, errors in part.errors.items():
            anchor = part[name].id_for_label or part[name].auto_id if name in part.fields else ""
            for error in errors:
                yield {"anchor": anchor, "text": error}
    if hasattr(form, "non_form_errors"):
        for error in form.non_form_errors():
            yield {"anchor": "", "text": error}


@register.inclusion_tag("ui/filters.html", takes_context=True)
def ui_filters(context: Context, form: BaseForm) -> Values:
    """A line of choices above a list; the filter stands in the address."""
    request = context["request"]
    return {"form": form, "path": request.path, "is_filtered": bool(request.GET)}


# Lists


@register.simple_block_tag(takes_context=True)
def ui_table(
    context: Context, content: SafeString, caption: str, kind: str = "", show_caption: bool = False
) -> SafeString:
    """A table in its own scroller; the content is its thead and tbody."""
    values = {"content": content, "caption": caption, "kind": kind, "show_caption": show_caption}
    return _draw(context, "table", values)


@register.inclusion_tag("ui/sort.html", takes_context=True)
def ui_sort(context: Context, label: str, key: str, numeric: bool = False) -> Values:
    """A column heading that sorts: `?xep=key`, and `-key` the other way."""
    chosen = context["request"].GET.get("xep", "")
    turned = f"-{key}" if chosen == key else key
    return {
        "request": context["request"],
        "label": label,
        "target": turned,
        "numeric": numeric,
        "direction": {key: "ascending", f"-{key}": "descending"}.get(chosen, ""),
    }


@register.inclusion_tag("ui/pager.html", takes_context=True)
def ui_pager(context: Context, page: Page[Any], noun: str = "") -> Values:
    """The count, always, and the way to the other pages when there are any."""
    return {"request": context["request"], "page": page, "noun": noun or _("dòng")}


@register.inclusion_tag("ui/empty.html")
def ui_empty(sentence: str, label: str = "", href: str = "", allow: Permit = ALLOWED) -> Values:
    """What this list is, and how to fill it."""
    return {"sentence": sentence, "label": label, "href": href, "allow": allow}


# Figures


@register.simple_tag
def ui_number(value: Number | None, unit: str = "", missing: str = "") -> SafeString:
    """1.250.000 · 12,4 · a dash with its reason when there is none."""
    if value is None:
        return _none(missing or _("chưa có số liệu"))
    tail = format_html(' <span class="unit">{}</span>', unit) if unit else ""
    return format_html("{}{}", format_decimal(value), tail)


@register.simple_tag
def ui_ratio(numerator: Number, denominator: Number, href: str = "") -> SafeString:
    """9/9, a link to its list when `href` is given."""
    text = format_ratio(numerator, denominator)
    if href:
        return format_html('<a class="figure" href="{}">{}</a>', href, text)
    return format_html('<span class="figure">{}</span>', text)


@register.simple_tag
def ui_percent(numerator: Number, denominator: Number) -> SafeString:
    """46,4% with its ratio on hover; a dash when there is nothing to divide by."""
    percent = format_percent(numerator, denominator)
    if percent is None:
        return _none(_("chưa có gì để tính"))
    counted = format_ratio(numerator, denominator)
    return format_html('<span class="figure" title="{}">{}</span>', counted, percent)


@register.inclusion_tag("ui/meter.html")
def ui_meter(numerator: Number, denominator: Number, label: str = "", tone: str = "blue") -> Values:
    """A bar of what is reached; the figures stand beside it."""
    return {
        "width": f"{_width(numerator, denominator):.1f}",
        "label": label or _("Đạt"),
        "tone": tone,
        "ratio": format_ratio(numerator, denominator),
        "percent": format_percent(numerator, denominator) or "–",
    }


@register.inclusion_tag("ui/stack.html")
def ui_stack(shares: Shares, label: str) -> Values:
    """One bar made of parts, with a legend in words and figures."""
    total = sum(share.count for share in shares)
    bars, start = [], 0.0
    for share in shares:
        width = _width(share.count, total)
        bars.append({"x": f"{start:.2f}", "width": f"{width:.2f}", "tone": share.tone})
        start += width
    return {"bars": bars, "shares": [s for s in shares if s.count], "label": label, "total": total}


def _width(part: Number, whole: Number) -> float:
    """The share of a bar in percent; a bar cannot be longer than its box."""
    return min(100.0, max(0.0, float(part) / float(whole) * 100)) if whole else 0.0


def _none(reason: str) -> SafeString:
    """Nothing to show is never 0 and never silent."""
    return format_html('<span class="none" title="{}">–</span>', reason)


@register.simple_block_tag(takes_context=True)
def ui_tile(
    context: Context, content: SafeString, label: str, value: str, href: str = "", tone: str = ""
) -> SafeString:
    """One answer of a board: a figure that leads to its list, and what to do about it."""
    values = {"content": content, "label": label, "value": value, "href": href, "tone": tone}
    return _draw(context, "tile", values)


# Dates


@register.simple_tag
def ui_date(value: date | datetime | None, missing: str = "") -> SafeString:
    """05/06/2020"""
    if value is None:
        return _none(missing or _("chưa có ngày"))
    day = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), short_date(day))


@register.simple_tag
def ui_moment(value: datetime | None) -> SafeString:
    """Hôm nay 09:12, or 14/06/2020 09:12; the full moment on hover."""
    if value is None:
        return ui_date(None)
    local = timezone.localtime(value)
    full = f"{short_date(local.date())} {local:%H:%M}"
    short = _("hôm nay %(hour)s") % {"hour": f"{local:%H:%M}"}
    shown = short if local.date() == clock.today() else full
    return format_html('<time datetime="{}" title="{}">{}</time>', local.isoformat(), full, shown)


@register.simple_tag
def ui_day_count(due: date | None, on: date | None = None) -> SafeString:
    """Còn 02 ngày · hôm nay · quá hạn 03 ngày."""
    if due is None:
        return SafeString("")
    days = (due - (on or clock.today())).days
    if days < 0:
        return _days("red", _("quá hạn %(days)02d ngày") % {"days": -days})
    if days == 0:
        return _days("amber", _("hạn hôm nay"))
    tone = "amber" if days <= DAYS_THAT_PRESS else "quiet"
    return _days(tone, _("còn %(days)02d ngày") % {"days": days})


def _days(tone: str, words: str) -> SafeString:
    return format_html('<span class="days tone-{}">{}</span>', tone, words)


# The head of a page


@register.inclusion_tag("ui/crumbs.html")
def ui_crumbs(*parts: str) -> Values:
    """`label url label url … label`: the way here; the last label is this page."""
    labels, urls = parts[::2], [*parts[1::2], ""]
    return {"crumbs": list(zip(labels, urls, strict=False))}


@register.simple_block_tag(takes_context=True)
def ui_head(
    context: Context,
    content: SafeString,
    title: str,
    kicker: str = "",
    state: Badge | str = "",
    family: str = "file",
    state_label: str = "",
    holder: str = "",
    since: date | datetime | None = None,
    note: str = "",
) -> SafeString:
    """The head of a page: title, state, who holds it; the content is its acts."""
    values = {
        "content": content,
        "title": title,
        "kicker": kicker,
        "badge": badge_for(state, family, state_label) if state else None,
        "holder": holder,
        "since": since,
        "note": note,
    }
    return _draw(context, "head", values)
