"""Packs written for a person to read and change: one file a site."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

from artlint.model.errors import ArtlintError
from artlint.model.proposal import Proposal
from artlint.text.fold import fold
from artlint.text.recurring import MARKS
from artlint.text.words import word_count

# Letters of the words that a phrase with slots must begin or end with: chosen.
_LETTERS = 4
# Words by which a line may be longer than those seen, where a slot is filled by more: chosen.
_LONGER = 5
# A label of so few words counts only where it was seen, at the end: chosen.
_SHORT = 3
# What the generated examples consist of beside the phrase.
_BEFORE = "The bridge is open again, the mayor said on Monday."
_AFTER = "Children were the first to cross it."
_LETTER = re.compile(r"[^\W\d_]")


def phrase_of(proposal: Proposal) -> dict[str, Any] | None:
    """The entry of a pack that says what is proposed, or nothing if none can."""
    template = proposal.template
    if template.fixed:
        entry = _fixed(proposal)
    elif len(_LETTER.findall(longest := max(template.first, template.last, key=len))) >= _LETTERS:
        where = "line-end" if longest == template.last else _AT_START[proposal.place]
        entry = {"find": longest, "where": where, "pattern": template.pattern}
    else:
        return None
    if any(mark in text for text in (str(entry["find"]), *proposal.lines) for mark in ("{", "}", "[[", "]]")):
        return None
    more = {
        "max-words": max(map(word_count, proposal.lines)) + (0 if template.fixed else _LONGER),
        "why": _why(proposal),
        "bad": [_bad(proposal, line) for line in proposal.lines],
        "good": [
            f"On the old wall they read: {line.strip(MARKS)}, and nobody knew why." for line in proposal.lines[:1]
        ],
    }
    return {**entry, **more}


def _fixed(proposal: Proposal) -> dict[str, Any]:
    # Only copies that differ in more than case are phrases of their own.
    copies = list({fold(line.strip(MARKS)): line.strip(MARKS) for line in reversed(proposal.lines)}.values())
    if proposal.place == "tail" and len(copies) == 1 and word_count(copies[0]) <= _SHORT:
        return {"find": copies[0], "where": "tail-of-article", "pattern": proposal.template.pattern}
    return {"find": copies[0] if len(copies) == 1 else copies[::-1], "where": "alone"}


def _why(proposal: Proposal) -> str:
    seen = f", {proposal.first} to {proposal.last}" if proposal.first else ""
    return (
        f"stands in {proposal.support} of {proposal.articles} articles, mostly {_PLACES[proposal.place]}{seen}; "
        f"{proposal.words} words in all"
    )


_AT_START = {"top": "line-start", "inside": "line-start", "tail": "tail-of-article"}
_PLACES = {"top": "at the top", "inside": "inside", "tail": "at the end"}


def _bad(proposal: Proposal, line: str) -> str:
    if proposal.place == "tail":
        return f"{_BEFORE}\n\n{_AFTER}\n\n[[{line}]]\n"
    return f"{_BEFORE}\n\n[[{line}]]\n\n{_AFTER}\n"


def pack_text(site: str, code: str, name: str, articles: int, phrases: Sequence[dict[str, Any]]) -> str:
    """A pack with one rule for the site, of these phrases."""
    import rtoml

    rule = {
        "code": code,
        "name": name,
        "summary": f"Line of the pages of {site}",
        "sites": [site],
        "message": f"line of the pages of {site}",
        "replace": "",
        "applicability": "unsafe",
        "phrase": list(phrases),
    }
    pack = {"source": f"artlint mine boilerplate: lines that stand on many pages among {articles} articles of {site}"}
    return f"{rtoml.dumps({'pack': pack}, pretty=True)}\n{rtoml.dumps({'rule': [rule]}, pretty=True)}"


def names_of(sites: Iterable[str]) -> dict[str, tuple[str, str]]:
    """A code and a name for the rule of each site, which depend on the site alone unless two sites would share them.

    Codes begin with S: ``--select S`` chooses them all.
    """
    found: dict[str, tuple[str, str]] = {}
    codes, names = set[str](), set[str]()
    for site in sorted(sites):
        number = crc32(site.encode("utf-8", "surrogatepass"))
        while (code := _code(number)) in codes:
            number += 1
        slug = re.sub(r"[^a-z0-9]+", "-", site.lower()).strip("-") or "unnamed"
        name = f"site-line-{slug}"
        name = f"{name}-{code.lower()}" if name in names else name
        codes.add(code)
        names.add(name)
        found[site] = code, name
    return found


def _code(number: int) -> str:
    letters, digits = divmod(number, 1000)
    return f"S{chr(65 + letters // 26 % 26)}{chr(65 + letters % 26)}{digits:03}"


def file_name(site: str) -> str:
    """The name of a site's pack."""
    return f"{re.sub(r'[^a-z0-9.-]+', '-', site.lower()).strip('-.') or 'site'}.toml"


def write_packs(folder: Path, texts: dict[str, str]) -> None:
    """Write packs by file name into the folder, all or none.

    Raises ``ArtlintError`` if one is there already, as somebody may have worked on it, or cannot be written.
    """
    there = [
        folder / name for name, text in texts.items() if (folder / name).exists() and _differs(folder / name, text)
    ]
    if there:
        raise ArtlintError(
            *(f"{path}: there is another pack of this name; move it, or name another folder" for path in there)
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, "utf-8")
    except OSError as error:
        raise ArtlintError(f"{error.filename or folder}: the pack cannot be written: {error.strerror}") from error


def _differs(path: Path, text: str) -> bool:
    try:
        return path.read_text("utf-8") != text
    except (OSError, UnicodeDecodeError):
        return True
