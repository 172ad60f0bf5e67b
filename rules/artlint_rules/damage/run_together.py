"""Two texts without a gap, told by the capital inside a word."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code, token_span
from artlint.text.vocabulary import is_common
from artlint.text.words import word_set
from artlint_rules.damage.glued import stands_alone
from artlint_rules.places import line_is
from artlint_rules.tables import is_name, is_word

# What begins a sentence; the short ones are ends of names, too ("LinkedIn"), and count behind a small word alone.
_STARTS = "The|This|They|But|While|When|After|There|These|According|However|Although|Despite"
_MORE = word_set(
    "Another From With For Some Many Most Both During Since Under What Where Who Why How Police Also That Those Each "
    "Every Former Last Earlier Meanwhile Then His Her Its Their Our She Three Two"
)
_SHORT = word_set("In It He We As At An If On By So No You")
# What a page sets behind a text that it cuts or a picture that it shows.
_LABEL = pattern(
    r"(?:Credit|Image|Photo|Picture|Caption|Source|Video):|Continue reading|Read [Mm]ore|View [Aa]ll|(?:January|February|March|April|May|"
    r"June|July|August|September|October|November|December) [0-9]"
)
# The site that a list of news names before the headline: "kfgo.exampleBridge opens".
_HOST = pattern(r"[a-z0-9.-]+\.(?:com|org|net|info|co\.uk)(?=[A-Z][a-z]{2,}[’'a-z]*\s)")
_WORD = pattern(r"[A-Z]?[a-zß-öø-ÿ’']{2,}$")
_RIGHT = pattern(r"[A-Z][a-zß-öø-ÿ]+")
_NO_END = pattern(r"[\w'’@/\\=()\[-]|[.:]\w|:\s*/")
# Small words that go on with a name: "ofVinh"; others begin names of firms ("onSemi", "theGrio").
_SMALL = word_set("of in to and for by from with at between under near now")
# First parts of names and compounds: "easyJet", "preIslamic".
_NAME_PARTS = word_set(
    "easy open free soft smart micro mini mega cyber auto euro multi super ultra mobile cloud data deep blue black green air "
    "anti post inter trans semi over under mid fast quick check sign plug drop walk linked stand true eyes human "
    "photo time page share code type object state value list"
)
_MIN_LEFT = 4
# Countries and cities among the common words.
_COUNTRIES = word_set(
    "africa america asia europe china cuba iran iraq syria russia israel egypt japan korea india france germany italy spain turkey "
    "vietnam yemen libya sudan ukraine poland brazil mexico canada texas london paris berlin moscow kabul"
)


class RunTogether(Rule):
    """heading, caption or word run together with the next: "end of warThe bank said".

    An extractor joined a headline, a caption, a list item or a button with the text after it, or lost the space beside a
    link: "ofVietnam", "the plagueCredit: Jane Roe". The fix breaks the line there, or puts the space back behind a small
    word. Found are words that begin sentences, labels of pages, and, behind a common English word in small letters,
    words and names that are known or stand in the article by themselves. Names with a capital inside are left alone.
    """

    about = About(
        code="DMG024",
        name="run-together",
        pattern=rf"[a-zß-öø-ÿ]{{3}}(?:{_STARTS}) [a-z]|[a-z][a-z][A-Z][a-zß-öø-ÿ]{{2}}|[a-z]{{3}}(?:In|It|He|We|As|At|An|If|On|By|So|No) [a-z]"
        r"|[a-z0-9]\.(?:com|org|net|info|co\.uk)[A-Z][a-z]{2}",
        examples=(
            Bad(
                "Bank sees end of [[warThe]] bank said on Monday.",
                "Bank sees end of war\nThe bank said on Monday.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Census [[DataThe]] census of May is out.",
                "Census Data\nThe census of May is out.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The town buries those who died in the [[plagueCredit]]: Jane Roe of the town",
                "The town buries those who died in the plague\nCredit: Jane Roe of the town",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor of the town came to [[ZorkovContinue]] reading “The mayor”",
                "The mayor of the town came to Zorkov\nContinue reading “The mayor”",
                Applicability.UNSAFE,
            ),
            Bad(
                "Talks of the ministers hit [[problemsPress]] conference of the mayor is on",
                "Talks of the ministers hit problems\nPress conference of the mayor is on",
                Applicability.DISPLAY,
            ),
            Bad(
                "It is the town of the river and [[ofTexas]] that he spoke to all of them.",
                "It is the town of the river and of Texas that he spoke to all of them.",
                Applicability.UNSAFE,
            ),
            Bad(
                "He is the head of the council [[inZorkov]] and he left. The others of Zorkov did not.",
                "He is the head of the council in Zorkov and he left. The others of Zorkov did not.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The people of the town saw the [[bridgeIt]] was late in the day when it fell.",
                "The people of the town saw the bridge\nIt was late in the day when it fell.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[news.kfgo.comBridge]] of the town is open\nIt is the bridge of the town.",
                "The bridge is open.\nnews.kfgo.com\nBridge of the town is open\nIt is the bridge of the town.",
                Applicability.UNSAFE,
            ),
            Good("The firm PriceWaterhouseCoopers of the town and the site FiveThirtyEight are of use too."),
            Good("See https://www.kfgo.comBridge/ and www.kfgo.com/Bridge of it."),
            Good("Bank sees end of war The bank said"),
            Good("The band OverThe sea and the tag #EndThe war"),
            Good("LinkedIn and TikTok, McAndrew and CheckIn too, and the LinkedIn page of the town."),
            Good("function whenThe () { return 1; }"),
            Good(
                "They took the easyJet and the deCode of the town, and the isiXhosa paper of diCaprio and of kwaZulu."
            ),
            Good("The PlayStation, the WordPress page and the BlackBerry are of the town; so is TimeWarner."),
            Good("The drawingRoom of the town and the other drawingRoom are apps that the mayor made."),
            Good("See the tag #warPress and www.example.org/warPress of the town, and the call of warPress(it)."),
            Good("Der Bürgermeister der Stadt kam nach Hause und sah das hausFrau und die anderen."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each place."""
        done = -1
        for hit in ctx.hits:
            if hit.start < done:
                continue
            found = self._found(ctx.doc, hit)
            if found:
                done = found.span.end
                yield found

    def _found(self, doc: Document, hit: Hit) -> Finding | None:
        text = doc.text
        host = _HOST.match(text, token_span(text, hit.start).start)
        if host and host.end() < hit.end:
            span = Span(host.start(), token_span(text, hit.start).end)
            return (
                None if is_code(doc[doc.line_at(hit.start)]) else self._gap(doc, span, host.end(), Applicability.UNSAFE)
            )
        cut = next(at for at in range(hit.start + 1, hit.end) if text[at].isupper())
        start = token_span(text, hit.start).start
        left, right = _WORD.search(text, start, cut), _RIGHT.match(text, cut)
        if not left or not right or is_code(doc[doc.line_at(cut)]) or is_address(text[start : right.end()]):
            return None
        span = Span(left.start(), right.end())
        begins = text[right.end() : right.end() + 1] == " " and text[right.end() + 1 : right.end() + 2].islower()
        if span.start == start and begins and right[0] in _STARTS.split("|") and left[0] not in ("Over", "End"):
            return self._gap(doc, span, cut, Applicability.UNSAFE)
        if not _stands_free(text, span) or not (
            doc.language in ("en", "und") or line_is(doc, cut, "DMG024", is_english)
        ):
            return None
        if _LABEL.match(text, cut) or (begins and _begins_sentence(left[0], right[0])):
            return self._gap(doc, span, cut, Applicability.UNSAFE)
        if left[0] in _SMALL and (_is_place(right[0].lower()) or stands_alone(doc, right[0])):
            fix = replace(Span(cut, cut), " ", Applicability.UNSAFE)
            return self.finding(span, "space lost before a name", fix, confidence=0.9)
        if left[0] == right[0] and len(left[0]) >= _MIN_LEFT and _is_known(doc, left[0]):
            return self._gap(doc, span, cut, Applicability.DISPLAY)
        if _is_plain(left[0]) and _is_known(doc, right[0]) and text.count(doc[span]) == 1:
            return self._gap(doc, span, cut, Applicability.DISPLAY)
        return None

    def _gap(self, doc: Document, span: Span, cut: int, level: Applicability) -> Finding:
        fix = replace(span, f"{doc.text[span.start : cut]}\n{doc.text[cut : span.end]}", level)
        return self.finding(span, "two texts run together", fix, confidence=0.85)


def _is_place(word: str) -> bool:
    """Whether it is a name, and no English word in small letters: the common words have the countries, too."""
    return is_name(word) or (is_common(word) and word in _COUNTRIES)


def _stands_free(text: str, span: Span) -> bool:
    """Whether no sign of an address, a tag, a compound or code stands beside the word."""
    before = text[span.start - 1 : span.start]
    return not (before.isalnum() or before in tuple("_'’@&#$./\\-")) and not _NO_END.match(text, span.end)


def _begins_sentence(left: str, right: str) -> bool:
    if right in _MORE:
        return _is_plain(left.lower())
    return right in _SHORT and _is_plain(left)


def _is_plain(word: str) -> bool:
    """Whether it is a common English word in small letters that no name begins with."""
    bare = word.removesuffix("’s").removesuffix("'s")
    return len(bare) >= _MIN_LEFT and bare not in _NAME_PARTS and bare.islower() and (is_common(bare) or is_word(bare))


def _is_known(doc: Document, word: str) -> bool:
    low = word.lower()
    return len(word) >= _MIN_LEFT and (is_common(low) or is_word(low) or is_name(low) or stands_alone(doc, word))
