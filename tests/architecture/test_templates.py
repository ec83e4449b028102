"""The template lint holds over all templates, and each of its laws can fail."""

import pytest

from script.lint_templates import LONGEST_PAGE, YEAR, Template, complaints, own_templates
from tests.architecture.source import PROJECT, Source, python_files

PAGE = "camket/year/commitments/templates/commitments/page.html"


def test_the_stages_stand_in_the_order_of_the_import_contract():
    contract = (PROJECT / "pyproject.toml").read_text()
    assert ", ".join(f'"{stage}"' for stage in reversed(YEAR)) in contract


def test_all_templates_keep_the_laws():
    assert complaints(own_templates()) == []


@pytest.mark.parametrize(
    "planted",
    [
        '<p class="x" style="color:red">',
        "<style>p {}</style>",
        '<button type="button" onclick="go()">',
        '<button hx-on:click="go()">',
        "<script>go()</script>",
        '<a href="javascript:go()">',
        "{{ text|safe }}",
        "{% autoescape off %}",
        '{% now "Y" %}',
        "<p>\n" * (LONGEST_PAGE + 1),
        "{% url 'reporting:report' %}",
        "<p>Gửi báo cáo</p>",
    ],
)
def test_a_planted_fault_is_found(planted: str):
    assert len(complaints([Template(PAGE, planted)])) == 1


@pytest.mark.parametrize(
    "lawful",
    [
        '<script src="{% static "core/js/app.js" %}" defer></script>',
        "{# không hiện ra #}{% comment %}ghi chú{% endcomment %}",
        '<p>{% translate "Gửi báo cáo" %}</p>',
        "{% blocktranslate %}Gửi <b>{{ name }}</b>{% endblocktranslate %}",
        "{% url 'basis:document' 1 %}{% url 'commitments:item' 1 %}{% url 'documents:export' %}",
    ],
)
def test_a_lawful_line_passes(lawful: str):
    assert complaints([Template(PAGE, lawful)]) == []


def test_the_complaint_names_the_line():
    found = complaints([Template(PAGE, '<p>\n<b style="x">\n')])
    assert found == [f"{PAGE}:2: style in the page; put it in the style sheet"]


def forward_addresses(sources: list[Source]) -> list[str]:
    """Addresses that the code of a stage builds by name: reverse and redirect."""
    found = []
    for source in sources:
        stage = source.parts[2] if source.parts[:2] == ("camket", "year") else ""
        later = YEAR[YEAR.index(stage) + 1 :] if stage in YEAR else ()
        texts = [node for node in source.nodes if isinstance(getattr(node, "value", None), str)]
        found += [
            source.at(node, f"{stage} looks forward to {node.value}")
            for node in texts
            if node.value.partition(":")[0] in later and ":" in node.value
        ]
    return found


def test_no_stage_builds_the_address_of_a_later_one():
    assert forward_addresses(python_files("camket/year")) == []


def test_a_forward_address_is_found():
    view = Source("camket/year/basis/views.py", "redirect('reporting:report', 1)\n")
    assert len(forward_addresses([view])) == 1
