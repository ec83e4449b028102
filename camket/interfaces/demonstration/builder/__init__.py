"""The illustrative years, played: every act of the content is done by the person who would do it,
on its own day, through the rooms' actions. Nothing is written here.
"""

from camket.interfaces.demonstration.builder.building import PASSWORD, build, half_built

__all__ = ["PASSWORD", "build", "half_built"]
