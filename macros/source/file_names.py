"""Names of files that some systems keep for themselves: no id, no file and no folder of a portal has one."""

import re

# Windows takes these for its devices, whatever ending stands behind them; there a copy of the repository could not be
# written, nor a site.
OF_DEVICES = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:\..*)?", re.IGNORECASE | re.DOTALL)


def is_of_a_device(name: str) -> bool:
    """Whether Windows would take the name of a file or a folder for one of its devices."""
    return bool(OF_DEVICES.fullmatch(name))
