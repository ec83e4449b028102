"""Pages of the accounting: the synthesis report and the year-end reviews."""
