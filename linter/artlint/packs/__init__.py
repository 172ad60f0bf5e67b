"""Rules written as data: TOML files of phrases, made into ordinary rules."""

from artlint.packs.cache import load_pack, load_packs

__all__ = ["load_pack", "load_packs"]
