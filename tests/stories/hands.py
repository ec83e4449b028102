"""What the people of the story do again and again: sign in, register, tell, accept."""

from datetime import date

from camket.foundation.core import clock
from tests import factories
from tests.stories.visitor import Visitor

PASSWORD = "mot-mat-khau-du-dai-2020"


def on(day, hour=9):
    """The day on which the acts inside are done, dd/mm/yyyy."""
    number, month, year = (int(part) for part in day.split("/"))
    return clock.at(factories.moment(date(year, month, number), hour))


class People:
    """Whoever has signed in stays so; each has a browser of their own."""

    def __init__(self):
        self.at_work = {}

    def __call__(self, login):
        if login not in self.at_work:
            self.at_work[login] = Visitor().sign_in(login, PASSWORD)
        return self.at_work[login]


person = People()


def welcome(office, unit, login, title, roles, *, is_head=False):
    """Give a person of a unit an account, a seat and roles."""
    head = {"is_head": True} if is_head else {}
    office.open(f"/don-vi/{unit}/").press(
        "Thêm người", username=login, full_name=title, position_title=title, roles=roles,
        password=PASSWORD, **head,
    ).sees(title)  # fmt: skip


def begin(login, situation):
    """The clerk begins the registration; gives the browser and the page of the commitment."""
    clerk = person(login).open("/2020/cam-ket/").press("Bắt đầu soạn").sees("Nháp")
    page = clerk.url
    clerk.follow("Sửa đánh giá tình hình").press(
        "Lưu", assessment=situation, hard_links="Mặt bằng ven hồ bàn giao chậm", exemplary="Tiếp dân hằng tháng."
    )  # fmt: skip
    return clerk, page


# Who leads, and the clause that the item puts into practice.
USUAL = {"leader": "Người đứng đầu", "provisions": ["Mục I.2"]}


def add_item(clerk, page, text, target, **typed):
    clerk.open(page).follow("Thêm nội dung")
    clerk.press("Lưu nháp", text=text, **target, **{**USUAL, **typed}).sees("Nháp")


def item_url(visitor, code):
    """Where the link of an item leads."""
    return next(
        link.get("href")
        for link in visitor.main.iter("a")
        if code in link.text_content() and "/noi-dung/" in link.get("href")
    )


def form_after(visitor, text):
    """The address of the first form below a text: rows of a list carry one each."""
    found = visitor.main.xpath("//*[contains(text(), $text)]/following::form", text=text)
    return found[0].get("action")


def line(visitor, number, figure, mark, result, more):
    """What is typed in one line of the grid; its fields carry the key of the line."""
    start = visitor.names("-mark")[number - 1].removesuffix("mark")
    words = {
        f"{start}{name}": value for name, value in {"mark": mark, "result": result, **more}.items()
    }
    return words if figure is None else {**words, visitor.names(f"{start}v")[0]: figure}


def proof(day, title, number):
    return {"done_on": day, "proof_title": title, "proof_document": number, "proof_dated_on": day}


def report(unit, told, **texts):
    """Every line, from the clerk to the head and on to the Office; gives the report's address."""
    clerk = person(f"{unit}.chuyenvien").open("/2020/bao-cao/").follow("Nhập báo cáo")
    typed = {}
    for number, (figure, mark, result, *more) in told.items():
        typed |= line(clerk, number, figure, mark, result, more[0] if more else {})
    clerk.press("Kiểm tra trước khi gửi", **typed, **texts)
    clerk.press("Chuyển người đứng đầu").sees("Đã nhập đủ, chưa gửi")
    head = person(f"{unit}.truong").open(clerk.url).press("Gửi báo cáo").sees("Đã gửi báo cáo")
    return head.follow("Xem báo cáo").sees("Đã gửi, chờ tiếp nhận").url


def accept_all(period, units):
    """The Office receives and accepts whatever lies there."""
    office = person("vanphong")
    for unit in units:
        office.open("/2020/bao-cao/").follow(period).follow(unit)
        office.press("Tiếp nhận").sees("Đã tiếp nhận")
        office.press("Duyệt").sees("Đã duyệt")
