"""Build hook: makes what the package ships but git does not keep. Each step is a module with ``build``."""

from __future__ import annotations

import compileall
import importlib
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# A step's module has build(root: Path, say: Callable[[str], None]) -> None and skips what is up to date. They
# need nothing of each other: where there is room, the compiler works beside what makes the gazetteer.
ROOM = 4 * 1024**3  # bytes of memory that take both at once: the gazetteer 1.5 GB, the compilers 0.9
STEPS = ("pobratim.gazetteer.build", "pobratim.web.build_fonts", "pobratim.compiled.build")


def say(line: str) -> None:
    """Progress, where pip -v and other front ends show it, and in the file that the Makefile shows."""
    print(line, file=sys.stderr, flush=True)
    if shown := os.environ.get("POBRATIM_PROGRESS"):
        with Path(shown).open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")


def beside_each_other() -> int:
    """How many steps at once: all of them with two processors and room in memory, else one."""
    try:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # a system that does not say
        return 1
    return len(STEPS) if (os.cpu_count() or 1) > 1 and memory >= ROOM else 1


class CustomBuildHook(BuildHookInterface[Any]):
    """Runs the steps whose module is in the source tree, before a wheel or an editable install is packed."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling. ``version`` is "standard" or "editable"."""
        root = Path(self.root)
        if version == "editable":
            # pip compiles what it installs, but not what stays here: where nothing may write bytecode at run
            # time, each start would compile 200 modules anew. Edited files are seen by their time.
            compileall.compile_dir(root / "src" / "pobratim", quiet=1)
        sys.path.insert(0, str(root / "src"))
        try:
            there = [s for s in STEPS if (root / "src" / Path(*s.split("."))).with_suffix(".py").exists()]
            steps = [importlib.import_module(step) for step in there]
            with ThreadPoolExecutor(beside_each_other()) as pool:
                for done in [pool.submit(step.build, root, say) for step in steps]:
                    done.result()
            built = importlib.import_module("pobratim.compiled").BUILT
        finally:
            sys.path.remove(str(root / "src"))
        if version == "standard" and built.is_dir():
            # a wheel with machine code is for one kind of interpreter
            build_data["artifacts"].append(f"{built.relative_to(root).as_posix()}/*")
            build_data["pure_python"], build_data["infer_tag"] = False, True
