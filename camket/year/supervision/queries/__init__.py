"""Reads of the watching: who is behind, who was told, who was inspected and what is still open."""
