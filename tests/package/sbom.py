# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""sbom.py SBOM PROGRAM VERSION: the bill of materials is CycloneDX, and names what the program is really linked with.

Every breach is a line; the exit status is 1 if there is any. A static program does not say what is inside, so that of one only
the form is checked.
"""

import json
import re
import subprocess
import sys

# Which component a shared library belongs to. The loader (ld-…) is the C library's.
LIBRARIES = {
    "libc": "libc", "libm": "libc", "ld": "libc", "libjansson": "jansson", "libncursesw": "ncurses", "libtinfo": "ncurses",
    "libutf8proc": "utf8proc", "libyaml": "libyaml",
}
OF_A_TEST = {"libasan", "libubsan", "libgcc_s"}  # what sanitizers bring with them


def needed_of(program):
    listing = subprocess.run(["readelf", "--dynamic", "--wide", program], check=True, stdout=subprocess.PIPE, text=True).stdout
    return [name for name in re.findall(r"\(NEEDED\).*\[(\w+)", listing) if name not in OF_A_TEST]


def breaches_of(bom, needed, version):
    if (bom.get("bomFormat"), bom.get("specVersion")) != ("CycloneDX", "1.5"):
        yield "not CycloneDX 1.5"
    program = bom["metadata"]["component"]
    if program["version"] != version:
        yield f"the program is {version}, not {program['version']}"
    components = {component["bom-ref"]: component for component in bom["components"]}
    for ref, component in components.items():
        if not component["version"] or not component["purl"].endswith(f"{component['name']}@{component['version']}"):
            yield f"{ref}: no version, or another one in its purl"
        if not component["licenses"]:
            yield f"{ref}: no licence"
    if [entry["ref"] for entry in bom["dependencies"]] != [program["bom-ref"]]:
        yield "the dependencies are not the program's"
    if sorted(bom["dependencies"][0]["dependsOn"]) != sorted(components):
        yield "what the program depends on is not what is listed"
    if needed:
        linked = {LIBRARIES.get(library, library) for library in needed}
        yield from (f"linked, but not listed: {name}" for name in sorted(linked - set(components)))
        yield from (f"listed, but not linked: {name}" for name in sorted(set(components) - linked))


def test_itself(bom, needed, version):
    """A check that finds nothing in what is wrong would be none."""
    assert list(breaches_of(bom, [*needed, "libz"], version)) == ["linked, but not listed: libz"] or not needed
    assert list(breaches_of(bom, needed, version + "1"))


def main():
    path, program, version = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        bom = json.load(file)
    breaches = list(breaches_of(bom, needed_of(program), version))
    if not breaches:
        test_itself(bom, needed_of(program), version)
    print("\n".join(breaches) if breaches else "the bill is right")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
