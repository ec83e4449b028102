"""The models and their migrations say the same."""

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation


def missing_migrations(written: ProjectState, loader: MigrationLoader) -> dict[str, list[str]]:
    with translation.override(None):
        now = ProjectState.from_apps(apps)
        changes = MigrationAutodetector(written, now).changes(loader.graph)
    return {
        label: [operation.describe() for migration in found for operation in migration.operations]
        for label, found in changes.items()
    }


def test_models_match_their_migrations():
    loader = MigrationLoader(None)
    assert missing_migrations(loader.project_state(), loader) == {}


def test_a_forgotten_migration_is_found():
    loader = MigrationLoader(None)
    written = loader.project_state()
    written.remove_model("notifications", "notice")
    assert missing_migrations(written, loader)["notifications"][0] == "Create model Notice"
