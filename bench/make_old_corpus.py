"""An archive of old news to adopt artlint on: text files by site, and records of an agency by month.

usage: make_old_corpus.py FOLDER [ARTICLES]

Writes four articles in five to FOLDER/SITE/*.txt and the fifth to FOLDER/agency/YEAR-MONTH.jsonl, with id, site, date
and text: 50,000 articles unless told otherwise, the same bytes every time. They are made as those of make_corpus.py;
each site has a line of its own under one article in four. The folder must be new or empty.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from make_corpus import SEED, Words, make_article

ARTICLES = 50_000
SITES = 40
RECORDS = 5  # every fifth article of a site is a record
OWN_LINE = 4  # every fourth article of a site ends in a line of its own


def articles(count: int) -> Iterator[tuple[int, str, str]]:
    """Number, site and text of each."""
    words = Words(SEED)
    for number in range(count):
        site, text = number % SITES, make_article(words)
        if number // SITES % OWN_LINE == 0:
            text += f"\nThe {words.pools['last'][site]} Courier, read at breakfast in {number % 7 + 2} towns\n"
        yield number, f"news{site:02}.example.org", text


def main(folder: Path, count: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        sys.exit(f"{folder}: is not empty")
    for number, site, text in articles(count):
        if number // SITES % RECORDS:
            path = folder / site / f"{number:05}.txt"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        else:
            month = f"2024-{number // SITES // RECORDS % 12 + 1:02}"
            path = folder / "agency" / f"{month}.jsonl"
            path.parent.mkdir(exist_ok=True)
            record = {"id": f"a{number:05}", "site": site, "date": f"{month}-01", "text": text}
            with path.open("a", encoding="utf-8") as records:
                records.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ARTICLES)
