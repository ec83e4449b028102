"""Office workbooks read as people draw them: a grid of cells first, then the document it means."""
