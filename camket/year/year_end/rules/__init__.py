"""What must be true of the accounting: locked figures, numbers with a source, the outline of the report."""

from camket.year.year_end.rules.numbers import Loose, loose_numbers, with_tokens
from camket.year.year_end.rules.tokens import Token, pieces, token, token_complaints, tokens_in

__all__ = [
    "Loose",
    "Token",
    "loose_numbers",
    "pieces",
    "token",
    "token_complaints",
    "tokens_in",
    "with_tokens",
]
