"""Keep the bytes of a file once, under their hash, and give them back."""

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser

from camket.foundation.files.models import StoredFile


def store(
    content: bytes, *, name: str, content_type: str, actor: AbstractBaseUser | None
) -> StoredFile:
    """Write the bytes durably before the row, so that no row points at nothing."""
    digest = hashlib.sha256(content).hexdigest()
    place = _place(digest)
    if not place.exists():
        _write(place, content)
    return StoredFile.objects.create(
        sha256=digest,
        size=len(content),
        name=name,
        content_type=content_type,
        uploaded_by_id=actor.pk if actor else None,
    )


def read(file: StoredFile) -> bytes:
    """The bytes as they were stored. Raises OSError when they are gone."""
    return _place(file.sha256).read_bytes()


def _place(digest: str) -> Path:
    return Path(settings.MEDIA_ROOT) / digest[:2] / digest


def _write(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=place.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(temporary).replace(place)
