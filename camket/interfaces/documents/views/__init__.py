"""Papers out, office files in."""
