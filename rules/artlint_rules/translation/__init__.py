"""Signs of a machine at work in the wording."""
