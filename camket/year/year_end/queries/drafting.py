"""The first draft of the synthesis report: sentences from the data, a locked token for every figure."""

from collections.abc import Iterator
from dataclasses import dataclass

from camket.foundation.core.numbers import long_date, short_date
from camket.foundation.core.text import join_vi
from camket.foundation.organisation import rules as naming
from camket.foundation.organisation.models import UnitKind
from camket.year.annual_cycles.queries import GroupNode
from camket.year.year_end.queries import results
from camket.year.year_end.queries.facts import Note, YearFacts
from camket.year.year_end.queries.figure_lists import EVERYWHERE, OF_THE_STATE
from camket.year.year_end.queries.outline import (
    LIMITS,
    OPENING,
    SOLUTIONS,
    START,
    STRENGTHS,
    group_key,
)
from camket.year.year_end.queries.specs import COMMITMENTS, ITEMS, REPORTS, holds
from camket.year.year_end.queries.wording import capitalised, inside
from camket.year.year_end.rules import token, with_tokens

# Official papers are Vietnamese in every interface language, so these words skip gettext.
UNITS_NAMED = 6
NO_FIGURES = "Nhóm này chưa có số liệu tại ngày chốt."


@dataclass(frozen=True)
class DraftParagraph:
    """One paragraph: the stretch it belongs to and its text; a bullet begins with its hyphen."""

    section: str
    text: str


def draft(facts: YearFacts) -> list[DraftParagraph]:
    """All paragraphs in the order of the report; the same data gives the same words."""
    texts = (
        *((OPENING, text) for text in _opening(facts)),
        *((START, text) for text in _start(facts)),
        *((group_key(node), text) for node in facts.nodes.values() for text in _group(facts, node)),
        *((STRENGTHS, f"- {text}") for text in _strengths(facts)),
        *((LIMITS, text) for text in _limits(facts)),
        *((SOLUTIONS, text) for text in _solutions(facts)),
    )
    return [DraftParagraph(section, text) for section, text in texts]


def everywhere(name: str) -> str:
    return token(EVERYWHERE, name)


def committee(facts: YearFacts) -> str:
    """Ban Thường vụ Thành ủy"""
    return f"Ban Thường vụ {naming.rank_name(facts.cycle.scheme.owner)}"


def count(facts: YearFacts, code: str, name: str) -> int:
    """How many rows of a scope a figure counts; decides which sentences are said at all."""
    if name in ITEMS:
        return sum(holds(each, ITEMS[name].condition) for each in facts.items_in(code))
    return sum(holds(each, COMMITMENTS[name].condition) for each in facts.commitments_in(code))


def _opening(facts: YearFacts) -> Iterator[str]:
    owner = facts.cycle.scheme.owner
    yield (
        f"Năm {facts.cycle.year} là năm {everywhere('ordinal')} {owner.name} thực hiện chủ trương ký cam kết "
        "trách nhiệm đối với tập thể lãnh đạo và người đứng đầu các địa phương, đơn vị. Căn cứ các báo cáo "
        f"đã duyệt, số liệu chốt đến ngày {short_date(facts.on)}, {committee(facts)} đánh giá kết quả như sau:"
    )


def _start(facts: YearFacts) -> Iterator[str]:
    if facts.themes:
        yield _themes(facts)
    if facts.commitments:
        yield _signing(facts)
    if facts.reports:
        yield _submission(facts)
    yield _watching(facts)


def _themes(facts: YearFacts) -> str:
    quoted = join_vi([f"“{theme.text}”" for theme in facts.themes])
    said = "chủ đề năm" if len(facts.themes) == 1 else "các chủ đề năm"
    sentence = f"Việc ký cam kết năm {facts.cycle.year} gắn với {said} {quoted}."
    if count(facts, EVERYWHERE, "themed"):
        sentence += f" Trong các nội dung đã ký có {everywhere('themed')} nội dung trực tiếp thực hiện {said}."
    if count(facts, EVERYWHERE, "assigned"):
        sentence += (
            f" Cùng với nội dung đơn vị tự đăng ký, {committee(facts)} giao thêm {everywhere('assigned')} "
            "nội dung để tháo gỡ khâu khó, điểm nghẽn."
        )
    return sentence


