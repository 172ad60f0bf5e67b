"""The sign with which a news agency ends a report."""

import re
from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Fix, Good, Hit, Rule, Span, delete_lines, replace
from artlint.text.lines import trimmed
from artlint.text.pattern import pattern

_STOP = "./."
# Agencies that sign the last sentence of a report, or of each in a round-up, in brackets.
_AGENCIES = (
    *(
        "(ani)",
        "(ians)",
        "(pti)",
        "(uni)",
        "(app)",
        "(bss)",
        "(unb)",
        "(nan)",
        "(gna)",
        "(cmc)",
        "(xinhua)",
        "(antara)",
    ),
    *("(bernama)", "(aap)", "(pna)", "(jis)", "(dpa)", "(afp)", "(ap)", "(reuters)", "(efe)", "(tass)", "(interfax)"),
    *("(sana)", "(wam)", "(spa)", "(qna)", "(kuna)", "(bna)", "(petra)", "(anadolu)", "(upi)", "(cna)", "(yonhap)"),
    *(
        "(kyodo)",
        "(mina)",
        "(beta)",
        "(fonet)",
        "(sta)",
        "(bta)",
        "(mia)",
        "(ata)",
        "(ina)",
        "(ina news)",
        "(tanjug)",
        "(hina)",
        "(agencies)",
        "(anp)",
        "(belga)",
        "(nnn)",
        "(ddn)",
        "(vna)",
    ),
)
# A mark alone in its line counts in this many last lines: chosen, an end with contacts after it.
_TAIL = 15


class AgencyEndMark(Rule):
    """a news agency's end mark at the end of a paragraph.

    "./." (Vietnam News Agency), "-0-" (Bloomberg, ITAR-TASS), "###", "-30-" and "(ENDS)" (press releases), "■"
    (The Economist) and an agency's name in brackets behind the last sentence tell the wire's clients that the report is over. The fix takes the mark out, with its line if
    it stands alone, and leaves the full stop. Marks in mid-line are left alone.
    """

    about = About(
        code="DMG010",
        name="agency-end-mark",
        triggers=(
            _STOP,
            "###",
            "-30-",
            "- 30 -",
            "-0-",
            "- 0 -",
            "(end)",
            "(ends)",
            "[ends]",
            "[end]",
            "-ends-",
            "- ends -",
            "■",
            "// ends",
            "nnnn",
            "– end –",
            "— end —",
            "-end-",
            "- end -",
            *_AGENCIES,
        ),
        whole_words=False,
        pattern=r"[.!?”\"] /[a-z]{2,5}[ \t]*(?:\r?\n|$)",
        examples=(
            Bad("The two sides agreed to meet[[./.]]", "The two sides agreed to meet."),
            Bad("They will meet in May[[./.]]\nMore news", "They will meet in May.\nMore news"),
            Bad("They agreed.\n\n[[###]]\n\nContact: the press office", "They agreed.\n\nContact: the press office"),
            Bad("They agreed.[[ (ENDS)]]", "They agreed."),
            Bad("They agreed.[[ ■]]", "They agreed."),
            Bad("They agreed.\n[[-30-]]", "They agreed."),
            Bad("They agreed.\n[[-0-]]\n", "They agreed.\n"),
            Bad("Members shouted slogans in the House.[[ (ANI)]]\n", "Members shouted slogans in the House.\n"),
            Bad("They agreed.\n[[(Hina) its]]\n", "They agreed.\n"),
            Bad("The garbage is brought to the town.[[ /bmjo]]\n", "The garbage is brought to the town.\n"),
            Bad("They agreed.\n[[NNNN]]\n", "They agreed.\n"),
            Bad(
                "They agreed.\n\n[[– end –]]\n\nContact: the press office", "They agreed.\n\nContact: the press office"
            ),
            Good("The letters nnnn of the town and Nnnn are of no use."),
            Good("Go to the folder. /etc is one.\n"),
            Good("The agency (ANI) said so, and so did others (AFP)"),
            Good("They spoke to the Saudi news agency. (SPA) is its short name."),
            Good("The bridge is open.\n(AFP)"),
            Good("Run ./configure and ./.profile"),
            Good("### Heading"),
            Good("She wore a size -0- and he was 30-30-30."),
            Good("The film (end) credits were long."),
            Good("■ First point\n■ Second point"),
            Good("The offer (ends) on Friday."),
            Good("The score was 3-0-"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark at the end of a line."""
        taken = -1
        for hit in ctx.hits:
            line = trimmed(ctx.doc.text, ctx.doc.line_at(hit.start))
            if hit.trigger < 0 or _SIGNED.fullmatch(ctx.doc[line]):
                span = _initials(ctx.doc, line)
                if span and span.start >= taken:
                    taken = span.end
                    whole = span.start == line.start
                    fix = delete_lines(ctx.doc, span) if whole else replace(span, "")
                    yield self.finding(span, "mark of an agency's desk", fix, confidence=0.9)
                continue
            if hit.end != line.end or hit.start < taken:
                continue
            found = _found(ctx.doc, hit, line)
            if found:
                taken = hit.end
                yield self.finding(found[0], "news agency's end mark", found[1], confidence=0.95)


# "(Hina) its": the agency and the initials of who wrote; "/bmjo": the same at Philippine papers.
_SIGNED = pattern(r"\([A-Z][A-Za-z]+\) [a-z]{2,5}(?:[ /][a-z]{2,5})?")
_INITIALS = pattern(r" /[a-z]{2,5}$")


def _initials(doc: Document, line: Span) -> Span | None:
    """The initials at the end of one of the last lines, or the line that is nothing but agency and initials."""
    if doc.line_number(line.start) not in doc.filled[-_TAIL:]:
        return None
    if _SIGNED.fullmatch(doc[line]):
        return line if doc.line_number(line.start) != doc.filled[0] else None
    match = _INITIALS.search(doc[line])
    return Span(line.start + match.start(), line.end) if match else None


def _found(doc: Document, hit: Hit, line: Span) -> tuple[Span, Fix] | None:
    mark = doc.text[hit.start : hit.end]
    before = doc.text[line.start : hit.start]
    if mark == _STOP:
        span = Span(hit.start, hit.end)
        return (span, replace(span, ".")) if re.search(r"[^\W_]\)?[\"”’]?$", before) else None
    if mark.lower() in _AGENCIES and not (mark[1:-1].isupper() or mark[1].isupper()):
        return None
    if before.strip("#*- \t\xa0") == "":
        if mark.lower() in _AGENCIES:
            return None  # a line by itself is BPL029's
        span = Span(line.start, hit.end)
        tail = doc.line_number(hit.start) >= doc.filled[-_TAIL:][0] and doc.filled[0] != doc.line_number(hit.start)
        return (span, delete_lines(doc, span)) if tail else None
    if not re.search(r"[.!?…][\"”’)]?\s*$", before):
        return None
    span = Span(line.start + len(before.rstrip()), hit.end)
    return span, replace(span, "")
