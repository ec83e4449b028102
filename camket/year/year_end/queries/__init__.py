"""Reads of the accounting: the figures and their lists, the draft, the sheet, what the year leaves behind."""