def _signing(facts: YearFacts) -> str:
    days = sorted({each.signed_on for each in facts.commitments if each.signed_on})
    return (
        f"Tại hội nghị {join_vi([long_date(day) for day in days])}, {everywhere('units')} đơn vị ký cam kết với "
        f"{committee(facts)}; đến ngày chốt số liệu có {everywhere('total')} nội dung đang có hiệu lực. Sau hội "
        f"nghị, {everywhere('disseminated')} đơn vị đã tổ chức quán triệt đến cán bộ, đảng viên; "
        f"{everywhere('planned')} đơn vị có kế hoạch thực hiện được duyệt, giao người chịu trách nhiệm và mốc thời "
        "gian của từng nội dung."
    )


def _submission(facts: YearFacts) -> str:
    said = []
    for period in facts.periods:
        scope = f"ky.{period.code}"
        reports = [each for each in facts.reports if each.period_id == period.pk]
        if not reports:
            continue
        words = (
            f"{token(scope, 'submitted')} đơn vị có báo cáo {inside(period.label)} được duyệt "
            f"({token(scope, 'accepted')} báo cáo"
        )
        if any(holds(each, REPORTS["late"].condition) for each in reports):
            words += f", trong đó {token(scope, 'late')} báo cáo gửi chậm"
        said.append(f"{words})")
    return f"Về chế độ báo cáo, {'; '.join(said)}."


def _watching(facts: YearFacts) -> str:
    name, done = committee(facts), facts.watching
    if not done["inspections"]:
        sentence = (
            f"Trong năm {name} chưa tổ chức cuộc kiểm tra, giám sát nào về thực hiện cam kết."
        )
    else:
        sentence = f"{name} đã tiến hành {everywhere('inspections')} cuộc kiểm tra, giám sát việc thực hiện cam kết"
        if done["findings"]:
            sentence += f"; yêu cầu khắc phục {everywhere('findings')} vấn đề, đã khắc phục {everywhere('remedied')}"
        sentence += "."
    if done["urgings"]:
        rank = naming.rank_name(facts.cycle.scheme.owner)
        sentence += f" Văn phòng {rank} đã đôn đốc {everywhere('urgings')} lượt đơn vị."
    return sentence


def _group(facts: YearFacts, node: GroupNode) -> Iterator[str]:
    begun = _begun(facts, node)
    if node.children:
        if begun := " ".join(filter(None, (begun, _state_bodies(facts, node)))):
            yield begun
        return
    if not facts.items_in(node.code):
        yield " ".join(filter(None, (begun, NO_FIGURES)))
        return
    yield " ".join(filter(None, (begun, _figure_sentence(facts, node), _beyond(facts, node.code))))
    yield from results.paragraphs(facts, node)


def _begun(facts: YearFacts, node: GroupNode) -> str:
    """Only where the heading began in another year than the one above it."""
    above = next((each for each in facts.nodes.values() if node in each.children), None)
    if node.first_year == (above.first_year if above else facts.cycle.scheme.first_year):
        return ""
    return (
        f"Năm {facts.cycle.year} là năm {token(node.code, 'ordinal')} các đơn vị thuộc nhóm này ký cam kết "
        f"với {committee(facts)}."
    )


def _state_bodies(facts: YearFacts, node: GroupNode) -> str:
    """The departments are spoken of together, in the heading that holds them all."""
    inside = facts.units_in(OF_THE_STATE)
    held = inside and inside <= frozenset(node.all_unit_ids()) and facts.items_in(OF_THE_STATE)
    if not held or any(inside <= frozenset(child.all_unit_ids()) for child in node.children):
        return ""
    done, units = token(OF_THE_STATE, "done"), token(OF_THE_STATE, "units")
    above = naming.state_body(facts.cycle.scheme.owner)
    return (
        f"{units} cơ quan chuyên môn thuộc {above} thực hiện hoàn thành {done} nhiệm vụ, đầu việc"
        f"{_rest(facts, OF_THE_STATE)}."
    )


