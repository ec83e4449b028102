"""Across the stages and read only: what a person has to do today, the board of units, and the dossier
of one commitment through the year.
"""
