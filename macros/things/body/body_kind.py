"""What bodies give to the portal: /bodies/<id>/ and the list of all."""

from macros.model.plain import plain
from macros.shown.addresses import BODIES, body_address
from macros.things.body.body_list import body_list
from macros.things.body.body_page import body_pages
from macros.things.kind import Kind

BODY = Kind(
    section=BODIES,
    promised=lambda facts: map(body_address, facts.record.bodies),
    pages=body_pages,
    index=lambda facts: {"bodies": plain(facts.record.bodies)},
    lists={"body_list": body_list},
)
