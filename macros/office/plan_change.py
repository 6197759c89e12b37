"""What a later version of a document changes in a plan: dated facts are added, and nothing that stands is touched."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from macros.model.open_place import OPEN, open_places
from macros.model.partial_date import partial_date
from macros.office.draft import Draft, Values, digest
from macros.office.import_settings import ImportSettings
from macros.office.plan_addition import Addition, due_key, rating_said
from macros.source.yaml_source import Path
from macros.things.action.action import Action, Deadline, Rating, Step, Update
from macros.things.plan.plan import Plan, Recommendation


@dataclass
class PlanChange:
    """All that a document adds to a plan, and what it says otherwise than the record, which somebody has to look at."""

    plan: Plan
    settings: ImportSettings
    as_at: str
    additions: list[Addition] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    put: dict[Path, list[int]] = field(default_factory=dict)

    def read(self, draft: Draft) -> None:
        """Compare a draft with the plan."""
        self._recommendations(draft)
        known = self._actions()
        by_digest = {told: name for name, told in self.settings.rows.items()}
        seen = set[str]()
        for rec, drafted in draft.actions():
            name, told = drafted["id"], draft.rows.get(drafted["id"], "")
            is_by_order = name in draft.by_order
            if is_by_order and told in by_digest:
                name = by_digest[told]
            found = known.get(name.casefold())
            before = self.settings.rows.get(name)
            if found and before and before != told:
                self._notice(drafted, f"action {name} has other words than when it was last read")
                if is_by_order:
                    self._notice(drafted, f"it has no number, so that nothing was taken for {name}; number it")
                    continue
            if found:
                seen.add(found[1].id.casefold())
                self._action(*found, drafted, draft)
            else:
                self._new(rec, drafted)
        for path, action in known.values():
            if action.id.casefold() not in seen and not action.withdrawn and path:
                seen.add(action.id.casefold())
                self.notices.append(f"action {action.id} is not in the document; if it no longer stands, withdraw it")

    def _recommendations(self, draft: Draft) -> None:
        """What is said of recommendations themselves: a rating of all actions of a row, an update."""
        there = {it.id.casefold(): (r, it) for r, it in enumerate(self.plan.recommendations)}
        for rec in draft.recommendations:
            if found := there.get(rec["id"].casefold()):
                path: Path = ("recommendations", found[0])
                self._dated(path, found[1], rec, f"recommendation {found[1].id}", rec)
                self._updates(path, found[1].updates, rec, f"r-{found[1].id}", draft)

    def _actions(self) -> dict[str, tuple[Path, Action]]:
        """Every action under its id, and under those that it had."""
        found: dict[str, tuple[Path, Action]] = {}
        for r, rec in enumerate(self.plan.recommendations):
            for a, action in enumerate(rec.actions):
                for name in (*action.was, action.id):
                    found[name.casefold()] = (("recommendations", r, "actions", a), action)
        return found

    def _action(self, path: Path, action: Action, drafted: Values, draft: Draft) -> None:
        self._dated(path, action, drafted, f"action {action.id}", drafted)
        self._updates(path, action.updates, drafted, action.id, draft)
        for name in ("leads", "supports"):
            said = [it for it in drafted.get(name, ()) if not it.startswith(OPEN)]
            if said and set(said) != set(getattr(action, name)):
                has = ", ".join(getattr(action, name)) or "nobody"
                self._notice(drafted, f"{name} of {action.id}: the document says {', '.join(said)}, the record {has}")
        steps = {step.id.casefold(): (at, step) for at, step in enumerate(action.steps)}
        for one in drafted.get("steps", ()):
            if found := steps.get(one["id"].casefold()):
                self._dated((*path, "steps", found[0]), found[1], one, f"step {action.id} {one['id']}", drafted)
            elif action.steps:
                self._notice(drafted, f"step {one['id']} of {action.id} is not in the record")
        for item in drafted.get("evidence", ()):
            if digest(item["text"]) not in [digest(it.text) for it in action.evidence]:
                self._notice(drafted, f"evidence of {action.id}, to be added by hand with its kind: {item['text']}")

    def _dated(
        self, path: Path, thing: Action | Step | Recommendation, drafted: Values, called: str, of: Values
    ) -> None:
        for entry in drafted.get("ratings", ()):
            self._rating(path, thing.ratings, entry, called, of)
        self._deadlines(path, thing.deadlines, drafted.get("deadlines", []), called, of)

    def _rating(self, path: Path, there: Sequence[Rating], entry: Values, called: str, drafted: Values) -> None:
        if self._is_open(entry, called, drafted):
            return
        when = partial_date(entry["as_at"])
        same = [it for it in there if it.as_at.typed == when.typed and it.assessment == "claim"]
        said = rating_said(entry)
        if same:
            has = {name: str(getattr(same[0], name) or "") for name in ("rating", "stage")}
            if (entry.get("rating", "not-recorded"), entry.get("stage", "")) != (has["rating"], has["stage"]):
                was = rating_said({"rating": has["rating"], "stage": has["stage"]})
                self._notice(drafted, f"{called} on {when}: the document says {said}, the record {was}; it stays")
            return
        number = next((at for at, it in enumerate(there) if it.as_at.first > when.last), len(there))
        before = f", {rating_said(dict(there[number - 1]))} before" if number else ""
        self._add((*path, "ratings"), number, entry, f"{called}: rated {said} on {when}{before}", drafted)

    def _deadlines(self, path: Path, there: Sequence[Deadline], drafted: list[Values], called: str, of: Values) -> None:
        known = {digest(it.words) for it in there if it.words}
        if all(digest(it.get("words", "")) in known for it in drafted):
            return  # the same words as before, which a person has read
        if any(self._is_open(it, called, of) for it in drafted):
            return
        has = [due_key(it.due, it.words) for it in there]
        told = [due_key(partial_date(it["due"]) if "due" in it else None, it.get("words")) for it in drafted]
        if has and told[-1] in has:
            if told[-1] != has[-1]:
                self._notice(of, f"{called}: the document still says {told[-1]}, the record {has[-1]}; it stays")
            return
        if has and len(told) > 1 and told[0] not in has:
            self._notice(of, f"{called}: the document says that it was first due {told[0]}, the record {has[0]}")
            return
        for at, (entry, when) in enumerate(zip(drafted, told, strict=True)):
            if when not in has:
                later = {"as_at": self.as_at} if has or at else {}
                made = {name: it for name, it in ({"due": None} | entry | later).items() if it}
                moved = f"{called}: due {when}" + (f", moved from {has[-1]}" if has else "")
                self._add((*path, "deadlines"), len(there), made, moved, of)
                has.append(when)

    def _updates(self, path: Path, there: Sequence[Update], drafted: Values, name: str, draft: Draft) -> None:
        found = drafted.get("updates", ())
        called = f"action {name}" if not name.startswith("r-") else f"recommendation {name[2:]}"
        told = digest("\n".join(it["text"] for it in found)) if found else ""
        if told:
            draft.updates[name] = told
        if told and self.settings.updates.get(name) != told:
            known = {digest(it.text) for it in there}
            for entry in found:
                if digest(entry["text"]) not in known:
                    said = f"{called}: an update of {partial_date(entry['as_at'])}"
                    self._add((*path, "updates"), len(there), entry, said, drafted)

    def _new(self, rec: Values, drafted: Values) -> None:
        """An action that the record does not have, under its recommendation or with a new one."""
        entry = drafted | {"added": self.as_at}
        said = f"{'action ' + drafted['id'] if not drafted['id'].startswith(OPEN) else 'an action'}: is new"
        for r, it in enumerate(self.plan.recommendations):
            if it.id.casefold() == rec["id"].casefold():
                path: Path = ("recommendations", r, "actions")
                count = sum(added.path == path for added in self.additions)
                self.additions.append(Addition(path, len(it.actions) + count, entry, said))
                return
        top: Path = ("recommendations",)
        made = [it for it in self.additions if it.path == top]
        same = next((it for it in made if it.entry["id"] == rec["id"]), None)
        if same:
            same.entry["actions"].append(entry)
            return
        whole = rec | {"actions": [entry]}
        self.additions.append(Addition(top, len(self.plan.recommendations) + len(made), whole, said))

    def _add(self, path: Path, number: int, entry: Values, said: str, drafted: Values) -> None:
        put = self.put.setdefault(path, [])
        at = number + sum(it <= number for it in put)
        put.append(number)
        self.additions.append(Addition(path, at, entry | {"source": entry.get("source", drafted["source"])}, said))

    def _is_open(self, entry: Values, called: str, drafted: Values) -> bool:
        found = [question for _, question in open_places(entry)]
        for question in found:
            self._notice(drafted, f"{called}: {question}")
        return bool(found)

    def _notice(self, drafted: Values, said: str) -> None:
        self.notices.append(f"{drafted['source']['place']}: {said}")
