"""What the statutory guidance asks for: the points that the record answers, by section, and those that it cannot.

Working Together (2018) asks for a report at least every 12 months; the edition of 2023 adds points to those of 2018.
"""

# By the section of the report that answers it.
ASKS = {
    "done": "What was done because of the arrangements, practice reviews included, and how effective it was.",
    "difference": "Evidence of the impact on outcomes for children and families.",
    "training": "Evidence of the impact of training.",
    "slow": "Where there was little or no evidence of progress on agreed priorities.",
    "reviews": "Decisions and actions on the recommendations of local and national reviews, and what improved.",
    "heard": "How the feedback of children and families was sought and used.",
    "partners": "What each safeguarding partner and relevant agency contributed.",
    "scrutiny": "What independent scrutiny found, and its themes.",
}
# What a partnership still has to write itself.
NOT_HERE = (
    "Money: what each partner paid, what it was spent on, and whether it was worth it.",
    "Attendance: who came to the meetings of the partnership itself.",
    "Training: a full count of who was trained, and by whom.",
    "Serious incidents: which were notified, and how it was decided whether to review each.",
    "National reviews: what they recommended, where no plan here answers it.",
    "Schools and other education: how they are represented in the partnership.",
    "Data and information sharing: how they were used to learn.",
    "Restraint in secure places for children: what a review of its use found.",
    "The arrangements themselves: how the partners changed them in the year.",
)
NOT_HERE_SAYS = "The guidance asks for this too. A partnership has to add it from its own papers."
