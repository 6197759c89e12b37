"""That a command was refused: one line for whoever gave it."""


class Refused(Exception):
    """What a command does not do; the message says why, and what to do."""
