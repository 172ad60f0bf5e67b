"""Text that stands in an article more than once."""
