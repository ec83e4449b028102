"""Pages of the documents, of their clauses and of the bottlenecks."""
