"""Colours of the terminal."""


class Style:
    """Wraps text in ANSI colours, or does not."""

    def __init__(self, colour: bool) -> None:
        """Colour only if asked."""
        self._colour = colour

    def _wrap(self, codes: str, text: str) -> str:
        return f"\x1b[{codes}m{text}\x1b[0m" if self._colour and text else text

    def bold(self, text: str) -> str:
        """In bold."""
        return self._wrap("1", text)

    def bold_red(self, text: str) -> str:
        """For codes and carets."""
        return self._wrap("1;31", text)

    def red(self, text: str) -> str:
        """For what goes."""
        return self._wrap("31", text)

    def green(self, text: str) -> str:
        """For what comes."""
        return self._wrap("32", text)

    def blue(self, text: str) -> str:
        """For the frame."""
        return self._wrap("1;34", text)

    def cyan(self, text: str) -> str:
        """For fix marks."""
        return self._wrap("36", text)

    def dim(self, text: str) -> str:
        """For names."""
        return self._wrap("2", text)


PLAIN = Style(colour=False)
