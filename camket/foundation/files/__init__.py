"""Every file that was ever uploaded or issued, kept once: its hash, size, kind and the person who
brought it.
"""
