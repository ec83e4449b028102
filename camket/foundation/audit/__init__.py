"""Who did what, when and why. Rows are only ever added, each one carries the hash of the row before
it, and every act of the product leaves its row here in the same transaction.
"""
