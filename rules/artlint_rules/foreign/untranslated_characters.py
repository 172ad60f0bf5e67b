"""LNG002: words in another script left inside an English line."""

import re
from collections.abc import Iterable

from artlint import About, Bad, Context, Document, Evidence, Finding, Good, Rule, Span
from artlint.text.language_names import language_name
from artlint.text.pattern import pattern
from artlint.text.scripts import OTHER_SCRIPT, language_of_script, main_script, other_script_share

_RUN = rf"[{OTHER_SCRIPT}]+(?:[ ・·'’-]+[{OTHER_SCRIPT}]+)*"
_LETTER = pattern(rf"(?![ー々ゝゞ])[{OTHER_SCRIPT}]")
_QUOTES = frozenset("\"'“”‘’«»„‹›「」『』")
# What comes before a word that is meant to stand in its own script.
_GLOSS = pattern(
    r"(?:[:=/#@<>&]|\b(?:words?|terms?|characters?|letters?|kanji|hanja|pinyin|hashtags?|symbols?|spelled|spelt|written|"
    r"pronounced|called|named|means?|meaning|or|as))\s*$",
    re.IGNORECASE,
)
_GLOSS_AFTER = pattern(r"\s*(?:[=/]|\((?!\s*\))|(?:means?|meaning|is the|are the|stands? for)\b)", re.IGNORECASE)
# One character of these scripts is a word; of an alphabet three letters are asked for, because "р = 0.05", "180 х 90",
# "10 μm" and "β-blocker" are typing habits and signs (chosen after reading such lines).
_WORD_SCRIPTS = frozenset({"Han", "Hangul", "Kana"})
_MIN_LETTERS = 3
# More such words than this and the article is about a language (chosen).
_MAX_RUNS = 12
_MAX_SHARE = 0.5  # of the line's letters; from there on the line itself is foreign: LNG001


class UntranslatedCharacters(Rule):
    """A word in another script stands untranslated in an English sentence.

    A machine leaves words that it does not know in the script they were in. They break the sentence, and only somebody
    who knows the language can mend it: there is no fix. Words in brackets or quotes, after a colon or after "the word"
    are meant to be there, as are single Greek letters. Missed on purpose: articles with many such words.
    """

    about = About(
        code="LNG002",
        name="untranslated-characters",
        summary="A word in another script left inside an English line",
        languages=("en",),
        pattern=_RUN,
        examples=(
            Bad("The potter stretches the wet clay over the wheel with a [[襷]], and the straw is laid around it."),
            Bad("The start of the rocket was put off to the 26th [[静岡]] Shizuoka Herald"),
            Bad("The regional [[губернатор]] said that the road would be opened before the end of the year."),
            Good("The mayor of Kyiv (Київ) said that the road would be opened before the end of the year."),
            Good("The island of Zhongye (Thitu, 中業島) has a runway, and the navy has been building there."),
            Good("The word 襷 is hard to translate, and the potter did not try to."),
            Good('The sign over the door said "静岡" and nothing else, which was not of much help to us.'),
            Good("The dose was 50 μg of the β-blocker, and the effect of it was small (ρ = 0.2)."),
            Good("The mattress is 180 х 90 and has been sold since the spring."),
            Good("In Mandarin: 北京, which is the capital of the north."),
        ),
    )

    def check(self, ctx: Context) -> Iterable[Finding]:
        """Give the words that nothing around them explains."""
        doc = ctx.doc
        if doc.language != "en" or len(ctx.hits) > _MAX_RUNS:
            return
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            script = main_script(doc[span])
            if _is_word(doc[span], script) and not _is_meant(doc, span, script):
                yield self.finding(
                    span,
                    f"{_called(script)} in an English line",
                    confidence=0.85,
                    evidence=(Evidence("script", script),),
                )


def _called(script: str) -> str:
    if script == "Han":
        return "Chinese or Japanese characters"
    language = language_of_script(script)
    return f"{language_name(language)} word" if language else f"word in {script} script"


def _is_word(text: str, script: str) -> bool:
    letters = len(_LETTER.findall(text))
    least = 1 if script in {"Han", "Hangul"} else 2 if script == "Kana" else _MIN_LETTERS
    return letters >= least


def _is_meant(doc: Document, span: Span, script: str) -> bool:
    """Whether brackets, quotes or the words before say that it is to stand so, or it is part of something else."""
    line = doc.line_at(span.start)
    before, after = doc.text[line.start : span.start], doc.text[span.end : line.end]
    last, following = before[-1:], after[:1]
    if script not in _WORD_SCRIPTS and (last.isalnum() or following.isalnum()):
        return True
    if last in _QUOTES or following in _QUOTES or _in_brackets(before):
        return last != "" or following != ""
    glossed = _GLOSS.search(before) or _GLOSS_AFTER.match(after)
    return bool(glossed) or other_script_share(doc[line]) >= _MAX_SHARE


def _in_brackets(before: str) -> bool:
    return before.count("(") > before.count(")") or before.count("[") > before.count("]")
