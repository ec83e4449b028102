"""Việc cần làm: what waits for a person, from every stage, in one statement."""

from camket.interfaces.overview.queries.desk.page import Desk, desk
from camket.interfaces.overview.queries.desk.waiting import todo_count, waiting_for

__all__ = ["Desk", "desk", "todo_count", "waiting_for"]
