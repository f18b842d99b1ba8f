"""Zip files that have the same bytes whenever they are made."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first time a zip file can name."""


def pack(files: Mapping[str, bytes]) -> bytes:
    """A zip file of these files, in this order."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return stream.getvalue()


def pack_again(data: bytes) -> bytes:
    """The same zip file without the time it was made."""
    with ZipFile(BytesIO(data)) as archive:
        return pack({name: archive.read(name) for name in archive.namelist()})
