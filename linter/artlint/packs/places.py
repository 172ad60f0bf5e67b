"""Where the examples of a pack stand, for what is told of one that fails."""

from pathlib import Path

from artlint.packs.schema import Report


def example_places(path: Path) -> list[list[str]]:
    """For each rule of a pack that is valid, and each of its examples in order: its file and line, and which it is."""
    import rtoml

    text = path.read_text(encoding="utf-8")
    report = Report(str(path), text)
    return [
        [
            f"{path}:{report.line_of_phrase(number, at)}: {kind} example {count} of this phrase"
            for at, entry in enumerate(rule["phrase"])
            for kind in ("bad", "good")
            for count, _ in enumerate(entry[kind], 1)
        ]
        for number, rule in enumerate(rtoml.loads(text)["rule"])
    ]
