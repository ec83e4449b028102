"""From what an office file means to what would change: cells, names, matches, questions."""
