"""Stands still: knows people, files and history, but no year."""
