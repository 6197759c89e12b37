"""Our own code never renders data as a template and never runs it: read from the sources themselves."""

import ast
import re

import pytest

from tests.portals import ROOT

CODE = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted((ROOT / "macros").rglob("*.py"))}
HTML = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted((ROOT / "overrides").rglob("*.html"))
}
TYPST = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted((ROOT / "overrides").rglob("*.typ"))
}

# What makes a template of a text, runs a text, or reads one as more than text.
FORBIDDEN = {
    *(
        "eval",
        "exec",
        "compile",
        "__import__",
        "from_string",
        "Template",
        "compile_expression",
        "render_template_string",
    ),
    *("system", "popen", "loads_unsafe", "unsafe_load", "full_load", "SafeString", "mark_safe"),
}
FORBIDDEN_FROM = {"pickle", "marshal", "shelve", "code", "importlib"}
# Where HTML of our own templates and of the cleaned briefings is called so, though it is no text of ours in the code.
MAY_MARK_UP = {
    "macros/things/briefing/briefing_body.py": 2,  # nh3.clean(…), and to take tags out
    "macros/outputs/abbreviations.py": 2,  # what a template gave, with links in it
    "macros/outputs/indexed_page.py": 1,  # only to take the tags out
}

# In the theme's own templates nothing is escaped by itself.
THEMES = [name for name in HTML if name.count("/") == 1 or name.startswith("overrides/partials/")]
OURS = [name for name in HTML if name not in THEMES]
SAYS = re.compile(r"\{\{-?\s*(.*?)\s*-?\}\}", re.DOTALL)
# What is no data: addresses that the theme makes, text that stands in the template, and what is HTML already.
NO_DATA = re.compile(
    r"(?:'[\w./-]*'|path|address|first\.url) \| url"
    r"|\"[\w (]+\)?\" if .*|'page' if page and page\.url == first\.url else 'true'"
    r"|config\.extra\.(?:integrity|policy\(page\.url if page else ''\))|config\.theme\.favicon \| url"
    r"|page\.canonical_url|page\.content|page\.meta\.head|words"
)


def wrong_in_code(name: str, source: str) -> list[str]:
    """What a module does that could run or render data."""
    found, marked = [], 0
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [it.name for it in node.names]
            found += [f"import of {it}" for it in modules if it in FORBIDDEN_FROM]
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in FORBIDDEN and ast.unparse(node.func) != "re.compile" and not _is_typst(node):
            found.append(called)
        if called == "Environment" and not _says(node, "autoescape", True):
            found.append("an environment that does not escape")
        if any(_says(node, name, True) for name in ("shell",)):
            found.append("a shell")
        marked += called == "Markup" and not all(isinstance(it, ast.Constant) for it in node.args)
    return found + ["HTML of something else than a text in the code"] * (marked > MAY_MARK_UP.get(name, 0))


def _is_typst(node: ast.Call) -> bool:
    """Whether a call is that of the press: it compiles a template of ours, and data is handed to it as JSON."""
    return ast.unparse(node.func) == "self._compiler.compile" and ast.unparse(node.args[0]) == "self.folder / template"


def _says(node: ast.Call, name: str, value: object) -> bool:
    return any(
        it.arg == name and isinstance(it.value, ast.Constant) and it.value.value is value for it in node.keywords
    )


def wrong_in_html(source: str) -> list[str]:
    """What a template of ours does that could show data as HTML, or read what data names."""
    found = re.findall(r"\|\s*(?:safe|forceescape|xmlattr|tojson)\b|autoescape|Markup|__\w+__", source)
    found += re.findall(r"\{%-?\s*(?:include|import|from|extends)\s+(?!\"[a-z_/]+\.html\")[^%]*", source)
    return found + re.findall(r"\son\w+\s*=|<script(?![^>]*\ssrc=)|<style|javascript:", source)


def unescaped_in_theme(source: str) -> list[str]:
    """What a template of the theme's says of data without escaping it."""
    return [it for it in SAYS.findall(source) if not re.search(r"\| e$", it) and not NO_DATA.fullmatch(it)]


@pytest.mark.parametrize("name", CODE)
def test_no_module_runs_or_renders_data(name: str) -> None:
    assert wrong_in_code(name, CODE[name]) == []


@pytest.mark.parametrize("name", HTML)
def test_no_template_shows_data_as_html(name: str) -> None:
    assert wrong_in_html(HTML[name]) == []


@pytest.mark.parametrize("name", THEMES)
def test_whatever_the_theme_says_of_data_is_escaped(name: str) -> None:
    assert unescaped_in_theme(HTML[name]) == []


def test_the_papers_read_data_as_json_alone() -> None:
    read = [
        it
        for text in TYPST.values()
        for it in re.findall(r"\b(?:eval|read|plugin|yaml|toml|xml|cbor|csv|json)\(.*", text)
    ]
    assert read == ["json(bytes(sys.inputs.it))"]


@pytest.mark.parametrize(
    "source",
    [
        *(
            "environment.from_string(text)",
            "jinja2.Template(text)",
            "eval(text)",
            "exec(text)",
            "compile(text, '', 'exec')",
        ),
        *("Environment(loader=x)", "Environment(autoescape=False)", "Markup(text)", "Markup(f'<b>{text}')"),
        *("markupsafe.Markup(text)", "os.system(text)", "subprocess.run(text, shell=True)", "import pickle"),
        *("from importlib import import_module", "self._compiler.compile(text)", "yaml.unsafe_load(text)"),
    ],
)
def test_code_that_did_would_be_seen(source: str) -> None:
    assert wrong_in_code("macros/new.py", source)


@pytest.mark.parametrize(
    "source",
    [
        *(
            "{{ text | safe }}",
            "{{ text|safe }}",
            "{% autoescape false %}",
            "{% include text %}",
            "{% extends layout %}",
        ),
        *(
            '{% import text as it %}{% from "../x.html" import y %}',
            "<p onclick='x'>",
            "<script>x</script>",
            "{{ x.__class__ }}",
        ),
    ],
)
def test_a_template_that_did_would_be_seen(source: str) -> None:
    assert wrong_in_html(source)


@pytest.mark.parametrize(
    "said", ["page.title", "portal.title", "title | upper", "portal.area | e | upper", "page.meta.x"]
)
def test_a_theme_that_did_would_be_seen(said: str) -> None:
    assert unescaped_in_theme(f"<p>{{{{ {said} }}}}</p>")
