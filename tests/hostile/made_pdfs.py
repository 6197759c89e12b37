"""PDFs as somebody who means harm would make them, and as honest programs do: a page that says hello, and one thing.

`ACTING` and `HIDING` say what must be said of each; `HONEST` must pass.
"""

import zlib

NHS = "NHS number 999 000 0018"
HELLO = "BT /F 12 Tf 10 100 Td (Hello) Tj ET"
Objects = dict[int, bytes]


def stream(content: bytes | str, words: str = "") -> bytes:
    """A stream with what its head says beside its length."""
    raw = content.encode("latin-1") if isinstance(content, str) else content
    return f"<< /Length {len(raw)} {words} >>\nstream\n".encode("latin-1") + raw + b"\nendstream"


def packed(content: bytes | str, words: str = "") -> bytes:
    """The same, packed by zlib."""
    raw = content.encode("latin-1") if isinstance(content, str) else content
    return stream(zlib.compress(raw), f"/Filter /FlateDecode {words}")


def objects_of(catalog: str = "", of_page: str = "", contents: str = HELLO, /, **more: bytes | str) -> Objects:
    """The objects of a page that says hello: `o7` is the seventh."""
    found: dict[int, bytes | str] = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R"
        f" /Resources << /Font << /F 6 0 R >> >> {of_page} >>",
        4: stream(contents),
        6: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    found |= {int(name[1:]): value for name, value in more.items()}
    return {number: it.encode("latin-1") if isinstance(it, str) else it for number, it in found.items()}


def written(objects: Objects, trailer: str = "", start: bytes = b"%PDF-1.7\n") -> bytes:
    """A file of objects, with a table of their places."""
    content, places = bytearray(start), dict[int, int]()
    for number, it in objects.items():
        places[number] = len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, it)
    return bytes(content) + _table(places, len(content), f"/Size {max(objects) + 1} /Root 1 0 R {trailer}")


def _table(places: dict[int, int], start: int, trailer: str) -> bytes:
    lines = "".join(f"{number} 1\n{place:010} 00000 n \n" for number, place in sorted(places.items()))
    return f"xref\n{lines}trailer\n<< {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()


def in_stream(objects: Objects, hidden: tuple[int, ...] = (3,)) -> bytes:
    """A file in which some objects lie packed in a stream of objects, and the places are packed too."""
    content, places = b"%PDF-1.7\n", dict[int, tuple[int, int, int]]()
    inner = [objects[number] for number in hidden]
    heads = " ".join(f"{number} {sum(len(it) + 1 for it in inner[:at])}" for at, number in enumerate(hidden)) + " "
    outer = {number: it for number, it in objects.items() if number not in hidden}
    outer[20] = packed(heads.encode() + b" ".join(inner), f"/Type /ObjStm /N {len(hidden)} /First {len(heads)}")
    for number, it in outer.items():
        places[number] = (1, len(content), 0)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, it)
    places |= {number: (2, 20, at) for at, number in enumerate(hidden)}
    places[21] = (1, len(content), 0)
    rows = [places.get(number, (0, 0, 0)) for number in range(22)]
    table = b"".join(bytes([kind]) + place.to_bytes(4, "big") + at.to_bytes(2, "big") for kind, place, at in rows)
    listed = packed(table, "/Type /XRef /W [1 4 2] /Size 22 /Root 1 0 R")
    return content + b"21 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (listed, len(content))


def page(catalog: str = "", of_page: str = "", contents: str = HELLO, /, **more: bytes | str) -> bytes:
    """A file of a page that says hello, and of whatever else is given."""
    return written(objects_of(catalog, of_page, contents, **more))


def revised(objects: Objects, number: int, newer: bytes) -> bytes:
    """A file below whose end an object stands anew, as programs save what was changed."""
    first = written(objects)
    place = len(first)
    first += b"%d 0 obj\n%s\nendobj\n" % (number, newer)
    return first + _table(
        {number: place}, len(first), f"/Size {max(objects) + 1} /Root 1 0 R /Prev {first.rfind(b'xref')}"
    )


def ended_twice(content: bytes) -> bytes:
    """A file with a second end, as word processors write it: it lists nothing and refers to the first."""
    prev = content.rindex(b"xref\n", 0, content.rindex(b"startxref"))
    return content + b"xref\n0 0\ntrailer\n<< /Size 7 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        prev,
        len(content),
    )


