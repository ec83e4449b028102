"""The parts of the synthesis report in order, and which stretch of text belongs to which."""

from collections.abc import Iterator
from dataclasses import dataclass

from camket.year.annual_cycles.queries import GroupNode
from camket.year.year_end.queries.facts import YearFacts

OPENING, START, RESULTS, STRENGTHS, LIMITS, SOLUTIONS = "0", "I", "II", "III.1", "III.2", "IV"
DEEPEST_HEADING = 2


@dataclass(frozen=True)
class Part:
    """A heading; `key` names its paragraphs, `folded` are the keys of groups printed inside it."""

    key: str
    number: str
    title: str
    folded: tuple[str, ...] = ()
    children: tuple["Part", ...] = ()

    def stretches(self) -> tuple[str, ...]:
        """The stretches of text printed under this heading itself, in order."""
        return (self.key, *self.folded)

    def walk(self) -> Iterator["Part"]:
        yield self
        for child in self.children:
            yield from child.walk()


def group_key(node: GroupNode) -> str:
    return f"{RESULTS}.{node.code}"


def outline(facts: YearFacts) -> tuple[Part, ...]:
    """The four parts; part II follows the headings of the year."""
    year = facts.cycle.year
    judgement = (Part(STRENGTHS, "1", "Ưu điểm"), Part(LIMITS, "2", "Hạn chế"))
    return (
        Part(START, "I", "Tình hình triển khai thực hiện"),
        Part(
            RESULTS, "II", "Kết quả thực hiện nội dung cam kết",
            children=tuple(_group(node) for node in facts.tree),
        ),
        Part("III", "III", "Đánh giá chung", children=judgement),
        Part(SOLUTIONS, "IV", f"Yêu cầu, giải pháp thực hiện cam kết năm {year + 1}"),
    )  # fmt: skip


def _group(node: GroupNode) -> Part:
    """Headings go two levels deep; what lies below is told in paragraphs of its own."""
    if node.level >= DEEPEST_HEADING:
        below = tuple(group_key(each) for each in node.walk()[1:])
        return Part(group_key(node), node.code, node.label, folded=below)
    children = tuple(_group(each) for each in node.children)
    return Part(group_key(node), node.code, node.label, children=children)


def section_order(facts: YearFacts) -> tuple[str, ...]:
    """Every key once, in reading order."""
    parts = (part for top in outline(facts) for part in top.walk())
    return (OPENING, *(key for part in parts for key in part.stretches()))
