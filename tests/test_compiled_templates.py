"""Compiled templates are kept from build to build, and are taken only for the text that they were compiled from."""

import traceback
from pathlib import Path

import pytest
from jinja2 import Environment, UndefinedError

from macros.outputs import compiled_templates
from macros.outputs.templates import Templates

NAME = "pages/odd.html"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled_templates, "KEPT", tmp_path / "kept")
    return tmp_path / "kept"


def portal(folder: Path, text: str) -> Templates:
    """A portal with one template; each has an environment of its own, as each process has."""
    (folder / NAME).parent.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_text(text, "utf-8")
    return Templates(folder, {})


def test_a_template_is_compiled_once_for_all_copies_of_a_portal(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert portal(tmp_path / "one", "{{ it }}").filled(NAME, "a", "") == "a"
    assert len(list(kept.iterdir())) == 1
    monkeypatch.setattr(Environment, "compile", None)
    assert portal(tmp_path / "two", "{{ it }}").filled(NAME, "b", "") == "b"


def test_a_template_of_another_text_is_compiled_anew_and_takes_the_place_of_the_old(tmp_path: Path, kept: Path) -> None:
    assert portal(tmp_path / "one", "old").filled(NAME, None, "") == "old"
    assert portal(tmp_path / "two", "new").filled(NAME, None, "") == "new"
    assert len(list(kept.iterdir())) == 1


@pytest.mark.parametrize(
    "text", ["\n{{ nothing.at.all }}", "{% macro m() %}\n{{ nothing.at.all }}{% endmacro %}{{ m() }}"]
)
def test_an_error_in_what_another_copy_has_compiled_names_its_own_file(text: str, tmp_path: Path) -> None:
    for name in ("one", "two"):
        with pytest.raises(UndefinedError) as wrong:
            portal(tmp_path / name, text).filled(NAME, None, "")
        steps = traceback.extract_tb(wrong.value.__traceback__)
        assert {(step.filename, step.lineno) for step in steps} >= {(str(tmp_path / name / NAME), 2)}
