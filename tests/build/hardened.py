# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""hardened.py PROGRAM COMPILE_COMMANDS FLAGS…: the program is hardened, as src/hardening.cmake says.

FLAGS are what a distribution passed to the compiler and the linker: a part that they switch off is not asked for. Bounds are
checked (_FORTIFY_SOURCE) where the sources are optimised and no sanitizer is at work. Every breach is a line; the exit status
is 1 if there is any.
"""

import json
import re
import subprocess
import sys

# Calls of the C library that have another name where sizes or dates take more than a word of 32 bits.
NARROW = re.compile(r"^(open|openat|creat|l?stat|fstat|fstatat|lseek|ftruncate|truncate|mmap|pread|pwrite|fcntl|mkstemp"
                    r"|time|clock_gettime|localtime_r|gmtime_r|mktime|utimensat|futimens)$")


def readelf(program, *options):
    run = subprocess.run(["readelf", "--wide", *options, program], stdout=subprocess.PIPE, check=True, text=True,
                         env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"})
    return run.stdout


def wanted_of(name):
    """The names of the C library's functions that the program calls."""
    return set(re.findall(r" UND (\w+)", readelf(name, "--dyn-syms")))


def sources_of(commands):
    """How each file of src is compiled."""
    with open(commands, encoding="utf-8") as file:
        return [entry["command"] for entry in json.load(file) if re.search(r"/src/\w+/\w+\.c$", entry["file"])]


def breaches_of(program, compiled, given):
    header = readelf(program, "--file-header")
    dynamic = readelf(program, "--dynamic")
    segments = readelf(program, "--program-headers")
    wanted = wanted_of(program)
    shared = "(NEEDED)" in dynamic  # a static program has the C library's own calls in it, and does not tell
    if not re.search(r"-no-?pie|-fno-(pie|PIE)", given) and not re.search(r"FLAGS_1.* PIE", dynamic):
        yield "not a position-independent executable (-fPIE, -pie)"
    if "norelro" not in given and "GNU_RELRO" not in segments:
        yield "no segment to be made read-only (-z relro)"
    if "lazy" not in given and not re.search(r"FLAGS_1.* NOW", dynamic):
        yield "functions of libraries are not bound at the start (-z now)"
    if re.search(r"GNU_STACK .*E", segments):
        yield "the stack can be executed"
    if shared and "stack-protector" not in given and not {"__stack_chk_fail", "__stack_chk_fail_local"} & wanted:
        yield "stack frames are not checked (-fstack-protector-strong)"
    optimised = compiled and all(re.search(r" -O[123sz]\b", line) for line in compiled)
    sanitized = any("-fsanitize" in line for line in compiled)
    if shared and optimised and not sanitized and "_FORTIFY_SOURCE" not in given:
        if not any(name.endswith("_chk") for name in wanted):
            yield "bounds are not checked (_FORTIFY_SOURCE)"
    for macro in ["_FILE_OFFSET_BITS", "_TIME_BITS"]:
        if not all(f"-D{macro}=64" in line for line in compiled):
            yield f"a source is compiled without -D{macro}=64"
    if "ELF32" in header:
        for name in sorted(filter(NARROW.match, wanted)):
            yield f"{name}() takes sizes or dates of 32 bits"


def main():
    program, commands, *given = sys.argv[1:]
    breaches = list(breaches_of(program, sources_of(commands), " ".join(given)))
    print("\n".join(breaches) if breaches else "hardened")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
