"""The security policy: what a page may load and do. Each page says it of itself, and the server may say it again.

Nothing is allowed but what is named here. The page of the search alone may run Pagefind's WebAssembly. The same
directives go into the `meta` element of every page, into /_headers (Netlify, Cloudflare Pages and others read it) and
into the example for nginx.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

from macros.shown.addresses import INDEX

SEARCH = "search/"

PAGE = {
    "default-src": "'none'",
    "script-src": "{script}",
    "style-src": "'self'",
    "img-src": "'self'",
    "media-src": "'self'",
    # For /robots.txt, which who rates a page for search engines asks for through the page.
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "require-trusted-types-for": "'script'",
}
# Pagefind's modules load one another, and carry no hash. Trusted types are not among what it stands.
OF_SEARCH = {
    "script-src": "'self' 'wasm-unsafe-eval'",
    "require-trusted-types-for": None,
}
# `mkdocs serve` puts a script into every page that asks whether it has changed.
OF_PREVIEW = {"script-src": "'self' 'unsafe-inline' 'wasm-unsafe-eval'"}

OFF = "accelerometer autoplay camera display-capture encrypted-media geolocation gyroscope magnetometer microphone midi"
OFF += " payment picture-in-picture publickey-credentials-get screen-wake-lock usb xr-spatial-tracking"
HEADERS = {
    # Only where a browser came by https; then it never comes by http again, for a year.
    "Strict-Transport-Security": "max-age=31536000",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join([f"{feature}=()" for feature in OFF.split()]),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # The addresses of pages and assets never change, their contents do: a browser asks whether its copy still holds.
    "Cache-Control": "no-cache",
}
# Kinds of files that are published and that nginx does not know by itself.
TYPES = {"wav": "audio/wav", "opus": "audio/ogg", "vtt": "text/vtt", "m4a": "audio/mp4", "wasm": "application/wasm"}
TYPES |= {"csv": "text/csv", "ics": "text/calendar"}
# What other people's programs read from other websites.
OPEN_DATA = ("api/", "feeds/")
OPEN = {"Access-Control-Allow-Origin": "*"}


def policy(address: str, script: str, is_preview: bool = False) -> str:
    """The directives of the page at `address`, as its `meta` element has them; `script` is the hash of our script,
    in quotation marks."""
    chosen: dict[str, str | None] = {**PAGE, **(OF_SEARCH if address == SEARCH else {})}
    if is_preview:
        chosen.update(OF_PREVIEW)
    told = [f"{name} {value}" for name, value in chosen.items() if value]
    return "; ".join(told).replace("{script}", script)


def header(address: str, script: str) -> str:
    """The directives for a server: a `meta` element cannot say who may show the page in a frame."""
    return f"{policy(address, script)}; frame-ancestors 'none'"


def headers_file(entries: Iterable[str], portal: str, script: str) -> str:
    """/_headers of a site with these `entries` at its root, folders with a slash, published at the address `portal`.

    Where two rules hold for one address, some hosts send both. So the rule for all addresses has no directive in which
    the search differs, and every other rule is for one entry alone.
    """
    root = urlsplit(portal).path
    shared = {name: value for name, value in PAGE.items() if name not in {"default-src", *OF_SEARCH}}
    everywhere = "; ".join(f"{name} {value}" for name, value in {**shared, "frame-ancestors": "'none'"}.items())
    rules = [_rule(f"{root}*", {"Content-Security-Policy": everywhere, **HEADERS})]
    for entry in ["", *sorted(entries)]:
        own = {"Content-Security-Policy": header(entry, script), **(OPEN if entry in OPEN_DATA else {})}
        rules.append(_rule(f"{root}{entry}{'*' if entry.endswith('/') else ''}", own))
    return "\n".join(rules)


def nginx_example(portal: str) -> str:
    """The example for nginx, of a portal that is published at this address: at the root of its name, or below it.

    It names no hash, for it stays while the site changes; the pages themselves do.
    """
    name, base = urlsplit(portal).hostname, urlsplit(portal).path
    told = "\n".join(f'    add_header {header} "{value}" always;' for header, value in HEADERS.items())
    opened = "|".join(entry.rstrip("/") for entry in OPEN_DATA)
    return NGINX.format(
        portal=portal,
        base=base,
        # In a regular expression a dot is any sign.
        below=base.replace(".", "\\."),
        name=name,
        search=header(SEARCH, "'self'"),
        page=header("", "'self'"),
        headers=told,
        types="".join(TYPE.format(ending=ending, kind=kind) for ending, kind in TYPES.items()),
        index=INDEX,
        opened=opened,
        root=f"/srv/{name}",
    )


def _rule(path: str, headers: dict[str, str]) -> str:
    return "".join([f"{path}\n", *(f"  {name}: {value}\n" for name, value in headers.items())])


TYPE = """\
    location ~ \\.{ending}$ {{
        types {{ }}
        default_type {kind};
    }}
"""
NGINX = """\
# An example for nginx: a portal at {portal}. `make nginx` writes it for the address of yours.
# Put it into the http block, and the files of site/ into {root}{base}
# Take the certificate's lines from whoever gives you yours.
map $uri $candour_policy {{
    default "{page}";
    ~^{below}search/(index\\.html)?$ "{search}";
}}
map $uri $candour_open {{
    default "";
    ~^{below}({opened})/ "*";
}}
server {{
    listen 80;
    server_name {name};
    root {root};
    index index.html;
    error_page 404 {base}404.html;
    charset utf-8;
    server_tokens off;
    absolute_redirect off;
    gzip on;
    gzip_types text/css text/calendar text/csv text/plain text/vtt text/xml application/javascript application/json
        application/xml image/svg+xml;

    add_header Content-Security-Policy $candour_policy always;
    add_header Access-Control-Allow-Origin $candour_open always;
{headers}

    location = {base}_headers {{
        return 404;
    }}
    location ~ ^{below}api/(v1/)?$ {{
        try_files {base}{index} =404;
    }}
{types}}}
"""
