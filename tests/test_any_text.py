"""Whatever stands in a file, it is read or its mistakes are named inside it: no other exception, and no end of work."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from macros.outputs.checked_facts import checked_facts
from macros.outputs.outputs import outputs
from macros.outputs.publication import Publication
from macros.source.markdown_source import markdown_source
from macros.source.mistake import Mistake, MistakesFound
from macros.source.text import MOST_BYTES, MOST_NAMED, text_of
from macros.source.unseen import is_seen
from macros.source.yaml_source import Value, yaml_source
from macros.things.briefing.briefing_body import ALLOWED, ATTRIBUTES, briefing_body
from tests.fuzzing import examples
from tests.portals import PORTAL, ROOT, copy_of_record

# What text_of lets through.
letters = st.characters(exclude_categories=["Cs"]).filter(is_seen)
signs = st.sampled_from([
    "a: ", "b:", "- ", "? ", "\n", "\n  ", "\n    ", "\t", '"', "'", "[", "]", "{", "}", ", ", ": ", "# ", "| ", ">-\n",
    "&a ", "*a", "!b ", "!!set ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "%TAG ! x\n", "@", "`", "~",
    "\\", "\\u202e", "1.10", "é😀", "a", '"[key]": ',
])  # fmt: skip
texts = st.one_of(st.text(letters), st.lists(signs, max_size=40).map("".join))

TEXTS = (".yml", ".md", ".txt")
FILES = sorted(path.relative_to(PORTAL).as_posix() for path in PORTAL.rglob("*.*") if path.suffix in TEXTS)


def lies_inside(mistake: Mistake, text: str) -> bool:
    """Whether a mistake's line is one of the text and its column one of that line, or just after its end."""
    lines = text.split("\n")
    return 1 <= mistake.line <= len(lines) and 1 <= mistake.column <= len(lines[mistake.line - 1]) + 1


def scalars(value: Value) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [scalar for entry in value for scalar in scalars(entry)]
    return [scalar for key, entry in value.items() for scalar in (key, *scalars(entry))]


@settings(max_examples=examples(300), deadline=None)
@given(texts)
@example("a: &a [*a, *a]")
@example("a: b\n  c: d")
@example('a: "\\ud800"')
def test_any_yaml_text_gives_plain_values_or_mistakes_inside_it(text: str) -> None:
    try:
        source = yaml_source("file.yml", text)
    except MistakesFound as found:
        mistakes, values = found.mistakes, list[str]()
    else:
        mistakes, values = (
            [source.mistake(("a", 0, "b"), "wrong"), source.mistake(("a",), "wrong", at_key=True)],
            scalars(source.value),
        )
    assert all(lies_inside(mistake, text) for mistake in mistakes)
    assert all(map(is_seen, values))


@settings(max_examples=examples(200), deadline=None)
@given(texts, texts)
def test_any_front_matter_gives_plain_values_or_mistakes_inside_it(front: str, body: str) -> None:
    text = f"---\n{front}\n---\n{body}"
    try:
        source = markdown_source("file.md", text)
    except MistakesFound as found:
        mistakes = found.mistakes
    else:
        mistakes = [source.front.mistake(("a",), "wrong")]
        assert text.split("\n")[source.body_line - 1 :] == source.body.split("\n")
    assert all(lies_inside(mistake, text) for mistake in mistakes)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_of_record(tmp_path_factory.mktemp("any"))
    (root / "overrides").symlink_to(ROOT / "overrides")
    return root


@settings(max_examples=examples(200), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(), texts.map(str.encode)))
def test_any_bytes_give_a_text_or_mistakes(portal: Path, raw: bytes) -> None:
    (portal / "data/any.yml").write_bytes(raw)
    try:
        text, mistakes = text_of(portal, "data/any.yml"), list[Mistake]()
    except MistakesFound as found:
        text, mistakes = "", found.mistakes
        assert mistakes
    (portal / "data/any.yml").unlink()
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    assert all(1 <= mistake.line <= lines for mistake in mistakes)
    assert is_seen(text)


markdown = st.lists(
    st.one_of(
        st.sampled_from([
            *("<", ">", '"', "'", "`", "[", "](", ")", "![", "\n\n", "\n", "# ", "- ", "> ", "1. ", "| ", "|-|\n", "*"),
            *("_", "&", "&#", ";", "&colon;", "javascript:", "data:", "java&Tab;script:", "https://e.example"),
            *("<script>", "</script>", "<img src=x onerror=x>", "<svg onload=x>", " onclick=x", "style=x", "<!--"),
            *("-->", "<style>", "<math>", "<mtext>", "<noscript>", "<template>", "<![CDATA[", "]]>", "]: ", "{{ x }}"),
            *("//e.example", "x.png", "\\", "{: onclick=x }"),
        ]),
        st.text(letters, max_size=5),
    ),
    max_size=40,
).map("".join)  # fmt: skip


