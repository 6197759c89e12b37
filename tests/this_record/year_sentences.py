"""Every sentence with a number that the page of a year of this record has to say, made of what the files hold."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tests.this_record.test_figures import written
from tests.this_record.year_count import DONE, GROUPS, TODAY, Count, files_of, last, long

HOW = {"survey": "in a survey", "group": "in a group", "interview": "in an interview", "complaint": "in a complaint"}
STOOD = {"kept": "shown as kept", "overdue": "overdue", "not shown": "not shown as kept", "open": "open"}
PARTNERS = {"council": "The council", "police": "The police", "health": "Health"}


def some(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def were(number: int) -> str:
    return "was" if number == 1 else "were"


def listed(parts: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def sentences(it: Count) -> list[str]:
    """All of them, section by section."""
    parts = (done, difference, training, slow, reviews, heard, partners, asked, corrected)
    return [told_of for part in parts for told_of in part(it)]


def done(it: Count) -> Iterator[str]:
    new = sum(it.in_year(plan.get("published")) for plan, _ in it.actions)
    reported = sum(any(it.in_year(total["as_at"]) for total in plan.get("reported", ())) for plan in it.plans)
    yield newly_done(it)
    yield f"{some(new, 'action')} were newly promised in this year."
    yield f"Owners reported totals for {some(reported, 'plan')} in this year."


def newly_done(it: Count) -> str:
    these = it.newly_done
    proved = sum(it.is_proved(plan, action) for plan, action in these)
    have = "has" if proved == 1 else "have"
    words = f"{some(len(these), 'action')} {were(len(these))} newly reported done, one by one, in this year."
    return f"{words} {proved} of them {have} proof."


def difference(it: Count) -> Iterator[str]:
    kinds = Counter(it.furthest(action) for _, action in it.seen)
    numbers = f"{kinds['impact']} show a difference for children, {kinds['adoption']} show that people work that way"
    stands = "stands" if kinds[""] == 1 else "stand"
    yield (
        f"{some(len(it.seen), 'action')} can be seen as done, one by one. By their evidence {numbers}, "
        f"{kinds['activity']} show only that it was done. {kinds['']} {stands} without evidence."
    )
    more = sum(claimed for _, claimed in it.totals) - len(it.seen)
    are = "is" if more == 1 else "are"
    which = "do not say which actions these are. So no evidence stands beside them."
    yield f"{more} more {are} claimed in totals alone. {it.gap} {which}"
    new, checked = it.new_evidence, sum("checked_by" in piece for piece in it.new_pieces)
    number = "1 piece of evidence" if new.total() == 1 else f"{new.total()} pieces of evidence"
    yield (
        f"{number} {were(new.total())} dated in this year: {new['impact']} of impact, {new['adoption']} of adoption, "
        f"{new['activity']} of activity. {checked} of these {were(checked)} checked by somebody other than the owner."
    )
    yield figures(it)


def impact(it: Count) -> str:
    better = it.new_evidence["impact"]
    seen = sum(it.furthest(action) == "impact" for _, action in it.seen)
    pieces = "1 piece of evidence" if better == 1 else f"{better} pieces of evidence"
    told_of = f"{pieces} of how things are for children {were(better)} dated in this year."
    have = "has" if seen == 1 else "have"
    return f"{told_of} {seen} of {some(len(it.seen), 'action')} seen as done {have} such evidence."


def figures(it: Count) -> str:
    read = [
        (measure, [x for x in measure.get("readings", ()) if it.by_then(x["as_at"])])
        for measure in files_of("measures")
    ]
    these = [(measure, known) for measure, known in read if any(it.in_year(x["as_at"]) for x in known)]
    against, aims, neither = Counter[str](), Counter[bool](), 0
    for measure, known in these:
        newest = [x for x in known if last(x["as_at"]) == max(last(y["as_at"]) for y in known)]
        now = newest[0] if len(newest) == 1 and measure["better"] != "neither" else None
        base, aim = (measure.get(part) for part in ("baseline", "target"))
        is_held = False
        if now and base and now.get("place") == base.get("place"):
            less = Decimal(base["value"]) - Decimal(now["value"])
            against[
                "the same" if not less else "better" if (less < 0) is (measure["better"] == "higher") else "worse"
            ] += 1
            is_held = True
        if now and aim:
            reached = Decimal(now["value"]) - Decimal(aim["value"])
            aims[reached >= 0 if measure["better"] == "higher" else reached <= 0] += 1
            is_held = True
        neither += not is_held
    parts = ", ".join(f"{against[way]} {way}" for way in ("better", "worse", "the same"))
    number = sum(it.in_year(x["as_at"]) for _, known in these for x in known)
    words = f"{some(number, 'figure')} of {some(len(these), 'measure')} were published."
    words += f" Held against their baseline: {parts}." if against else ""
    words += f" Held against their target: {aims[True]} reached it, {aims[False]} did not." if aims else ""
    return words + (f" {neither} of these measures cannot be held against either here." if neither else "")


def training(it: Count) -> Iterator[str]:
    told_of = {fact["text"]: fact for fact in it.facts if fact.get("training") == "yes"}.values()
    kinds = Counter(fact.get("kind") for fact in told_of)
    yield (
        "1 fact of this year tells of training."
        if len(told_of) == 1
        else f"{len(told_of)} facts of this year tell of training."
    )
    checked = sum("checked_by" in fact for fact in told_of if fact.get("kind") in ("adoption", "impact"))
    yield (
        f"{kinds['adoption']} of them say that people now work that way, {kinds['impact']} tell of a difference for "
        f"children. {checked} of these {were(checked)} checked by somebody other than the owner."
    )


def late(it: Count) -> str:
    actions, steps = it.late
    if not actions["late"] and not steps["late"]:
        return "No action that can be seen one by one was late when last reported."
    own = f" {some(steps['late'], 'step')} {were(steps['late'])}, counted by themselves."
    return f"{some(actions['late'], 'action')} {were(actions['late'])} late when last reported.{own}"


def slow(it: Count) -> Iterator[str]:
    gap = it.gap
    yield late(it)
    passed, in_totals, sure = it.passed, it.passed_in_totals, it.sure_in_totals
    unsaid = f"{gap} do not say whether each of them was done. We do not call them late: they may have been done."
    words = f"{some(passed, 'action')} are past their date. {unsaid}"
    if in_totals:
        words += f" For {in_totals} of them the owner gives totals: how many are done, and not which."
        words += f" At least {sure} of these are done."
    yield words
    for plan, number in it.late_by_totals:
        total = plan["reported"][-1]
        yield (
            f"{plan['title']}: By its totals of {total['words']}, at least {some(number, 'action')} were late. "
            f"{gap} do not say which. These numbers overlap. {total['note'].strip()}"
        )
    silent = it.silent
    yield f"{some(silent, 'action')} not reported done have no report of the last 6 months. {gap} give no newer report."
    idle = sum(it.whole_stage(plan, action) == "not started" for plan, action in it.actions)
    yield f"{some(idle, 'action')} {were(idle)} reported as not started."
    yield f"{some(it.moved, 'date')} moved in this year."


def reviews(it: Count) -> Iterator[str]:
    new = [plan for plan in it.plans if it.in_year(plan.get("published"))]
    asked = sum(len(plan.get("recommendations", ())) for plan in new)
    yield f"{some(len(new), 'plan')} {were(len(new))} published in this year, with {some(asked, 'recommendation')}."
    held = [(plan, it_) for plan in it.plans for it_ in plan.get("recommendations", ())]
    yield (
        f"On {it.day} the record held {some(len(held), 'recommendation')} of {some(len(it.plans), 'plan')}. "
        f"{it.gap} do not say how their owners answered each of them by itself."
    )
    stages = [[it.stage(plan, action) for action in it_["actions"]] for plan, it_ in held if it_.get("actions")]
    full = sum(all(stage in DONE for stage in these) for these in stages)
    embedded = sum(all(stage == "embedded" for stage in these) for these in stages)
    words = f"All actions are reported done, one by one, under {full} of these."
    words += f" Under {embedded} all are embedded: people now work that way."
    bare = sum(not any(of is plan for of, _ in it.actions) for plan in it.plans)
    yield words + (f" Of {some(bare, 'plan')} no single action is published, so this cannot be seen." if bare else "")


def heard(it: Count) -> Iterator[str]:
    who, how = it.heard, it.heard_how
    parts = ", ".join(f"{who[name]} of {name}" for name in GROUPS if who[name])
    yield f"{some(who[''], 'fact')} of this year {'tells' if who[''] == 1 else 'tell'} what people said: {parts}."
    ways = ", ".join(f"{how[name]} {words}" for name, words in HOW.items() if how[name])
    rest = f" Of {how['']} the source does not say how." if how[""] else ""
    yield f"They were heard: {ways}.{rest}"


def partners(it: Count) -> Iterator[str]:
    tops = {it.top(name) for name in written("bodies")}
    named = {written("bodies")[top].get("partner", ""): {top} for top in tops}
    named[""] = {top for top in tops if "partner" not in written("bodies")[top]}
    for name, label in (*PARTNERS.items(), ("", "The partnership and the other agencies")):
        actions, steps = it.newly_done_by(named[name])
        parts = [some(number, noun) for number, noun in ((actions, "action"), (steps, "step")) if number]
        number, behind = it.answers_for(named[name])
        words = (
            f"{listed(parts)} {were(actions + steps)} newly reported done."
            if parts
            else "nothing was newly reported done."
        )
        yield f"{label}: {words} Answers for {some(number, 'action')}, {behind} of them late when last reported."
    without = sum(not it.leads(action) for _, action in it.actions)
    yield f"For {without} of {some(len(it.actions), 'action')} no lead stands here. {it.gap} do not say who answers."


def asked(it: Count) -> Iterator[str]:
    sat = it.meetings
    with_papers = sum(meeting["known_from"] in ("minutes", "papers") for meeting in sat)
    are = "is" if len(sat) == 1 else "are"
    yield f"{some(len(sat), 'meeting')} of this year {are} known, {with_papers} by papers or minutes."
    questions = [question for meeting in sat for question in meeting.get("questions", ())]
    in_part = sum(question.get("in_part") == "yes" for question in questions)
    silent = sum("answer" not in question for question in questions)
    full = len(questions) - in_part - silent
    are = "is" if len(questions) == 1 else "are"
    yield (
        f"{some(len(questions), 'question')} {are} recorded: {full} with an answer, {in_part} with an answer in part, "
        f"{silent} with none."
    )
    yield promised(it)


def promised(it: Count) -> str:
    given = [some(it.promised[kind], kind) for kind in ("promise", "offer", "request") if it.promised[kind]]
    words = (
        f"Given in this year: {listed(given)}." if given else "No promise to the committee is recorded in this year."
    )
    states = Counter(it.promise_state(*pair) for pair in it.due_promises)
    parts = ", ".join(f"{states[state]} {told_of}" for state, told_of in STOOD.items() if states[state])
    return f"{words} Of {some(states.total(), 'promise')} given or due in it, {parts}." if states else words


def corrected(it: Count) -> Iterator[str]:
    yield correction_words(it)
    made = sum(it.in_year(entry["on"]) for entry in written("corrections").values())
    yield f"{some(made, 'correction')} {were(made)} made in this year, of facts of any year."


def correction_words(it: Count) -> str:
    these = it.corrected
    ours = sum(entry["of"] == "this portal" for entry in these)
    concern = "concerns" if len(these) == 1 else "concern"
    words = f"{some(len(these), 'correction')} {concern} facts of this year: {ours} of a mistake of ours"
    return f"{words}, {len(these) - ours} of a mistake in a paper."


def since(it: Count) -> str:
    """What came after the year, in the words of the pages of changes."""
    now, parts = it.since, list[str]()
    rated, steps = rated_since(now), steps_since(now)
    moved = sum(any(now.in_year(x.get("as_at")) for x in moves(action)) for _, action in now.actions)
    proved = sum(any(now.in_year(x["as_at"]) for x in now.evidence(action)) for _, action in now.actions)
    new = sum(now.in_year(plan.get("published")) for plan, _ in now.actions)
    more = [(moved, "actions had a date moved"), (proved, "got new evidence"), (new, "were newly promised")]
    for these in (rated, steps, more):
        found = [f"{number} {words}" for number, words in these if number]
        parts += [f"{', '.join(found)}."] if found else []
    plans = sum(any(now.in_year(x["as_at"]) for x in plan.get("reported", ())) for plan in now.plans)
    parts = parts or ["No change is recorded for a single action."]
    days = f"It changes nothing above. From {it.day} to {long(TODAY)}:"
    return f"{days} {' '.join(parts)} Owners reported totals for {plans} plans."


def rated_since(now: Count) -> list[tuple[int, str]]:
    """How many actions were newly complete, newly under way, or rated in another way."""
    complete = begun = by_a_step = other = 0
    for plan, action in now.actions:
        before, after = (now.whole_stage(plan, action, day) for day in (now.eve, now.last))
        names = [now.rating(action, day) for day in (now.eve, now.last)]
        if after == "complete" and before not in DONE:
            complete += 1
        elif after == "under way" and before in ("not known", "not started"):
            begun += 1
            by_a_step += now.stage(plan, action) != "under way"
        elif before != after or names[0] != names[1]:
            other += 1
    verb = "was" if other == 1 else "were"
    return [
        (complete, "actions were newly reported complete"),
        (begun, f"were newly reported under way ({by_a_step} of them only by a step)"),
        (other, f"{verb} rated for the first time or in another way"),
    ]


def steps_since(now: Count) -> list[tuple[int, str]]:
    done = otherwise = 0
    for plan, action in now.actions:
        for step in now.steps(action):
            before, after = (now.stage(plan, step, day) or "not known" for day in (now.eve, now.last))
            done += after in DONE and before not in DONE
            otherwise += after not in DONE and after != before
    return [(done, "steps were newly reported complete"), (otherwise, "changed in another way")]


def moves(action: Any) -> list[Any]:
    things = (action, *action.get("steps", ()))
    return [it for thing in things for it in thing.get("deadlines", ())[1:]]


def young(it: Count) -> Iterator[str]:
    """The sentences with a number of the page for young readers."""
    actions, claimed = (sum(numbers) for numbers in zip(*it.totals, strict=True))
    proved = sum(it.is_proved(plan, action) for plan, action in it.seen)
    yield f"In all, they said they would do {some(actions, 'thing')}."
    yield f"They now say that {claimed} of them {'is' if claimed == 1 else 'are'} done."
    yield f"Here you can see {len(it.seen)} of these, one by one."
    yield f"For {proved} there is proof."
    better = [piece for piece in it.new_pieces if piece["kind"] == "impact"]
    yield f"The papers of this year tell us {some(len(better), 'thing')} about that."
    yield f"As far as we know, someone else checked {sum('checked_by' in piece for piece in better)} of them."
    late_actions, late_steps = it.late
    yield f"Some of it was late: {some(late_actions['late'], 'thing')}."
    yield f"Things have parts, and {some(late_steps['late'], 'part')} {were(late_steps['late'])} late."
    yield f"This year, we can read what children said in {some(it.heard['children'], 'place')}."
    wrong = len(it.corrected)
    yield f"There {'is' if wrong == 1 else 'are'} {some(wrong, 'note')} here on mistakes, ours or in the papers."
