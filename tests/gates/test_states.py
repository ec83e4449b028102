"""In whatever state a thing is, its page opens and says the state in words."""

import pytest

from tests.gates.addresses import LINES
from tests.gates.opening import is_page, opened, undone, words
from tests.gates.scenes import bearer, states_of

pytestmark = pytest.mark.django_db

# Paper and receipt tell of one moment; an item's page tells the item's state, not the commitment's.
OF_ANOTHER_STATE = {
    "documents:progress-word",
    "reporting:report-receipt",
    "commitments:item-detail",
}
# Pages of one thing that a reader of the unit may open in every state.
READ = sorted(
    name
    for name, line in LINES.items()
    if line.presses is None
    and "." in line.scene
    and "head" in (line.opens or "").split()
    and name not in OF_ANOTHER_STATE
)


@pytest.mark.parametrize("name", READ)
def test_each_state_of_the_thing_is_named_on_its_page(world, name):
    scenes = states_of(world, name)
    assert scenes
    for scene in scenes:
        with undone():
            answer = opened(world, name, "lan", scene)
        if is_page(answer):
            assert label(world, scene).lower() in words(answer.text).lower(), f"{name} as {scene}"
        else:
            assert answer.status_code in (302, 403, 404), f"{name} as {scene}"


def label(world, scene: str) -> str:
    """The state as a person reads it."""
    kind, _dot, code = scene.partition(".")
    field = bearer(world.desks["ward3"].things[kind], kind)._meta.get_field("state")
    return str(dict(field.flatchoices)[code])
