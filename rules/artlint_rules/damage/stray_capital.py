"""A capital in mid-sentence."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address
from artlint.text.vocabulary import is_common
from artlint.text.words import word_set
from artlint_rules.tables import is_name

# After a small word these go on with the sentence; a full stop was hardly lost before them.
_JOINING = word_set("And But By From Has Have Into Is Of Or Out Than That To Was Were Which With")
# Of them, those that a sentence never begins with: before the others a heading may have stood ("Slow growth With rates so low").
_NO_STARTS = word_set("Into Or Out Than Which Have")
# Behind a comma these go on, too.
_BEHIND_COMMA = word_set("Although Because Including Such Where While Who Whose")
_SAYING = word_set(
    "said says say saying asked asks added adds replied wrote writes told answered thought explained stated"
)
# Verbs behind an office: "the Minister Went to"; before them a name's capitals end.
_VERBS = "Went|Said|Told|Came|Took|Became|Began|Gave|Saw|Spoke|Visited|Added|Announced|Arrived|Attended|Called|Confirmed|Explained|Stressed|Thanked|Wrote"
_OFFICES = (
    "Minister|President|Mayor|Governor|Ambassador|Chairman|Chairwoman|Director|Secretary|Senator|Commissioner|Spokesman|"
    "Spokeswoman|Premier|Chancellor|King|Queen|Prince|Pope|Bishop|Archbishop|Judge|Prosecutor|Ministry|Government|Parliament|Committee|Council"
)
_OFFICE = pattern(rf"(?:{_OFFICES}) ")
# These go on or begin a new sentence whose full stop was lost: which one only a reader can tell.
_EITHER = word_set("An As At For If In It On She The There These They This We When You")
# Words before a title: "the film Out of reach", "the song With you".
_TITLES = word_set(
    "album article association book called campaign charity column comedy drama entitled episode essay exhibition film game headline hit "
    "magazine movie musical named newspaper novel paper play poem programme program project reads report says series show "
    "single slogan song story study team titled track watchdog am pm "
    "the a an of by in on and or for with to from at his her their its like as via than per "
    # Behind these a sentence cannot end: what follows is a name.
    "then when while if because although until unless whether starring work works treatise pamphlet memoir memoirs biography"
)
_LEFT = pattern(r"([^\W\d_]+)(,?) $")
_TITLE = pattern(r" of [^\W\d_a-z]")
# "In the Bedroom", "At the Circus": a film or a song.
_NAME = pattern(r"(?:As|At|For|In|On) (?:the|a|an) ([^\W\d_a-z][a-z]+)")
# A line of fewer words is a headline or a label: chosen.
_MIN_WORDS = 8
_MOST_CAPITALS = 0.4  # share of the words of a line with a capital, above which it is a headline: chosen


class StrayCapital(Rule):
    """capital letter inside a sentence.

    Left where the text of a link, a heading or another sentence was set into one, or by a translator that took each
    line for a sentence; or the full stop or the line break before it was lost. Only small words count, as every other
    capitalised word may be a name. The fix writes words that join clauses small; without a comma before them, and where
    a sentence may begin, it is shown and never applied.
    """

    about = About(
        code="DMG013",
        name="stray-capital",
        pattern=rf"[a-zß-öø-ÿ],? (?:(?:{'|'.join(sorted(_JOINING | _EITHER))}) [a-z]|(?:And|As|But|If|When) I )"
        rf"|[a-z], (?:{'|'.join(sorted(_BEHIND_COMMA))}) [a-z]|\b(?:{_OFFICES}) (?:{_VERBS}) (?:a|an|the|to|in|on|at|of|for|that|with|and|his|her|it|by) ",
        pattern_filter=rf"[a-zß-öø-ÿ],? (?:(?:{'|'.join(sorted(_JOINING | _EITHER))}) [a-z]|(?:And|As|But|If|When) I )"
        rf"|[a-z], (?:{'|'.join(sorted(_BEHIND_COMMA))}) [a-z]|(?:{_OFFICES}) (?:{_VERBS}) (?:a|an|the|to|in|on|at|of|for|that|with|and|his|her|it|by) ",
        languages=("en",),
        examples=(
            Good("He said that Out of Africa is the film of the year for all of them."),
            Bad(
                "He said that he was no anti-Roman, [[But]] with the Greeks of the town.",
                "He said that he was no anti-Roman, but with the Greeks of the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The firm makes new tourism products [[And]] sells them in the old towns.",
                "The firm makes new tourism products and sells them in the old towns.",
                Applicability.DISPLAY,
            ),
            Bad(
                "He agreed with the mayor, [[But]] with some of the others he did not.",
                "He agreed with the mayor, but with some of the others he did not.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The case was decided in the spring [[The]] court has not said why.",
                "The case was decided in the spring. The court has not said why.",
                Applicability.DISPLAY,
            ),
            Bad(
                "Prices of coffee rise in all of the towns [[The]] price of coffee rose on Monday.\n\nIt fell.",
                "Prices of coffee rise in all of the towns\nThe price of coffee rose on Monday.\n\nIt fell.",
                Applicability.DISPLAY,
            ),
            Bad(
                "It was said in the town that the mill was sold [[She]] did not know when or to whom.",
                "It was said in the town that the mill was sold. She did not know when or to whom.",
                Applicability.DISPLAY,
            ),
            Bad(
                "The talks will go on for a year [[In]] the European Union nobody is in a hurry.",
                "The talks will go on for a year. In the European Union nobody is in a hurry.",
                Applicability.DISPLAY,
            ),
            Bad(
                "Later in the day the Minister [[Went]] to the bridge of the town and saw it.",
                "Later in the day the Minister went to the bridge of the town and saw it.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The firm sells old things to all of the towns, [[Including]] the one by the river.",
                "The firm sells old things to all of the towns, including the one by the river.",
                Applicability.UNSAFE,
            ),
            Good("Then the mayor of the town said, Who is the one to mend it, and all of the others left."),
            Good("How the Minister Went to the Mill and Became a Judge of the Town, a Story for All"),
            Good("The old man prayed in the church of the town, to thank Him, because He is good to all of them."),
            Good("The firm makes new tourism products and sells them in the old towns."),
            Good("She saw the film Out of reach twice and the play With you once more."),
            Good(
                "It is all like a defanged In the Bedroom, but it is of use to us. If that is so, then They works for all of us."
            ),
            Good("Call it Making Of but they made a Light Out of it in No Way Out too."),
            Good("To be And not"),
            Good("The charity of the drivers and the consumers' association Which work on the price of cars."),
            Good("Write to jane@example.com The office is open and all of it is free to you."),
            Good("The market closed at 4 pm The rest of the day was quiet for all of us there."),
            Good("They say vitamin A is good and hepatitis A is bad for the liver."),
            Good("He asked, “Is it so?” And that was all that he said to them."),
            Good("The Office for National Statistics And the Bank agreed on that figure."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each capitalised word."""
        for hit in ctx.hits:
            found = self._found(ctx.doc, hit)
            if found:
                yield found

    def _found(self, doc: Document, hit: Hit) -> Finding | None:
        text, line = doc.text, doc.line_at(hit.start)
        office = _OFFICE.match(text, hit.start)
        if office:
            return self._verb(doc, Span(office.end(), text.index(" ", office.end())))
        start = text.index(" ", hit.start) + 1
        span = Span(start, text.index(" ", start))
        left = _LEFT.search(text, max(line.start, start - 40), start)
        if not left or not (left[1].islower() or left[2]) or left[1] in _TITLES or not _prose(doc, line, start):
            return None
        word = doc[span]
        if left[2] and word not in ("And", "But", "Which", "With") and word not in _BEHIND_COMMA:
            return None
        name = _NAME.match(text, start)
        if name and is_common(name[1].lower()) and not is_name(name[1].lower()):
            return None
        if word == "Out" and _TITLE.match(text, span.end):
            return None
        if word in _BEHIND_COMMA and (not left[2] or left[1] in _SAYING):
            return None
        if word in _JOINING or word in _BEHIND_COMMA:
            level = Applicability.UNSAFE if left[2] or word in _NO_STARTS else Applicability.DISPLAY
            return self.finding(span, "capital inside a sentence", replace(span, word.lower(), level))
        first = len(doc.filled) > 1 and line.start == doc.line(doc.filled[0]).start
        gap = replace(Span(start - 1, start), "\n" if first else ". ", Applicability.DISPLAY)
        return self.finding(span, "a full stop or a line break was lost before the capital", gap, confidence=0.8)

    def _verb(self, doc: Document, span: Span) -> Finding | None:
        """A verb with a capital behind an office; in a headline all words have one."""
        line = doc.line_at(span.start)
        words = doc[line].split()
        capitals = sum(word[0].isupper() for word in words)
        if not _prose(doc, line, span.start) or capitals > len(words) * _MOST_CAPITALS:
            return None
        fix = replace(span, doc[span].lower(), Applicability.UNSAFE)
        return self.finding(span, "capital inside a sentence", fix, confidence=0.85)


def _prose(doc: Document, line: Span, at: int) -> bool:
    """Whether the line is an English sentence, and the word before the offset no address."""
    piece = doc[line]
    return (
        piece.count(" ") >= _MIN_WORDS and is_english(piece) and not is_address(doc.text[line.start : at].split()[-1])
    )
