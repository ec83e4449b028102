"""Operator commands of this room."""
