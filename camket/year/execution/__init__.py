"""The doing: the signed promise is made known, becomes a plan with tasks, milestones and people, is
measured with evidence, and meets obstacles that others must answer.
"""
