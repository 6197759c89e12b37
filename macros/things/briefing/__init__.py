"""A learning summary for practitioners, in each of its languages, with what goes with it."""
