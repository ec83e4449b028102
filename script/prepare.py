"""Make the data folder ready to serve: a free port, tables, static files, the demonstration."""

import argparse
import hashlib
import socket
import sys
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command


def refuse_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            sys.exit(
                f"Không mở được cổng {port} trên {host}; có thể chương trình khác đang dùng."
                f" Hãy chọn cổng khác: script/start --port {port + 1}"
            )


def static_digest() -> str:
    """Changes with any static file: name, size or time."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in sorted(finder.list(None), key=lambda found: found[0]):
            status = Path(storage.path(name)).stat()
            digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def collect_static() -> None:
    stamp = settings.DATA / "static.sha256"
    digest = static_digest()
    if not stamp.exists() or stamp.read_text() != digest:
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        stamp.write_text(digest)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    asked = parser.parse_args()
    refuse_taken_port(asked.host, asked.port)
    django.setup()
    settings.DATA.mkdir(parents=True, exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)
    collect_static()
    if settings.IN_DEMONSTRATION:
        call_command("build_demonstration")
        call_command("personas")


if __name__ == "__main__":
    try:
        main()
    except ImproperlyConfigured as refusal:
        sys.exit(str(refusal))
