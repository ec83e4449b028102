"""Here a year is opened: its scheme and ordinal, the groups that report, the themes, the calendar with
its periods and holidays, and the rating profile that will judge it.
"""
