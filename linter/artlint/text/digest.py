"""Short names for values."""


def digest(value: object) -> str:
    """16 hexadecimal digits that stand for the value's ``repr``; equal for equal values of plain types."""
    import hashlib  # 5 ms, and few runs need it

    return hashlib.sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()[:16]
