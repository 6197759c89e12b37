"""Links in Markdown: where they may lead."""

import re


def wrong_with_link(link: str) -> str:
    """What is wrong with a link that leads to no page of this portal, to no https:// and to no telephone number."""
    # A browser reads over white space and control characters in an address.
    read = re.sub(r"[\x00-\x20]", "", link).lower()
    scheme = (re.match(r"[a-z][a-z0-9+.-]*:", read) or [""])[0]
    if scheme in ("https:", "tel:") or (read and not scheme and not read.startswith(("/", "\\"))):
        return ""
    named = f'"{scheme or link}" cannot be linked to' if read else "a link leads nowhere"
    return f"{named}; write https://…, tel:…, or the way to a page, like ../../plans/leo/"
