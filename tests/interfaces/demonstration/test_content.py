"""The invented world agrees with itself: units, people, documents, the years beside 2020, the texts."""

import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from camket.interfaces.demonstration import content
from tests.interfaces.demonstration.promises import DONE, TODAY, group_of, items_2020

TOML = sorted(Path(content.__file__).parent.rglob("*.toml"))


def test_27_units_commit_in_the_groups_of_the_year():
    assert Counter(group_of().values()) == {
        "1": 9, "2.1": 2, "2.2": 2, "2.3": 4, "2.4": 2, "2.5a": 2, "2.5b": 3, "2.6": 3,
    }  # fmt: skip


def test_every_group_of_a_unit_is_in_the_tree():
    groups = {group.number: group.parent for group in content.cycle_2020().groups}
    assert set(group_of().values()) <= set(groups)
    assert {parent for parent in groups.values() if parent} <= set(groups)


def test_blocks_are_made_of_known_units_that_do_not_commit_alone():
    known = {unit.key: unit for unit in content.units()}
    blocks = [unit for unit in known.values() if unit.kind == "block"]
    assert {unit.key for unit in blocks} == {"khoi-tu-phap", "khoi-ban-dang", "khoi-mat-tran"}
    for block in blocks:
        assert block.lead in block.members
        assert not any(known[member].commits for member in block.members)


def test_every_committing_subject_has_one_head_and_a_clerk():
    posts = {(person.unit, person.post) for person in content.people()}
    for unit in content.units():
        if unit.commits:
            assert (unit.key, "clerk") in posts
            for subject in unit.members or (unit.key,):
                assert (subject, "head") in posts


def test_sign_in_names_are_ascii_and_unique():
    logins = [person.login for person in content.people()]
    logins += [change.former_login for change in content.head_changes()]
    assert len(logins) == len(set(logins))
    assert all(login.isascii() and login == login.lower() for login in logins)


def test_roles_name_known_people_and_every_unit_has_one_adviser():
    logins = {person.login for person in content.people()}
    assert {grant.login for grant in content.roles()} <= logins
    advised = [
        unit for grant in content.roles() if grant.role == "advisory_body" for unit in grant.units
    ]
    assert sorted(advised) == sorted(group_of())


def test_no_adviser_judges_its_own_block():
    home = {person.login: person.unit for person in content.people()}
    members = {unit.key: unit.members for unit in content.units()}
    for grant in content.roles():
        assert not any(home[grant.login] in members[unit] for unit in grant.units)


def test_no_sentence_stands_twice_over_three_years():
    texts = [item.text for _, item in items_2020()]
    texts += [item.text for year in content.year_2021() for item in year.items]
    texts += [item.text for item in content.year_2019()]
    texts += [row.text for year in content.year_2020() for row in year.dropped]
    assert [text for text, count in Counter(texts).items() if count > 1] == []


def test_item_keys_are_unique():
    keys = [item.key for _, item in items_2020()]
    keys += [item.key for year in content.year_2021() for item in year.items]
    assert len(keys) == len(set(keys))


def test_documents_have_two_to_four_clauses_and_a_readable_reference():
    documents = content.documents()
    assert 12 <= len(documents) <= 16
    assert all(2 <= len(doc.clauses) <= 4 for doc in documents)
    references = {doc.reference for doc in documents}
    assert {"63-KL/TU", "52/NQ-HĐND", "27/KH-UBND"} <= references
    assert len(references) == len(documents)


def test_themes_of_each_year():
    assert Counter(theme.year for theme in content.themes()) == {2019: 1, 2020: 2, 2021: 2}
    for _, item in items_2020():
        assert item.theme in (0, 1, 2)


def test_2019_is_closed_and_slim():
    old = content.year_2019()
    per_unit = Counter(item.unit for item in old)
    assert set(per_unit) == set(group_of())
    assert all(2 <= count <= 3 for count in per_unit.values())
    assert {item.due_on.year for item in old} == {2019}


def test_results_of_2019_agree_with_their_outcomes():
    for item in content.year_2019():
        reached = item.target.reached_by(item.target.year.value)
        assert reached == (item.outcome in DONE), item.text
        assert (item.done_on is not None) == reached, item.text
        if item.done_on:
            assert (item.done_on <= item.due_on) == (item.outcome == "on_time"), item.text


def test_2021_is_being_registered_and_one_ward_has_not_begun():
    years = content.year_2021()
    assert sorted(year.unit for year in years) == sorted(group_of())
    assert [year.unit for year in years if not year.state] == ["xuan-luong"]
    assert {year.state for year in years} == {"", "draft", "complete", "submitted", "returned"}
    for year in years:
        assert bool(year.items) == bool(year.state), year.unit
        assert not year.items or 3 <= len(year.items) <= 6, year.unit


def test_moments_of_2021_agree_with_the_state():
    for year in content.year_2021():
        sent = year.state in {"submitted", "returned"}
        assert (year.submitted_at is not None) == sent, year.unit
        assert (year.returned_at is not None) == (year.state == "returned"), year.unit
        assert (year.opinion_at is not None) == bool(year.opinion), year.unit
        steps = [year.registered_at, year.submitted_at, year.opinion_at, year.returned_at]
        past = [step for step in steps if step]
        assert past == sorted(past)
        assert all(step.date() < TODAY for step in past)


def test_lessons_and_requirements():
    cycle = content.cycle_2020()
    assert 4 <= len(cycle.requirements) <= 6
    assert len(cycle.lessons) >= 3
    assert (cycle.conference_on, [p.due_on for p in cycle.periods]) == (
        date(2020, 2, 20),
        [date(2020, 6, 18), date(2021, 1, 8)],
    )


@pytest.mark.parametrize("path", TOML, ids=lambda path: path.name)
def test_texts_are_nfc_without_stray_spaces_and_real_places(path):
    text = path.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert "\u00a0" not in text
    assert not any("  " in line.strip() for line in text.splitlines())
    banned = [
        "Đông Hà",
        "Quảng Trị",
        "sông Hiếu",
        "GMS",
        "Vĩnh Linh",
        "Hiền Lương",
        "đồng chí Nguyễn",
    ]
    assert [name for name in banned if name.lower() in text.lower()] == []
