"""Collects the texts that the core gives to windows, as templates: resources/core_texts.py is made of them.

The core writes English and knows no Qt. What it tells a user is found here in its source: what is given to `UserError`
and its kind, f-strings with {0}, {1} … for their values. `python -m tests.collect_core_texts` writes the module anew.
"""

from __future__ import annotations

import ast
import functools
import itertools
import json
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from trainer.model.spec import read_spec
from trainer.settings import settings

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "resources" / "models" / "studio-12.safetensors"
MODULE = ROOT / "resources" / "core_texts.py"
CALLS = frozenset(("UserError", "Problem", "Failed", "BadPicture", "noting", "_raise"))
"""Whose arguments are told to the user, as are those of a service's signals `failed` and `problem`."""
ARGUMENTS = frozenset(("message", "hint"))
NAMED = frozenset(("NOT_A_PICTURE", "NOT_THERE", "reason_of", "card"))
"""What is set to or returned by these: why a picture is left out, what a model is."""
SHELL = frozenset((
    "trainer/cli.py", "trainer/shell.py", "trainer/ask_command.py", "trainer/ablation", "trainer/evaluation/figures",
    "trainer/evaluation/inception.py", "trainer/evaluation/face_features.py", "fader_studio/cli.py",
    "fader_studio/batch.py", "fader_studio/bench.py", "fader_studio/preflight.py", "fader_studio/model_commands.py",
    "fader_studio/adjustment_options.py",
))
"""Told in a terminal only, which speaks English."""
NOTES = "fader_studio/imaging/"
"""Where sentences in tuples are notes on what a file's format could not keep."""
SYSTEM = (
    "No space left on device", "Permission denied", "No such file or directory", "Read-only file system",
    "File name too long", "Input/output error", "Not a directory", "Is a directory", "File exists",
    "Disk quota exceeded", "Operation not permitted", "Too many open files", "Cannot allocate memory",
)
"""What the system says of files, where it speaks English."""
HEAD = '''"""The texts of the core that windows show, in templates. Written by `python -m tests.collect_core_texts`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP
'''
MOST = 8
"""Alternatives that are written out; a value with more stays a value."""

Text = tuple[str | None, ...]
"""Literal parts, and None for each value."""
VALUE: Text = (None,)


@dataclass(frozen=True, slots=True)
class Module:
    """One file: what is assigned in it, which functions it has, which names it takes from where."""

    path: Path
    tree: ast.Module
    constants: dict[str, list[ast.expr]] = field(default_factory=dict)
    functions: dict[str, ast.FunctionDef] = field(default_factory=dict)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return ".".join(self.path.relative_to(ROOT).with_suffix("").parts)


def read(path: Path) -> Module:
    """The module in `path`, its names looked up."""
    module = Module(path, ast.parse(path.read_text(encoding="utf-8")))
    module.constants.update(_assigned(module.tree))
    for node in ast.walk(module.tree):
        module.parents.update({child: node for child in ast.iter_child_nodes(node)})
        if isinstance(node, ast.FunctionDef):
            module.functions[node.name] = node
        elif isinstance(node, ast.ImportFrom) and node.module:
            module.imports.update({a.asname or a.name: (node.module, a.name) for a in node.names})
    return module


@functools.cache
def _assigned(tree: ast.Module | ast.FunctionDef) -> dict[str, list[ast.expr]]:
    """What names are set to in these statements and those within them, by name; an unpacked name has no value."""
    found: dict[str, list[ast.expr]] = {}
    for node in itertools.chain.from_iterable(map(ast.walk, tree.body)):
        if isinstance(node, (ast.AnnAssign, ast.NamedExpr)) and node.value and isinstance(node.target, ast.Name):
            found.setdefault(node.target.id, []).append(node.value)
        elif isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple):
            for value in node.iter.elts:
                found.update({k: [*found.get(k, []), v] for k, v in _pairs(node.target, value)})
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                found.update({k: [*found.get(k, []), v] for k, v in _pairs(target, node.value)})
    return found


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        for one, its in zip(target.elts, value.elts, strict=True):
            yield from _pairs(one, its)


