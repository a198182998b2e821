"""The step of ``build`` that runs by itself: C out of the listed modules, and libraries out of that.

Called as ``setup.py SCRATCH GROUP`` in the folder of the package; reads SCRATCH/modules, fills SCRATCH/out.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from mypyc.build import mypycify
from setuptools import Distribution
from setuptools.command.build_ext import build_ext

# What only an error reaches lies apart, as the cache of a processor is small: mypyc does not say so.
# What every module has one of and begins by knows nothing of mypyc's own header.
APART = """#if __has_include(<CPy.h>)
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <CPy.h>
__typeof__(CPy_AddTraceback) CPy_AddTraceback __attribute__((cold));
__typeof__(CPy_TypeErrorTraceback) CPy_TypeErrorTraceback __attribute__((cold));
__typeof__(CPy_AttributeError) CPy_AttributeError __attribute__((cold));
#endif
"""


class AllAtOnce(build_ext):  # type: ignore[misc, unused-ignore]
    """The hundred files of the one library are compiled beside each other; setuptools takes turns."""

    def build_extensions(self) -> None:
        """As it was, with as many compilers as there are processors."""
        in_turn = self.compiler.compile
        with ThreadPoolExecutor(os.cpu_count()) as pool:

            def compile_all(sources: list[str], *settings: Any, **named: Any) -> list[str]:
                made = pool.map(lambda source: in_turn([source], *settings, **named), sources)
                return [file for files in made for file in files]

            self.compiler.compile = compile_all
            super().build_extensions()


def main() -> None:
    """Ends with a status other than 0, and the compilers' words, when one of them refuses."""
    scratch, group = Path(sys.argv[1]), sys.argv[2]
    config = scratch / "mypy.ini"
    config.write_text("[mypy]\nignore_missing_imports = True\nfollow_imports = silent\n", "utf-8")
    modules = (scratch / "modules").read_text("utf-8").split("\n")
    extensions = mypycify(
        ["--config-file", str(config), "--cache-dir", str(scratch / "cache"), *modules],
        opt_level="2",
        debug_level="0",
        multi_file=True,
        group_name=group,
        target_dir=str(scratch / "c"),
    )
    if sys.platform != "win32":
        header = scratch / "apart.h"
        header.write_text(APART, "utf-8")
        os.environ["CFLAGS"] = f"{os.environ.get('CFLAGS', '')} -include {header}"
    build = Distribution({"name": group, "ext_modules": extensions, "cmdclass": {"build_ext": AllAtOnce}})
    command = build.get_command_obj("build_ext")
    command.ensure_finalized()
    command.build_lib, command.build_temp = str(scratch / "out"), str(scratch / "temp")
    command.run()


if __name__ == "__main__":
    main()