def link(action: str) -> str:
    return f"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A {action} >>]"


def note(kind: str) -> str:
    return f"/Annots [<< /Type /Annot /Subtype /{kind} /Rect [0 0 9 9] /Contents (the mother said) >>]"


JS = "<< /S /JavaScript /JS (app.alert(1)) >>"
PROGRAM, OPENED, ITSELF = "a program (JavaScript)", "happens when it is opened", "happens by itself"
FILE, FORM, LAYER, LEFT = "an attached file", "a form", "a layer", "no page shows"
NO_ADDRESS, BETWEEN, EARLIER = "no address of the web", "between its parts", "an earlier version"

ACTING: dict[str, tuple[bytes, str]] = {
    "a program when it is opened": (page(f"/OpenAction {JS}"), OPENED),
    "the same, elsewhere": (page("/OpenAction 7 0 R", o7=JS), PROGRAM),
    "a name in other letters": (page("/OpenAction << /S /J#61vaScript /J#53 (x) >>"), PROGRAM),
    "an address when it is opened": (page("/OpenAction << /S /URI /URI (https://evil.example/) >>"), OPENED),
    "a place, and then a program": (page(f"/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next {JS} >>"), PROGRAM),
    "a page that acts": (page("", f"/AA << /O {JS} >>"), ITSELF),
    "a document that acts": (page(f"/AA << /WC {JS} >>"), ITSELF),
    "a link that acts": (page("", link(JS)), PROGRAM),
    "a link that acts in steps": (page("", link(f"<< /S /URI /URI (https://a.example/) /Next [{JS}] >>")), PROGRAM),
    "a link with an action of its own": (
        page("", f"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /AA << /E {JS} >> >>]"),
        ITSELF,
    ),
    "a link to a command": (page("", link("<< /S /Launch /F (cmd.exe) >>")), "starts another program"),
    "a link to a file": (page("", link("<< /S /GoToR /F (a.pdf) /D [0 /Fit] >>")), "a link to another file"),
    "a link into a file": (page("", link("<< /S /GoToE /T << /R /C >> >>")), "a link into an attached file"),
    "a link to a program of the web": (
        page("", link("<< /S /URI /URI (javascript:alert(1)) >>")),
        "no address of the web",
    ),
    "a link to a file by its address": (
        page("", link("<< /S /URI /URI (file:///etc/passwd) >>")),
        "no address of the web",
    ),
    "a link to a command of the reader": (page("", link("<< /S /Named /N /Print >>")), "a command for the program"),
    "a link to nothing known": (page("", link("<< /S /Later /X 1 >>")), OPENED),
    **{
        f"a link that does {kind}": (page("", link(f"<< /S /{kind} >>")), "holds a")
        for kind in ("SubmitForm", "ImportData", "ResetForm", "Hide", "Sound", "Movie", "Rendition", "Thread")
    },
    "a bookmark that acts": (
        page("/Outlines 7 0 R", o7="<< /First 8 0 R /Last 8 0 R >>", o8=f"<< /Title (A) /Parent 7 0 R /A {JS} >>"),
        PROGRAM,
    ),
    "named programs": (page(f"/Names << /JavaScript << /Names [(a) {JS}] >> >>"), PROGRAM),
    "attached files": (page("/Names << /EmbeddedFiles << /Names [] >> >>"), FILE),
    "an attached file": (page("/AF [7 0 R]", o7="<< /Type /Filespec /F (a.txt) >>"), FILE),
    "a form": (page("/AcroForm << /Fields [] >>"), FORM),
    "a form of the other kind": (page("/AcroForm << /XFA 7 0 R >>", o7=stream("<xdp/>")), FORM),
    "a field": (page("", note("Widget")), FORM),
    "a film": (page("", note("RichMedia")), "a film or a sound"),
    "a screen": (page("", note("Screen")), "a film or a sound"),
    "a model": (page("", note("3D")), "a film or a sound"),
    "a stream in another file": (page("/Metadata 7 0 R", o7=stream("", "/Type /Metadata /F (a.txt)")), FILE),
    "a layer": (page("/OCProperties << /OCGs [] /D << >> >>"), LAYER),
    "a signature": (page("/Perms << /DocMDP 7 0 R >>", o7="<< /Type /Sig /Contents <00> >>"), "a signature"),
    "what no page leads to": (page(o7=JS), PROGRAM),
    "what is packed with other objects": (in_stream(objects_of("", f"/AA << /O {JS} >>")), ITSELF),
    "what is packed and led to by nothing": (in_stream(objects_of(o7=JS), (3, 7)), PROGRAM),
    "what calls itself a font": (page("/OpenAction 7 0 R", o7=JS, o8="<< /Font 7 0 R >>"), PROGRAM),
    "another base for links": (page("/URI << /Base (https://evil.example/) >>"), "an address that changes its links"),
    "a collection": (page("/Collection << >>"), FILE),
    "something that nobody knows": (page("/Quux 1"), 'something unknown ("Quux")'),
}

