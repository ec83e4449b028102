"""Pages of the promise, in the order of its way."""
