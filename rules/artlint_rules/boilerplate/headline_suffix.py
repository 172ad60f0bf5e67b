"""The site's name at the end of the headline."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.words import word_count

_PAPER = (
    r"News|Times|Post|Daily|Yahoo!?|BBC|CNN|Reuters|AFP|Tribune|Herald|Guardian|Telegraph|Online|Magazine|Journal|Gazette|"
    r"Chronicle|Observer|Express|Mirror|Bloomberg|Forbes|NPR|Fox|Broadcasting|Shimbun|Newspaper|Press|TV|Radio|Zeitung|"
    r"Nachrichten|Spiegel|Monde|Figaro|País|Mundo|Today|Weekly|Independent|Standard|Insider|Network|Media|Agency"
)
_DASHED = pattern(
    rf"(?:\s?\([^()\n]{{3,40}}\))?\s+[-–—‹«|]\s?(?P<site>(?:[A-Z0-9(][\w.!'’&()]*[ -]){{0,4}}?(?:{_PAPER})\b[!.\w]*(?: (?:[A-Z][\w.]*)){{0,2}})$"
)
_DOMAIN = pattern(r"\s+[-–—|‹«]\s?(?P<site>(?:www\.)?[A-Za-z0-9-]{3,}\.(?:com|org|net|news|co\.[a-z]{2}|[a-z]{2}))$")
_BARRED = pattern(r"\s+[|‹]\s(?P<site>[^\W\d_a-z][^|‹\n]{1,40})$")
_DATED = pattern(r"\s?[-–—|]\s?(?P<site>[A-Z]{2,6})\s?[-–—|]\s?[0-9]{1,2}[./][0-9]{1,2}[./](?:20)?[0-9]{2}$")
# Agencies and portals of China and Japan: machines glue them to the headline with a dash of any kind.
_EASTERN = pattern(
    r"(?:\s?[(（][^()\n]{3,40}[)）])?\s?(?:--|[-–—|｜‹«・_])\s?(?P<site>"
    r"Xinhua(?:net)?(?:\.com|\.net| ?Net| News(?: Agency)?| English\.news\.cn)?|[Cc]hinanews(?:\.com)?|"
    r"China ?News(?: ?(?:Network|Net|Service|Agency))?(?: ECNS)?|China New Net(?:work)?|ECNS|People['’]s Daily Online|"
    r"Huasheng Online|Huanqiu(?:\.com)?|CCTV\.com|Yahoo!(?: ?[Nn]ews)?|"
    r"[A-Z][a-z]+ Sh[iu]mbun(?: (?:News|NEWS|LiVE|Live|LIVE|at S|@ ?S))?)\.?$"
)
_MARKS = frozenset("-–—|‹«｜・_")
MIN_WORDS, MAX_SITE_WORDS, LONGEST = 4, 5, 250
_VERB = pattern(r"\b(?:is|are|was|were|has|says?|said|will|to|the|and|of|in|on|at|for)\b")


class HeadlineSuffix(Rule):
    """The site's name at the end of the headline.

    Page titles end in "| Rivertown Post" or "- Bridge News"; taken over as the first line they carry the
    name of the site or of a section. The fix, unsafe, cuts it off. Only the first line is looked at, and
    a dash must be followed by a name that has a newspaper's word in it.
    """

    about = About(
        code="BPL035",
        name="headline-suffix",
        source="HTML titles of news sites, read 2026-11",
        examples=(
            Bad(
                "The old bridge is open again[[ | Rivertown Post]]\nThe mayor came.",
                "The old bridge is open again\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The old bridge is open again[[ - Yahoo!News]]\nThe mayor came.",
                "The old bridge is open again\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The old bridge is open again[[ - bridgepost.com]]\nThe mayor came.",
                "The old bridge is open again\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The old bridge is open again[[ (Rivertown Sports) - Yahoo!News]]\nThe mayor came.",
                "The old bridge is open again\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The old bridge is open again[[-BP-09.02.2023]]\nThe mayor came.",
                "The old bridge is open again\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The old bridge is open again[[-Xinhuanet]]\nThe mayor came.",
                "The old bridge is open again\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The old bridge is open again[[ (Rivertown TV) --Yahoo! News]]\nThe mayor came.",
                "The old bridge is open again\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The old bridge is open again[[ | Saga Shimbun LiVE]]\nThe mayor came.",
                "The old bridge is open again\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Good("The old bridge is open again, says Xinhua\nThe mayor came."),
            Good("The old bridge is open again - finally\nThe mayor came."),
            Good("The old bridge is open again - Mayor Roe\nThe mayor came."),
            Good("The mayor came.\nThe old bridge is open again | Rivertown Post"),
            Good("The bridge is open | the ferry is not\nThe mayor came."),
            Good("Bridge opens - good News at last\nThe mayor came."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The end of the first line, if there are more lines."""
        doc = ctx.doc
        if len(doc.filled) < 2:
            return
        words = doc.line_texts[doc.filled[0]].strip()
        if len(words) > LONGEST or _MARKS.isdisjoint(words):
            return
        line = doc.trimmed_line(doc.filled[0])
        match = _DASHED.search(words) or _DOMAIN.search(words) or _BARRED.search(words) or _DATED.search(words)
        match = match or _EASTERN.search(words)
        if not match or word_count(words[: match.start()]) < MIN_WORDS or words.startswith("|"):
            return
        if word_count(match["site"]) <= MAX_SITE_WORDS and not _VERB.search(match["site"]):
            span = Span(line.start + match.start(), line.end)
            yield self.finding(
                span, "site's name in the headline", replace(span, "", Applicability.UNSAFE), confidence=0.85
            )
