"""Packs in compiled form: parsing 2 MB of TOML takes 0.6 s, ten times as long as linting an article.

What is kept is as good as its source: the rules are made anew when a single character of a pack differs.
"""

import marshal
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, overload
from zlib import crc32

from artlint.model.errors import ArtlintError
from artlint.model.example import Example
from artlint.model.rule import About
from artlint.packs.kept import keep, name_of, recall
from artlint.packs.phrase_rule import Phrase, PhraseRule
from artlint.text import fold
from artlint.text.joined_literals import JoinedLiterals, Parts

# What is kept depends on the code that made it too.
_CODE = (
    *(Path(__file__).with_name(name) for name in ("cache.py", "expand.py", "load.py", "phrase_rule.py")),
    *(Path(fold.__file__).with_name(name) for name in ("fold.py", "joined_literals.py")),
)
_LITERALS = ("triggers", "lines")
_DESCRIBED = (
    *("code", "name", "summary", "details", "triggers", "lines"),
    *("languages", "preview", "since", "source", "place"),
)


def load_pack(path: Path) -> list[PhraseRule]:
    """The rules of one pack file. Raises ``ArtlintError`` with every mistake of the file, each with its line."""
    from artlint.packs.load import parse_file  # 5 ms, and rules that are kept do not need it

    return parse_file(path)


def _proven(path: Path) -> list[PhraseRule]:
    from artlint.packs.load import parse_file

    return parse_file(path, proven=True)


def load_packs(folder: Path) -> list[PhraseRule]:
    """The rules of every pack in a folder that comes with a plugin, in the order of the file names.

    Patterns are compiled when they are needed: ``artlint.testing`` and ``artlint rules --validate`` tell of bad ones
    before the plugin goes out. Raises ``ArtlintError`` with every other mistake of the first pack that has any.
    """
    paths = sorted(folder.glob("*.toml"))
    key, name = [_seal(path) for path in (*_CODE, *paths)], name_of(folder)
    known = recall(name, key)
    if known is not None:
        packs = [_Pack(path) for path in paths]
        return [_rule(plain, pack) for pack, rules in zip(packs, known[0], strict=True) for plain in rules]
    loaded = [_proven(path) for path in paths]
    keep(name, key, [[_plain(rule) for rule in rules] for rules in loaded])
    return [rule for rules in loaded for rule in rules]


def _seal(path: Path) -> tuple[str, int, int]:
    """Name, size and checksum of a file."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ArtlintError(f"{path}: the pack cannot be read: {error.strerror}") from error
    return path.name, len(data), crc32(data)


def _plain(rule: PhraseRule) -> tuple[Any, ...]:
    about = rule.about
    described = {name: getattr(about, name) for name in _DESCRIBED}
    literals = [_kept(described.pop(name)) for name in _LITERALS]
    meanings = (tuple(map(tuple, rule.phrases)), tuple(rule.owners), tuple(rule.words))
    return described, literals, marshal.dumps(meanings), rule.source_language, rule.sites  # type: ignore[arg-type]


def _kept(literals: Sequence[str]) -> tuple[tuple[str, ...], Parts | None]:
    parts = literals.parts if isinstance(literals, JoinedLiterals) else None
    return () if parts else tuple(literals), parts


def _rule(plain: tuple[Any, ...], pack: "_Pack") -> PhraseRule:
    described, literals, meanings, origin, sites = plain
    for name, (given, parts) in zip(_LITERALS, literals, strict=True):
        described[name] = JoinedLiterals(parts) if parts else given
    about = About(**described, examples=_Examples(pack, described["code"]))
    meant = _Meanings(meanings)
    return PhraseRule(
        about=about,
        phrases=_Kept(meant, 0),
        owners=_Kept(meant, 1),
        words=_Kept(meant, 2),
        source_language=origin,
        sites=sites,
    )


class _Meanings:
    """Phrases, owners and words of a rule in compiled form: a run needs those of the few rules that are hit."""

    def __init__(self, compiled: bytes) -> None:
        self._compiled = compiled

    @cached_property
    def parts(self) -> tuple[tuple[Any, ...], ...]:
        """The three, read at their first use."""
        phrases, owners, words = marshal.loads(self._compiled)
        return tuple(Phrase(*phrase) for phrase in phrases), owners, words


class _Kept(Sequence[Any]):
    """One of the three, as the tuple that it is."""

    def __init__(self, meanings: _Meanings, at: int) -> None:
        self._meanings = meanings
        self._at = at

    def __getitem__(self, index: int | slice) -> Any:
        return self._meanings.parts[self._at][index]

    def __len__(self) -> int:
        return len(self._meanings.parts[self._at])

    def __repr__(self) -> str:
        return repr(self._meanings.parts[self._at])


class _Pack:
    """A pack file, read when somebody wants to see an example of its rules."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def examples(self) -> dict[str, Sequence[Example]]:
        """By the code of the rule."""
        return {rule.about.code: rule.about.examples for rule in _proven(self._path)}


class _Examples(Sequence[Example]):
    """The examples of one rule of a pack."""

    def __init__(self, pack: _Pack, code: str) -> None:
        self._pack = pack
        self._code = code

    @overload
    def __getitem__(self, index: int) -> Example: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Example]: ...
    def __getitem__(self, index: int | slice) -> Example | Sequence[Example]:
        return self._pack.examples[self._code][index]

    def __len__(self) -> int:
        return len(self._pack.examples[self._code])
