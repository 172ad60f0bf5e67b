"""Names that lost their shape."""
