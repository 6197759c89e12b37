"""What rating keys give to the portal: the page that explains them, /help/ratings/."""

from macros.things.kind import Kind
from macros.things.open_data import IndexPart
from macros.things.rating_key.rating_key import RatingKey
from macros.things.rating_key.rating_key_list import rating_key_list

RATING_KEY = Kind(
    index={"rating_keys": IndexPart(dict[str, RatingKey], lambda facts: facts.record.rating_keys)},
    lists={"rating_keys": rating_key_list},
)
