"""A person at the pages: opens them, reads them, fills in their forms and presses their buttons.

Every form is sent as the page offers it: hidden fields, chosen options and typed values included.
"""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from django.test import Client
from lxml import html


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@dataclass
class Visitor:
    """One person's browser. `page` is what stands before them."""

    client: Client = field(default_factory=Client)
    url: str = "/"
    page: Any = None
    status: int = 0
    expected: tuple[int, ...] = (200,)

    def sign_in(self, username: str, password: str) -> "Visitor":
        self.open("/dang-nhap/")
        return self.press("Đăng nhập", username=username, password=password)

    def open(self, url: str) -> "Visitor":
        return self._show(self.client.get(url, follow=True), url)

    def follow(self, label: str) -> "Visitor":
        """Click the link that reads so, or the first that says it among other words."""
        found = [each for each in self.main.iter("a") if each.get("href") and label in words(each)]
        for link in sorted(found, key=lambda each: words(each) != label):
            return self.open(urljoin(self.url, link.get("href")))
        raise AssertionError(f"{self.url}: no link “{label}” among {self.links()}")

    def download(self, label: str) -> bytes:
        """The file behind a link; the page stays."""
        link = next(each for each in self.main.iter("a") if words(each) == label)
        response = self.client.get(urljoin(self.url, link.get("href")))
        assert response.status_code == 200, response.status_code
        return response.content

    def sees(self, *texts: str) -> "Visitor":
        shown = words(self.main)
        missing = [text for text in texts if text not in shown]
        assert not missing, f"{self.url} does not say {missing}: {shown[:1500]}"
        return self

    def press(self, label: str, /, *, near: str = "", **typed: Any) -> "Visitor":
        """Send the form whose button reads `label`; `near` is a text inside that form."""
        form, button = self._form_with(label, near)
        values = sent_by(form, button, self.page)
        unknown = set(typed) - names_in(form, self.page)
        assert not unknown, (
            f"{self.url}: the form of “{label}” has no {unknown}: {sorted(names_in(form, self.page))}"
        )
        values.update(
            {name: chosen(form, self.page, name, wanted) for name, wanted in typed.items()}
        )
        action = button.get("formaction") or form.get("action") or self.url
        send = self.client.get if form.get("method", "get").lower() == "get" else self.client.post
        return self._show(
            send(urljoin(self.url, action), values, follow=True), urljoin(self.url, action)
        )

    def is_refused(self, label: str, /, *, near: str = "", **typed: Any) -> "Visitor":
        """The same, when the answer is no: the page says why, with 422 or 403."""
        self.expected = (403, 409, 422)
        try:
            return self.press(label, near=near, **typed)
        finally:
            self.expected = (200,)

    @property
    def main(self) -> Any:
        """The page without the bar above it."""
        found = self.page.find(".//main")
        return self.page if found is None else found

    def links(self) -> list[str]:
        return [words(link) for link in self.main.iter("a") if words(link)]

    def names(self, part: str) -> list[str]:
        """The fields on the page whose name holds `part`, in their order; rows carry keys in theirs."""
        fields = self.main.xpath("//input[@name] | //select[@name] | //textarea[@name]")
        return list(dict.fromkeys(each.get("name") for each in fields if part in each.get("name")))

    def values(self, name: str) -> list[str]:
        """Every value offered under a name: all ticks of a list."""
        return [each.get("value") for each in self.main.xpath("//input[@name=$name]", name=name)]

    def forms(self) -> list[str]:
        """What can be sent from here, for whoever writes a story."""
        return [
            f"{form.get('method')} {form.get('action')} {buttons} {sorted(names_in(form, self.page))}"
            for form in self.main.iter("form")
            if (buttons := [words(each) for each in buttons_of(form, self.page)])
        ]

    def _form_with(self, label: str, near: str) -> tuple[Any, Any]:
        for form in self.page.iter("form"):
            for button in buttons_of(form, self.page):
                if words(button).startswith(label) and near in text_around(form):
                    assert button.get("disabled") is None, (
                        f"“{label}” is closed: {button.get('title')}"
                    )
                    return form, button
        raise AssertionError(f"{self.url}: no form “{label}”. Here are {self.forms()}")

    def _show(self, response: Any, url: str) -> "Visitor":
        self.status = response.status_code
        chain = getattr(response, "redirect_chain", [])
        self.url = chain[-1][0] if chain else url
        if response.headers.get("Content-Type", "").startswith("text/html"):
            self.page = html.fromstring(response.content.decode())
        assert response.status_code in self.expected, (
            f"{self.url}: {response.status_code} {words(self.main)[:1500]}"
        )
        # A year is a name, not a quantity.
        assert "2.020" not in words(self.page), f"{self.url} writes the year as a number"
        return self


