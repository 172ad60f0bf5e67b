"""A synthetic corpus shaped like scraped news, the same bytes every time.

usage: make_corpus.py FOLDER [ARTICLES]

Writes FOLDER/articles/*.txt (5,000 files of about 4 kB), FOLDER/articles.jsonl (the same articles) and
FOLDER/small.txt (one). Sentences come from patterns and a vocabulary under Zipf's law; persons recur across
articles; a share of the articles carries the residue and the damage that artlint looks for. All rates are
chosen, near what scraped news shows: 15 articles in 20 are clean.
"""

import hashlib
import json
import random
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from vocabulary import (
    ADJECTIVES,
    ADVERBS,
    FIRST_NAMES,
    LAST_NAMES,
    NAME_ENDS,
    NAME_MIDDLES,
    NAME_STARTS,
    NOUNS,
    PLACES,
    ROLES,
    VERBS,
)

SEED = 20_261_122
ARTICLES = 5000
SIZE = 4000  # code points of an article, about
PARAGRAPH = 55  # words, about
_AN = re.compile(r"\b([Aa]) (?=[aeio]|honest|u(?!ni|se))")
PERSONS = 12_000  # all that the corpus names; most of them once or twice
POOL = 50_000
FAITHFUL = 0.9  # share of an article's names that are of the persons and places that it is about

SENTENCES = (
    "The {adj} {noun} {past} the {noun} of {place} {adv}.",
    "{person}, the {role} of {place}, {past} the {adj} {noun} on {day}.",
    "According to the {noun}, {num} {nouns} {past} their {nouns} last {period}.",
    "“The {noun} is {adj}, and the {nouns} {verb} it,” said {person}.",
    "“We {verb} the {nouns},” {last} said, “because the {noun} is not {adj}.”",
    "In {place}, where the {nouns} {past} the {noun}, {num} {nouns} are waiting for a {adj} {noun}.",
    "It is the {adj} {noun} since {year}, and the {role} has {past} that {nouns} will be {adv} {past}.",
    "{last} said that the {noun} would {verb} the {adj} {nouns} before the end of the {period}.",
    "The {nouns} were {past} to {verb} a {noun} that costs {num} million crowns a {period}.",
    "After the {noun}, {nouns} from {place} and {place} {past} {adv}, but the {role} didn’t {verb} the {noun}.",
    "A {adj} {noun} and a {adj} {noun} {past} in {place} on {day}, {num} days after the {noun}.",
    "Most of the {nouns} in the {adj} {noun} are {past} by {nouns} who {verb} for the {noun}.",
    "The {role}, {person}, has been {ing} the {noun} with {num} {nouns} for {num} years.",
    "There were {num} {nouns} in the {noun} when {last} {past} the {adj} {nouns}.",
    "“{adv_up}, the {noun} has to {verb} its own {nouns},” the {role} {past}.",
)
HEADLINES = (
    "{adj_up} {noun} {verb_s} {nouns} in {place}",
    "{last}: ‘The {noun} is {adj}’",
    "{place} {verb_s} {adj} {noun} after {noun}",
    "{num} {nouns} {past} near {place}",
    "How the {noun} of {place} {past} its {nouns}",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "March", "April", "June", "July", "September", "October", "December")

