"""A word torn by a space or a sign."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import ENGLISH, is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint.text.vocabulary import is_common
from artlint.text.words import word_set
from artlint_rules.places import in_code, line_is
from artlint_rules.tables import is_known, is_word

# The security filter of Bitrix, a publishing system, puts a space into words of database queries.
_FILTERED = {"fr om": "from", "wh ere": "where", "sel ect": "select", "ins ert": "insert", "upd ate": "update"}
_FILTERED |= {"del ete": "delete", "scr ipt": "script", "sel ection": "selection", "wh ereas": "whereas"}
_FILTERED |= {"sel ected": "selected", "upd ated": "updated", "del eted": "deleted", "elsewh ere": "elsewhere"}
_FILTERED |= {"ins erted": "inserted", "everywh ere": "everywhere", "somewh ere": "somewhere", "upd ates": "updates"}
# What a word has before or behind a tear, and English has no word of.
_BEGINNINGS = word_set(
    "con com ac po coun peo poli gov offi resi op ap di dis presi sup inte pub au ef eco econo inves rela mem accor wit deve "
    "fami secu repor admi agen deci dif diffe num numb provi ins af busi commu servi sys cen mili mis refu direc chil infor impor "
    "fol oppo beco parti ques ano glo crea acti autho expec hap orga alle immi relea sev seve possi exe execu speci alrea whe und "
    "indi futu invol vio follo terro defen consi mana recei re un sus atten contin tele addi commis condi represen ne regis registra "
    "educa organi opera popula informa situa communi extraor princi guid san dis inclin ses tab gover aug edu"
)
_ENDINGS = word_set(
    "tion tions sion sions ment ments ed ly ted ers ity ty ding ting dent ple sed ther ter nal ned ence lly ces ning ded tive ral "
    "ble cal ries der cial tional cy ture ance lled ling ving llion rity tly ved ous eral ters tes tor tary fore ered tical ses lity "
    "ked ber ves hed ges ged luding ket lling tial ger tors lic ders blic tic lice mation sition curity bers pany tory nity lation "
    "litary cials tant sible dren hout dence cies mily pital panies nies siness pected tem bility fice licy ficial nomic thout cision "
    "tain nister munity ject tics rious cused neral tance tinue trol tives lution tation gence nomy ness ish ized ised cer cers "
    "tatives dinary zation zations sation et ans al itary ances ences ety"
)
# Words that a writer takes for two.
_SPLIT = {
    "with out": "without",
    "through out": "throughout",
    "never the less": "nevertheless",
    "none the less": "nonetheless",
}
_SPLIT |= {"there fore": "therefore", "some what": "somewhat", "other wise": "otherwise", "news paper": "newspaper"}
_SPLIT |= {"news papers": "newspapers", "up coming": "upcoming", "them selves": "themselves", "him self": "himself"}
_SPLIT |= {
    "her self": "herself",
    "it self": "itself",
    "our selves": "ourselves",
    "my self": "myself",
    "your self": "yourself",
}
_SPLIT |= {
    f"{word} on going": f"{word} ongoing"
    for word in ("the", "all", "an", "its", "their", "this", "these", "other", "of")
}
# Small words that stand beside such a piece by themselves.
_SMALL = ENGLISH | word_set("up on so us is am me my no go do if or ed et al la le")
_PIECES = pattern(
    r"(?<![\w'’.@/#&-])(?P<left>[A-Za-z][a-z]*)(?: |(?<=[a-z]{2}) ?\n)(?P<right>[a-z]+)(?![\w'’@/&-]|\.\w)"
)
_AROUND = ("-", "'", "’", "/")  # beside these they are pieces of something else: "with out-of-pocket costs"
_SINGLE = r"(?:(?:^|(?<=[ \n“\"(]))[b-hj-z] [a-z]{4}|[a-z]{4} [b-hj-z](?=[ ,.;:!?\n”\")]|$))"


def _by_letter(words: frozenset[str], *, capital: bool) -> str:
    """A pattern of the words that tries a branch for each first letter, not for each word: a fifth of the time."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[0], []).append(word[1:])
    heads = ((f"[{first.upper()}{first}]" if capital else first, "|".join(rest)) for first, rest in rests.items())
    return "|".join(f"{head}(?:{rest})" for head, rest in heads)


