"""What bodies give to the portal: /bodies/<id>/ and the list of all."""

from macros.shown.addresses import BODIES, body_address
from macros.things.body.body_data import BODY_FILES, BodyData, body_data
from macros.things.body.body_list import body_list
from macros.things.body.body_page import body_pages
from macros.things.kind import Kind
from macros.things.open_data import IndexPart

BODY = Kind(
    section=BODIES,
    promised=lambda facts: map(body_address, facts.record.bodies),
    pages=body_pages,
    data=(BODY_FILES,),
    index={"bodies": IndexPart(dict[str, BodyData], body_data)},
    lists={"body_list": body_list},
)
