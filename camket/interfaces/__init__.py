"""Looks at everything and owns no rule: paper, machines, jobs, pages across the stages, and the
demonstration.
"""
