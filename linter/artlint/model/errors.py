"""A user's mistake, told in sentences."""


class ArtlintError(Exception):
    """Something the user can mend: each problem is one sentence with its place; the run ends with exit code 2."""

    def __init__(self, *problems: str) -> None:
        """Keep every problem, so that all mistakes of a file are told at once."""
        super().__init__("\n".join(problems))
        self.problems = problems