def _figure_sentence(facts: YearFacts, node: GroupNode) -> str:
    done, rest = token(node.code, "done"), _rest(facts, node.code)
    return (
        f"{_actors(facts, node)} thực hiện hoàn thành {done} nhiệm vụ, đầu việc cam kết với "
        f"{committee(facts)}{rest}."
    )


def _actors(facts: YearFacts, node: GroupNode) -> str:
    """A few units by name; many ward committees as the two subjects that signed; others by number."""
    units = [each.unit for each in facts.commitments_in(node.code)]
    if len(units) <= UNITS_NAMED:
        return capitalised(join_vi([unit.short_name for unit in units]))
    number = token(node.code, "units")
    if any(unit.kind != UnitKind.WARD_COMMITTEE for unit in units):
        return f"{number} đơn vị của nhóm"
    kind = "phường" if all("phường" in unit.name.lower() for unit in units) else "xã, phường"
    return f"Ban Thường vụ Đảng ủy và người đứng đầu cấp ủy {number} {kind}"


def _beyond(facts: YearFacts, code: str) -> str:
    if not count(facts, code, "exceeded"):
        return ""
    return f"Có {token(code, 'exceeded')} nội dung vượt chỉ tiêu đã ký."


def _rest(facts: YearFacts, code: str) -> str:
    """What was late, and what is not done: said in the same breath as the total."""
    if count(facts, code, "on-time") == count(facts, code, "total"):
        return ", đều đúng thời hạn"
    late = f", trong đó {token(code, 'late')} chậm" if count(facts, code, "late") else ""
    undone = [
        f"{token(code, name)} {words}"
        for name, words in (
            ("overdue", "quá hạn"),
            ("not-done", "không hoàn thành"),
            ("open", "đang thực hiện"),
            ("suspended", "tạm dừng"),
        )
        if count(facts, code, name)
    ]
    return late + (f"; còn {join_vi(undone)}" if undone else "")


def _strengths(facts: YearFacts) -> Iterator[str]:
    if count(facts, EVERYWHERE, "done"):
        yield (
            f"Kết quả chung: hoàn thành {everywhere('done')} nội dung cam kết, đạt {everywhere('done-percent')}; "
            f"{everywhere('on-time')} nội dung hoàn thành đúng thời hạn."
        )
    if full := _full_groups(facts):
        yield f"Các nhóm hoàn thành toàn bộ nội dung và đúng thời hạn gồm {join_vi(full)}."
    if said := _initiative(facts):
        yield f"Tinh thần chủ động của tập thể lãnh đạo và người đứng đầu thể hiện ở {join_vi(said)}."
    if count(facts, EVERYWHERE, "unblocking"):
        yield _unblocking(facts)
    if facts.commitments and not count(facts, EVERYWHERE, "no-plan"):
        yield "Tất cả đơn vị đã ký đều có kế hoạch được duyệt và giao người chịu trách nhiệm từng nội dung."


def _full_groups(facts: YearFacts) -> list[str]:
    leaves = [node for node in facts.nodes.values() if not node.children]
    return [
        f"{inside(node.label)} ({token(node.code, 'done')})"
        for node in leaves
        if (total := count(facts, node.code, "total"))
        and count(facts, node.code, "on-time") == total
    ]


def _initiative(facts: YearFacts) -> list[str]:
    kinds = (
        ("exceeded", "nội dung vượt chỉ tiêu đã ký"),
        ("new", "việc mới hoàn thành"),
        ("breakthrough", "nhiệm vụ đột phá hoàn thành"),
    )
    return [
        f"{everywhere(name)} {words} ({_units_with(facts, name)})"
        for name, words in kinds
        if count(facts, EVERYWHERE, name)
    ]


