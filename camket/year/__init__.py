"""The yearly cycle. The rooms follow the order of the year; a room may look back at earlier rooms and
never forward.
"""
