"""The public record as static files that work from disk: `pobratim site export`."""

from pobratim.web.copying.walk import Copied, CopyRefused, copy_site

__all__ = ["Copied", "CopyRefused", "copy_site"]
