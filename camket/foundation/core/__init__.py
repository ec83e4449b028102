"""The toolbox without a domain word: the clock, moves between states, permits with their reasons,
Vietnamese text, working days, and the parts every page is built from.
"""
