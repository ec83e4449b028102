"""Starts the child process that reads a file, and outlives it whatever the file does to it."""

import json
import logging
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from camket.interfaces.documents.office.reading.findings import OUT_OF_MEMORY, Unreadable
from camket.interfaces.documents.office.reading.limits import Limits

logger = logging.getLogger("camket.office_files")
WORKER = "camket.interfaces.documents.office.reading.worker"
HOME = Path(__file__).parents[5]
# Nothing of the parent's environment: no database, no keys.
ENVIRONMENT = {"PYTHONPATH": str(HOME), "PYTHONUTF8": "1", "OPENPYXL_LXML": "False"}
ENDS = {
    OUT_OF_MEMORY: "too_heavy",
    -signal.SIGXCPU: "too_slow",
    -signal.SIGKILL: "too_slow",
    -signal.SIGABRT: "too_heavy",
    -signal.SIGXFSZ: "too_heavy",
}


def read_in_child(file: IO[bytes], container: str, limits: Limits) -> dict[str, Any]:
    """What the child wrote; its end without an answer is a finding about the file."""
    file.seek(0)
    with TemporaryFile() as answer, TemporaryFile() as complaints:
        command = [
            sys.executable,
            "-P",
            "-W",
            "ignore",
            "-m",
            WORKER,
            container,
            json.dumps(asdict(limits)),
        ]
        try:
            done = subprocess.run(  # noqa: S603  our own interpreter, our own module
                command,
                stdin=file,
                stdout=answer,
                stderr=complaints,
                env=ENVIRONMENT,
                timeout=limits.wall_seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise Unreadable("too_slow") from None
        _log(done.returncode, complaints)
        if done.returncode:
            raise Unreadable(ENDS.get(done.returncode, "damaged"))
        answer.seek(0)
        return _told(json.load(answer))


def _told(content: dict[str, Any]) -> dict[str, Any]:
    if "refused" in content:
        raise Unreadable(content["refused"], **content["values"])
    return content


def _log(returncode: int, complaints: IO[bytes]) -> None:
    complaints.seek(0)
    if words := complaints.read(100_000)[-2_000:].decode("utf-8", "replace"):
        logger.warning("The reader of an office file (exit %d) said: %s", returncode, words)
