"""The programs that make sounds and films: their names may stand in a file, with a version at most."""

import re

_NAMES = (
    rb"Lavf|Lavc|libopus|libwebm|opusenc from opus-tools|Xiph\.Org libVorbis I|Chrome|QTmuxingAppLibWebM|"
    rb"Mozilla|SoundHandler|VideoHandler|GPAC ISO (?:Audio|Video) Handler|Core Media (?:Audio|Video)|DataHandler"
)
_MAKER = re.compile(rb"(?:(?:" + _NAMES + rb")(?:[ -]?[0-9][0-9. -]{0,20})?)?")


def is_a_maker(words: bytes) -> bool:
    """Whether words are nothing, or the name of a program with its version at most."""
    return _MAKER.fullmatch(words) is not None and len(re.findall(rb"\d", words)) < 10
