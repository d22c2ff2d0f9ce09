# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""spdx.py ROOT [--add]: every file says whose it is and under which licence, in SPDX's words; --add writes that into files.

Exempt is what cannot have a comment, and what tests compare or feed to the program byte by byte. These are under the same licence,
which README says of the whole. Every breach is a line; the exit status is 1 if there is any.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

WORDS = ["SPDX-FileCopyrightText: the phasenav authors", "SPDX-License-Identifier: EUPL-1.2"]
EXEMPT = re.compile(r"LICENSE|data/NEWS|data/package/(copyright|sbom\.json)\.in|.*\.json|tests/golden/[^/]+/.*|tests/fuzz/\w+/.*"
                    r"|tests/unit/view/frames/.*|tests/.*\.yaml|.*\.history")
# How a comment is written, by the end of a file's name or, without one of these, as in shell.
COMMENTS = [(re.compile(r".*\.(c|h|def)"), "// %s"), (re.compile(r"man/.*\.\d"), '.\\" %s'), (re.compile(r".*\.md"), "<!-- %s -->")]
# What has to stay in front: the interpreter, what zsh loads, the schema that an editor looks for.
FIRST = re.compile(r"#!|#compdef |# yaml-language-server:")


def files_of(root):
    listing = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    if listing.returncode == 0:
        names = listing.stdout.decode().split("\0")
    else:  # an archive
        names = [str(path.relative_to(root)) for path in root.rglob("*") if not re.match(r"build|\.git/", str(path.relative_to(root)))]
    return sorted({name for name in names if name and (root / name).is_file() and not EXEMPT.fullmatch(name)})


def header_of(name):
    form = next((form for pattern, form in COMMENTS if pattern.fullmatch(name)), "# %s")
    return [form % words for words in WORDS]


def lacks_header(name, text):
    lines = text.split("\n")
    start = 1 if FIRST.match(lines[0]) else 0
    return lines[start:start + len(WORDS)] != header_of(name)


def with_header(name, text):
    lines = text.split("\n")
    start = 1 if FIRST.match(lines[0]) else 0
    rest = lines[start:]
    # In a manual page an empty line is one of the page's.
    gap = [] if not rest or rest[0] == "" or name.startswith("man/") and name[-1].isdigit() else [""]
    return "\n".join(lines[:start] + header_of(name) + gap + rest)


def test_itself():
    """A rule that finds nothing in what breaks it would be no rule."""
    for name, text in [("src/a/a.c", "int a;\n"), ("man/a.1", ".Dd x\n"), ("data/_a.in", "#compdef a\n# b\n"), (".ci/run", "#!/bin/sh\n"),
                       ("README.md", "# a\n"), ("src/a.cmake", "")]:
        assert lacks_header(name, text), name
        added = with_header(name, text)
        assert not lacks_header(name, added), name
        assert lacks_header(name, added.replace("EUPL-1.2", "MIT")), name
        assert lacks_header(name, added.replace("the phasenav authors", "somebody")), name
    assert with_header("a.sh", "#!/bin/sh\n# b\n").startswith("#!/bin/sh\n# SPDX")
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "src").mkdir()
        for name in ["src/a.c", "LICENSE", "src/a.json"]:
            (pathlib.Path(folder) / name).write_text("x\n", encoding="utf-8")
        assert files_of(pathlib.Path(folder)) == ["src/a.c"]


def main():
    root = pathlib.Path(sys.argv[1])
    test_itself()
    names = files_of(root)
    breaches = [name for name in names if lacks_header(name, (root / name).read_text(encoding="utf-8"))]
    if sys.argv[2:] == ["--add"]:
        for name in breaches:
            path = root / name
            path.write_text(with_header(name, path.read_text(encoding="utf-8")), encoding="utf-8")
        return 0
    for name in breaches:
        print(f"{name} does not begin with: {' '.join(header_of(name))} (tests/lint/spdx.py . --add writes it)")
    if not breaches:
        print(f"{len(names)} files say whose they are")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