RESIDUE = (
    "Leave a Comment",
    "Leave a Reply",
    "Share on Facebook",
    "Share this:",
    "Read also: {headline}",
    "See also: {headline}",
    "Related: {headline}",
    "Related Articles",
    "Click to share on Twitter (Opens in new window)",
    "Your email address will not be published. Required fields are marked *",
    "Subscribe to our newsletter",
    "Sign up for our daily newsletter",
    "All rights reserved",
    "Photo: {person}",
    "Advertisement",
    "Posted by {person}",
    "View all posts by {person}",
    "{person} {month} {d}, {year} 0{d}:1{d}",
    "Tags: {noun}, {noun}, {noun}",
    "Filed under: {place}",
    "Comments ({d})",
    "Reading time: {d} minutes",
)
FOREIGN = (
    "Le maire de la ville et ses conseillers devant le nouveau pont.",
    "De burgemeester van de stad bij de opening van de nieuwe brug.",
    "Der Bürgermeister der Stadt bei der Eröffnung der neuen Brücke.",
    "El alcalde de la ciudad durante la inauguración del nuevo puente.",
    "Thị trưởng thành phố trong lễ khánh thành cây cầu mới.",
    "Belediye başkanı yeni köprünün açılışında konuştu.",
    "رئيس بلدية المدينة خلال افتتاح الجسر الجديد",
)
CALQUES = (
    "The {role} met, {day}, the delegation of {place}, and gave his green light to the file of the {noun}.",
    "The tenant of the palace put the {noun} on the table of discussions.",
    "Both sides stressed on the importance of the {noun}, indicating that the {nouns} are {adj}.",
    "{person}, which has {past} the {noun}, showed a good face.",
    "It should be noted that the {noun} was {past} in the framework of the {noun}.",
)


