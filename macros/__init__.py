"""Candour: reads the record in `data/`, and gives MkDocs the pages and macros that show it."""

from functools import partial
from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Where MkDocs' macros plugin begins: check the record, or stop; then add our macros and our adapter."""
    from mkdocs.exceptions import Abort

    from macros.facts.facts import Facts
    from macros.model.as_at import as_at
    from macros.pages.templates import Templates
    from macros.papers.papers import papers
    from macros.rules.checked import checked_record
    from macros.site.adapter import Adapter
    from macros.site.known_files import ON_EVERY_PAGE, KnownFiles
    from macros.site.policy import policy
    from macros.site.written import add_macros
    from macros.source.mistake import MistakesFound

    root = Path(env.conf.config_file_path).parent
    try:
        record = checked_record(root)
        facts = Facts(record, as_at(record.portal))
        printed = papers(facts)
    except MistakesFound as found:
        raise Abort(f"The record has mistakes, and no site is written:\n{found}") from None
    templates = Templates(root / "overrides", facts, printed)
    # Only `mkdocs serve` names an address of its own.
    is_preview = bool(env.conf.site_url)
    script = KnownFiles(root / "docs").integrity(ON_EVERY_PAGE)
    env.conf.site_name = record.portal.title
    env.conf.site_url = env.conf.site_url or record.portal.address
    env.conf.extra.update(portal=record.portal, as_at=f"{facts.day.day} {facts.day:%B %Y}")
    env.conf.extra.update(integrity=script, policy=partial(policy, script=f"'{script}'", is_preview=is_preview))
    env.conf.plugins["candour"] = Adapter(facts, templates, printed)
    add_macros(env, templates)