def text_around(form: Any) -> str:
    return f"{words(form)} {form.get('action') or ''}"


def controls(form: Any, page: Any) -> list[Any]:
    """The fields of a form: those inside it, and those that name it from elsewhere."""
    own = [each for each in form.iter("input", "select", "textarea") if not each.get("form")]
    if not form.get("id"):
        return own
    return own + page.xpath(
        "//*[self::input or self::select or self::textarea][@form=$name]", name=form.get("id")
    )


def buttons_of(form: Any, page: Any) -> list[Any]:
    inside = [
        each
        for each in form.iter("button")
        if each.get("type", "submit") == "submit" and not each.get("form")
    ]
    named = page.xpath("//button[@form=$name]", name=form.get("id")) if form.get("id") else []
    return inside + named


def names_in(form: Any, page: Any) -> set[str]:
    return {each.get("name") for each in controls(form, page) if each.get("name")}


def sent_by(form: Any, button: Any, page: Any) -> dict[str, Any]:
    """What a browser would send: the values as they stand, and the button's own."""
    values: dict[str, Any] = {}
    for each in controls(form, page):
        name = each.get("name")
        if name and each.get("disabled") is None:
            for value in standing_values(each):
                values.setdefault(name, []).append(value)
    if button.get("name"):
        values.setdefault(button.get("name"), []).append(button.get("value", ""))
    return values


def standing_values(control: Any) -> list[str]:
    if control.tag == "textarea":
        return [control.text or ""]
    if control.tag == "select":
        options = list(control.iter("option"))
        chosen = [each for each in options if each.get("selected") is not None]
        if not chosen and control.get("multiple") is None:
            chosen = options[:1]
        return [each.get("value", words(each)) for each in chosen]
    if control.get("type") in ("checkbox", "radio"):
        return [control.get("value", "on")] if control.get("checked") is not None else []
    return [] if control.get("type") in ("file", "submit") else [control.get("value", "")]


def chosen(form: Any, page: Any, name: str, wanted: Any) -> Any:
    """What is sent for a wish: an option or a tick by the words beside it, anything else as typed."""
    fields = [each for each in controls(form, page) if each.get("name") == name]
    if isinstance(wanted, list | tuple):
        return [chosen(form, page, name, each) for each in wanted]
    if fields[0].tag == "select":
        return option_of(fields[0], str(wanted))
    if fields[0].get("type") in ("checkbox", "radio"):
        return (
            tick_of(fields, page, str(wanted))
            if wanted is not True
            else fields[0].get("value", "on")
        )
    return wanted


def option_of(select: Any, wanted: str) -> str:
    options = {words(each): each.get("value", words(each)) for each in select.iter("option")}
    for text, value in options.items():
        if wanted in (text, value):
            return value
    return next(value for text, value in options.items() if wanted in text)


def tick_of(fields: list[Any], page: Any, wanted: str) -> str:
    for each in fields:
        around = each.xpath("ancestor::label") or page.xpath(
            "//label[@for=$id]", id=each.get("id") or "-"
        )
        if wanted == each.get("value") or any(wanted in words(label) for label in around):
            return each.get("value", "on")
    raise AssertionError(f"no tick “{wanted}” under {fields[0].get('name')}")
