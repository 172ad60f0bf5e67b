"""Dates and times as publishing systems print them."""

import re

from artlint.text.pattern import pattern

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)[0-9]{2}"
# In the common ground of RE2 and ``re``: a date with its year, whatever the order.
MOMENT = (
    rf"{_MONTH} {_DAY},? {_YEAR}|{_DAY}[ .-]{_MONTH}[ .,-]+{_YEAR}|"
    r"[0-9]{1,2}[/.][0-9]{1,2}[/.](?:20)?[0-9]{2}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
)
_MOMENT = pattern(MOMENT, re.IGNORECASE)
_CLOCK = pattern(
    r"\b\d{1,2}(?::|\.|h)\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|T\d\d:\d\d\S*", re.IGNORECASE
)
_FILLER = pattern(
    rf"\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b\.?|\b{_MONTH} {_DAY}\b|"
    r"\b(?:first )?(?:published|updated?|posted|modified|created|added|last|on|at|of|and|the|date|time|"
    r"aktualisiert|veröffentlicht|stand|uhr|publié|mis|mise|à|le|jour|actualizado|publicado|gepubliceerd|bijgewerkt)\b|"
    r"\b(?:est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|bst|ist|cet|cest|aest|aedt|hst|sgt|hkt|et|pt|ct|wib|pkt|jst|eat|sast)\b|"
    r"\b\d+ ?min(?:ute)?s?(?: read)?\b|\b\d+ (?:hours?|days?|weeks?|months?|years?) ago\b|[+-]\d\d:?\d\d|\bread(?:ing)? time\b",
    re.IGNORECASE,
)
_LEFT = pattern(r"[^\W_]")


def only_moments(text: str) -> bool:
    """Whether nothing is left of the text once dates, times and the words of time stamps are gone."""
    if not (_MOMENT.search(text) or _CLOCK.search(text)):
        return False
    return not _LEFT.search(_FILLER.sub(" ", _CLOCK.sub(" ", _MOMENT.sub(" ", text))))


def dates(text: str) -> int:
    """How many dates with a year the text holds."""
    return len(_MOMENT.findall(text))


def clocks(text: str) -> int:
    """How many times of day the text holds, dates aside."""
    return len(_CLOCK.findall(_MOMENT.sub(" ", text)))


def first_moment(text: str) -> int:
    """Where the first date with a year begins; -1 without one."""
    match = _MOMENT.search(text)
    return match.start() if match else -1