def _unblocking(facts: YearFacts) -> str:
    sentence = f"Cam kết đi vào khâu khó: {everywhere('unblocking')} nội dung gắn với điểm nghẽn đã được nêu tên"
    if count(facts, EVERYWHERE, "assigned"):
        sentence += f"; việc {committee(facts)} giao thêm hoàn thành {everywhere('assigned-done')}"
    return f"{sentence}."


def _units_with(facts: YearFacts, name: str) -> str:
    met = [each for each in facts.items if holds(each, ITEMS[name].condition)]
    units = list(dict.fromkeys(each.commitment.unit.short_name for each in met))
    return join_vi(units) if len(units) <= UNITS_NAMED else f"{everywhere(f'{name}-units')} đơn vị"


# Opening word, figure, what it says against the year; in the order of registering, doing, checking.
LIMITATIONS = (
    ("Còn", "generic", "nội dung đăng ký chung chung, chưa đo đếm được"),
    ("Có", "no-key", "đơn vị chưa xác định nội dung trọng tâm"),
    ("Có", "no-bottleneck", "đơn vị chưa gắn nội dung nào với khâu khó, điểm nghẽn"),
    ("Có", "no-breakthrough", "đơn vị không có nhiệm vụ đột phá"),
    ("Có", "no-dissemination", "đơn vị chưa ghi nhận việc quán triệt sau khi ký"),
    ("Có", "no-plan", "đơn vị chưa có kế hoạch thực hiện được duyệt"),
    ("Có", "late", "nội dung hoàn thành sau thời hạn đã ký"),
    ("Còn", "overdue", "nội dung quá hạn, đến ngày chốt số liệu chưa hoàn thành"),
    ("Có", "not-done", "nội dung được kết luận không hoàn thành"),
    ("Có", "no-inspection", "cấp ủy chưa tự kiểm tra, giám sát việc thực hiện cam kết trong năm"),
    ("Còn", "unlinked", "đơn vị chưa kết thúc kiểm điểm cuối năm gắn với kết quả cam kết"),
)


def _limits(facts: YearFacts) -> Iterator[str]:
    """What the data says against the year; names follow each figure in the internal version."""
    found = [
        f"- {opening} {everywhere(name)} {words}{everywhere(f'{name}-names')}."
        for opening, name, words in LIMITATIONS
        if count(facts, EVERYWHERE, name)
    ]
    found += _late_reports(facts)
    if found:
        yield "Bên cạnh kết quả đạt được, số liệu theo dõi trong năm cho thấy các hạn chế sau:"
    yield from found


def _late_reports(facts: YearFacts) -> Iterator[str]:
    for period in facts.periods:
        reports = [each for each in facts.reports if each.period_id == period.pk]
        if any(holds(each, REPORTS["late"].condition) for each in reports):
            scope = f"ky.{period.code}"
            yield (
                f"- Có {token(scope, 'late')} báo cáo {inside(period.label)} gửi sau hạn nộp"
                f"{token(scope, 'late-names')}."
            )


def _solutions(facts: YearFacts) -> Iterator[str]:
    said = [_locked(lesson, facts) for lesson in facts.lessons]
    if count(facts, EVERYWHERE, "undone"):
        said.append(
            f"Đơn vị còn nội dung quá hạn hoặc không hoàn thành ({everywhere('undone')} nội dung) đưa phần việc còn "
            f"lại vào đăng ký năm {facts.cycle.year + 1}, nêu rõ người chịu trách nhiệm và thời hạn mới."
        )
    if said:
        yield (
            f"Từ kết quả và hạn chế của năm {facts.cycle.year}, {committee(facts)} yêu cầu tập thể lãnh đạo, người "
            f"đứng đầu các địa phương, đơn vị thực hiện các giải pháp sau:"
        )
    yield from (f"{place}. {text}" for place, text in enumerate(said, start=1))


def _locked(lesson: Note, facts: YearFacts) -> str:
    scope = f"yc.{lesson.order}"
    return with_tokens(lesson.text, facts.names, lambda place: token(scope, f"n{place}"))
