"""Labels of the page that have grown together, with each other or with what follows them."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint.text.lines import SHORT
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_BUTTON = (
    r"Facebook|Twitter|X|WhatsApp|Whatsapp|LinkedIn|Linkedin|Pinterest|Reddit|Telegram|Tumblr|Google\+|GooglePlus|Google|Email|"
    r"E-mail|Mail|Print|Share|Tweet|Pin|Pin It|Messenger|Viber|Flipboard|Pocket|Instagram|YouTube|Youtube|TikTok|Threads|Bluesky|"
    r"Copy|Copy Link|CopyLink|Link|SMS|Line|Save|Like|Follow|Comment|Comments|RSS|Skype|VK|Digg|StumbleUpon|"
    r"Stumbleupon|Creators|Contributors|Publishers|Advertisers|Previous|Next|Reply|Delete|Edit|More|Menu|Home|Search|Close|Subscribe|"
    r"Login|Log In|Sign In|Register|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
_BUTTONS = pattern(rf"\W{{0,3}}(?:(?:{_BUTTON})(?=[A-Z]|\W*$)){{2,}}\W{{0,3}}")
# What Newspack, Thesis and Drupal set as a bold label or a link before a section, a day or a name.
_LED = pattern(
    r"\W{0,3}(?:Posted (?:in|on|by)|Filed [Uu]nder|Written by|Published (?:in|on|by)|Last updated|Updated on|Categories|Tagged)"
    r"(?=[A-Z][a-z])[^\n.!?]{3,80}"
)
_PAIRS = (
    "facebooktwitter twitterfacebook facebookx facebookwhatsapp facebookemail facebooklinkedin sharetweet "
    "tweetshare facebookpinterest facebookprint facebookshare sharefacebook emailprint printemail twitterlinkedin "
    "twitteremail twitterwhatsapp twitterpinterest whatsapptwitter whatsappfacebook linkedinfacebook emailfacebook "
    "linkedinemail copylink publishersadvertisers replydelete previousnext facebookinstagram junjul octnov febmar"
).split()
_LABELS = "posted in|posted on|posted by|filed under|written by|published in|published on|published by".split("|")
MAX_WORDS = 9  # of a label with what follows: chosen


class GluedLabel(Rule):
    """Labels of the page that have grown together, with each other or with what follows them.

    Extractors drop the space between neighbouring links: "FacebookTwitterWhatsApp", "Posted inPolitics". Such a line is
    of the page. The fix takes rows of buttons out safely and a label with a section, name or day unsafely. Labels with
    a space behind them are for other rules; camel case of other words is a name.
    """

    about = About(
        code="BPL117",
        name="glued-label",
        triggers=(*_PAIRS, *_LABELS, "last updated", "updated on"),
        whole_words=False,
        source="share bars and post heads of WordPress themes (Newspack, JNews) and NewsBreak, as extractors write them; read 2026-11",
        examples=(
            Bad("[[FacebookTwitterPinterestGoogle+]]\n\nThe bridge is open.", "The bridge is open."),
            Bad("[[ContributorsPublishersAdvertisers]]\nThe bridge is open.", "The bridge is open."),
            Bad("[[MayJunJulAugSepOctNovDec]]\nThe bridge is open.", "The bridge is open."),
            Bad("[[Posted inTown & Politics]]\nThe bridge is open.", "The bridge is open.", Applicability.UNSAFE),
            Bad("The bridge is open.\n[[Written byJane Roe]]", "The bridge is open.", Applicability.UNSAFE),
            Good("Posted in Rivertown, the letter came late."),
            Good("FacebookTwitterGate was what they called the case."),
            Good("The letter, written byJane Roe, came late."),
            Good("Written byJane Roe on the night of the flood and sent to all who live on the river, it came late"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines that match as a whole."""
        for line in hit_lines(ctx, SHORT):
            words = ctx.doc[line]
            if _BUTTONS.fullmatch(words):
                yield cut(self, ctx.doc, line, "labels grown together", confidence=0.95)
            elif word_count(words) <= MAX_WORDS and _LED.fullmatch(words):
                yield cut(self, ctx.doc, line, "label grown together with what follows", safe=False, confidence=0.9)
