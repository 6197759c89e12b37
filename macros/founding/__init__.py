"""A portal of one's own: a new one for another partnership, and a newer Candour brought into one that stands."""
