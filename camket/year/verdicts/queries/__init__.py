"""Reads of the judging: outcomes of items, tallies, the rating matrix."""
