"""What rating keys give to the portal: the page that explains them, /help/ratings/."""

from macros.model.plain import plain
from macros.things.kind import Kind
from macros.things.rating_key.rating_key_list import rating_key_list

RATING_KEY = Kind(
    index=lambda facts: {"rating_keys": plain(facts.record.rating_keys)},
    lists={"rating_keys": rating_key_list},
)
