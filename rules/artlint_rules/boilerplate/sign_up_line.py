"""A line that asks the reader to subscribe, click, follow or download."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_ASK = (
    r"sign up|subscribe|get|join|register|want|receive|start your|stay|enter your|download|follow|become|try|read|check out|"
    r"listen|support|like|share|have|do you|are you|to (?:subscribe|receive|comment|get|sign)|for (?:more|the latest)|never miss|"
    r"don['’]t miss|not (?:a )?(?:registered|subscribed|subscriber)|melden sie|abonnieren sie|jetzt|inscrivez|abonnez|recevez|"
    r"suscríb\w+|apúnt\w+|recibe|meld je|schrijf je|iscriviti"
)
_BOX = (
    r"newsletters?|inbox|e-?mail alerts?|news alerts?|mailing list|free trial|subscription|app store|google play|our app|"
    r"whatsapp channel|telegram channel|youtube channel|facebook page|posteingang|boletín|bandeja de entrada|nieuwsbrief"
)
_LINE = pattern(rf"[^\w\n\"“]{{0,4}}(?:{_ASK})\b[^\n\"“”]*\b(?:{_BOX})\b[^\n\"“”]*", re.IGNORECASE)
_CLICK = pattern(
    r"[^\w\n\"“]{0,4}click here\b[^\n\"“”]{0,120}|[^\n\"“”]{0,160}\b(?:click here(?: (?:to|for) [^\n\"“”.]{2,60})?|(?:by )?clicking here)\W{0,4}|"
    # Several orders, each with its link.
    r"(?:[^\n\"“”.]{5,120}, click here\W{1,4}){2,5}",
    re.IGNORECASE,
)
# A report about a newsletter is written in the third person and the past.
_REPORT = pattern(r"\b(?:said|says|told|wrote|asked|he|she|they|was|were|had|been|who)\b", re.IGNORECASE)
MAX_WORDS = 45  # chosen: two sentences of a box


class SignUpLine(Rule):
    """A line that asks the reader to subscribe, click, follow or download.

    Boxes of the site stand between the paragraphs: "Sign up for our morning newsletter ...", "Click here
    for more". Found are lines that begin with an order or a question and name a newsletter, inbox, app
    or the like, and lines that say "click here". The fix, unsafe, takes the line out. Anything told in
    the third person or in quotation marks stays.
    """

    about = About(
        code="BPL030",
        name="sign-up-line",
        triggers=(
            *_BOX.replace("newsletters?", "newsletter|newsletters")
            .replace("e-?mail alerts?", "email alerts|email alert|e-mail alerts")
            .replace("news alerts?", "news alerts")
            .split("|"),
            "click here",
            "clicking here",
        ),
        source="newsletter and app boxes of news sites, read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n[[Sign up for our morning newsletter and get the news of the river in your inbox.]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[CLICK HERE FOR MORE ON THE BRIDGE]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[For corrections to this story, click here. To send a letter to the editor, click here.]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[Want the news first? Join our WhatsApp channel.]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "[[GET THE BRIDGE POST ON THE GO BY CLICKING HERE]]\nThe bridge is open.",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Good("Subscribe to the newsletter, she told the crowd."),
            Good("Read the newsletter of 1902 and you find that the bridge was never meant to last: it was a trial."),
            Good("The mayor signed up for a newsletter."),
            Good("“Sign up for our newsletter,” the page says."),
            Good("Visitors are told to click here and there until the page opens, and most give up before it does."),
            Good("The link says click here, and he did."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines that match as a whole and report nothing."""
        doc = ctx.doc
        for line in hit_lines(ctx):
            words = doc[line]
            if _REPORT.search(words) or word_count(words) > MAX_WORDS:
                continue
            if _CLICK.fullmatch(words) or _LINE.fullmatch(words):
                yield cut(self, doc, line, "request to sign up or click", safe=False, confidence=0.85)
