"""Write the tables of words and of names that are no misspelling of another name.

Run by hand at a release; what it reads is pinned by version. Usage:

    python tools/build_known_words.py AMERICAN_ENGLISH NAMES_FOLDER

AMERICAN_ENGLISH is ``/usr/share/dict/american-english`` of Debian's ``wamerican`` 2020.12.07-2, NAMES_FOLDER the folder
``names`` of the distribution ``names`` 0.3.0, which holds the name counts of the 1990 census of the United States.
"""

import sys
from pathlib import Path

DATA = Path(__file__).parent.parent / "rules/artlint_rules/data"
# Name rules look at words of five letters and more.
MIN_LETTERS = 5
# Of 88,799 surnames the 20,000 most frequent; beyond them stand many spellings that one family alone has.
SURNAMES = 20_000
SCOWL = """\
# - SCOWL, size 60, American (Debian wamerican 2020.12.07-2). Copyright 2000-2011 by Kevin Atkinson. Permission to use,
#   copy, modify, distribute and sell these word lists for any purpose is granted without fee, provided that this notice
#   appears in all copies; provided "as is" without express or implied warranty.
"""
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


def write(name: str, header: str, entries: set[str]) -> None:
    """Write one table."""
    kept = sorted(entry for entry in entries if len(entry) >= MIN_LETTERS)
    (DATA / name).write_text(header + "".join(f"{entry}\n" for entry in kept), "utf-8")
    print(f"{name}: {len(kept)}")


def main() -> None:
    """Write both tables."""
    entries = dictionary(Path(sys.argv[1]))
    words = {entry for entry in entries if entry.islower()}
    names = {entry.lower() for entry in entries} | census(Path(sys.argv[2]))
    write("words.txt", f"# English words {MADE}{SCOWL}", words)
    write("names.txt", f"# Names that are no words, {MADE}{SCOWL}{CENSUS}", names - words)


if __name__ == "__main__":
    main()
