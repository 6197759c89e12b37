"""Numbers, days and months as they are said in words."""

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
NUMBERS = {name: number for number, name in enumerate(f"{_UNITS} seventeen eighteen nineteen".split())}

_FIRST = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_LATER = "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
ORDINALS = {name: number for number, name in enumerate(f"{_FIRST} {_LATER}".split(), 1)} | {"thirtieth": 30}
TENS = {"twenty": 20, "thirty": 30}

_MONTHS = "january february march april may june july august september october november december"
MONTHS = {name[:length]: month for month, name in enumerate(_MONTHS.split(), 1) for length in (3, len(name))}
MONTHS |= {"sept": 9}
