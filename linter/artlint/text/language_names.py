"""English names of languages, and which of them detectors confuse with one another."""

# ISO 639 code and English name; the languages that pycld2 and py3langid tell apart and that news is written in.
_NAMES = """
af Afrikaans|am Amharic|an Aragonese|ar Arabic|as Assamese|ast Asturian|ay Aymara|az Azerbaijani|be Belarusian
bg Bulgarian|bn Bengali|bo Tibetan|br Breton|bs Bosnian|ca Catalan|ceb Cebuano|co Corsican|cs Czech|cy Welsh
da Danish|de German|dv Dhivehi|el Greek|en English|eo Esperanto|es Spanish|et Estonian|eu Basque|ext Extremaduran
fa Persian|fi Finnish|fo Faroese|fr French|fy Frisian|ga Irish|gd Scottish Gaelic|gl Galician|gn Guarani|gu Gujarati
gv Manx|ha Hausa|haw Hawaiian|he Hebrew|hi Hindi|hr Croatian|ht Haitian Creole|hu Hungarian|hy Armenian
ia Interlingua|id Indonesian|ig Igbo|ilo Ilocano|is Icelandic|it Italian|ja Japanese|jv Javanese|ka Georgian|kk Kazakh
km Khmer|kn Kannada|ko Korean|ku Kurdish|ky Kyrgyz|la Latin|lb Luxembourgish|lg Luganda|ln Lingala|lo Lao
lt Lithuanian|lv Latvian|mg Malagasy|mi Maori|mk Macedonian|ml Malayalam|mn Mongolian|mr Marathi|ms Malay|mt Maltese
my Burmese|nds Low German|ne Nepali|nl Dutch|nn Norwegian|no Norwegian|nso Northern Sotho|ny Chichewa|oc Occitan
om Oromo|or Odia|pa Punjabi|pl Polish|ps Pashto|pt Portuguese|qu Quechua|rm Romansh|rn Kirundi|ro Romanian|ru Russian
rw Kinyarwanda|sa Sanskrit|scn Sicilian|sd Sindhi|si Sinhala|sk Slovak|sl Slovenian|sm Samoan|sn Shona|so Somali
sq Albanian|sr Serbian|st Sotho|su Sundanese|sv Swedish|sw Swahili|ta Tamil|te Telugu|tg Tajik|th Thai|ti Tigrinya
tk Turkmen|tl Tagalog|tn Tswana|to Tongan|tr Turkish|ts Tsonga|tt Tatar|ug Uyghur|uk Ukrainian|ur Urdu|uz Uzbek
vec Venetian|vi Vietnamese|vo Volapük|wa Walloon|war Waray|wo Wolof|xh Xhosa|yi Yiddish|yo Yoruba|zh Chinese|zu Zulu
"""
NAMES = dict(entry.split(" ", 1) for line in _NAMES.split("\n") for entry in line.split("|") if entry)

# Languages whose short lines detectors give to one another (confusions measured on lines of 50 languages).
_FAMILIES = tuple(
    frozenset(group.split())
    for group in (
        "hr bs sr sh sl",
        "no nn da sv fo",
        "id ms jv su",
        "pt gl",
        "es ast ext an ca oc gl it la",
        "af nl fy nds",
        "cs sk",
        "zu xh ss nr st ts",
        "fr wa oc",
        "ga gd gv",
        "de lb nds",
        "tr az",
        "it la vec scn co",
        "fi et",
        "rw rn sw",
        "tl ceb ilo war",
        "ru uk be bg mk sr",
        "ar fa ur ps ku",
        "hi mr ne sa",
    )
)


def language_name(code: str) -> str:
    """The language's English name; for a rare one a phrase with its code."""
    return NAMES.get(code, f"another language ({code})")


def same_family(first: str, second: str) -> bool:
    """Whether two codes are of one language, or of two that detectors confuse."""
    return first == second or any(first in family and second in family for family in _FAMILIES)
