"""A picture, a sound or a film is published where each of its parts is needed; `make clean-file` takes out all others.

The files are in tests/hostile/made_media.py.
"""

import io
import random
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from macros.guard.clean_file import PRINT, clean_file, cleaned
from macros.guard.hidden_parts import hidden_in_parts
from macros.guard.parts import NotWhole
from macros.guard.read_files import hits_of_file
from macros.guard.seeking import personal_data
from macros.guard.work_budget import MOST_POINTS, Budget
from macros.rules.checked import checked_record
from macros.source.mistake import MistakesFound
from tests.fuzzing import examples
from tests.hostile.made_media import KINDS, NHS, OGG, OPUS, TAGS, chunk, comments, ogg, ogg_of, png_head, riff, whole
from tests.portals import PORTAL, ROOT, copy_of_record

NOTED = {name: (file, *it) for file, kind in KINDS.items() for name, it in kind.noted.items()}


def said_of(content: bytes, file: str) -> list[str]:
    return hidden_in_parts(content, file)[0]


@pytest.mark.parametrize("file", KINDS)
def test_a_file_of_needed_parts_passes(file: str) -> None:
    assert hidden_in_parts(whole(file), file) == ([], "")
    assert cleaned(whole(file), file) == (whole(file), [])


@pytest.mark.parametrize("name", NOTED)
def test_a_part_that_nobody_needs_is_named_and_can_be_taken_out(name: str) -> None:
    file, note, expected = NOTED[name]
    content = whole(file, note)
    (said,) = said_of(content, file)
    assert said.startswith(f"holds {expected}")
    assert said.endswith(f"; take it out: make clean-file FILE={file}")
    clean, taken = cleaned(content, file)
    assert said_of(clean, file) == []
    assert NHS not in clean
    assert len(taken) == 1


@pytest.mark.parametrize("name", OGG)
def test_the_comments_of_an_ogg_are_named_and_can_be_taken_out(name: str) -> None:
    assert said_of(OGG[name], "a.ogg") == ["holds comments on it; take it out: make clean-file FILE=a.ogg"]
    clean, _ = cleaned(OGG[name], "a.ogg")
    assert said_of(clean, "a.ogg") == []
    assert b"omebody" not in clean
    assert clean.count(b"OggS") == 3
    assert clean.endswith(b"sound")


def test_an_ogg_that_names_the_program_that_made_it_passes() -> None:
    assert hidden_in_parts(ogg_of(comments(TAGS, b"Lavf60.16.100")), "a.opus") == ([], "")


@pytest.mark.parametrize(
    ("content", "file", "expected"),
    [
        (whole("a.png") + NHS, "a.png", "holds something after the picture's end"),
        (whole("a.png")[:-12], "a.png", "has no end"),
        (whole("a.png") + NHS + whole("a.png")[-12:], "a.png", "holds something after the picture's end"),
        (whole("a.png").replace(b"IHDR", b"IDHR"), "a.png", "cannot be read as a picture"),
        (whole("a.jpg") + NHS, "a.jpg", "holds something after the picture's end"),
        (whole("a.jpg") + whole("a.jpg"), "a.jpg", "holds a second picture"),
        (whole("a.jpg")[:-2], "a.jpg", "has no end"),
        (whole("a.webp") + NHS, "a.webp", "holds something after the picture's end"),
        (whole("a.webp")[:-2], "a.webp", "is not whole"),
        (whole("a.wav") + NHS, "a.wav", "holds something after the sound's end"),
        (whole("a.wav")[:-9], "a.wav", "is not whole"),
        (whole("a.mp4")[:-9], "a.mp4", "cannot be read as an MP4"),
        (whole("a.webm") + NHS, "a.webm", "cannot be read as a WebM"),
        (ogg_of(comments(TAGS, b"")) + NHS, "a.ogg", "holds something after its end"),
        (ogg(0, 2, b"theora") + ogg(1, 0, b"x"), "a.ogg", "is an Ogg file with something else"),
        (ogg_of(comments(TAGS, b"")) + ogg(0, 2, OPUS), "a.ogg", "is an Ogg file with something else"),
        (b"taken at home", "a.png", "cannot be read as a picture"),
        (b"", "a.jpg", "cannot be read as a picture"),
        (b"taken at home", "a.mp3", "holds no sound"),
        (b"GIF89a", "a.gif", "cannot be read as a picture"),
    ],
)
def test_what_is_cut_or_continued_is_named(content: bytes, file: str, expected: str) -> None:
    (said,) = said_of(content, file)
    assert said.startswith(expected)


