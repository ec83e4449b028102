"""How the lists are written: a slash parts the members of a line, a slash in front goes on with it."""


def lines_of(text: str) -> list[list[str]]:
    """Each line is a list of names for one act or thing; it goes by the first."""
    return [line.split("/") for line in text.strip().replace("\n/", "/").splitlines()]


def words_of(text: str) -> frozenset[str]:
    return frozenset(word for line in lines_of(text) for word in line)
