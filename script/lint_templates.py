"""Check every template: nothing inline, nothing unescaped, short pages, no look into the future."""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
LONGEST_PAGE = 149
YEAR = (
    "annual_cycles",
    "basis",
    "commitments",
    "execution",
    "reporting",
    "supervision",
    "verdicts",
    "year_end",
)
TAG = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
COMMENT = re.compile(r"{% *comment.*?endcomment *%}|{#.*?#}|<!--.*?-->", re.DOTALL)
TRANSLATED = re.compile(r"{% *blocktrans.*?endblocktrans(?:late)? *%}", re.DOTALL)
URL = re.compile(r"""{% *url +['"](\w+):""")
VIETNAMESE = re.compile(r"[À-ỹ]")
FORBIDDEN = (
    (
        re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
        "style in the page; put it in the style sheet",
    ),
    (re.compile(r"<style[\s>]", re.IGNORECASE), "style in the page; put it in the style sheet"),
    (re.compile(r"<[^>]*\son\w+\s*=", re.IGNORECASE), "script in an attribute"),
    (re.compile(r"<[^>]*\shx-on", re.IGNORECASE), "script in an attribute"),
    (re.compile(r"<script(?![^>]*\ssrc\s*=)", re.IGNORECASE), "script in the page; give it a file"),
    (re.compile(r"javascript:", re.IGNORECASE), "script in an address"),
    (re.compile(r"\|\s*safe\b|{% *autoescape +off"), "text that nobody escapes"),
    (re.compile(r"{% *now\b"), "the time comes from the clock, not from the page"),
)


@dataclass(frozen=True)
class Template:
    path: str
    text: str

    @property
    def stage(self) -> str:
        """The stage of the year it belongs to; empty for the other floors."""
        parts = Path(self.path).parts
        return parts[2] if parts[:2] == ("camket", "year") else ""

    def at(self, position: int, complaint: str) -> str:
        line = self.text.count("\n", 0, position) + 1
        return f"{self.path}:{line}: {complaint}"


Complaints = Iterator[str]


def blank(pattern: re.Pattern[str], text: str) -> str:
    """The text with each match replaced by as many lines, so that line numbers stay true."""
    return pattern.sub(lambda match: " " + "\n" * match[0].count("\n"), text)


def forbidden_words(template: Template) -> Complaints:
    text = blank(COMMENT, template.text)
    for pattern, complaint in FORBIDDEN:
        for match in pattern.finditer(text):
            yield Template(template.path, text).at(match.start(), complaint)


def length(template: Template) -> Complaints:
    lines = template.text.count("\n")
    if lines > LONGEST_PAGE:
        yield f"{template.path}: {lines} lines; a page stays under {LONGEST_PAGE + 1}"


def later_stages(template: Template) -> Complaints:
    if not template.stage:
        return
    later = YEAR[YEAR.index(template.stage) + 1 :]
    for match in URL.finditer(template.text):
        if match[1] in later:
            yield template.at(match.start(), f"{template.stage} looks forward to {match[1]}")


def untranslated(template: Template) -> Complaints:
    """Vietnamese words outside translate tags; the arguments of tags are not looked at."""
    text = template.text
    for pattern in (COMMENT, TRANSLATED, TAG):
        text = blank(pattern, text)
    for match in VIETNAMESE.finditer(text):
        yield Template(template.path, text).at(match.start(), "words outside a translate tag")
        return


LAWS: tuple[Callable[[Template], Complaints], ...] = (
    forbidden_words,
    length,
    later_stages,
    untranslated,
)


def complaints(templates: list[Template]) -> list[str]:
    return [found for template in templates for law in LAWS for found in law(template)]


def own_templates() -> list[Template]:
    paths = sorted((PROJECT / "camket").rglob("templates/**/*.html"))
    return [Template(str(path.relative_to(PROJECT)), path.read_text()) for path in paths]


def main() -> int:
    found = complaints(own_templates())
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
