"""What the statutory guidance asks for: the points that the record answers, by section, and those that it cannot.

Working Together (2018) asks for a report at least every 12 months; the edition of 2023 adds points to those of 2018.
"""

# By the section of the report that answers it.
ASKS = {
    "done": "What was done, practice reviews included, and how effective it was.",
    "difference": "Evidence of impact on outcomes for children and families.",
    "training": "Evidence of the impact of training.",
    "slow": "Little or no evidence of progress on agreed priorities.",
    "reviews": "Decisions and actions on local and national recommendations, and what improved.",
    "heard": "How feedback from children and families was sought and used.",
    "partners": "What each safeguarding partner and relevant agency contributed.",
    "scrutiny": "Independent scrutiny, and its themes.",
}
# What a partnership still has to write itself.
NOT_HERE = (
    "What each partner paid, and whether it was worth it.",
    "Who came to the partnership's own meetings.",
    "How many people were trained, and by whom.",
    "Which serious incidents were notified.",
    "National reviews that no plan here answers.",
    "How schools are represented.",
    "How data and shared information were used to learn.",
    "Restraint in secure places for children.",
    "Changes of the arrangements themselves.",
)
NOT_HERE_SAYS = "The guidance asks for this too. A partnership has to add it from its own papers:"
