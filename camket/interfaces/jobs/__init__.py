"""Without a click: the worker's jobs, the reactions of later stages to earlier acts, the nightly
rounds, and the operator's commands.
"""