def packed_png(points: bytes, *more: bytes) -> bytes:
    parts = [png_head(), chunk(b"IDAT", points), *more, chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize(
    "content",
    [
        packed_png(zlib.compress(bytes(20)) + NHS),
        packed_png(zlib.compress(bytes(20)), chunk(b"IDAT", NHS)),
        packed_png(zlib.compress(bytes(20) + NHS)),
        packed_png(zlib.compress(bytes(20) + bytes(50_000_000))),
    ],
)
def test_words_behind_the_last_point_of_a_png_are_named(content: bytes) -> None:
    assert said_of(content, "a.png") == ["holds something behind its last point; save a copy of it as a new picture"]


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("a.mp3", whole("a.mp3").replace(bytes(60), NHS.ljust(60, b"\0"), 1)),
        ("a.wav", whole("a.wav").replace(b"\x80" * 40, NHS.ljust(40))),
        ("a.webm", whole("a.webm").replace(bytes(30) + b"", NHS[:30], 1)),
        ("a.webp", whole("a.webp", riff(b"ALPH", NHS))),
    ],
)
def test_words_among_the_points_and_the_sound_are_searched(file: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / file).write_bytes(content)
    assert "nhs-number" in {hit.found.kind for hit in hits_of_file(tmp_path / file, file)} or said_of(content, file)


@pytest.mark.parametrize("file", ["a.jpg", "a.mp3", "a.wav", "a.mp4", "a.webm"])
def test_words_in_the_midst_of_points_or_sound_are_named(file: str) -> None:
    words = b"his mum lives in the flats"
    content = whole(file)
    spoilt = content.replace(b"\x09" * 30, words.ljust(30), 1) if file == "a.jpg" else content[: -len(words)] + words
    assert ["in the midst" in said for said in said_of(spoilt, file)] == [True]


def test_a_film_of_too_many_parts_is_refused() -> None:
    content = KINDS["a.webm"].join([b"\xec\x80" * 600_000])
    assert said_of(content, "a.webm") == ["has more than 500,000 parts; make it shorter"]


# Pictures as programs save them


def picture(form: str, mode: str = "RGB", **saved: object) -> bytes:
    written = io.BytesIO()
    Image.radial_gradient("L").resize((90, 60)).convert(mode).save(written, form, **saved)
    return written.getvalue()


def exif() -> Image.Exif:
    written = Image.Exif()
    written[0x010F] = "A maker"
    written.get_ifd(0x8825)[1] = "N"
    return written


def note() -> PngImagePlugin.PngInfo:
    written = PngImagePlugin.PngInfo()
    written.add_text("Author", "somebody")
    return written


XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
SAVED: dict[str, tuple[str, bytes, str]] = {
    "EXIF in a JPEG": ("a.jpg", picture("JPEG", exif=exif()), "camera data"),
    "EXIF in a PNG": ("a.png", picture("PNG", exif=exif()), "camera data"),
    "EXIF in a WebP": ("a.webp", picture("WEBP", exif=exif()), "camera data"),
    "XMP in a JPEG": ("a.jpg", picture("JPEG", xmp=XMP), "XMP"),
    "XMP in a WebP": ("a.webp", picture("WEBP", xmp=XMP), "XMP"),
    "a comment in a JPEG": ("a.jpg", picture("JPEG", comment="taken at home"), "comment"),
    "a text in a PNG": ("a.png", picture("PNG", pnginfo=note()), "text"),
    "a profile in a PNG": ("a.png", picture("PNG", icc_profile=b"x" * 200), "colour profile"),
}


@pytest.mark.parametrize("name", SAVED)
def test_what_a_camera_hid_in_a_picture_is_taken_out_and_no_point_changes(name: str) -> None:
    file, content, expected = SAVED[name]
    assert any(expected in said for said in said_of(content, file))
    clean, _ = cleaned(content, file)
    assert said_of(clean, file) == []
    before, after = Image.open(io.BytesIO(content)), Image.open(io.BytesIO(clean))
    assert before.convert("RGBA").tobytes() == after.convert("RGBA").tobytes()
    assert not dict(after.getexif())


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "P", "1", "LA", "I;16"])
def test_a_png_of_any_colours_passes(mode: str) -> None:
    said, words = hidden_in_parts(picture("PNG", mode), "a.png")
    assert said == []
    assert personal_data(words) == []


@pytest.mark.parametrize("saved", [{}, {"progressive": True}, {"quality": 95, "subsampling": 0}, {"dpi": (72, 72)}])
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_jpeg_of_any_colours_passes(mode: str, saved: dict[str, object]) -> None:
    assert said_of(picture("JPEG", mode, **saved), "a.jpg") == []


@pytest.mark.parametrize("lossless", [True, False])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_webp_of_any_colours_passes(mode: str, lossless: bool) -> None:
    assert said_of(picture("WEBP", mode, lossless=lossless), "a.webp") == []


def test_every_picture_of_this_repository_passes() -> None:
    pictures = [path for folder in ("tests/pictures", ".github/pictures") for path in (ROOT / folder).rglob("*.png")]
    assert pictures
    assert {path.name: said for path in pictures if (said := hidden_in_parts(path.read_bytes(), path.name)[0])} == {}


# How large a picture may be


def three_bytes(number: int) -> bytes:
    return number.to_bytes(3, "little")


def sized(file: str, width: int, height: int) -> bytes:
    heads = {
        "a.png": b"\x89PNG\r\n\x1a\n" + png_head(width, height) + bytes(40),
        "a.jpg": whole("a.jpg").replace(b"\x08\0\x08\0\x08", b"\x08" + struct.pack(">HH", height, width)),
        "a.webp": whole(
            "a.webp", riff(b"VP8X", bytes(4) + struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3])
        ),
    }
    return heads[file]


