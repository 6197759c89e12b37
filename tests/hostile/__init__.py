"""The hostile corpus: what must be stopped, what must pass, and how a run of the tests counts them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

PERSONAL = Path(__file__).parent / "personal"
STOPS: dict[str, list[str]] = yaml.safe_load((PERSONAL / "stops.yml").read_text("utf-8"))
PASSES: dict[str, list[str]] = yaml.safe_load((PERSONAL / "passes.yml").read_text("utf-8"))

STOPPED, PASSED = "test_what_is_personal_stops", "test_what_a_portal_has_to_say_passes"


def summary(reports: Mapping[str, Iterable[Any]]) -> list[str]:
    """The lines about personal data at the end of a run: nothing where those tests did not run."""
    counts: Counter[tuple[str, str]] = Counter()
    for outcome in ("passed", "failed"):
        for report in reports.get(outcome, ()):
            name = getattr(report, "nodeid", "").partition("::")[2].partition("[")[0]
            counts[name, outcome] += 1
    lines = []
    for name, called in ((STOPPED, "hostile texts stopped"), (PASSED, "harmless texts let through")):
        well, all_of = counts[name, "passed"], counts[name, "passed"] + counts[name, "failed"]
        if all_of:
            lines.append(f"personal data: {well} of {all_of} {called} ({100 * well / all_of:.1f} %)")
    return lines
