"""A figure that is watched, with its readings."""
