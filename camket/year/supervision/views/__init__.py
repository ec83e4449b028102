"""The pages of watching, by noun."""
