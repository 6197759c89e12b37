"""The whole text of a plan that an exported file carries in a part of its own, beside its table."""

from collections.abc import Mapping

from lxml import etree
from pydantic import TypeAdapter, ValidationError

from macros.model.wording import mistakes_of
from macros.source.mistake import MistakesFound
from macros.source.yaml_source import YamlSource, yaml_source
from macros.things.plan.plan import Plan

CARRIED = "customXml/candour.xml"
SPACE = "urn:candour:plan"


def carried_in(parts: Mapping[str, bytes]) -> str:
    """The text of the plan that a file carries; empty where it carries none."""
    for name, part in sorted(parts.items()):
        if name.startswith("customXml/") and SPACE.encode() in part:
            try:
                root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
            except etree.XMLSyntaxError:
                continue
            if root.tag == f"{{{SPACE}}}plan":
                return root.text or ""
    return ""


def carried_plan(file: str, plan_id: str, text: str) -> tuple[Plan, YamlSource]:
    """The plan that a text is; raises `MistakesFound` where it is none."""
    source = yaml_source(file, text)
    value = source.value if isinstance(source.value, dict) else {}
    try:
        return TypeAdapter(Plan).validate_python({**value, "id": plan_id}), source
    except ValidationError as wrong:
        raise MistakesFound(mistakes_of(wrong, source, Plan)) from None
