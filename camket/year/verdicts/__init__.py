"""The judging: each unit and its head rate themselves, the proposal passes those who must be heard,
and the decision carries a document number.
"""
