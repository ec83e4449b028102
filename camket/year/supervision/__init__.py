"""The watching: units that are behind are urged or asked to explain, inspections verify what was
reported, and findings stay open until their remedy is confirmed.
"""
