"""Keep the bytes of a file once, under their hash, and give them back."""

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

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
    """The bytes as they were stored; refused when they are no longer the same. Raises OSError when they are gone."""
    content = _place(file.sha256).read_bytes()
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise PermissionDenied(
            _(
                "Tệp %(name)s không còn đúng mã SHA-256 lúc tải lên. Không dùng tệp này;"
                " báo quản trị hệ thống lấy lại từ bản sao lưu."
            )
            % {"name": file.name}
        )
    return content


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
