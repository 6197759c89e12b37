"""The way of a datum goes one way: what a module may import, and what a module has to be."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENGINE = {"mkdocs", "mkdocs_macros", "material"}

# From the first step of the way to its end: a layer imports from those before it, and from itself.
LAYERS = {
    "source": 0,
    "guard": 1,
    "model": 1,
    "rules": 2,
    "facts": 3,
    "pages": 4,
    "exports": 4,
    "papers": 4,
    "search": 5,
    "site": 6,
    "macros": 7,
}

# Every module under its dotted name.
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path.read_text()
    for path in sorted((ROOT / "macros").rglob("*.py"))
}


def layer_of(module: str) -> str:
    """The layer of a dotted name; the package itself and its commands are the last."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in LAYERS else "macros"


def may_import(importer: str, imported: str) -> bool:
    first, second = layer_of(importer), layer_of(imported)
    return first == second or LAYERS[first] > LAYERS[second]


def imported_by(source: str) -> set[str]:
    """The dotted names that a module imports, at its top or anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            found |= {f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names}
    return found


def test_every_folder_of_the_code_is_a_layer() -> None:
    folders = {path.name for path in (ROOT / "macros").iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders == LAYERS.keys() - {"macros"}


def test_imports_go_down_the_way_only() -> None:
    imports = [(module, name) for module, source in MODULES.items() for name in imported_by(source)]
    ours = [(module, name) for module, name in imports if name.startswith(("macros", "."))]
    assert len(ours) > len(MODULES)
    assert not [pair for pair in ours if pair[1].startswith(".") or not may_import(*pair)]


def test_only_the_site_knows_of_mkdocs() -> None:
    knowing = {
        layer_of(module)
        for module, source in MODULES.items()
        if {name.split(".")[0] for name in imported_by(source)} & ENGINE
    }
    assert knowing == {"site", "macros"}


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("macros.source.text", "macros.model.plan"),
        ("macros.rules.ids", "macros.facts.facts"),
        ("macros.facts.facts", "macros.pages.page"),
        ("macros.pages.page", "macros.exports.api"),
        ("macros.exports.api", "macros.pages.page"),
        ("macros.exports.api", "macros.__main__"),
    ],
)
def test_an_import_the_other_way_would_be_seen(importer: str, imported: str) -> None:
    assert imported_by(f"def later():\n    import {imported}\n") == {imported}
    assert not may_import(importer, imported)


def test_every_module_opens_with_a_sentence() -> None:
    openings = {module: ast.get_docstring(ast.parse(source)) or "" for module, source in MODULES.items()}
    assert not [module for module, opening in openings.items() if len(opening.split()) < 4 or "." not in opening]


def test_no_module_is_over_200_lines() -> None:
    assert not {name: source.count("\n") for name, source in MODULES.items() if source.count("\n") > 200}
