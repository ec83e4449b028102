"""The diagrams of docs/the-year.md are those of the tables of moves."""

from camket.foundation.core.lifecycle import move
from script.draw_states import PAGE, PLACE, diagram, redrawn
from tests.architecture.test_moves import rooms_with_states, tables_of


def test_the_page_is_drawn_from_the_tables():
    page = PAGE.read_text(encoding="utf-8")
    assert page == redrawn(page)


def test_every_table_has_its_diagram():
    drawn = {found["table"] for found in PLACE.finditer(PAGE.read_text(encoding="utf-8"))}
    tables = {
        f"{room.rsplit('.', 1)[-1]}.{name}"
        for room in rooms_with_states()
        for name in tables_of(room)
        if room.startswith("camket.year")
    }
    assert drawn == tables


def test_a_move_is_an_arrow_from_each_source():
    moves = {"send": move("draft", "returned", to="sent", verb="v", needs_note=True)}
    assert diagram(moves).splitlines()[2:-1] == [
        "    draft --> sent: send (reason)",
        "    returned --> sent: send (reason)",
    ]
