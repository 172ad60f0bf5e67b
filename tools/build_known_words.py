"""Write the tables of words and of names that are no misspelling of another name, and of how English words run.

Run by hand at a release; what it reads is pinned by version. Usage:

    python tools/build_known_words.py AMERICAN_ENGLISH NAMES_FOLDER HUGE...

AMERICAN_ENGLISH is ``/usr/share/dict/american-english`` of Debian's ``wamerican`` 2020.12.07-2, NAMES_FOLDER the folder
``names`` of the distribution ``names`` 0.3.0, which holds the name counts of the 1990 census of the United States.
HUGE are ``american-english-huge`` and ``british-english-huge`` of ``wamerican-huge`` and ``wbritish-huge``, of the same
version.
"""

import sys
from pathlib import Path

from artlint_rules.foreign.letters import runs

DATA = Path(__file__).parent.parent / "rules/artlint_rules/data"
# Name rules look at words of five letters and more.
MIN_LETTERS = 5
RUNS = "letter-runs.txt"
# Of 88,799 surnames the 20,000 most frequent; beyond them stand many spellings that one family alone has.
SURNAMES = 20_000
SCOWL = """\
# - SCOWL, size 60, American (Debian wamerican 2020.12.07-2). Copyright 2000-2011 by Kevin Atkinson. Permission to use,
#   copy, modify, distribute and sell these word lists for any purpose is granted without fee, provided that this notice
#   appears in all copies; provided "as is" without express or implied warranty.
"""
HUGE = SCOWL.replace("size 60, American (Debian wamerican", "size 80 (Debian wamerican-huge, wbritish-huge")
# Share of unusual runs from which LNG005 asks whether a word is a rare one.
STRANGE = 0.3
CENSUS = "# - Names of the census of the United States, 1990 (distribution names 0.3.0). In the public domain.\n"
MADE = "of five letters and more, in lower case. Made by tools/build_known_words.py on 2026-11-22 from\n"


def dictionary(path: Path) -> set[str]:
    """The entries of the dictionary, possessives left out."""
    return {line for line in path.read_text("utf-8").split() if "'" not in line}


def census(folder: Path) -> set[str]:
    """Given names and the most frequent surnames."""
    found = set()
    for file, limit in (("dist.female.first", None), ("dist.male.first", None), ("dist.all.last", SURNAMES)):
        found |= {line.split()[0].lower() for line in (folder / file).read_text("utf-8").splitlines()[:limit]}
    return found


def rare(paths: list[str], words: set[str], known: set[str]) -> set[str]:
    """Rare words that do not run like others, plurals in -s left out."""
    every = {word for path in paths for word in dictionary(Path(path)) if word.isascii() and word.islower()}
    strange = {word for word in every - words if is_strange(word, known)}
    return {word for word in strange if not word.endswith("s") or word[:-1] not in strange | words}


def is_strange(word: str, known: set[str]) -> bool:
    """Whether the word has many runs that no known word has."""
    own = runs(word)
    return sum(run not in known for run in own) >= STRANGE * len(own)


def write(name: str, header: str, entries: set[str]) -> None:
    """Write one table."""
    kept = sorted(entry for entry in entries if len(entry) >= MIN_LETTERS or name == RUNS)
    (DATA / name).write_text(header + "".join(f"{entry}\n" for entry in kept), "utf-8")
    print(f"{name}: {len(kept)}")


def main() -> None:
    """Write both tables."""
    entries = dictionary(Path(sys.argv[1]))
    words = {entry for entry in entries if entry.islower()}
    names = {entry.lower() for entry in entries} | census(Path(sys.argv[2]))
    write("words.txt", f"# English words {MADE}{SCOWL}", words)
    write("names.txt", f"# Names that are no words, {MADE}{SCOWL}{CENSUS}", names - words)
    plain = {word for word in words if word.isascii() and len(word) >= MIN_LETTERS}
    known = {run for word in plain for run in runs(word)}
    write(RUNS, f"# Four letters in a row, _ for an edge, as they are in words {MADE}{SCOWL}", known)
    write("rare-words.txt", f"# Rare words {MADE}{HUGE}", rare(sys.argv[3:], words, known))


if __name__ == "__main__":
    main()