class Collector:
    """Goes through modules; `texts` are the templates found."""

    def __init__(self, modules: list[Module]) -> None:
        self._modules = {m.name: m for m in modules}
        self._known: dict[ast.expr, list[Text]] = {}
        self._calls: dict[str, list[tuple[Module, ast.Call]]] = {}
        for module in modules:
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Call):
                    self._calls.setdefault(_callee(node), []).append((module, node))
        self.texts: set[Text] = set()

    def collect(self) -> None:
        for module in self._modules.values():
            for node in () if _of_shell(module) else ast.walk(module.tree):
                for told in _told(module, node):
                    self._keep(self._texts(told, module))

    def _keep(self, texts: list[Text]) -> None:
        self.texts.update(t for t in texts if "".join(part or "" for part in t).strip())

    def _texts(self, node: ast.expr, module: Module) -> list[Text]:
        """What `node` may say; `VALUE` where that is not known from the source."""
        if node not in self._known:
            self._known[node] = [VALUE]  # of what it may say itself, nothing is known
            self._known[node] = self._read(node, module)
        return self._known[node]

    def _read(self, node: ast.expr, module: Module) -> list[Text]:
        match node:
            case ast.Constant(value=str(words)):
                return [(words,)]
            case ast.JoinedStr():
                return _joined([self._part(part, module) for part in node.values])
            case ast.BinOp(op=ast.Add()):
                return _joined([self._texts(side, module) for side in (node.left, node.right)])
            case ast.IfExp():
                return self._any([node.body, node.orelse], module)
            case ast.BoolOp(op=ast.Or()):
                return self._any(node.values, module)
            case ast.Subscript(value=ast.Name(id=table)) if isinstance(made := self._constant(table, module), ast.Dict):
                return self._any(made.values, module)
            case ast.Call(func=ast.Name(id=name)) if (found := self._function(name, module)) and name != "tr":
                return self._any(_returned(found[1]), found[0])
            case ast.Name():
                return self._named(node, module)
        return [VALUE]

    def _any(self, nodes: list[ast.expr], module: Module) -> list[Text]:
        return list(dict.fromkeys(t for n in nodes for t in self._texts(n, module))) or [VALUE]

    def _part(self, part: ast.expr, module: Module) -> list[Text]:
        """One of an f-string's: a value that is one of a few words is written out, any other is told by itself."""
        if not isinstance(part, ast.FormattedValue):
            return self._texts(part, module)
        found = self._texts(part.value, module)
        if None not in itertools.chain.from_iterable(found) and len(found) <= MOST:
            return found
        self._keep_values(found)
        return [VALUE]

    def _keep_values(self, texts: list[Text]) -> None:
        """A word alone is a name, not a text."""
        self._keep([t for t in texts if " " in "".join(part or "" for part in t).strip()])

    def _named(self, name: ast.Name, module: Module) -> list[Text]:
        function = _around(name, module)
        while function is not None:
            if (made := _assigned(function).get(name.id)) is not None:
                return self._any(made, module)
            if name.id in (arguments := [a.arg for a in (*function.args.args, *function.args.kwonlyargs)]):
                for given in self._given(function, arguments, name.id):
                    self._keep_values(self._texts(given[1], given[0]))
                return [VALUE]
            function = _around(function, module)
        made = self._constant(name.id, module)
        return [VALUE] if made is None else self._texts(made, module)

    def _given(self, function: ast.FunctionDef, arguments: list[str], wanted: str) -> Iterator[tuple[Module, ast.expr]]:
        """What calls by the function's name give for one of its arguments."""
        places = arguments[1:] if arguments[0] == "self" else arguments
        for module, call in self._calls.get(function.name, []):
            if self._function(function.name, module) is not None:
                yield from ((module, a) for n, a in zip(places, call.args, strict=False) if n == wanted)
                yield from ((module, k.value) for k in call.keywords if k.arg == wanted)

    def _constant(self, name: str, module: Module) -> ast.expr | None:
        if len(made := module.constants.get(name, [])) == 1:
            return made[0]
        where, original = module.imports.get(name, ("", ""))
        return self._constant(original, self._modules[where]) if where in self._modules else None

    def _function(self, name: str, module: Module) -> tuple[Module, ast.FunctionDef] | None:
        if name in module.functions:
            return module, module.functions[name]
        where, original = module.imports.get(name, ("", ""))
        return self._function(original, self._modules[where]) if where in self._modules else None