class Words:
    """Draws words by rank, from pools filled ahead."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.cast: dict[str, list[str]] = {}
        families = LAST_NAMES + [self._name() for _ in range(PERSONS // 2)]
        persons = [f"{self.rng.choice(FIRST_NAMES)} {self.rng.choice(families)}" for _ in range(PERSONS)]
        numbers = [str(n) for n in range(2, 40)] + ["1,200", "15,000", "3.5", "120", "48", "2,750"]
        self.pools = {
            "noun": self._pool(NOUNS),
            "nouns": self._pool([plural(noun) for noun in NOUNS]),
            "verb": self._pool(VERBS),
            "verb_s": self._pool([plural(verb) for verb in VERBS]),
            "past": self._pool([past(verb) for verb in VERBS]),
            "ing": self._pool([verb.removesuffix("e") + "ing" for verb in VERBS]),
            "adj": self._pool(ADJECTIVES),
            "adj_up": self._pool([word.capitalize() for word in ADJECTIVES]),
            "adv": self._pool(ADVERBS),
            "adv_up": self._pool([word.capitalize() for word in ADVERBS]),
            "place": self._pool(PLACES + [self._name() for _ in range(400)]),
            "person": self._pool(persons),
            "last": self._pool([person.split()[1] for person in persons]),
            "role": self._pool(ROLES),
            "num": self._pool(numbers),
            "year": self._pool([str(year) for year in range(2024, 1979, -1)]),
            "d": self._pool([str(digit) for digit in range(2, 10)]),
            "day": self._pool(DAYS),
            "month": self._pool(MONTHS),
            "period": self._pool(("year", "month", "week")),
        }

    def _name(self) -> str:
        return "".join(self.rng.choice(parts) for parts in (NAME_STARTS, NAME_MIDDLES, NAME_ENDS))

    def _pool(self, words: Sequence[str]) -> list[str]:
        weights = [1 / (rank + 2.7) for rank in range(len(words))]
        return self.rng.choices(words, weights, k=POOL)

    def begin(self) -> None:
        """Choose whom and where the next article is about."""
        self.cast = {"person": [self["person"] for _ in range(5)], "place": [self["place"] for _ in range(3)]}
        self.cast["last"] = [person.split()[1] for person in self.cast["person"]]

    def __getitem__(self, kind: str) -> str:
        pool = self.pools[kind]
        return pool[int(self.rng.random() * POOL)]

    def fill(self, pattern: str) -> str:
        text = "".join(self._part(part) for part in pattern.replace("}", "{").split("{"))
        return _AN.sub(r"\1n ", text)

    def _part(self, part: str) -> str:
        if part in self.cast and self.rng.random() < FAITHFUL:
            return self.rng.choice(self.cast[part])
        return self[part] if part in self.pools else self.headline() if part == "headline" else part

    def headline(self) -> str:
        return self.fill(self.rng.choice(HEADLINES))

    def paragraph(self) -> str:
        sentences, words = [], 0
        while words < PARAGRAPH - 8:
            sentences.append(self.fill(self.rng.choice(SENTENCES)))
            words += sentences[-1].count(" ") + 1
        return " ".join(sentences)

    def article(self) -> list[str]:
        self.begin()
        blocks, size = [self.headline()], 0
        wanted = SIZE * self.rng.uniform(0.5, 1.5)
        while size < wanted:
            blocks.append(self.paragraph())
            size += len(blocks[-1]) + 2
        return blocks


def plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def past(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeou":
        return word[:-1] + "ied"
    return word + ("d" if word.endswith("e") else "ed")


def residue(blocks: list[str], words: Words, count: int) -> None:
    for _ in range(count):
        line = words.fill(words.rng.choice(RESIDUE))
        at = len(blocks) if words.rng.random() < 0.6 else words.rng.randrange(1, len(blocks))
        blocks.insert(at, line)


def glued(blocks: list[str], words: Words) -> None:
    within(blocks, words, lambda text: text.replace(". ", ".", 1))


def spaced(blocks: list[str], words: Words) -> None:
    within(blocks, words, lambda text: text.replace(", ", " , ", 1))


def doubled(blocks: list[str], words: Words) -> None:
    within(blocks, words, lambda text: text.replace(" the ", "  the ", 1))


def mojibake(blocks: list[str], words: Words) -> None:
    within(blocks, words, lambda text: text.replace("’", "â€™").replace("“", "&quot;", 1))


def cut(blocks: list[str], words: Words) -> None:
    blocks[0] = blocks[0][: len(blocks[0]) * 2 // 3].rstrip() + "…"


def mangled(blocks: list[str], words: Words) -> None:
    """One letter of a family name, in one place of an article where the person is named more often."""
    name = words.cast["last"][0]
    wrong = name[:2] + ("o" if name[2] != "o" else "a") + name[3:]
    at = words.rng.randrange(1, len(blocks))
    blocks[at] += f" {name} {words['past']} the {words['noun']}. The {words['noun']} of {wrong} was {words['past']}."


def foreign(blocks: list[str], words: Words) -> None:
    at = words.rng.randrange(1, len(blocks))
    caption = "The mayor of the city at the opening of the new bridge."
    blocks[at:at] = [f"{words.rng.choice(FOREIGN)}\n{caption}"]


def calque(blocks: list[str], words: Words) -> None:
    at = words.rng.randrange(1, len(blocks))
    blocks[at] += " " + words.fill(words.rng.choice(CALQUES))


def within(blocks: list[str], words: Words, change: Callable[[str], str]) -> None:
    at = words.rng.randrange(1, len(blocks))
    blocks[at] = change(blocks[at])


# A change and the share of articles that get it.
DAMAGE = (
    (glued, 0.03),
    (spaced, 0.02),
    (doubled, 0.02),
    (mojibake, 0.01),
    (cut, 0.01),
    (mangled, 0.02),
    (foreign, 0.01),
    (calque, 0.04),
)


def make_article(words: Words) -> str:
    blocks = words.article()
    for change, share in DAMAGE:
        if words.rng.random() < share:
            change(blocks, words)
    chance = words.rng.random()
    if chance < 0.1:
        residue(blocks, words, words.rng.randint(1, 3))
    return "\n\n".join(blocks) + "\n"


def main(folder: Path, articles: int) -> None:
    mark = folder / "made-from"
    key = hashlib.sha256(
        b"".join(p.read_bytes() for p in sorted(Path(__file__).parent.glob("*.py")) if p.stem != "run")
    )
    key.update(str(articles).encode())
    if mark.is_file() and mark.read_text() == key.hexdigest():
        return
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "articles").mkdir(parents=True)
    words = Words(SEED)
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as records:
        for number in range(articles):
            text = make_article(words)
            (folder / "articles" / f"{number:05}.txt").write_text(text, encoding="utf-8")
            record = {"id": f"{number:05}", "site": f"site{number % 40}.example", "text": text}
            records.write(json.dumps(record, ensure_ascii=False) + "\n")
    (folder / "small.txt").write_text("\n\n".join(words.article()[:4]) + "\n", encoding="utf-8")
    mark.write_text(key.hexdigest())


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ARTICLES)
