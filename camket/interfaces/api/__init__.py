"""For machines: the same access, queries and actions that the pages use, answered as data."""
