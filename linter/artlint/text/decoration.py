"""What may stand round the words of a line without being one of them: marks, and the number of a list item."""

from artlint.text.pattern import pattern

_MARKS = " \t\u00a0\u3000\u200b\ufeff:;.,!…?*|<>«»›‹→←▼▲+-–—•·()[]\"'“”。！？：、・（）【】「」『』《》，؟،؛▶■◆●★☆#"
_LIST_NUMBER = pattern(r"\s*\d{1,3}[.)]\s*")
_NUMBER_LAST = pattern(r"(?<!\w)\d{1,3}[.)]\s*$")
# Code points at either end of a line: chosen.
EDGE = 24


def is_decoration(edge: str) -> bool:
    """Whether nothing but marks and spaces, or the number of a list item, stands at an end of a line."""
    return len(edge) <= EDGE and (not edge.strip(_MARKS) or _LIST_NUMBER.fullmatch(edge) is not None)


def is_quoted(before: str, after: str) -> bool:
    """Whether what stands before and after some words sets them in quotation marks: they are said, then."""
    return any(map(before.__contains__, '“„"')) and any(map(after.__contains__, '”“"'))


def list_number(line: str) -> int | None:
    """The number with which the line begins as an item of a list, as in "2. Bread"."""
    found = _LIST_NUMBER.match(line)
    return int(found[0].strip()[:-1]) if found else None


def core(line: str) -> str:
    """The line without the marks and spaces at its ends; empty if there is nothing else."""
    return line.strip(_MARKS)


def cores(line: str) -> list[str]:
    """What a line may be about: its core, and where a number stands at an end, the core of what is left without it."""
    found = [core(line)]
    first = _LIST_NUMBER.match(line) if found[0][:1].isdigit() else None
    last = _NUMBER_LAST.search(line) if found[0][-1:].isdigit() else None
    if first:
        found.append(core(line[first.end() :]))
    if last:
        found.append(core(line[: last.start()]))
    if first and last and first.end() <= last.start():
        found.append(core(line[first.end() : last.start()]))
    return found
