"""The illustrative years, the bar that changes persona, and their addresses. Installed by the
demonstration profile and by no other.
"""
