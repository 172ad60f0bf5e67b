"""JSON Schema (draft 7, which the editors know) of a configuration file and of a pack."""

import typing
from collections.abc import Iterable, Mapping
from typing import Any

from artlint.model.rule import Rule
from artlint.packs import schema as packs
from artlint.run.config.keys import CONDITIONS, EXTEND, IN_OVERRIDES, OVERRIDES, SETTINGS, Setting
from artlint.run.options import option_fields, option_kinds
from artlint.text.label import as_label

DIALECT = "http://json-schema.org/draft-07/schema#"
# Rules of plugins that are not loaded now are none of these, and right all the same.
_CODE, _NAME = "^[A-Z]{1,3}[0-9]{0,3}$", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

Schema = dict[str, Any]


def config_schema(rules: Iterable[Rule]) -> Schema:
    """The schema of ``artlint.toml``, with the names and options of these rules."""
    known = sorted(rules, key=lambda rule: rule.about.code)
    conditions = {key: _described(setting, default=False) for key, setting in CONDITIONS.items()}
    inside = {key: _described(setting, default=False) for key, setting in IN_OVERRIDES.items()}
    override = {
        "type": "object",
        "properties": {**conditions, **inside},
        "anyOf": [{"required": [key]} for key in CONDITIONS],
        "additionalProperties": False,
    }
    return {
        "$schema": DIALECT,
        "title": "artlint",
        "description": "Configuration of artlint: artlint.toml, or the table tool.artlint of pyproject.toml.",
        "type": "object",
        "properties": {
            EXTEND.key: _described(EXTEND, default=False),
            **{key: _described(setting) for key, setting in SETTINGS.items()},
            OVERRIDES: {
                "description": "settings for some articles: by path, site or language",
                "type": "array",
                "items": override,
            },
        },
        "additionalProperties": False,
        "definitions": {"selector": _selector(known), "options": _options(known)},
    }


def _described(setting: Setting, *, default: bool = True) -> Schema:
    schema = {"allOf": [setting.kind.schema]} if "$ref" in setting.kind.schema else dict(setting.kind.schema)
    value = list(setting.default) if isinstance(setting.default, tuple) else setting.default
    return {"description": setting.help, **({"default": value} if default else {}), **schema}


def _selector(rules: Iterable[Rule]) -> Schema:
    codes = [rule.about.code for rule in rules]
    names = sorted(rule.about.name for rule in rules)
    families = sorted({code[:3] for code in codes})
    return {
        "description": "a rule's code, the beginning of one, a rule's name, or ALL",
        "anyOf": [
            {"enum": ["ALL", *families, *codes, *names]},
            {"type": "string", "pattern": _CODE},
            {"type": "string", "pattern": _NAME},
        ],
    }


def _options(rules: Iterable[Rule]) -> Schema:
    tables: Schema = {}
    for rule in rules:
        fields = option_fields(rule)
        if fields:
            kinds = option_kinds(rule)
            table = {
                "type": "object",
                "description": as_label(rule.about.summary or (type(rule).__doc__ or "").split("\n", 1)[0]),
                "properties": {
                    field.name.replace("_", "-"): {
                        **_TYPES.get(kinds[field.name], {}),
                        **_listed(kinds[field.name]),
                        "default": field.default,
                    }
                    for field in fields
                },
                "additionalProperties": False,
            }
            tables[rule.about.code] = tables[rule.about.name] = table
    return {"type": "object", "properties": tables, "additionalProperties": {"type": "object"}}


_TYPES: Mapping[Any, Schema] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    list: {"type": "array"},
    dict: {"type": "object"},
}


def _listed(kind: Any) -> Schema:
    if typing.get_origin(kind) is tuple:
        return {"type": "array", "items": _TYPES.get(typing.get_args(kind)[0], {})}
    return {}


def pack_schema() -> Schema:
    """The schema of a phrase pack."""
    phrase, rule = _table(packs.PHRASE), _table(packs.RULE)
    rule["properties"]["phrase"] = {"type": "array", "items": phrase, "minItems": 1}
    file = _table(packs.FILE)
    file["properties"]["pack"] = _table(packs.PACK)
    file["properties"]["rule"] = {"type": "array", "items": rule, "minItems": 1}
    return {"$schema": DIALECT, "title": "artlint pack", "description": "A phrase pack: rules that are data.", **file}


def _table(keys: Mapping[str, packs.Key]) -> Schema:
    return {
        "type": "object",
        "properties": {name: _value(key) for name, key in keys.items()},
        "required": [name for name, key in keys.items() if key.needed],
        "additionalProperties": False,
    }


def _value(key: packs.Key) -> Schema:
    kinds = key.kind if isinstance(key.kind, tuple) else (key.kind,)
    # A whole number is a number: "number" alone says both.
    names = [_TYPES[kind]["type"] for kind in kinds if not (kind is int and float in kinds)]
    schema: Schema = {"type": names[0] if len(names) == 1 else names}
    if key.choices:
        schema["enum"] = list(key.choices)
    if key.most is not None:
        schema |= {"minimum": 0, "maximum": key.most}
    if key.items:
        items = key.items if isinstance(key.items, tuple) else (key.items,)
        schema["items"] = {"type": [_TYPES[kind]["type"] for kind in items]}
    return schema
