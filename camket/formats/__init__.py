"""How dates and numbers are read and shown, one package per language.

Django loads these by FORMAT_MODULE_PATH. Its own Vietnamese formats read 05/06/2021 as the 6th of May,
so the house brings its own and repeats them for English, which must never read a date differently.
"""