HIDING: dict[str, tuple[bytes, str]] = {
    "a comment": (page("", note("Text")), "a comment"),
    "a mark over words": (page("", note("Highlight")), "a comment"),
    "words that were to be taken out": (page("", note("Redact")), "a comment"),
    "an earlier version": (revised(objects_of("", "", f"({NHS}) Tj"), 4, stream(HELLO)), EARLIER),
    "an object twice": (page(o7=b"1") + b"7 0 obj 2 endobj", EARLIER),
    "a stream that nothing leads to": (page(o7=stream(NHS)), LEFT),
    "a text that nothing leads to": (page(o7=f"({NHS})"), LEFT),
    "a page that is no longer among the pages": (
        page(
            "/StructTreeRoot 8 0 R",
            o7="<< /Type /Page /Contents 9 0 R >>",
            o8="<< /K << /Pg 7 0 R >> >>",
            o9=stream(NHS),
        ),
        "a page that is not among its pages",
    ),
    "a picture that is never drawn": (
        page("/Metadata 9 0 R", "", HELLO, o6="<< /XObject << /X 7 0 R >> >>", o7=stream("(a)", "/Subtype /Form")),
        LEFT,
    ),
    "a comment between objects": (
        page().replace(b"endobj\n2", b"endobj\n% " + NHS.encode() + b"\n2"),
        "between its parts",
    ),
    "words between objects": (page().replace(b"endobj\n2", b"endobj\n" + NHS.encode() + b"\n2"), BETWEEN),
    "words before it": (NHS.encode() + b"\n" + page(), "cannot be read"),
    "words behind it": (page() + NHS.encode(), BETWEEN),
    "words behind the end of what is packed": (
        page(o4=stream(zlib.compress(HELLO.encode()) + NHS.encode(), "/Filter /FlateDecode")),
        "behind the end of a packed part",
    ),
    "an object at another place than its list says": (
        page().replace(b"0000000009 00000 n", b"0000000010 00000 n"),
        "a list",
    ),
    "an object that no list names": (page(o7=b"1").replace(b"7 1\n", b"8 1\n"), "a list"),
    "a list that names less": (page(o7=b"1").replace(b" n \ntrailer", b" f \ntrailer"), EARLIER),
    "an end that calls something else a list": (page().replace(b"startxref\n", b"startxref\n1"), "a list"),
    "a description that does not say it is one": (
        page("/Metadata 7 0 R", o7=stream("<a:creator>somebody</a:creator>")),
        "an author (XMP)",
    ),
    "an author": (written(objects_of(o7="<< /Author (somebody) >>"), "/Info 7 0 R"), "an author"),
    "a subject": (written(objects_of(o7="<< /Subject (a child) >>"), "/Info 7 0 R"), "a subject"),
    "keywords": (written(objects_of(o7="<< /Keywords (a child) >>"), "/Info 7 0 R"), "keywords"),
    "a note of its own": (written(objects_of(o7="<< /Case (A/12) >>"), "/Info 7 0 R"), 'a note of its own ("Case")'),
    "an author in the description": (
        page("/Metadata 7 0 R", o7=stream("<a:creator><b:li>somebody</b:li></a:creator>", "/Type /Metadata")),
        "an author (XMP)",
    ),
    "its history": (page("/Metadata 7 0 R", o7=stream("<x:History/>", "/Type /Metadata")), "its history (XMP)"),
    "a comment in the description": (
        page("/Metadata 7 0 R", o7=stream("<!-- x -->", "/Type /Metadata")),
        "a comment in",
    ),
    "a small picture of a page": (
        page("", "/Thumb 7 0 R", o7=stream("", "/Subtype /Image")),
        "a small picture of a page",
    ),
    "what a program kept": (page("", "/PieceInfo << /A << /Private (x) >> >>"), "what a program kept for itself"),
    "a font that is none": (page(o6="<< /Type /Font /FontFile 7 0 R >>", o7=stream(NHS)), "a font that is none"),
    "a lock": (written(objects_of(o7="<< /Filter /Standard >>"), "/Encrypt 7 0 R"), "is locked"),
}

