"""Numbers of things in sentences."""


def counted(count: int, what: str) -> str:
    """``1 row``, ``2 rows``, ``2 entries``."""
    many = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{count} {what if count == 1 else many}"
