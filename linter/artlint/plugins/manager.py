"""Load plugins, each on its own, and gather what they bring."""

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pluggy

from artlint.model.rule import About, Rule
from artlint.plugins import hookspecs
from artlint.plugins.entry_points import entry_points
from artlint.reports.base import Report
from artlint.sources.base import Source

GROUP = "artlint"
OWN = "artlint"  # the distribution whose plugin is loaded even with --no-plugins


class Loaded:
    """What the plugins brought. ``problems`` has a sentence for each that did not load or whose hook raised."""

    def __init__(self) -> None:
        """Nothing is loaded yet."""
        self.rules: list[Rule | type[Rule]] = []
        self.sources: dict[str, Source] = {}
        self.reports: dict[str, Report] = {}
        self.measured: list[Path] = []
        self.plugins: list[str] = []
        self.problems: list[str] = []


def load(files: Sequence[Path] = (), *, others: bool = True, own: bool = True) -> Loaded:
    """Load the installed plugins and the given local files; without ``others`` only our own rules, or not even those.

    A plugin that fails is named with its distribution; the rest is loaded.
    """
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    loaded = Loaded()
    for point in entry_points(GROUP):
        ours, source = point.distribution == OWN, f"{point.distribution} {point.version}"
        if own if ours else others:
            _register(manager, loaded, f"plugin {point.name} of {source}", point.load)
        if others and not ours:
            loaded.plugins.append(source)
    for path in files:
        _register(manager, loaded, f"plugin file {path}", partial(_module, path))
        loaded.plugins.append(path.name)
    _gather(manager, loaded)
    return loaded


def _register(manager: pluggy.PluginManager, loaded: Loaded, what: str, get: Callable[[], object]) -> None:
    known = manager.has_plugin(what)
    try:
        manager.register(get(), name=what)
        manager.check_pending()
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        # Else its hooks that nobody knows would be held against every plugin after it.
        if manager.has_plugin(what) and not known:
            manager.unregister(name=what)
        loaded.problems.append(f"{what} does not load: {type(error).__name__}: {error}")


def _module(path: Path) -> object:
    import importlib.util

    # No bytecode stands beside a file that somebody is writing: what is saved twice in a second would pass for old.
    class Anew(importlib.machinery.SourceFileLoader):
        def path_stats(self, path: object) -> Any:
            raise OSError

    name = f"artlint_local_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path, loader=Anew(name, str(path)))
    if spec is None or spec.loader is None or path.suffix not in importlib.machinery.SOURCE_SUFFIXES:
        raise ImportError("not a Python file")
    module = importlib.util.module_from_spec(spec)
    # Dataclasses and type hints look their module up by its name.
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _gather(manager: pluggy.PluginManager, loaded: Loaded) -> None:
    for name, plugin in manager.list_name_plugin():
        if plugin is None:
            continue
        for made in _call(manager, plugin, name, "artlint_rules", loaded):
            loaded.rules += made
        loaded.measured += _call(manager, plugin, name, "artlint_measured", loaded)
        for hook, table in (("artlint_sources", loaded.sources), ("artlint_reports", loaded.reports)):
            for more in _call(manager, plugin, name, hook, loaded):
                _merge(table, more, name, hook, loaded)


def _call(manager: pluggy.PluginManager, plugin: object, name: str, hook: str, loaded: Loaded) -> list[Any]:
    """What this one plugin gives for the hook, so that one that raises can be named and the rest goes on."""
    others = [other for other in manager.get_plugins() if other is not plugin]
    try:
        answers = manager.subset_hook_caller(hook, others)()
        if hook == "artlint_measured":
            return list(map(Path, answers))
        return [_rules(answer) if hook == "artlint_rules" else _named(answer, hook) for answer in answers]
    except (Exception, SystemExit) as error:
        loaded.problems.append(f"{name}: {hook} raised {type(error).__name__}: {error}")
        return []


def _rules(made: Iterable[Any]) -> list[Rule | type[Rule]]:
    rules = list(made)
    for rule in rules:
        if not (isinstance(rule, Rule) or (isinstance(rule, type) and issubclass(rule, Rule))):
            raise TypeError(f"{rule!r} is no artlint.Rule")
        if not isinstance(getattr(rule, "about", None), About):
            raise TypeError(f"{rule!r} has no about")
    return rules


def _named(made: Any, hook: str) -> dict[str, Any]:
    table = dict(made)
    for key, value in table.items():
        fits = callable(value) if hook == "artlint_reports" else hasattr(value, "read") and hasattr(value, "rewrite")
        if not isinstance(key, str) or not fits:
            raise TypeError(f"{key!r} stands for {value!r}, which is no {hook.removeprefix('artlint_')[:-1]}")
    return table


def _merge(table: dict[str, Any], more: dict[str, Any], name: str, hook: str, loaded: Loaded) -> None:
    for key, value in more.items():
        if key in table:
            loaded.problems.append(f'{name}: {hook} gives "{key}", which another plugin gives already')
        else:
            table[key] = value