def _of_shell(module: Module) -> bool:
    where = module.path.relative_to(ROOT)
    return any(place.as_posix() in SHELL for place in (where, *where.parents))


def _callee(call: ast.Call) -> str:
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


def _told(module: Module, node: ast.AST) -> Iterator[ast.expr]:
    """The expressions in `node` whose text is shown to the user."""
    where = module.path.relative_to(ROOT).as_posix()
    if isinstance(node, ast.Call) and (_callee(node) in CALLS or ("/services/" in where and _tells(node))):
        yield from (*node.args, *(k.value for k in node.keywords if k.arg in ARGUMENTS))
    elif isinstance(node, ast.Tuple) and where.startswith(NOTES):
        yield from filter(_is_sentence, node.elts)
    elif isinstance(node, ast.Assign):
        pairs = (pair for target in node.targets for pair in _pairs(target, node.value))
        yield from (value for name, value in pairs if name in NAMED)
    elif isinstance(node, ast.FunctionDef) and node.name in NAMED:
        yield from _returned(node)


def _is_sentence(node: ast.expr) -> bool:
    last = node.values[-1] if isinstance(node, ast.JoinedStr) else node
    return isinstance(last, ast.Constant) and isinstance(last.value, str) and last.value.endswith(".")


def _tells(call: ast.Call) -> bool:
    """Whether it is `self.failed.emit(…)` and the like."""
    match call.func:
        case ast.Attribute(attr="emit", value=ast.Attribute(attr=signal)):
            return signal == "problem" or signal.endswith("failed")
    return False


def _returned(function: ast.FunctionDef) -> list[ast.expr]:
    return [n.value for n in ast.walk(function) if isinstance(n, ast.Return) and n.value is not None]


def _around(node: ast.AST, module: Module) -> ast.FunctionDef | None:
    while (node := module.parents.get(node)) is not None:  # type: ignore[assignment]
        if isinstance(node, ast.FunctionDef):
            return node
    return None


def _joined(parts: list[list[Text]]) -> list[Text]:
    made = [tuple(itertools.chain.from_iterable(chosen)) for chosen in itertools.product(*parts)]
    return made if len(made) <= MOST * MOST else [VALUE]


def template(text: Text) -> str:
    """“{0}” is damaged."""
    numbers = itertools.count()
    return "".join(f"{{{next(numbers)}}}" if p is None else p.replace("{", "{{").replace("}", "}}") for p in text)


def collected() -> list[str]:
    """Every template, in the alphabet's order; the settings' help too, which errors repeat, and the bundled model's."""
    paths = (p for package in ("trainer", "fader_studio") for p in sorted((ROOT / package).rglob("*.py")))
    collector = Collector([read(path) for path in paths])
    collector.collect()
    model = read_spec(MODEL)
    told = (*model.card.split("\n"), model.licence, model.provenance["recipe"], model.provenance["hardware"])
    return sorted({*(template(t) for t in collector.texts), *SYSTEM, *(s.help for s in settings()), *told})


def module_text() -> str:
    """What resources/core_texts.py has to be."""
    lines = [f"    {_marked('Core', text)}," for text in collected()]
    names = [f'    "{s.name}": {_marked("Settings", s.name.replace("_", " "))},' for s in settings()]
    return "\n".join((HEAD, "TEXTS = (", *lines, ")", "SETTINGS = {", *names, "}", ""))


def _marked(context: str, text: str) -> str:
    parts = textwrap.wrap(text, 84, drop_whitespace=False, break_on_hyphens=False)
    words = ("\n" + " " * 8).join(json.dumps(part, ensure_ascii=False) for part in parts)
    return f'QT_TRANSLATE_NOOP("{context}", {words})'


if __name__ == "__main__":
    MODULE.write_text(module_text(), encoding="utf-8")
