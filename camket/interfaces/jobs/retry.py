"""Try a failed job again, later each time."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from django_tasks import TaskContext

from camket.foundation.core import clock

TRIES = 4
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)

Job = Callable[..., Any]


def retrying(job: Job) -> Job:
    """Wrap the function under `@task(takes_context=True)`. The last failure is raised and shown."""

    @wraps(job)
    def run(context: TaskContext, *args: Any, **kwargs: Any) -> Any:
        attempt = kwargs.pop("attempt", 1)
        try:
            return job(*args, **kwargs)
        except Exception as error:
            if attempt >= TRIES:
                raise
            wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1))
            again = context.task_result.task.using(run_after=clock.real_now() + wait)
            later = again.enqueue(*args, attempt=attempt + 1, **kwargs)
            return {"retried_as": str(later.id), "error": repr(error)[:300]}

    # The tasks API looks through wrappers for `context`, which only this one takes.
    del run.__wrapped__
    return run
