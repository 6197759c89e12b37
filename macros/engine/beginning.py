"""The beginning of a build or a preview by MkDocs: the facts, what its templates need, and our macros."""

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment

from macros.engine.adapter import Adapter
from macros.engine.lists import add_macros
from macros.engine.preview import RecordIsBroken
from macros.model.partial_date import long_date
from macros.outputs.checked_facts import checked_facts
from macros.outputs.citation import citation
from macros.outputs.compiled_templates import CompiledTemplates
from macros.outputs.known_files import ON_EVERY_PAGE, KnownFiles
from macros.outputs.page_use import data_of_page
from macros.outputs.share_pictures import picture_of, picture_words
from macros.publish.policy import policy
from macros.shown.follow import follow
from macros.source.mistake import MistakesFound
from macros.things.facts import Facts


def begin(env: Any) -> None:
    """Give MkDocs what it shows of the record. A build brings its facts; a preview reads the record, or stops."""
    if "candour" not in env.conf.plugins:
        env.conf.plugins["candour"] = Adapter(_facts(Path(env.conf.config_file_path).parent))
    facts: Facts = env.conf.plugins["candour"].facts
    portal, root = facts.record.portal, facts.record.root
    # Only `mkdocs serve` names an address of its own.
    is_preview = bool(env.conf.site_url)
    script = KnownFiles(root / "docs").integrity(ON_EVERY_PAGE)
    env.conf.site_name = portal.title
    env.conf.site_url = env.conf.site_url or portal.address
    env.conf.extra.update(portal=portal, as_at=long_date(facts.day), follow=follow)
    env.conf.extra.update(citation=partial(citation, facts), page_data=partial(data_of_page, facts))
    env.conf.extra.update(picture=env.conf.site_url + picture_of(""), picture_words=picture_words(facts))
    env.conf.extra.update(integrity=script, policy=partial(policy, script=f"'{script}'", is_preview=is_preview))
    add_macros(env)
    env.conf.theme.get_env = partial(_theme, env.conf.theme.get_env())


def _theme(environment: Environment) -> Environment:
    """The theme's templates, kept compiled; its other files are not looked for, as no page uses them."""
    environment.bytecode_cache = CompiledTemplates("theme")
    environment.list_templates = lambda *_, **__: []  # type: ignore[method-assign]
    return environment


def _facts(root: Path) -> Facts:
    try:
        return checked_facts(root)
    except MistakesFound as wrong:
        raise RecordIsBroken(f"The record has mistakes, and no site is written:\n{wrong}") from None
