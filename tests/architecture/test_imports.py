"""The import contracts can fail: a small house with one wrong step is refused by each of them."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source import PROJECT

NUMBER_OF_CONTRACTS = 7


def test_the_contracts_stand_and_a_new_room_must_be_placed():
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["importlinter"]
    contracts = settings["contracts"]
    exhaustive = [contract["name"] for contract in contracts if contract.get("exhaustive")]
    excused = [line for contract in contracts for line in contract.get("ignore_imports", [])]
    assert len(contracts) == NUMBER_OF_CONTRACTS
    assert len(exhaustive) == 3
    assert excused == [
        "camket.foundation.audit.* -> camket.foundation.core.clock",
        "camket.foundation.audit.* -> camket.foundation.core.requests",
    ]


def bare_house(folder: Path) -> Path:
    """The rooms without their contents, under the real contracts."""
    for room in (PROJECT / "camket").glob("*/*/__init__.py"):
        copy = folder / room.relative_to(PROJECT)
        copy.parent.mkdir(parents=True)
        copy.touch()
        (copy.parent.parent / "__init__.py").touch()
    for name in ("__init__.py", "urls.py"):
        (folder / "camket" / name).touch()
    shutil.copy(PROJECT / "pyproject.toml", folder)
    return folder / "camket"


WRONG_STEPS = {
    "foundation/core/text.py": "import camket.year.basis",
    "foundation/core/days.py": "import camket.foundation.organisation",
    "year/commitments/actions.py": "import camket.year.reporting",
    "interfaces/documents/paper.py": "import camket.interfaces.overview",
    "year/basis/rules.py": "import camket.year.basis.views",
    "year/basis/views.py": "import camket.year.basis.models",
    "year/reporting/queries.py": "import docx",
    "year/basis/models.py": "",
}


def lint(house: Path) -> str:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"], cwd=house.parent, capture_output=True, text=True, check=False
    ).stdout


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return bare_house(tmp_path)


def test_an_empty_house_keeps_every_contract(house: Path):
    assert f"Contracts: {NUMBER_OF_CONTRACTS} kept, 0 broken." in lint(house)


def test_a_wrong_step_breaks_each_contract(house: Path):
    for name, line in WRONG_STEPS.items():
        (house / name).write_text(line)
    assert f"Contracts: 0 kept, {NUMBER_OF_CONTRACTS} broken." in lint(house)


def test_a_room_without_a_place_is_refused(house: Path):
    (house / "year" / "novelty").mkdir()
    (house / "year" / "novelty" / "__init__.py").touch()
    assert "1 broken." in lint(house)
