"""A filled shell is the theme's own rendering of the same page, to the byte."""

from collections.abc import Iterator

import pytest
from markupsafe import Markup
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.engine.adapter import Adapter
from macros.engine.shell import CONTENT, DESCRIPTION, LAST_PART, TITLE, Shells
from macros.outputs.publication import Article, Publication
from macros.shown.links import Link
from macros.things.entry import Entry
from macros.things.page import Page
from tests.portals import copy_of_portal

HARD = 'Tom & Jerry\'s < "Nobody" > {{ 7 * 7 }} \\1 ünï 100%'


def article(
    address: str, title: str, section: str, description: str, html: str, trail: tuple[Link, ...] | None = None
) -> Article:
    """A page of nothing but this HTML; its trail is its own title, unless another is given."""
    steps = (Link("plans/", title),) if trail is None else trail
    return Article(Page(address, title, description, section, steps, "", None, Entry("Page")), Markup(html))


@pytest.fixture(scope="module")
def adapter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Adapter]:
    """What a build of the invented portal leaves behind: the theme, and the facts."""
    root = copy_of_portal(tmp_path_factory.mktemp("shell") / "portal")
    config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    adapter = config.plugins["candour"]
    assert isinstance(adapter, Adapter)
    yield adapter
    config.plugins.on_shutdown()


@pytest.fixture
def shells(adapter: Adapter) -> Shells:
    """The theme of that build, with no shell made yet."""
    assert adapter.shells
    theme = adapter.shells
    return Shells(theme.environment, theme.config, theme.files, theme.nav)


def test_every_page_of_the_record_is_as_the_theme_renders_it(adapter: Adapter, shells: Shells) -> None:
    articles = Publication(adapter.facts).articles
    sections = {it.page.address.split("/")[0] for it in articles}
    assert sections >= {"plans", "bodies", "themes", "measures", "meetings"}
    assert not [it.page.address for it in articles if shells.filled(it) != shells.rendered(it)]


@pytest.mark.parametrize("address", ["x/", "plans/x/", "plans/x/1.1/", "changes/2020-01-01/2021-late/", "a/b/c/d/"])
@pytest.mark.parametrize("section", ["plans/", "help/", "nowhere/", ""])
def test_a_page_of_any_depth_section_and_title_is_as_the_theme_renders_it(
    shells: Shells, address: str, section: str
) -> None:
    for title in ("Plain", HARD):
        page = article(address, title, section, f"About {title}", "<h1>x</h1>")
        assert shells.filled(page) == shells.rendered(page)


def test_a_page_has_nothing_of_the_page_that_filled_the_shell_before(shells: Shells) -> None:
    alpha, omega = (
        article(f"plans/{name}/", name, "plans/", f"About {name}", f"<h1>{name}</h1>", trail=())
        for name in ("alphabeta", "omega")
    )
    first, second = shells.filled(alpha), shells.filled(omega)
    assert "alphabeta" in first
    assert first.replace("alphabeta", "omega") == second


def test_a_plan_that_has_no_record_any_more_has_the_picture_of_the_portal(shells: Shells) -> None:
    filled = shells.filled(article("plans/x/", "Gone", "plans/", "Withdrawn", "<h1>x</h1>"))
    assert 'property="og:image" content="https://candour.invented.example/picture.png"' in filled


def test_a_title_is_text_in_the_head_and_in_the_trail(shells: Shells) -> None:
    title = '</title><script>alert("x")</script>'
    filled = shells.filled(article("plans/x/", title, "plans/", title, "<h1>x</h1>"))
    assert "<script>" not in filled
    assert filled.count("&lt;script&gt;") == 5


def test_words_that_a_shell_uses_for_itself_are_left_alone_in_a_page(shells: Shells) -> None:
    words = f"{TITLE} {DESCRIPTION} {CONTENT} {LAST_PART}"
    page = article("plans/x/", f"Title {words}", "plans/", f"Description {words}", f"<p>{words}</p>")
    filled = shells.filled(page)
    assert filled == shells.rendered(page)
    assert filled.count(words) > 3
