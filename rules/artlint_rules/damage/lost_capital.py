"""A proper name in small letters."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.tokens import is_code
from artlint.text.words import word_set

# Without words that are others too in small letters ("may", "polish", "china"), and adjectives that stand small in names of
# plants, breeds and dishes ("french fries", "indian sandalwood").
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february april june july september october november december"
_ADJECTIVES = (
    "russian ukrainian german american british european icelandic japanese korean iranian israeli italian spanish austrian "
    "australian canadian belarusian czech slovak hungarian romanian bulgarian serbian croatian norwegian finnish estonian "
    "latvian lithuanian greek egyptian syrian lebanese saudi iraqi pakistani afghan nigerian kenyan ghanaian mexican "
    "brazilian chilean portuguese swedish chinese vietnamese indonesian soviet palestinian"
)
_COUNTRIES = (
    "russia ukraine germany britain england europe america africa iceland india iran iraq israel italy spain austria "
    "australia canada hungary romania sweden norway finland denmark greece egypt syria lebanon pakistan afghanistan nigeria "
    "mexico argentina portugal belgium switzerland vietnam indonesia poland"
)
_TWO = (
    "united (?:[Ss]tates|[Kk]ingdom|[Nn]ations)|United (?:states|kingdom|nations)|(?:north|south) [Kk]orean?|saudi [Aa]rabia|"
    "new (?:York|Zealand|zealand|Delhi|delhi)|great [Bb]ritain"
)
_WORDS = "|".join([_TWO, *sorted(word_set(f"{_DAYS} {_MONTHS} {_ADJECTIVES} {_COUNTRIES}"))])
# Text that is set in small letters throughout, or a list of search terms, has no capitals to lose: chosen.
_MIN_CAPITALS = 2


class LostCapital(Rule):
    """proper name in small letters.

    Many languages write days, months and nationalities small, and translators keep that: "on sunday", "the russian
    ships". The fix writes the capital. Lines that are in small letters throughout are left alone, and words that small
    letters make another word ("may", "polish", "china").
    """

    about = About(
        code="DMG036",
        name="lost-capital",
        pattern=rf"(?<![\w@#./'’_-])(?:{_WORDS})(?![\w@/_'’-]|\.\w)",
        pattern_filter=rf"[\s(\"“](?:{_WORDS})(?:[\s.,;:!?)\"”]|$)",
        languages=("en",),
        examples=(
            Bad("The Ministry said on [[sunday]] that it was over.", "The Ministry said on Sunday that it was over."),
            Bad("The [[icelandic]] team lost to Tarn in [[april]].", "The Icelandic team lost to Tarn in April."),
            Bad("The Ministry of the [[united States]] said that.", "The Ministry of the United States said that."),
            Good("The Icelandic team may polish its china on a march, and eat french fries on Sunday."),
            Good("we met on sunday in the middle of april and it was good"),
            Good("See the page russian.example.org and @german, or the post #sunday of the Ministry"),
            Good("Le Parti russian de Paris est en april"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each name."""
        for hit in ctx.hits:
            line = ctx.doc[ctx.doc.line_at(hit.start)]
            if sum(map(str.isupper, line)) < _MIN_CAPITALS or not is_english(line) or is_code(line):
                continue
            span = Span(hit.start, hit.end)
            name = ctx.doc[span].title()
            yield self.finding(span, f"“{name}” without its capital", replace(span, name), confidence=0.9)
