"""From a grid to a document: header, columns, sections, values, questions."""