_BEGIN, _END = _by_letter(_BEGINNINGS, capital=True), _by_letter(_ENDINGS, capital=False)
_FIRST = rf"(?<![\w'’.@/#&-])(?:{_BEGIN})(?: | ?\n)[a-z]{{2}}"
_SECOND = rf"(?<=[a-z])(?: | ?\n)(?:{_END})(?![\w'’@/&-])"
_SIGN = pattern(r"(?<![\w@#/.:%&=_¬^-])([A-Za-z]?[a-z]+)[_¬^]([a-z]+)(?![\w@/=(_¬^-]|\.\w)")
_NAME_BEFORE = pattern(r"[A-Z][^\W\d_]+ $")
_NEAR = 20  # code points before a piece in which a name may stand before it: chosen
_LETTERS = 6  # of the whole word: chosen, shorter ones come about by chance


class TornWord(Rule):
    """word torn by a space or a stray sign: "fr om", "gover_nment", "addi tion".

    Bitrix guards its database by tearing words such as "from" and "where"; converters leave a sign or a space where a line
    ended or a soft hyphen was, and so do programs that read printed pages. The fix joins the word. Found are the words that
    Bitrix tears, and two pieces that make a known word, while one of them is a usual piece of words and none by itself,
    or a lone letter beside what is no word. Names of files, users and variables are left alone.
    """

    about = About(
        code="DMG061",
        name="torn-word",
        triggers=(*_FILTERED, *_SPLIT),
        pattern=rf"[a-z][_¬^][a-z]|{_SINGLE}|{_FIRST}|{_SECOND}",
        pattern_filter=(
            r"[a-z][_¬^][a-z]|(?:^|[ \n“\"(])[b-hj-z] [a-z]{4}|[a-z]{4} [b-hj-z](?:[ ,.;:!?\n”\")]|$)"
            rf"|(?:^|[^A-Za-z0-9_'’.@/#&-])(?:{_BEGIN}) ?[ \n][a-z]{{2}}|[a-z] ?[ \n](?:{_END})(?:[^A-Za-z0-9_'’@/&-]|$)"
        ),
        languages=("en",),
        examples=(
            Bad("The rise of exports [[fr om]] the port is new.", "The rise of exports from the port is new."),
            Bad("It is the town [[wh ere]] she was born in the war.", "It is the town where she was born in the war."),
            Bad(
                "The [[gover_nment]] of the town has left for good.",
                "The government of the town has left for good.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The [[presi¬dent]] of the club has left for good.",
                "The president of the club has left for good.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The head of the [[offi cers]] said so in [[addi tion]] to the mayor of the town.",
                "The head of the officers said so in addition to the mayor of the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The plant for the [[d esalination]] of water is new, as the mayor of the town has [[claime d]].",
                "The plant for the desalination of water is new, as the mayor of the town has claimed.",
                Applicability.UNSAFE,
            ),
            Bad(
                "It is the book of the school that the [[princi\npals]] of the town have read in the end.",
                "It is the book of the school that the principals of the town have read in the end.",
                Applicability.UNSAFE,
            ),
            Bad(
                "He has [[re turned]] to the town, and so have the [[offi cers]] of the mill in the end.",
                "He has returned to the town, and so have the officers of the mill in the end.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The town is [[with out]] water, and so are [[the on going]] talks in the mill [[it self]].",
                "The town is without water, and so are the ongoing talks in the mill itself.",
                Applicability.UNSAFE,
            ),
            Good("He helps with out-of-town guests, for my self-esteem, and the mill of the town is on going up."),
            Good("He has three safe ties in the town, and some able men of the mill have said so."),
            Good("He is a con man of the town, and Ed Miller of the com port said so: the pros and the con of it."),
            Good(
                "The victim s house and the vitamin c of it, the t shirt and the x axis of the town, said et al in it."
            ),
            Good("See example.com port and the co op of it, as the mayor has said of the town, ed note."),
            Good("El control de la ciudad con tra la gente de la ciudad es un mal, y con trol no es una palabra."),
            Good("The user_name and the file_system of the page are new, and so is is_open."),
            Good("Write to gover_nment@example.org or @gover_nment or see gover_nment.html for it."),
            Good("The name of the airport is FR OM, and he is Fr Om of the parish."),
            Good("x = gover_nment(y); of the code"),
            Good("The leader Kim Jong Un made a visit to the mill, and Kim Jong Un paid for it all."),
        ),
        source="words in reports of users of Bitrix, read 2026-11",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each word."""
        doc = ctx.doc
        found = {torn for hit in ctx.hits if (torn := _found(doc, hit))}
        found = {torn for torn in found if doc.language == "en" or line_is(doc, torn[0].start, "DMG061", is_english)}
        for span, whole, level in sorted(found):
            if not in_code(doc, span.start) and (len(found) > 1 or not _may_be_two(doc[span])):
                yield self.finding(span, "word torn in two", replace(span, whole, level), confidence=0.9)


def _found(doc: Document, hit: Hit) -> tuple[Span, str, Applicability] | None:
    """Where the torn word is, what it was and how sure that is."""
    text = doc.text
    words = text[hit.start : hit.end]
    if words in _FILTERED:
        return Span(hit.start, hit.end), _FILTERED[words], Applicability.SAFE
    if words in _SPLIT:
        parted = text[hit.start - 1 : hit.start] in _AROUND or text[hit.end : hit.end + 1] in _AROUND
        return None if parted else (Span(hit.start, hit.end), _SPLIT[words], Applicability.UNSAFE)
    if " " in words or "\n" in words:
        return _pieces(text, hit)
    token = token_span(text, hit.start)
    match = next((m for m in _SIGN.finditer(text, token.start, token.end) if m.start() <= hit.start), None)
    if match is None or is_address(text[token.start : token.end].replace("_", "", 1)):
        return None
    whole = _joined(match[1], match[2])
    return (Span(*match.span()), whole, Applicability.UNSAFE) if whole else None


def _pieces(text: str, hit: Hit) -> tuple[Span, str, Applicability] | None:
    """The two pieces with a space between them that the hit is one of, or touches."""
    second = _word_start(text, hit.start)
    first = _word_start(text, second - 1)
    for start in (first, second):
        match = _PIECES.match(text, start)
        if match and match["left"][0].isupper() and _NAME_BEFORE.search(text, max(0, start - _NEAR), start):
            continue  # "Kim Jong Un made a speech"
        if match and hit.start < match.end() and _is_torn(match["left"], match["right"]):
            return Span(*match.span()), match["left"] + match["right"], Applicability.UNSAFE
    return None


def _may_be_two(words: str) -> bool:
    """Whether the second piece is a word: "con man" may be said once, and is torn where other words are."""
    left, _, right = words.replace("\n", " ").partition(" ")
    return left.lower() in _BEGINNINGS and right not in _ENDINGS and is_known(right)


def _word_start(text: str, offset: int) -> int:
    while offset > 0 and (text[offset - 1].isalnum() or text[offset - 1] in "'’"):
        offset -= 1
    return max(offset, 0)


def _is_torn(left: str, right: str) -> bool:
    """Whether two pieces are a word, and not words by themselves."""
    low = left.lower()
    whole = low + right
    if len(whole) < _LETTERS or low in _SMALL or right in _SMALL or not (is_common(whole) or is_word(whole)):
        return False
    if len(left) == 1:
        return left.islower() and not is_known(right)
    if len(right) == 1:
        return not is_known(low)
    return left in _BEGINNINGS or right in _ENDINGS or (left.istitle() and low in _BEGINNINGS)


def _joined(left: str, right: str) -> str:
    """The whole word, if it is a known one and its pieces are not."""
    word = left + right
    pieces = (left.lower(), right)
    if len(word) < _LETTERS or all(len(piece) > 3 and is_known(piece) for piece in pieces):
        return ""
    return word if is_known(word.lower()) else ""
