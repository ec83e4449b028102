"""The accounting: reviews are linked to the commitment, the synthesis report is written from sealed
figures, and its lessons are carried over into the year that opens next.
"""
