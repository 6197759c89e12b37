"""A whole portal of any size, as files: the same for the same seed, to the byte.

    python -m tests.bench.generated FOLDER [--plans 500 --actions 10000 --briefings 2000 --seed 1]

Its records are in the project's own format, so `python -m macros check` and `build` run in FOLDER as in a checkout.
Each record has chances of its own (the seed and its name), so a change in how one kind is made leaves the others alone.
"""

import argparse
import re
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.bench import briefings, frame, measures, meetings, plans
from tests.bench.frame import Fields, Names, numbered
from tests.bench.pen import Pen
from tests.portals import PORTAL, surroundings

# The vocabularies that say nothing of any one place are those of a portal that is there.
TAKEN = ("audiences", "glossary", "kinds", "known", "languages", "plain_words", "search_words")

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True)
class Size:
    """How large a portal is, and the seed of its chances."""

    plans: int = 500
    actions: int = 10_000
    briefings: int = 2_000
    seed: int = 1

    def pen(self, name: str) -> Pen:
        """The pen of one record."""
        return Pen(Random(f"{self.seed} {name}"))


def generated_portal(folder: Path, size: Size, taken: Path = PORTAL) -> None:
    """Write a portal into a new folder: its record, and links or copies of all else that a portal needs.

    Some vocabularies are `taken` from the portal below that folder.
    """
    surroundings(folder)
    for collection in ("plans", "measures", "meetings"):
        (folder / "data" / collection).mkdir(parents=True)
    (folder / "docs" / "briefings").mkdir(parents=True)
    vocabularies = {name: _read(taken / "data" / f"{name}.yml") for name in TAKEN}
    for name, entries in {**vocabularies, "waivers": {}}.items():
        _write(folder / "data" / f"{name}.yml", entries)
    shares = plans.sizes(Random(f"{size.seed} sizes"), size.plans, size.actions)
    actions = plans.references(shares)
    names = _names(list(vocabularies["kinds"]), list(vocabularies["audiences"]))
    _write_frame(folder / "data", size, actions)
    _write_plans(folder / "data", size, names, shares, actions)
    for day in names.meetings:
        fields = meetings.meeting(size.pen(f"meeting {day}"), names, day, actions)
        _write(folder / "data" / "meetings" / f"{day}.yml", fields)
    for name in numbered("briefing", size.briefings):
        pen = size.pen(name)
        about = pen.chance.sample(actions, min(len(actions), pen.chance.randint(1, 3)))
        front, body = briefings.briefing(pen, names, about)
        path = folder / "docs" / "briefings" / f"{name}.md"
        path.write_text(f"---\n{_yaml(front)}---\n{body}", encoding="utf-8")
    _register(folder)


def _register(folder: Path) -> None:
    """Let the portal know every word that was made up, so that none is refused as somebody's name."""
    files = [*(folder / "data").rglob("*.yml"), *(folder / "docs" / "briefings").glob("*.md")]
    words = {word for path in files for word in re.findall("[A-Z][a-z]+", path.read_text("utf-8"))}
    _write(folder / "data" / "known.yml", {word: {"what": "term", "why": "It is made up."} for word in sorted(words)})


def _write_frame(data: Path, size: Size, actions: list[str]) -> None:
    plan_ids = numbered("plan", size.plans)
    _write(data / "portal.yml", frame.portal())
    _write(data / "bodies.yml", frame.bodies(size.pen("bodies")))
    _write(data / "themes.yml", frame.themes(size.pen("themes")))
    _write(data / "rating_keys.yml", frame.rating_keys(size.pen("rating keys"), f"paper-{plan_ids[0]}"))
    _write(data / "sources.yml", frame.documents(size.pen("sources"), plan_ids))
    _write(data / "corrections.yml", frame.corrections(size.pen("corrections"), actions))


def _write_plans(data: Path, size: Size, names: Names, shares: list[int], actions: list[str]) -> None:
    """The plans, and the measures, which are about their actions."""
    measure_ids = numbered("measure", measures.MEASURES)
    about = measures.subjects(Random(f"{size.seed} measures"), measure_ids, actions)
    measured: dict[str, list[str]] = {}
    for name, action in about.items():
        measured.setdefault(action, []).append(name)
        _write(data / "measures" / f"{name}.yml", measures.measure(size.pen(name), names, action))
    for name, share in zip(numbered("plan", size.plans), shares, strict=True):
        _write(data / "plans" / f"{name}.yml", plans.plan(size.pen(name), names, name, share, measured))


def _names(kinds: list[str], audiences: list[str]) -> Names:
    bodies, themes = numbered("body", frame.BODIES), numbered("theme", frame.THEMES)
    return Names(bodies, themes, kinds, audiences, frame.meeting_days())


def _read(path: Path) -> Fields:
    """The entries of a vocabulary, every scalar as it was typed."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) or {}


def _write(path: Path, fields: Fields) -> None:
    path.write_text(_yaml(fields), encoding="utf-8")


def _yaml(fields: Fields) -> str:
    text: str = yaml.dump(fields, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=118)
    return text


def main() -> None:
    """Write the portal that the command asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.generated", description="Write a large portal.")
    parser.add_argument("folder", type=Path)
    for name, default in vars(Size()).items():
        parser.add_argument(f"--{name}", type=int, default=default)
    asked = vars(parser.parse_args())
    generated_portal(asked.pop("folder"), Size(**asked))


if __name__ == "__main__":
    main()
