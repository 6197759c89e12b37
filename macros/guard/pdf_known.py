"""What a printed document is made of: every word that a PDF may use, and what is said of the better-known others."""

_KEYS = """
Type Subtype S Size Root Info ID Prev XRefStm W Index Length Filter DecodeParms Predictor Columns Colors K Rows
BlackIs1 EncodedByteAlign EndOfLine EndOfBlock EarlyChange ColorTransform DamagedRowsBeforeError JBIG2Globals N First
DL Linearized L H O E T Version Extensions BaseVersion ExtensionLevel ADBE Pages Kids Parent Count MediaBox CropBox
BleedBox TrimBox ArtBox Rotate UserUnit Resources Contents Annots Tabs Group StructParents StructParent CS I
TransferFunction Font XObject ExtGState ColorSpace Pattern Shading Properties ProcSet Outlines Title Dest Next Last C
F PageMode PageLayout PageLabels Nums P St Lang MarkInfo Marked Suspects UserProperties ViewerPreferences
DisplayDocTitle Direction HideToolbar HideMenubar HideWindowUI FitWindow CenterWindow NonFullScreenPageMode ViewArea
ViewClip PrintArea PrintClip PrintScaling Duplex PickTrayByPDFSize PrintPageRange NumCopies Names Dests Limits
OpenAction A D SD URI IsMap StructTreeRoot RoleMap ClassMap ParentTree ParentTreeNextKey IDTree Namespaces NS
RoleMapNS Pg R Alt ActualText Obj MCID Stm Ref SE Phoneme PhoneticAlphabet Placement WritingMode BackgroundColor
BorderColor BorderStyle BorderThickness Padding Color SpaceBefore SpaceAfter StartIndent EndIndent TextIndent
TextAlign BBox Width Height BlockAlign InlineAlign TBorderStyle TPadding BaselineShift LineHeight TextDecorationColor
TextDecorationThickness TextDecorationType RubyAlign RubyPosition GlyphOrientationVertical ColumnCount ColumnGap
ColumnWidths ListNumbering RowSpan ColSpan Headers Scope Summary Short ContinuedList ContinuedFrom NumSides BaseFont
Name Encoding DescendantFonts ToUnicode CIDSystemInfo Registry Ordering Supplement FontDescriptor DW DW2 W2
CIDToGIDMap FirstChar LastChar Widths BaseEncoding Differences CharProcs FontMatrix FontBBox FontName FontFamily
FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth
MissingWidth FontFile FontFile2 FontFile3 CharSet CIDSet Style FD Panose Length1 Length2 Length3 WMode UseCMap
CMapName BitsPerComponent ImageMask Mask SMask SMaskInData Decode Interpolate Intent Matte Alternate FormType Matrix
LastModified PatternType PaintType TilingType XStep YStep ShadingType Background AntiAlias Function Functions
FunctionType Domain Range Bounds Encode C0 C1 Extend Coords BitsPerCoordinate BitsPerFlag BitsPerSample VerticesPerRow
Order WhitePoint BlackPoint Gamma Colorants Process Components MixingHints Solidities DotGain PrintingOrder LW LC LJ
ML RI OP op OPM BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM CA ca AIS TK G BC HalftoneType Frequency Angle SpotFunction
AccurateScreens HalftoneName Default Rect QuadPoints Border BS OutputIntents OutputCondition OutputConditionIdentifier
RegistryName DestOutputProfile Metadata Author Subject Keywords Creator Producer CreationDate ModDate Trapped
PTEX.Fullbanner GTS_PDFXVersion GTS_PDFXConformance GTS_PDFA1Version
"""
KEYS = frozenset(_KEYS.split())

# Groups in which every key is a name that the document gave: of a font, a colour, a glyph, a place.
_NAMING = """
Font XObject ExtGState ColorSpace Pattern Shading Properties CharProcs RoleMap ClassMap Dests Colorants Solidities
DotGain RoleMapNS
"""
NAMING = frozenset(_NAMING.split())

_TYPES = """
Catalog Pages Page Font FontDescriptor Encoding CMap XObject ExtGState Pattern Shading Halftone Group Mask Annot
Border Action Outlines Outline OutlineItem StructTreeRoot StructElem MCR OBJR Metadata OutputIntent ObjStm XRef
PageLabel Namespace MarkInfo ViewerPreferences ParentTree IDTree Extensions DeveloperExtensions
"""
TYPES = frozenset(_TYPES.split())
_SUBTYPES = """
Link Image Form Type0 Type1 Type1C Type3 MMType1 TrueType CIDFontType0 CIDFontType0C CIDFontType2 OpenType XML Header
Footer PageNum Bates Background
"""
SUBTYPES = frozenset(_SUBTYPES.split())

# What a link or a bookmark may do.
HARMLESS = frozenset({"GoTo", "URI", "Named"})
NAMED = frozenset({"NextPage", "PrevPage", "FirstPage", "LastPage"})
# Every action of the standard that is not harmless: said of it wherever it stands.
ACTIONS = {
    "JavaScript": "a program (JavaScript)",
    "Launch": "a command that starts another program",
    "GoToR": "a link to another file",
    "GoToE": "a link into an attached file",
    "GoToDp": "a link to a part of a document",
    "SubmitForm": "a command that sends a form",
    "ResetForm": "a command that empties a form",
    "ImportData": "a command that loads data",
    "Thread": "a command that leads to an article",
    "Sound": "a sound",
    "Movie": "a film",
    "Rendition": "a film or a sound",
    "Hide": "a command that hides something",
    "SetOCGState": "a command that shows or hides a layer",
    "GoTo3DView": "a view of a model",
    "RichMediaExecute": "a film or a model that runs",
}

_PROGRAM, _ATTACHED, _FORM = "a program (JavaScript)", "an attached file", "a form"
_LAYER, _SIGNATURE, _NOTE = "a layer that can be hidden", "a signature", "a comment"
# What is said of a key, a type or a subtype that is not known above.
CALLED = {
    **dict.fromkeys(("AA", "PA", "PC", "PO", "PV", "PI"), "something that happens by itself"),
    **dict.fromkeys(("JS", "JavaScript"), _PROGRAM),
    **dict.fromkeys(("EF", "EmbeddedFiles", "EmbeddedFile", "AF", "Filespec", "FileAttachment", "UF"), _ATTACHED),
    **dict.fromkeys(("Collection", "RF", "FFilter", "FDecodeParms", "OPI"), _ATTACHED),
    **dict.fromkeys(("AcroForm", "XFA", "Fields", "FT", "Widget", "NeedAppearances", "AP", "AS", "DA", "MK"), _FORM),
    **dict.fromkeys(("OCProperties", "OCGs", "OCG", "OCMD", "OC"), _LAYER),
    **dict.fromkeys(("Perms", "DSS", "Sig", "ByteRange", "DocMDP", "SigFieldLock"), _SIGNATURE),
    **dict.fromkeys(("Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight"), _NOTE),
    **dict.fromkeys(("Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "Redact", "IRT"), _NOTE),
    **dict.fromkeys(
        ("RichMedia", "Screen", "Movie", "Sound", "3D", "RichMediaContent", "Rendition"), "a film or a sound"
    ),
    **dict.fromkeys(("PieceInfo", "Private"), "what a program kept for itself"),
    **dict.fromkeys(("Threads", "B", "Bead"), "articles"),
    "Thumb": "a small picture of a page, as it once was",
    "Alternates": "a second picture",
    "Watermark": "a comment",
    "PS": "a program (PostScript)",
    "Base": "an address that changes its links",
}
