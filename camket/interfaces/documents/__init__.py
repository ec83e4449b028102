"""On paper: Word and Excel out of frozen sheets and in from units, document numbers, issued documents
and signed files.
"""