@pytest.mark.parametrize("file", ["a.png", "a.jpg", "a.webp"])
def test_a_picture_of_too_many_points_is_refused_by_its_head(file: str) -> None:
    assert said_of(sized(file, 17_000, 10_000), file) == [
        "has 17000 × 10000 points, which are more than 40 million; save it smaller"
    ]


def test_all_pictures_together_may_hold_so_many_points() -> None:
    budget = Budget(points_left=20)
    assert hidden_in_parts(whole("a.png"), "a.png", budget)[0] == []
    (said,) = hidden_in_parts(whole("a.png"), "a.png", budget)[0]
    assert said.startswith(
        f"makes too much work: the pictures up to this one hold more than {MOST_POINTS // 10**6} million"
    )


# The command


def test_the_message_names_the_command_and_the_command_mends_the_file(tmp_path: Path) -> None:
    portal = copy_of_record(tmp_path)
    path = portal / "docs/briefings/home.png"
    path.write_bytes(SAVED["a text in a PNG"][1])
    with pytest.raises(MistakesFound) as found:
        checked_record(portal)
    file = "docs/briefings/home.png"
    assert str(found.value) == f"{file}:1:1: holds a text (tEXt); take it out: make clean-file FILE={file}"
    ran = run_clean(portal, file)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"{file}:1:1: taken out: a text (tEXt)\n", "")
    checked_record(portal)
    assert run_clean(portal, file).stdout == f"{file}:1:1: nothing had to be taken out\n"


def run_clean(portal: Path, file: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "macros", "clean-file", file]
    environment = {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=portal, capture_output=True, text=True, env=environment)


@pytest.mark.parametrize(
    ("file", "content", "expected"),
    [
        ("a.pdf", b"%PDF-1.7", PRINT),
        ("a.docx", b"PK", "is of a kind that cannot be cleaned; these can: .png, .jpg"),
        ("a.png", b"x", "cannot be read as a picture"),
        ("a.webp", whole("a.webp")[:12] + riff(b"ANMF", NHS), "is not whole"),
        ("a.mp3", b"ID3", "holds no sound that can be read"),
    ],
)
def test_what_cannot_be_cleaned_is_named_and_stays_as_it_is(
    file: str, content: bytes, expected: str, tmp_path: Path
) -> None:
    (tmp_path / file).write_bytes(content)
    with pytest.raises(NotWhole) as found:
        clean_file(tmp_path / file)
    assert str(found.value).startswith(expected)
    assert (tmp_path / file).read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == [file]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    ran = run_clean(tmp_path, "nowhere.png")
    assert ran.returncode == 1
    assert ran.stderr.startswith("nowhere.png:1:1: is no file; write its name as from this folder")


def test_the_media_of_the_invented_portal_pass() -> None:
    media = [path for path in (PORTAL / "docs/briefings/media").iterdir() if path.suffix != ".txt"]
    assert [said_of(path.read_bytes(), path.name) for path in media] == [[], []]


# Anything


@st.composite
def mixed(draw: st.DrawFn) -> tuple[str, bytes, bool]:
    """A file of any parts in any order, and whether it has only those that are needed, each at its place."""
    file = draw(st.sampled_from(list(KINDS)))
    kind = KINDS[file]
    notes = draw(st.lists(st.sampled_from([note for note, _ in kind.noted.values()]), max_size=3))
    parts = list(kind.needed)
    for it in notes:
        parts.insert(draw(st.integers(kind.first, max(kind.first, len(parts) - 1))), it)
    return file, kind.join(parts), not notes


@settings(max_examples=examples(300), deadline=None)
@given(mixed())
def test_a_file_of_any_parts_has_only_needed_ones_or_is_refused(made: tuple[str, bytes, bool]) -> None:
    file, content, is_clean = made
    assert (said_of(content, file) == []) == is_clean


@settings(max_examples=examples(200), deadline=None)
@given(st.lists(st.tuples(st.binary(min_size=4, max_size=4), st.binary(max_size=30)), max_size=6))
def test_a_png_of_any_chunks_in_any_order_passes_only_as_the_picture_that_it_is(
    parts: list[tuple[bytes, bytes]],
) -> None:
    needed = KINDS["a.png"].needed
    content = KINDS["a.png"].join([needed[0], *(chunk(name, inner) for name, inner in parts), *needed[1:]])
    assert (said_of(content, "a.png") == []) == (not parts)


@settings(max_examples=examples(500), deadline=None)
@given(st.sampled_from([*KINDS, "a.ogg"]), st.randoms(use_true_random=False))
def test_any_spoilt_file_is_read_or_named(file: str, chance: random.Random) -> None:
    content = bytearray(OGG["a comment"] if file == "a.ogg" else whole(file))
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(content))
        content[place : place + chance.choice([0, 1, 1, 4])] = chance.choice(
            [b"", b"\0", b"\xff", b"\1\2\3\4", b"RIFF"]
        )
    assert all("; " in said for said in said_of(bytes(content[: chance.randint(1, 2) * len(content)]), file))
