"""The public record as static files that work from disk: `pobratim site export`."""

from pobratim.web.copying.folder import CopyRefused
from pobratim.web.copying.walk import Copied, copy_site, processes_here

__all__ = ["Copied", "CopyRefused", "copy_site", "processes_here"]
