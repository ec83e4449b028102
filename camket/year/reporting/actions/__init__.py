"""The telling, verb by verb: periods, filling in, the way from the clerk to the Office and back."""

from camket.year.reporting.actions.filling import copy_previous, fill_report, start_report
from camket.year.reporting.actions.periods import close_period, extend_report, open_period
from camket.year.reporting.actions.reviewing import (
    accept_report,
    receive_report,
    return_report,
)
from camket.year.reporting.actions.sending import (
    complete_report,
    hand_back_report,
    send_report,
    supplement_report,
    withdraw_report,
)

__all__ = [
    "accept_report",
    "close_period",
    "complete_report",
    "copy_previous",
    "extend_report",
    "fill_report",
    "hand_back_report",
    "open_period",
    "receive_report",
    "return_report",
    "send_report",
    "start_report",
    "supplement_report",
    "withdraw_report",
]