# What a reader does not see, and in which something personal stands: it is found there.
UNSEEN: dict[str, bytes] = {
    "a bookmark": page("/Outlines 7 0 R", o7="<< /First 8 0 R >>", o8=f"<< /Title ({NHS}) /Parent 7 0 R >>"),
    "a bookmark in two bytes a letter": page(
        "/Outlines 7 0 R", o7="<< /First 8 0 R >>", o8=f"<< /Title <feff{NHS.encode('utf-16-be').hex()}> >>"
    ),
    "a description of a picture": page("/StructTreeRoot 7 0 R", o7=f"<< /K << /S /Figure /Alt ({NHS}) >> >>"),
    "what stands for a word": page("/StructTreeRoot 7 0 R", o7=f"<< /K << /S /Span /ActualText ({NHS}) >> >>"),
    "what stands for a word, among the instructions": page("", "", f"/Span << /ActualText ({NHS}) >> BDC EMC {HELLO}"),
    "a comment among the instructions": page("", "", f"{HELLO}\n% {NHS}\n"),
    "a title": written(objects_of(o7=f"<< /Title ({NHS}) >>"), "/Info 7 0 R"),
    "the program that made it": written(objects_of(o7=f"<< /Producer ({NHS}) >>"), "/Info 7 0 R"),
    "the name of a place": page("/Names << /Dests << /Names [(" + NHS + ") [3 0 R /Fit]] >> >>"),
    "a title in the description": page("/Metadata 7 0 R", o7=stream(f"<a:title>{NHS}</a:title>", "/Type /Metadata")),
    "a description of a link": page(
        "", f"/Annots [<< /Subtype /Link /Rect [0 0 9 9] /Contents ({NHS}) /Dest [3 0 R /Fit] >>]"
    ),
    "a pattern": page("", "/Group 7 0 R", o7=stream(f"BT ({NHS}) Tj ET", "/PatternType 1")),
    "a mark of the file": written(objects_of(), f"/ID [({NHS} and more) (a)]"),
    "what is packed": in_stream(
        objects_of("/Outlines 7 0 R", o7="<< /First 8 0 R >>", o8=f"<< /Title ({NHS}) >>"), (3, 8)
    ),
}

HONEST: dict[str, bytes] = {
    "a page": page(),
    "packed objects": in_stream(objects_of()),
    "a page that opens at a place": page("/OpenAction [3 0 R /Fit]"),
    "a page that opens at a place, as a command": page("/OpenAction << /S /GoTo /D [3 0 R /XYZ 0 0 0] >>"),
    "links": page("", link("<< /S /URI /URI (https://example.org/) >>")),
    "a link to a mailbox": page("", link("<< /S /URI /URI (mailto:safeguarding@example.gov.uk) >>")),
    "a link to a page": page("", link("<< /S /GoTo /D [3 0 R /Fit] >>")),
    "bookmarks": page("/Outlines 7 0 R", o7="<< /First 8 0 R >>", o8="<< /Title (Why) /Dest [3 0 R /Fit] >>"),
    "an object of nothing": page(o5=b"null"),
    "a second, empty list of places": ended_twice(page()),
    "a title and its programs": written(
        objects_of(o7="<< /Title (A) /Creator (Word) /CreationDate (D:20210326000000Z) >>"),
        "/Info 7 0 R",
    ),
    "a table of which cells head it": page(
        "/StructTreeRoot 7 0 R", o7="<< /K << /S /TH /A << /O /Table /Scope /Column >> >> /RoleMap << /Quux /Span >> >>"
    ),
}
