"""The way of a datum goes one way: what a module may import, and what a module has to be."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENGINE = {"mkdocs", "mkdocs_macros", "material"}

# From the first step of the way to its end: a step imports from those before it, and from itself.
STEPS = [
    "source", "guard", "press", "model", "standing", "rules", "shown", "things",
    "outputs", "publish", "founding", "engine", "office", "commands",
]  # fmt: skip
# These know texts and files, and nothing of one another.
APART = {"guard", "press"}
# This stands beside the way: it reads and writes office files, publishes nothing, and only the commands call it.
OFFICE, OF_OFFICE = "office", {"source", "guard", "model", "standing", "rules", "office"}

# Every module under its dotted name.
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path.read_text()
    for path in sorted((ROOT / "macros").rglob("*.py"))
}


def step_of(module: str) -> str:
    """The step of a dotted name; the package itself and its commands are the last.

    A thing as it is written, macros/things/<thing>/<thing>.py, is of the step of the model.
    """
    parts = module.split(".")
    if parts[1:2] == ["things"] and len(parts) > 3 and parts[2] == parts[3]:
        return "model"
    return parts[1] if len(parts) > 1 and parts[1] in STEPS else "macros"


def may_import(importer: str, imported: str) -> bool:
    first, second = step_of(importer), step_of(imported)
    if {first, second} <= APART:
        return first == second
    if first == OFFICE:
        return second in OF_OFFICE
    order = [*STEPS, "macros"]
    return order.index(first) >= order.index(second)


def imported_by(source: str) -> set[str]:
    """The dotted names that a module imports, at its top or anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            found |= {f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names}
    return found


def test_every_folder_of_the_code_is_a_step() -> None:
    folders = {path.name for path in (ROOT / "macros").iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders == set(STEPS)


def test_imports_go_down_the_way_only() -> None:
    imports = [(module, name) for module, source in MODULES.items() for name in imported_by(source)]
    ours = [(module, name) for module, name in imports if name.startswith(("macros", "."))]
    assert len(ours) > len(MODULES)
    assert not [pair for pair in ours if pair[1].startswith(".") or not may_import(*pair)]


def test_only_the_engine_knows_of_mkdocs() -> None:
    knowing = {
        step_of(module)
        for module, source in MODULES.items()
        if {name.split(".")[0] for name in imported_by(source)} & ENGINE
    }
    assert knowing == {"engine"}


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("macros.source.text", "macros.things.plan.plan"),
        ("macros.things.plan.plan", "macros.things.plan.plan_facts"),
        ("macros.standing.standing", "macros.rules.ids"),
        ("macros.rules.ids", "macros.things.facts"),
        ("macros.things.facts", "macros.outputs.api"),
        ("macros.outputs.api", "macros.publish.gate"),
        ("macros.publish.gate", "macros.engine.shell"),
        ("macros.office.importing", "macros.outputs.api"),
        ("macros.engine.making", "macros.office.importing"),
        ("macros.press.press", "macros.guard.leaks"),
        ("macros.outputs.api", "macros.__main__"),
    ],
)
def test_an_import_the_other_way_would_be_seen(importer: str, imported: str) -> None:
    assert imported_by(f"def later():\n    import {imported}\n") == {imported}
    assert not may_import(importer, imported)


def test_every_module_opens_with_a_sentence() -> None:
    openings = {module: ast.get_docstring(ast.parse(source)) or "" for module, source in MODULES.items()}
    assert not [
        module for module, opening in openings.items() if len(opening.split()) < 4 or not set("./") & set(opening)
    ]


def test_no_module_is_over_200_lines() -> None:
    assert not {name: source.count("\n") for name, source in MODULES.items() if source.count("\n") > 200}
