"""The house: a template places what Python has worked out and does nothing more, and one name has one meaning."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes

from tests.portals import ROOT

LONGEST_LINE, LONGEST_FILE = 120, 60

TEMPLATES = {
    path.relative_to(ROOT / "overrides").as_posix(): path.read_text("utf-8")
    for path in sorted((ROOT / "overrides").rglob("*.html"))
}
# The frame of a page is filled by the theme, from what the theme knows.
FRAME = ("base.html", "partials/")
# Those that are filled with one value of Python's, and what they share.
PLACING = {name: text for name, text in TEMPLATES.items() if name.startswith(("pages/", "lists/", "components/"))}

# What a template finds without being given it: its value, the way to the root, and what a call puts into a macro.
GIVEN = {"it", "root", "caller"}
# What sorts, selects, groups or counts, as a filter or as a test.
WORKING = {
    *("sort", "dictsort", "reverse", "groupby", "unique"),
    *("select", "selectattr", "reject", "rejectattr", "map", "first", "last", "random", "batch", "slice"),
    *("sum", "min", "max"),
}
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)

MODULES = {path: path.read_text("utf-8") for path in sorted((ROOT / "macros").rglob("*.py"))}
# Every folder of Python has one, and a package that runs has the other.
NAMED_BY_PYTHON = ("__init__", "__main__")


def environment() -> Environment:
    """Jinja as it reads our templates; `url` is a filter of the theme, `full_stop` one of ours."""
    made = Environment(trim_blocks=True, lstrip_blocks=True)
    made.filters |= {"url": str, "full_stop": str}
    return made


def work_in(text: str) -> list[str]:
    """What a template works out instead of placing it, each with its line."""
    tree = environment().parse(text)
    return [f"line {node.lineno}: {what}" for node in tree.find_all(nodes.Node) for what in work_of(node)]


def work_of(node: nodes.Node) -> Iterator[str]:
    """What one node of a template works out."""
    if isinstance(node, nodes.Filter | nodes.Test) and node.name in WORKING:
        yield node.name
    if isinstance(node, ARITHMETIC):
        yield f"arithmetic, {type(node).__name__}"
    if isinstance(node, nodes.Name) and node.name == "namespace":
        yield "namespace"
    if isinstance(node, nodes.For) and node.test:
        yield "a loop over some of many"
    if isinstance(node, nodes.Getitem):
        yield "one of many by its place or key"
    if isinstance(node, nodes.Compare) and not all(isinstance(it.expr, nodes.Const) for it in node.ops):
        yield "a comparison with more than a plain text or number"


def globals_in(text: str) -> set[str]:
    """The names that a template reads and neither makes nor imports nor is given as arguments."""
    return meta.find_undeclared_variables(environment().parse(text)) - GIVEN


def classes_in(source: str) -> list[str]:
    """The names of all classes of a module, also of those within others."""
    return [node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]


def named_twice(named: Iterable[tuple[str, Path]]) -> dict[str, list[str]]:
    """The names that more than one thing has, each with the files in which they stand."""
    places: dict[str, list[str]] = defaultdict(list)
    for name, path in named:
        places[name].append(path.relative_to(ROOT).as_posix())
    return {name: files for name, files in places.items() if len(files) > 1}


def test_no_line_of_a_template_is_over_120_signs() -> None:
    numbered = [(name, *line) for name, text in TEMPLATES.items() for line in enumerate(text.splitlines(), start=1)]
    assert not [f"{name}:{number}: {len(line)}" for name, number, line in numbered if len(line) > LONGEST_LINE]


def test_no_template_is_over_60_lines() -> None:
    lengths = {name: len(text.splitlines()) for name, text in TEMPLATES.items()}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FILE}


def test_a_template_works_nothing_out() -> None:
    assert PLACING
    assert not {name: work for name, text in PLACING.items() if (work := work_in(text))}


def test_a_template_reads_nothing_but_its_value() -> None:
    ours = {name: text for name, text in TEMPLATES.items() if not name.startswith(FRAME)}
    assert not {name: sorted(read) for name, text in ours.items() if (read := globals_in(text))}


@pytest.mark.parametrize("name", sorted(WORKING))
def test_a_filter_that_works_would_be_seen(name: str) -> None:
    assert work_in(f"<p>\n{{{{ it.lines | {name} }}}}") == [f"line 2: {name}"]


@pytest.mark.parametrize("name", ["select", "sum"])
def test_a_test_that_works_would_be_seen(name: str) -> None:
    assert work_in(f"{{% if it.lines is {name} %}}{{% endif %}}") == [f"line 1: {name}"]


@pytest.mark.parametrize("sign", ["+", "-", "*", "/", "//", "%", "**"])
def test_arithmetic_would_be_seen(sign: str) -> None:
    assert len(work_in(f"{{{{ it.number {sign} 1 }}}}")) == 1
    assert len(work_in(f"{{% macro sized(it) %}}{{% set size = it.number {sign} 1 %}}{{% endmacro %}}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "{% set at = namespace(x=0) %}",
        "{% for line in it.lines if line.is_late %}{% endfor %}",
        "{{ it.lines[0] }}",
        "{{ it.lines[:3] }}",
        "{% if it.due < it.day %}{% endif %}",
        "{% if it.plan in it.plans %}{% endif %}",
    ],
)
def test_other_work_would_be_seen(text: str) -> None:
    assert len(work_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "{% for line in it.lines %}{{ line.words }}{{ ', ' if not loop.last }}{% endfor %}",
        "{% if it.shape == 'late' %}{% elif it.late and not it.done %}{% endif %}",
        "{% if it.note is not none %}{{ it.note | capitalize }}{% endif %}",
        "{{ 'by ' ~ it.name }}",
    ],
)
def test_placing_is_no_work(text: str) -> None:
    assert not work_in(text)
    assert not globals_in(text)


def test_a_global_would_be_seen() -> None:
    imported = '{% from "components/source.html" import link with context %}{% macro line(of) %}{{ link(of) }}'
    assert globals_in(imported + "{{ root }}{{ it.id }}{{ facts.day }}{{ counted(1) }}{% endmacro %}") == {
        "facts",
        "counted",
    }
    assert globals_in("{% for line in lines %}{{ loop.index }}{{ line }}{% endfor %}") == {"lines"}


def test_no_two_modules_share_a_name() -> None:
    assert MODULES
    assert not named_twice((path.stem, path) for path in MODULES if path.stem not in NAMED_BY_PYTHON)


def test_no_two_classes_share_a_name() -> None:
    assert not named_twice((name, path) for path, source in MODULES.items() for name in classes_in(source))


def test_a_name_used_twice_would_be_seen() -> None:
    one, other = ROOT / "macros/a/line.py", ROOT / "macros/b/line.py"
    assert named_twice([("line", one), ("page", one), ("line", other)]) == {
        "line": ["macros/a/line.py", "macros/b/line.py"]
    }
    assert classes_in("class Outer:\n    class Inner: ...\n") == ["Outer", "Inner"]
