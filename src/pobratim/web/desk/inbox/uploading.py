"""Files as they come in: too large a one is let go of at once, the others are kept."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import SkipFile, StopUpload, TemporaryFileUploadHandler

from pobratim.documents import LIMITS

MOST = 200 * 1024 * 1024  # bytes of one request
TOO_LARGE = "pobratim.too_large"  # in request.META: the names of files that were let go of


class Counted(TemporaryFileUploadHandler):
    """Writes to the system's temporary folder, as far as the limits let it."""

    _came = 0

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,  # noqa: N803 - the framework's own name
        content_length: int,
        boundary: Any,
        encoding: Any = None,
    ) -> Any:
        """Refuse a request that says it is too large before any of it is read."""
        if content_length > MOST:
            raise StopUpload(connection_reset=True)

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """The next file begins."""
        super().new_file(*args, **kwargs)
        self._came = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> Any:
        """Some more of it; what it claims to be in length counts for nothing."""
        self._came += len(raw_data)
        if self._came > LIMITS.file:
            if self.request is not None:
                self.request.META.setdefault(TOO_LARGE, []).append(self.file_name)
            raise SkipFile
        return super().receive_data_chunk(raw_data, start)
