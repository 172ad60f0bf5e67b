"""Rules written as data: TOML files of phrases, made into ordinary rules."""

from artlint.packs.cache import load_packs
from artlint.packs.load import load_pack

__all__ = ["load_pack", "load_packs"]
