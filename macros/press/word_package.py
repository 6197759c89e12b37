"""The package of a Word file: a zip of its parts, in which neither the hour nor the machine is told."""

import io
import zipfile
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from macros.press.word_xml import DRAWING, Links

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" xmlns:wp="{DRAWING}/wordprocessingDrawing"'
CORE = "relationships/metadata/core-properties"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# A date that every zip file can hold.
BEGINNING = (1980, 1, 1, 0, 0, 0)
# The styles by the names that Word knows, with the size of their type in half points and their place among headings.
STYLES = (
    ("Title", "Title", 44, ""),
    ("Heading1", "heading 1", 32, '<w:outlineLvl w:val="0"/>'),
    ("Heading2", "heading 2", 25, '<w:outlineLvl w:val="1"/>'),
)
ON_ITS_SIDE = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1000" w:right="1219" w:bottom="1000" w:left="1219" w:header="600" w:footer="600" w:gutter="0"/>'
    "</w:sectPr>"
)


def packed(body: str, links: Links, chart: bytes, title: str, author: str, day: date) -> bytes:
    """A Word file with a body, where its links lead, its picture, and what it is called."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            f'<Relationship Id="document" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="core" Type="{PACKAGE}/{CORE}" Target="docProps/core.xml"/>'
        ),
        "docProps/core.xml": _core(title, author, day),
        "word/_rels/document.xml.rels": _relations(_targets(links)),
        "word/document.xml": f"{HEAD}<w:document {SPACES}><w:body>{body}{ON_ITS_SIDE}</w:body></w:document>",
        "word/numbering.xml": _numbering(),
        "word/styles.xml": _styles(),
    }
    return _zipped({name: text.encode() for name, text in parts.items()} | {"word/media/chart.png": chart})


def _zipped(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, BEGINNING)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            file.writestr(entry, content)
    return made.getvalue()


def _content_types() -> str:
    kinds = {
        "/word/document.xml": f"{KIND}.document.main+xml",
        "/word/styles.xml": f"{KIND}.styles+xml",
        "/word/numbering.xml": f"{KIND}.numbering+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    told = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{told}</Types>'
    )


def _relations(told: str) -> str:
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'


def _targets(links: Links) -> str:
    own = (
        ("styles", "styles.xml", "styles"),
        ("numbering", "numbering.xml", "numbering"),
        ("chart", "media/chart.png", "image"),
    )
    inside = (f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{file}"/>' for name, file, kind in own)
    out = (
        f'<Relationship Id="{name}" Type="{OFFICE}/hyperlink" Target={quoteattr(to)} TargetMode="External"/>'
        for to, name in links.items()
    )
    return "".join((*inside, *out))


def _core(title: str, author: str, day: date) -> str:
    saved = f'<dcterms:created xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:created>'
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator><dc:language>en-GB</dc:language>"
        f"{saved}</cp:coreProperties>"
    )


def _numbering() -> str:
    level = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
        '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>'
    )
    return (
        f'{HEAD}<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{level}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _styles() -> str:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
    plain = f'<w:rPr>{fonts}<w:sz w:val="21"/><w:lang w:val="en-GB"/></w:rPr>'
    headings = (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:keepNext/><w:spacing w:before="280" w:after="120"/>{place}</w:pPr>'
        f'<w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>'
        for name, called, size, place in STYLES
    )
    return (
        f"{HEAD}<w:styles {SPACES}><w:docDefaults><w:rPrDefault>{plain}</w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/>'
        '<w:basedOn w:val="Normal"/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B5563"/>'
        f'<w:u w:val="single"/></w:rPr></w:style>{"".join(headings)}</w:styles>'
    )
