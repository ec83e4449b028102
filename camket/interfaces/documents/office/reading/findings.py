"""Why a file cannot be read, as a code that crosses from the child process to the parent."""

# The exit status of a child that has no memory left to say why it ends.
OUT_OF_MEMORY = 77


class Unreadable(Exception):
    """The code of a sentence in `refusals`, with the values that fill it."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
