"""Marks behind one another that cannot stand so."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Fix, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.vocabulary import is_common
from artlint.text.words import word_set
from artlint_rules.places import in_code, line_is

# Three dots twice, and a dash of which a half was turned into a longer one.
_DOUBLED = r"(?<=[^.\s…])(?:… ?\.\.\.(?!\.)|\.\.\. …)(?=\s|$)|(?<=[\w)”\"] )(?:[–—]-{1,2}|-{1,2}[–—])(?= \w)"
_CLASHING = r"(?<=[a-z]{3})(?:\.,(?=[\s”\"])|\. ,(?=\s)|[?!]\.(?=\s|$)|\.\.(?=[A-Z][a-z]))"
_DOTS = ("…", ".")
_LEFT = pattern(r"[a-z]+$")
_LONGEST = 24  # code points of a word: chosen
# Words that are abbreviations as well, with the stop that is theirs.
_ABBREVIATED = word_set(
    "also approx assoc corp dept etc govt incl intl prof resp tech univ west east south north depts calif mass "
    "cent percent chap para paras sect vols figs appt"
)
_RIGHT = {".,": ",", ". ,": ",", "?.": "?", "!.": "!", "..": ". "}


class ClashingMarks(Rule):
    """marks behind one another that cannot stand so: ".,", "?.", "..We", "… ...".

    Left where something was cut out between them, or by a translator. The fix leaves the one that the sentence needs.
    Abbreviations ("etc., and so on") and names with a mark ("Yahoo!.") are left alone.
    """

    about = About(
        code="DMG067",
        name="clashing-marks",
        languages=("en",),
        pattern=rf"{_DOUBLED}|{_CLASHING}",
        pattern_filter=r"… ?\.\.\.|\.\.\. …|[–—]-|-[–—]|"
        r"[a-z]{3}(?:\.,[\s”\"]|\. ,\s|[?!]\.(?:\s|$)|\.\.[A-Z][a-z])",
        examples=(
            Bad(
                "We have to fight against all kinds of rust[[.,]] as he told the mayor of the town.",
                "We have to fight against all kinds of rust, as he told the mayor of the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "It was told a few hours earlier[[. ,]] by the paper of the town.",
                "It was told a few hours earlier, by the paper of the town.",
                Applicability.DISPLAY,
            ),
            Bad(
                "And how do they live in the town[[?.]] The mayor does not know it.",
                "And how do they live in the town? The mayor does not know it.",
                Applicability.UNSAFE,
            ),
            Bad(
                "We are not safe from sitting on the chair[[..]]We bear it for the town.",
                "We are not safe from sitting on the chair. We bear it for the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "It was told in a letter of the mayor to the town[[… ...]] It is the end of it.",
                "It was told in a letter of the mayor to the town… It is the end of it.",
                Applicability.UNSAFE,
            ),
            Bad(
                "It was told by the mayor [[—-]] he is new to the town [[-–]] in the end of it.",
                "It was told by the mayor – he is new to the town – in the end of it.",
                Applicability.UNSAFE,
            ),
            Good("It was told -- he is new -- to the town... of it … in the end – and it is so — of the town."),
            Good("They sell nails, screws etc., and the firm of the town, Tarnix Corp., has the mill dept., too."),
            Good("The tax of the town rose by 4 per cent., and that of the mill by 5 per cent., as the mayor said."),
            Good("It is said of Yahoo!. The mayor of the town said: no... and went off in the calif., of all things."),
            Good("Il l'a dit aux gens de la ville., et le maire l'a su?. Oui."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair."""
        doc = ctx.doc
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            if doc.text[hit.start] in "…–—-" or (doc.text[hit.start] in _DOTS and "…" in doc[span]):
                if not in_code(doc, hit.start):
                    right = "…" if "…" in doc[span] else "–"
                    fix = replace(span, right, Applicability.UNSAFE)
                    yield self.finding(span, "marks that cannot stand together", fix, confidence=0.85)
                continue
            if doc.text[hit.end : hit.end + 2] == " .":  # a spaced ellipsis: "of the other?. . ."
                continue
            if in_code(doc, hit.start) or not line_is(doc, hit.start, "DMG067", is_english):
                continue
            left = _LEFT.search(doc.text, max(0, hit.start - _LONGEST), hit.start)
            if left and (left[0] in _ABBREVIATED or not is_common(left[0])):
                continue
            yield self.finding(span, "marks that cannot stand together", _fix(span, doc[span]), confidence=0.85)


def _fix(span: Span, marks: str) -> Fix:
    # Of a stop and a comma with a space between them, either may be meant.
    return replace(span, _RIGHT[marks], Applicability.DISPLAY if marks == ". ," else Applicability.UNSAFE)
