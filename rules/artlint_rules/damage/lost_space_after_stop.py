"""Two sentences without a space between them."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Hit, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code, token_span
from artlint.text.words import word_set

# Words that begin a sentence and no name: with one of them on the right, the full stop ends a sentence.
_STARTERS = word_set(
    "A According After All Also Although An And Another As At Because Before Both But By Despite During Each Even "
    "For Former From Has Have He Her His However I If In Instead Is It Its Last Many Meanwhile More Most No Not "
    "Now Of On Once One Only Or Other Our Over She Since So Some Such That The Their Then There These They This "
    "Officials Police Spokesman Spokesperson Spokeswoman Speaking Earlier "
    "Those Though To Today Under Until We Were What When Where Which While Who Why With Yet You"
)
# Ends of addresses that people capitalise ("Mail.Ru"), and of file names.
_DOMAINS = word_set("app biz co com de edu eu fm fr gov info int io it js mil net news org ru tv ua uk us")
# Ends of the names of news sites: "Neva.Today".
_SITE_WORDS = word_set("Blog City Club Info Life Live Media News Online Press Site Sport Times Today Travel World")
# Abbreviations that are written on to the name in some houses: "St.Petersburg".
_ABBREVIATIONS = word_set("st mr mrs ms dr prof gen gov sen rep col lt sgt capt maj rev hon fr ph inc")

_LEFT = pattern(r"[^\W_]+(?:['’-][^\W_]+)*%?\)?$")
_RIGHT = pattern(r"[^\W_]+(?:['’][^\W\d_]+)?")


class LostSpaceAfterStop(Rule):
    """space lost after the end of a sentence.

    Lost where an extractor joins two text nodes, or in the source of a translation written without spaces. The two
    words then count as one, and sentence splitters see no boundary. The fix puts the space back. Names with a
    mark inside ("Yahoo!News", "ASP.NET", "Mail.Ru"), abbreviations, addresses, file names and code are left
    alone, and so are three dots, which people write with and without a space.
    """

    about = About(
        code="DMG001",
        name="lost-space-after-stop",
        pattern=r"[a-zß-öø-ÿ0-9%)][.!?…][”’»“]?(?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ’']|[AI] )",
        examples=(
            Bad(
                "It is over in the [[country.“Looking]] forward is all,” he said.",
                "It is over in the country. “Looking forward is all,” he said.",
            ),
            Good("The student now has a job, says Volga.Today. Today is Monday."),
            Bad(
                "The talks were held in [[Geneva.At]] noon they ended.",
                "The talks were held in Geneva. At noon they ended.",
            ),
            Bad("Prices kept [[rising.Traders]] were glad.", "Prices kept rising. Traders were glad."),
            Bad("Nobody knew [[why!Then]] the lights went out.", "Nobody knew why! Then the lights went out."),
            Bad("“We will [[stay.”The]] crowd cheered.", "“We will stay.” The crowd cheered."),
            Bad("The tax rose by [[12%.The]] shops closed.", "The tax rose by 12%. The shops closed."),
            Bad("He was born in [[1961.His]] mother taught music.", "He was born in 1961. His mother taught music."),
            Bad(
                "The Great [[War.Keller]] left. In 1950, Keller ran a mill.",
                "The Great War. Keller left. In 1950, Keller ran a mill.",
            ),
            Bad("She has no [[idea.I]] do.", "She has no idea. I do."),
            Bad("It is [[over…He]] is gone.", "It is over… He is gone.", Applicability.UNSAFE),
            Good("The talks were held in Geneva. At noon they ended."),
            Good("The site is built on ASP.NET and Node.js, and runs on Socket.IO."),
            Good("Yahoo!News and Booking.com carried it, and so did Mail.Ru and Amazon.Com."),
            Good("The U.S.Army and the Ph.D. of St.Petersburg"),
            Good("Write to jane.Smith@example.org or see www.example.org/News.Archive for more."),
            Good("The mutation p.Ser12Arg was found in exon 2."),
            Good("Call Effect.AppearItems or System.Collections for that."),
            Good("Credit...Dana Mills for the paper"),
            Good("The trams of Tg.Anina go to Anina."),
            Good("King Tut.ankh.Amun ruled here."),
            Good("var a = new gigya.Socialize(); function() { return a.Value; }"),
            Good("#Enough.Now was the tag, and @Jane.Doe used it."),
            Good("The worm Grew.A spread in spring."),
            Good("He reads Bild.Zeitung every day."),
            Good("See changes.Tarnix.gz and notes.Tarnix.txt in the folder."),
            Good("An instance of net.Socket is handed on, and net.Socket is what `https.Agent` is made of."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair of words run together."""
        for hit in ctx.hits:
            found = self._found(ctx, hit)
            if found:
                yield found

    def _found(self, ctx: Context, hit: Hit) -> Finding | None:
        text = ctx.doc.text
        line = ctx.doc.line_at(hit.start)
        token = token_span(text, hit.start)
        left, right = _LEFT.search(text, token.start, hit.start + 1), _RIGHT.match(text, hit.end - 2)
        if not left or not right or is_address(text[token.start : token.end]) or is_code(ctx.doc[line]):
            return None
        if left.start() > token.start and text[left.start() - 1] in ".&":
            return None
        if text[right.end() : right.end() + 1] == "." and text[right.end() + 1 : right.end() + 2].islower():
            return None  # a file name
        if not _words_of_prose(left[0].rstrip("%)"), right[0], text[hit.start + 1]):
            return None
        span = Span(left.start(), right.end())
        if not _ends_there(text, left[0], right[0]):
            return None
        level = Applicability.UNSAFE if text[hit.start + 1] == "…" else Applicability.SAFE
        gap = right.start() - (text[right.start() - 1] == "“")  # that opens what follows
        fix = replace(span, f"{text[span.start : gap]} {text[gap : right.end()]}", level)
        return self.finding(span, "no space between two sentences", fix, confidence=0.95)


def _words_of_prose(left: str, right: str, mark: str) -> bool:
    """Whether the words beside the mark are plain words, not parts of a name, an address or an identifier."""
    if left.isdigit():
        return len(left) > 1 and right in _STARTERS
    if right in ("A", "I") and not left.islower():
        return False
    if mark != "." and not left.islower():  # Yahoo!News
        return False
    plain = right[1:].islower() or right in ("A", "I") or right.startswith(("Mc", "Mac", "O'", "O’"))
    head = left[:1].upper() + left[1:].lower() in (left, left.capitalize()) or left.islower() or left.isupper()
    return (
        len(left) > (1 if left.islower() else 2)
        and plain
        and head
        and right.lower() not in _DOMAINS
        and (left.islower() or right not in _SITE_WORDS)
        and left.lower() not in _ABBREVIATIONS
        and not any(character.isdigit() for character in left)
    )


def _ends_there(text: str, left: str, right: str) -> bool:
    """Whether the mark ends a sentence rather than standing inside a name: the word after it is known without it."""
    if right in _STARTERS:
        return True
    if left[0].islower():
        return text.count(f"{left}.{right}") < 2  # "net.Socket" is a class
    alone = rf"(?<![^\W_])(?<!\.){re.escape(right)}(?!\.?\w)"
    return text.count(f"{left}.{right}") == 1 and re.search(alone, text) is not None
