"""Shades: the colour word of a cell's colour, where nobody would call it otherwise."""

import colorsys

# The signs that people put in the place of a colour.
SIGNS = {"🔴": "red", "🟥": "red", "🟢": "green", "🟩": "green", "🔵": "blue", "🟦": "blue"}
WORDS = {"red": "red", "amber": "amber", "green": "green", "blue": "blue", "grey": "grey", "gray": "grey"}
LETTERS = {"r": "red", "a": "amber", "g": "green", "b": "blue"}


def colour_word(shade: str) -> str:
    """Red, amber, green or blue; empty where a shade is pale, dark or between two, so that somebody has to say."""
    red, green, blue = (int(shade[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    degrees = hue * 360
    if saturation < 0.5 or value < 0.5:
        return ""
    if degrees <= 12 or degrees >= 348:
        return "red"
    if 28 <= degrees <= 52:
        return "amber"
    if 80 <= degrees <= 155:
        return "green"
    return "blue" if 195 <= degrees <= 245 else ""
