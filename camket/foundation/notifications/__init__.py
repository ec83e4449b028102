"""What people must be told: a row in the inbox of the person and a row in the outbox for the worker,
written together with the act that caused them.
"""
