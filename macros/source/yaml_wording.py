"""What the YAML parser says when it cannot go on, in the words of an editor and at the place that has to be mended."""

import yaml

BACKSLASH = "the sign \\ has a meaning of its own between double quotes; put single quotes (') round this text"
SIGN = "the sign {} has a meaning of its own at the start of a text; put the text in quotes"

# A part of what the parser says, and what we say. Below, the mistake is where the parser stopped.
WHERE_IT_STOPPED = {
    "cannot start any token": "this cannot be read; use spaces, not tabs, and quotes round a text with such a sign",
    "mapping values are not": "a colon cannot stand here; put the text in quotes, or move the line to the margin",
    "block sequence entries": "a dash cannot stand here; begin a list on the next line, or put the text in quotes",
    "escape": BACKSLASH,
    "hexdecimal": BACKSLASH,
}
# Below, it is where the thing began that the parser could not read to its end.
WHERE_IT_BEGAN = {
    "could not find expected ':'": "a colon is missing in this line; write a name, a colon, a space and a value",
    "quoted scalar": "the text in quotes that begins here is not closed; end it with the same quote",
    "flow": "the brackets that begin here are not closed or lack a comma; close them, or put the text in quotes",
    "alias": SIGN.format("*"),
    "anchor": SIGN.format("&"),
    "tag": SIGN.format("!"),
}
ELSE = "the lines do not fit together; check the indentation, colons, dashes and quotes of this line and the one above"


def said_plainly(wrong: yaml.YAMLError) -> tuple[yaml.Mark, str]:
    """The mark of the place, and what is wrong there and what to write instead."""
    stopped = getattr(wrong, "problem_mark", None) or yaml.Mark("", 0, 0, 0, None, 0)
    if text := _first(WHERE_IT_STOPPED, wrong):
        return stopped, text
    if text := _first(WHERE_IT_BEGAN, wrong):
        return getattr(wrong, "context_mark", None) or stopped, text
    return stopped, ELSE


def is_where_it_began(wrong: yaml.YAMLError) -> bool:
    """Whether the place to be mended is where the thing began that the parser could not read to its end."""
    return not _first(WHERE_IT_STOPPED, wrong) and bool(_first(WHERE_IT_BEGAN, wrong))


def _first(known: dict[str, str], wrong: yaml.YAMLError) -> str:
    said = f"{getattr(wrong, 'context', '')} {getattr(wrong, 'problem', '')}"
    return next((text for part, text in known.items() if part in said), "")
