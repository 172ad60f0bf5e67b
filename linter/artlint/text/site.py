"""The site that an address or a path names."""

from functools import lru_cache

from artlint.text.pattern import pattern

_HOST = pattern(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}")
# Beside the domains of countries; every other ending may be that of a folder.
_COMMON = frozenset("com org net info news edu gov mil int biz press media online today london berlin".split())


def host_of(url: str) -> str:
    """The host that an address names, without ``www.``; empty if it is no address."""
    if "//" not in url:
        return ""
    from urllib.parse import urlsplit

    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def site_in_path(path: str) -> str:
    """The host name that a folder of the path bears, the innermost one; empty if none does."""
    return _in_folder(path.replace("\\", "/").rpartition("/")[0])


@lru_cache(4096)
def _in_folder(folder: str) -> str:
    if "." not in folder:
        return ""
    for name in reversed(folder.lower().split("/")):
        if is_host(name):
            return name.removeprefix("www.")
    return ""


def is_host(name: str) -> bool:
    """Whether a name in lower case is that of a host under a country's or a common domain."""
    ending = name.rpartition(".")[2]
    return (len(ending) == 2 or ending in _COMMON) and _HOST.fullmatch(name) is not None


def same_site(site: str, other: str) -> bool:
    """Whether a site is the other one or a part of it: ``edition.cnn.com`` of ``cnn.com``."""
    return site == other or site.endswith(f".{other}")
