"""What tokenizers of language tools write in the place of characters."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Fix, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_code
from artlint_rules.places import line_is

# Brackets of the Penn Treebank, with the space that its tokenizer sets inside them.
_BRACKETS = {"LRB": "(", "RRB": ")", "LSB": "[", "RSB": "]", "LCB": "{", "RCB": "}"}
_BRACKET = pattern(r"(?P<open>-L[RSC]B- ?)|(?P<close> ?-R[RSC]B-)", re.IGNORECASE)
# WikiText and Moses: "well @-@ known", "1 @,@ 000"; subword units of BPE and SentencePiece: "gov@@ ernment", "▁The".
_JOINED = pattern(r" @([-,.–/])@ |(?<=\w)@@ (?=\w)")
_PIECES = pattern(r"(?:▁[^\s▁]+)+")
_CONTROL = pattern(r"</?s>|<(?:eos|bos|pad|mask|sep|cls)>|\[(?:UNK|MASK|CLS|SEP|PAD)\]|<\|[a-z_]{2,20}\|>")
_QUOTED = pattern(r"(?<![`\w])``(?P<words> ?[^`'\n]{1,300}?(?:'[^`'\n]{1,300}?){0,6} ?)''(?!')")


class TokenizerMark(Rule):
    """a tokenizer's mark in the text.

    Corpora that went through a tokenizer keep its marks: "-LRB-" for a bracket, "``" for a quotation mark, "@-@" for a
    hyphen, "@@" or "▁" where words were cut into pieces, "</s>" at the end. The fix puts back what they stand for;
    control tokens such as "[UNK]" and "<|endoftext|>" have none. Code is left alone.
    """

    about = About(
        code="DMG040",
        name="tokenizer-mark",
        triggers=(
            *("-lrb-", "-rrb-", "-lsb-", "-rsb-", "-lcb-", "-rcb-", " @-@ ", " @,@ ", " @.@ ", " @–@ ", " @/@ ", "@@ "),
            *(
                "▁",
                "``",
                "<s>",
                "</s>",
                "<eos>",
                "<bos>",
                "<pad>",
                "<mask>",
                "<sep>",
                "<cls>",
                "[unk]",
                "[mask]",
                "[cls]",
            ),
            *("[sep]", "[pad]", "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|eot_id|>", "<|begin_of_text|>"),
        ),
        whole_words=False,
        source="Penn Treebank, Moses, WikiText-103, subword-nmt, SentencePiece and chat templates of language models",
        examples=(
            Bad(
                "The firm [[-LRB- ]]of Lunt[[ -RRB-]] was sold.",
                "The firm (of Lunt) was sold.",
            ),
            Bad("A well[[ @-@ ]]known firm sold 1[[ @,@ ]]000 boats.", "A well-known firm sold 1,000 boats."),
            Bad("The gov[[@@ ]]ern[[@@ ]]ment is out.", "The government is out."),
            Bad("[[▁The▁bridge]] is open.", "The bridge is open."),
            Bad("He said [[`` it is over '']] and left.", 'He said "it is over" and left.', Applicability.UNSAFE),
            Bad(
                "It's what [[``he doesn't see'']], she said.",
                "It's what \"he doesn't see\", she said.",
                Applicability.UNSAFE,
            ),
            Bad("The bridge is open.[[</s>]]"),
            Bad("The [[[UNK]]] of Lunt was sold.[[<|endoftext|>]]"),
            Good("Write to anna@@example or to `anna` of the firm."),
            Good("He said `it is over'."),
            Good("He is 6'2'' tall, and the board is 4'' wide."),
            Good("The key is [mask] or (UNK), <S> and </S>."),
            Good("x = ``a'' + function(b) { return 1; }"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark, from left to right."""
        end = -1
        for hit in ctx.hits:
            if hit.start >= end and not line_is(ctx.doc, hit.start, "DMG040", _is_code):
                found = _mark(ctx.doc.text, hit.start)
                if found:
                    span, fixes = found
                    end = span.end
                    yield self.finding(span, f"a tokenizer's mark: {ctx.doc[span].strip()}", *fixes, confidence=0.95)


def _is_code(line: str) -> bool:
    """Whether the line looks like code for other reasons than a control token's brackets."""
    return is_code(_CONTROL.sub("", line))


def _mark(text: str, at: int) -> tuple[Span, list[Fix]] | None:
    """The mark that begins there, with what it stands for."""
    # The space before a closing bracket goes along.
    if bracket := _BRACKET.match(text, max(0, at - 1)) or _BRACKET.match(text, at):
        span = Span(*bracket.span())
        return span, [replace(span, _BRACKETS[bracket[0].strip()[1:4].upper()])]
    if joined := _JOINED.match(text, at):
        span = Span(*joined.span())
        return span, [replace(span, joined[1] or "")]
    if pieces := _PIECES.match(text, at):
        span = Span(*pieces.span())
        words = pieces[0].replace("▁", " ")
        if at == 0 or text[at - 1].isspace():
            words = words.lstrip()
        return span, [replace(span, words)]
    if quoted := _QUOTED.match(text, at):
        span = Span(*quoted.span())
        return span, [replace(span, f'"{quoted["words"].strip(" ")}"', Applicability.UNSAFE)]
    if control := _CONTROL.match(text, at):
        return Span(*control.span()), []
    return None
