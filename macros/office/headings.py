"""Headings: what the columns of an action plan are usually called, and which row of a table is its heading."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from macros.office.office_paper import GridCell

Column = Literal[
    "id", "recommendation id", "recommendation", "action", "step id", "step", "leads", "supports", "due", "moved to",
    "rating", "rated on", "done on", "progress", "update", "evidence", "outcome", "priority", "note", "nothing",
]  # fmt: skip
COLUMNS: tuple[str, ...] = get_args(Column)
# Each as it is printed, in small letters and without signs. What is not here is asked.
USUAL: dict[str, str] = {
    "id": "id|ref|reference|no|number|item|action no|action number|action ref|action id|action reference",
    "recommendation id": "recommendation no|rec no|recommendation number|recommendation ref|rec ref|rec id",
    "recommendation": "recommendation|recommendations|recommendation text|area of concern|finding|improvement area"
    "|area for improvement|objective|recommendation finding|what the review asked for",
    "action": "action|actions|action required|actions required|agreed action|agreed actions|action to be taken"
    "|actions to be taken|what will we do|what we will do|key actions|key action|planned action|management action"
    "|action step|action description|action item|action items",
    "step id": "step ref|step no|step id|step number",
    "step": "step|steps|sub action|sub actions|milestone|milestones",
    "leads": "lead|leads|lead officer|responsible officer|responsible|responsibility|owner|action owner|lead agency"
    "|lead role|who|by whom|responsible lead|lead officers|responsible person|lead person|accountable lead|led by"
    "|assigned to|responsible agency|lead agencies|person responsible|lead professional",
    "supports": "support|supported by|supporting|supporting agencies|supporting officers|partners|with support from",
    "due": "due|due date|timescale|timescales|target date|deadline|by when|when|action completed by|complete by"
    "|to be completed by|original date|original deadline|original target date|target completion date|date due"
    "|original due date|due by|target|timeframe",
    "moved to": "revised date|revised deadline|revised target date|revised due date|new date|new deadline"
    "|extended to|revised timescale|extension date|extended date",
    "rating": "rag|rag rating|rag status|rating|brag|brag rating|brag status|current rag|status|action status"
    "|current status|progress status|rag rating and status",
    "rated on": "rated on|date of rating|date rated|rag date|as at|status date|date of update|last updated|updated on",
    "done on": "done on|date completed|date complete|actual completion date|completed on|date closed|closed on"
    "|date of completion|actual date",
    "progress": "complete %|% complete|percent complete|percentage complete|progress %|per cent done",
    "update": "update|updates|progress update|progress updates|progress|latest update|progress to date"
    "|progress since last meeting|progress made|current position|update on progress|latest position",
    "evidence": "evidence|evidence of completion|evidence of impact|assurance|what is the evidence",
    "outcome": "outcome|outcomes|outcomes and measures|intended outcome|expected outcome|success measure"
    "|success measures|success criteria|desired outcome|what will success look like|impact|intended impact",
    "priority": "priority|priority level",
    "note": "note|notes|remark|remarks",
}
BY_WORDS = {word: column for column, words in USUAL.items() for word in words.split("|")}
# With so many headings that are known, the column of actions has only another name.
LOOKED_AT, MOST_OF_A_HEADING, SURELY = 12, 60, 3


def heading_words(text: str) -> str:
    """A heading without signs and capital letters, as it is compared."""
    return " ".join(re.sub(r"[^a-z0-9%]+", " ", text.casefold()).split())


def usual(heading: str) -> str:
    """What a column with a heading usually is; empty where that is not sure."""
    return BY_WORDS.get(heading_words(heading), "")


def heading_row(rows: Sequence[Sequence[GridCell]], known: Mapping[str, str]) -> int | None:
    """The number of the row that is the heading of a table: with most headings that are known, and two at least."""
    best, most = None, 1
    for number, row in enumerate(rows[:LOOKED_AT]):
        texts = {it.text for it in row if it.text and not it.continues and len(it.text) <= MOST_OF_A_HEADING}
        sure = {known.get(text) or usual(text) for text in texts} - {"", "nothing"}
        if len(sure) > most and (sure & {"action", "recommendation", "step"} or len(sure) >= SURELY):
            best, most = number, len(sure)
    return best


def headings_of(row: Sequence[GridCell]) -> list[str]:
    """The heading of each column of a row; a merged one stands for its first column."""
    return ["" if it.continues == "across" else it.text for it in row]
