"""Write the table of countries and cities as other languages call them.

Run by hand at a release, in an environment with artlint and Babel 2.18.0, which carries CLDR 47:
``python tools/build_exonyms.py``.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "linter"), str(ROOT / "rules")]

from artlint.text.skeleton import plain  # noqa: E402
from artlint.text.words import word_set  # noqa: E402
from artlint_rules.tables import is_name, is_word  # noqa: E402

TARGET = ROOT / "rules/artlint_rules/data/exonyms.tsv"
# Languages in Latin script that news is translated from.
LANGUAGES = (
    "af az bs ca cs da de es et eu fi fil fr gl hr hu id is it lt lv ms nb nl pl pt pt_PT ro sk sl sq sr_Latn sv "
    "sw tr uz vi"
).split()
MIN_LETTERS = 5
# Right in English text too: older or other English names, firms and teams, people, ships, words, places elsewhere.
ALSO_ENGLISH = word_set(
    "aktau aktobe albania alger algeria alma-ata almaata amerika aqtau arabia argel armeni asmera asuncion atena "
    "athena athene aurora bagdad bahama bahiya bahrein bangi bangla barbadas batavia belorussia bengal benina "
    "bermuda bielorussia birmania bombay brasilia brazilia britannia burma byelorussia cabul calcutta caledonia "
    "cartagena ceylon chine cipro coimbra cordova corea corsica czechia dacca damas dominika eire ekaterinburg "
    "erevan europa euskadi filipina filipino finlandia formosa francia georgien germania ginevra granada "
    "greenland guam guama guame guayana guine guinea guyana habana havanna hellas helvetia hibernia holland "
    "hongkong iberia indie itali italia kabil kairo kampuchea kanada katalonia katmandu kazakstan khovd kiev "
    "kirghizia kirgizia kirova kishinev kosova kostanai kostanay koweit kreston kyzylorda liban liberi lisboa "
    "luxemburg macao macassar macau macedonia macuro madeira makasar makedonia makedonija malte manila marianas "
    "maroc mauretania maurici maurizio mercedes moldavia monako mongoli moravia morisi moskva n'djamena nederland "
    "niger nippon norden "
    "norfolka norfolkas norge odessa omska palestina panama peking persia polonia praga pretoria qostanai "
    "qostanay qyzylorda rangoon riad roma romana rossija rossiya roumania ruanda rumania saigon salvador samara "
    "samarqand samoa savoia schweiz showa siam simferopol singapura sofie sofija sofiya sofya suisse suomi "
    "sverige swaziland tadjikistan tahiti tajikistani tallin teheran tiflis tirol tokio tomska turki turkiye "
    "turkmenia uchina ukraina urugvai uzhgorod viena vienne vilna vostok zaporozhye "
    "bosnia-hercegovina bosnia-herzegovina ulan-bator ulanbator"
) | {"brunei darussalam", "cabo verde", "mexico by", "ulan bator"}
PLAIN_FORM = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,3}")
# English names as newspapers write them.
USUAL = {
    "Türkiye": "Turkey",
    "Myanmar (Burma)": "Myanmar",
    "Hong Kong SAR China": "Hong Kong",
    "Macao SAR China": "Macau",
    "Congo - Kinshasa": "Democratic Republic of the Congo",
    "Congo - Brazzaville": "Republic of the Congo",
    "Bosnia & Herzegovina": "Bosnia and Herzegovina",
    "Trinidad & Tobago": "Trinidad and Tobago",
    "Antigua & Barbuda": "Antigua and Barbuda",
    "Côte d’Ivoire": "Ivory Coast",
    "Sao Paulo": "São Paulo",
    "Czechia": "Czech Republic",
}
HEADER = """\
# Countries and cities: the English name, then the names in other languages that are no English words or names.
# Made by tools/build_exonyms.py on 2026-11-22 from CLDR 47 (Babel 2.18.0), Copyright 1991-2025 Unicode, Inc.,
# under the Unicode License v3: https://www.unicode.org/license.txt
"""


def names(locale: Locale) -> Iterator[tuple[str, str]]:
    """Key and name of every country and city that the language has a name for."""
    for key, name in locale.territories.items():
        if re.fullmatch(r"[A-Z]{2}", key) and key not in ("ZZ", "XA", "XB", "QO", "EZ"):
            yield key, name
    for zone, entry in locale.time_zones.items():
        if "city" in entry and not zone.startswith("Etc/"):
            yield zone, entry["city"]


def english() -> dict[str, str]:
    """English names by key; a city that CLDR leaves to the key has the key's last part."""
    locale = Locale.parse("en")
    found = dict(names(locale))
    for code in LANGUAGES:
        for key, _ in names(Locale.parse(code)):
            if "/" in key and key not in found:
                found[key] = key.rsplit("/", 1)[1].replace("_", " ")
    return found


def usable(form: str, english_forms: set[str]) -> bool:
    """Whether the form cannot be right in English text."""
    low = plain(form)
    letters = low.replace(" ", "").replace("-", "")
    if len(letters) < MIN_LETTERS or not PLAIN_FORM.fullmatch(form) or not form[0].isupper():
        return False
    known = {low, letters, low.removesuffix("s")}
    if known & english_forms or known & ALSO_ENGLISH:
        return False
    if any(f" {name} ".startswith(f" {low} ") for name in english_forms):
        return False
    return not any(is_word(part) or is_name(part) for part in (low, letters))


def main() -> None:
    """Write the table."""
    right = english()
    english_forms = {plain(name) for name in right.values()} | {
        plain(name) for name in Locale.parse("en").territories.values()
    }
    english_forms |= {form.replace("&", "and") for form in english_forms} | {plain(name) for name in USUAL.values()}
    english_forms |= {form.replace(" ", "").replace("-", "") for form in english_forms}
    rights: dict[str, set[str]] = defaultdict(set)
    for code in LANGUAGES:
        for key, form in names(Locale.parse(code)):
            if key in right and usable(form, english_forms):
                rights[form.replace("’", "'")].add(USUAL.get(right[key], right[key]))
    table: dict[str, list[str]] = defaultdict(list)
    for form in sorted(rights):
        place = min(rights[form]).replace("&", "and").replace("’", "'")
        # Every language has its own saints, and the English names of Hong Kong vary.
        if len(rights[form]) == 1 and not place.startswith(("St. ", "Hong Kong")) and "(" not in place:
            table[place].append(form)
    lines = ["\t".join((name, *table[name])) for name in sorted(table)]
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    print(sum(map(len, table.values())), "forms of", len(table), "places")


if __name__ == "__main__":
    main()
