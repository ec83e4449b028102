"""The telling: one report for each commitment and period, expected from the day the period opens,
drafted by the clerk, sent by the head, received or returned by the Office.
"""