LINK = re.compile(r"https:|tel:|(?![a-z][a-z0-9+.-]*:)")
PICTURE = re.compile(r"(\.\./)+[\w.-]+")


class Cleaned(HTMLParser):
    """Reads what was cleaned, and keeps what may not stand in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.feed(f"{html}<p>")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        may = ATTRIBUTES.get(tag, set()) | {"rel"}
        self.wrong += [tag] * (tag not in ALLOWED) + [name for name, _ in attrs if name not in may]
        addresses = [re.sub(r"[\x00-\x20]", "", it or "").lower() for name, it in attrs if name in ("href", "src")]
        self.wrong += [it for it in addresses if not LINK.match(it)]
        self.wrong += [f"{it}" for name, it in attrs if name == "src" and not PICTURE.fullmatch(it or "")]

    def handle_comment(self, data: str) -> None:
        self.wrong.append(data)

    def handle_decl(self, decl: str) -> None:
        self.wrong.append(decl)


@settings(max_examples=examples(300), deadline=None)
@given(st.one_of(markdown, st.text(letters, max_size=200)))
def test_of_any_markdown_nothing_is_left_but_what_may_stand_on_a_page(text: str) -> None:
    assert Cleaned(briefing_body(text)).wrong == []


@pytest.mark.parametrize(
    "html",
    [
        *(
            "<script>x</script>",
            '<p onclick="x">',
            '<a href="java\tscript:x">x</a>',
            '<a href="http://e.example/">x</a>',
        ),
        *('<img src="https://e.example/x.png">', "<!-- x -->", "<!doctype x>"),
    ],
)
def test_what_may_not_be_left_would_be_seen(html: str) -> None:
    assert Cleaned(html).wrong


@st.composite
def spoilt_files(draw: st.DrawFn) -> tuple[str, str]:
    """A file of the invented portal in which something was typed over: its name and its text now."""
    file = draw(st.sampled_from(FILES))
    text = (PORTAL / file).read_text("utf-8")
    words = sorted({*text.split(), "2020", "2020-02-30", "robin/1.1", "", "[]", "{}", '""', "yes", "index.html"})
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        typed = draw(st.one_of(signs, st.sampled_from(words), st.text(letters, max_size=5)))
        text = text[:start] + typed + text[start + draw(st.integers(0, 30)) :]
    return file, text


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(spoilt_files(), st.tuples(st.sampled_from(FILES), texts)))
def test_any_text_as_a_data_file_is_published_or_its_mistakes_are_named(portal: Path, spoilt: tuple[str, str]) -> None:
    file, text = spoilt
    whole = (portal / file).read_bytes()
    (portal / file).write_text(text, "utf-8", newline="")
    try:
        publication = Publication(checked_facts(portal))
    except MistakesFound as found:
        mistakes, said = found.mistakes, str(found).split("\n")
    else:
        mistakes, said = [], list[str]()
        published = dict(outputs(publication))
        assert len(publication.articles) > 20
        assert published.keys() >= {"api/v1/index.json", "api/v1/plans.json", "sitemap.xml"}
    finally:
        (portal / file).write_bytes(whole)
    assert all(lies_inside(mistake, text) for mistake in mistakes if mistake.file == file)
    assert len(said) == len(mistakes)


@pytest.mark.parametrize(
    "sign", ["[", "{a: ", "- ", "? ", "[a, ", "- a\n", "a:\n- ", "*a ", "&a ", "!a ", "'", "a: b: "]
)
def test_a_large_text_of_one_sign_gives_values_or_mistakes(sign: str) -> None:
    try:
        told: list[Mistake] | list[str] = scalars(
            yaml_source("file.yml", "a: " + sign * (MOST_BYTES // len(sign))).value
        )
    except MistakesFound as found:
        told = found.mistakes
    assert told


def test_a_large_text_of_mistakes_is_read_to_its_end() -> None:
    """What takes the square of the number of mistakes would not end before the reader has gone."""
    numbers = range(60_000)
    source = yaml_source("file.yml", "".join(f"x{number}: y\n" for number in numbers))
    lines = [source.mistake((f"x{number}",), "wrong").line for number in numbers]
    assert lines == [number + 1 for number in numbers]


def test_a_file_of_another_kind_is_refused_in_few_words(portal: Path) -> None:
    (portal / "data/any.yml").write_bytes(b"\0" * MOST_BYTES)
    with pytest.raises(MistakesFound) as found:
        text_of(portal, "data/any.yml")
    assert len(found.value.mistakes) == MOST_NAMED
    (portal / "data/any.yml").unlink()
