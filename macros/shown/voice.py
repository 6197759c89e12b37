"""Who speaks where something is missing: the owner of the plans, or somebody who only holds documents.

A gap in our files is never told as a fact about the world (design, section 5, rule 4).
"""

from macros.things.portal.portal import Portal


def holds_no(portal: Portal, what: str) -> str:
    """That something is missing: "We have published no reading." or "The documents held here give no reading."."""
    return f"We have published no {what}." if portal.voice == "owner" else f"The documents held here give no {what}."


def in_our_files(portal: Portal) -> str:
    """Where something is told, at the beginning of a sentence: "In the documents held here"."""
    return "In what we have published" if portal.voice == "owner" else "In the documents held here"


def no_report_for(portal: Portal, silence: str, last: str) -> str:
    """That nothing was reported for so long: "We have not reported on it for 9 months, since March 2021."."""
    if portal.voice == "owner":
        return f"We have not reported on it for {silence}, since {last}."
    return f"The latest report on it in the documents held here is of {last}, {silence} ago."


def do_not_say(portal: Portal, what: str) -> str:
    """That something is not told: "We have not published which." or "The documents held here do not say which."."""
    return (
        f"We have not published {what}." if portal.voice == "owner" else f"The documents held here do not say {what}."
    )


def proves_nothing(portal: Portal) -> str:
    """That a claim has no proof: "Nothing that we have published proves it."."""
    return f"Nothing {'that we have published' if portal.voice == 'owner' else 'in the documents held here'} proves it."


def report_nothing(portal: Portal, on: str, when: str) -> str:
    """That some things were not reported on: "The documents held here report nothing on 3 actions in this time."."""
    who = "We have published nothing" if portal.voice == "owner" else "The documents held here report nothing"
    return f"{who} on {on} {when}."
