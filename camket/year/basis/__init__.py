"""Why the year asks what it asks: the directives, resolutions and conclusions everything stands on,
the clauses cited from them, and the bottlenecks they name.
"""
