"""The product's own settings under the test profile, whatever the shell has set."""

import os

os.environ["CAMKET_PROFILE"] = "test"
# Playwright keeps its event loop in the thread of the test, which also asks the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

from camket.settings import *  # noqa: F403  the profile must be chosen before it is read
