"""The promise: a unit describes its situation, registers items with targets and a road map, hears the
advisory bodies, and signs. The signed text is frozen; what changes later is a new version.
"""
