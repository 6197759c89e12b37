"""Compiled templates, kept in .cache: to compile them is a third of a small build."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

KEPT = Path(__file__).resolve().parents[2] / ".cache" / "templates"


class CompiledTemplates(FileSystemBytecodeCache):
    """What the templates of one environment were compiled to: of each name the last text, wherever it lay."""

    def __init__(self, environment: str) -> None:
        """`environment` is a name for the settings that templates are compiled with."""
        super().__init__(str(KEPT), f"{environment}-{version('jinja2')}-%s")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """A file for each name: copies of a portal share it, and there are never more than templates."""
        return hashlib.sha256(name.encode()).hexdigest()

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """The code of a template, if that is what its text was compiled to; an error in it names its own file."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code and filename:
            bucket.code = bucket.code.replace(co_filename=filename)
        return bucket

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        KEPT.mkdir(parents=True, exist_ok=True)
        super().dump_bytecode(bucket)
