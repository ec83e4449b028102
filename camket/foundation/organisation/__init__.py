"""Who: units through time and what they became, positions, people and the time they hold a position,
roles for a part of the tree, and delegation.
"""
