"""How rules, sources and reports come in: pluggy hooks, for our own rules as for anybody's.

The face for plugin authors: ``hookimpl``, ``rules_in`` for a package's rules, ``load_packs`` for a folder of packs.
"""

from artlint.packs import load_pack, load_packs
from artlint.plugins.discover import rules_in
from artlint.plugins.hookspecs import hookimpl, hookspec

__all__ = ["hookimpl", "hookspec", "load_pack", "load_packs", "rules_in"]
