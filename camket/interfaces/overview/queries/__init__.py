"""Reads across the stages: the bar, the desk, the board, lists behind figures, dossier, search, trail."""
