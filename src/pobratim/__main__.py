"""``python -m pobratim``: the command, where no ``pobratim`` is on the path."""

from __future__ import annotations

from pobratim.cli import main

if __name__ == "__main__":
    main(prog_name="pobratim")
