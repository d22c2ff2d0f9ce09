# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""house.py ROOT OBJECT...: how the files of a module stand to one another, read off what the compiler made of them.

  1. No file stands in a circle with another of its module: what they take from one another leads downwards.
  2. One header says what one file offers. A header declares what a single file defines, and what a file offers is in at
     most two of them: one for the other modules in include/phasenav/MODULE, one for its own in src/MODULE.
  3. What only its own module uses is private to it: a header in include/phasenav/MODULE declares nothing else. What no
     other file uses is static, unless a test asks for it.

Names are taken from the objects (nm), so calls count, and addresses that are taken; declarations are looked for in the
headers. A family of names that a table makes (`extern ... pn_screen_##name` within an X-list) is of no file's header.
The directions between modules are includes.sh's. Every breach is a line; the exit status is 1 if there is any.
"""

import pathlib
import re
import subprocess
import sys

OBJECT = re.compile(r"(?:^|/)src/(\w+)/CMakeFiles/[^/]+\.dir/(?:.*/)?([^/]+\.c)\.o(?:bj)?$")
SYMBOL = re.compile(r"^(?:[0-9a-fA-F]+)?\s*([A-Za-z]) (pn_\w+)$")
FAMILY = re.compile(r"\b(pn_\w*?)##\w+(?:##)?(\w*)")
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)


def symbols_of(objects):
    """By file, as (module, name): what it defines for others, and what it takes from others."""
    defines, takes = {}, {}
    for path in objects:
        match = OBJECT.search(path)
        if match is None:
            sys.exit(f"{path}: not an object of a module in src")
        file = match.groups()
        listing = subprocess.run(["nm", "-g", path], check=True, capture_output=True, text=True).stdout
        for line in listing.splitlines():
            symbol = SYMBOL.match(line.strip())
            if symbol:
                (takes if symbol[1] == "U" else defines).setdefault(file, set()).add(symbol[2])
    return defines, takes


def circles(arrows):
    """The strongly connected components of more than one file: sets of files."""
    reach = {}

    def reached_from(start):
        if start not in reach:
            seen, waiting = set(), [start]
            while waiting:
                for target in arrows.get(waiting.pop(), {}):
                    if target not in seen:
                        seen.add(target)
                        waiting.append(target)
            reach[start] = seen
        return reach[start]

    found, done = [], set()
    for file in sorted(arrows):
        if file not in done and file in reached_from(file):
            circle = {other for other in reached_from(file) if file in reached_from(other)}
            done |= circle
            found.append(circle)
    return found


def check_circles(defines, takes, say):
    owner = {(file[0], name): file for file, names in defines.items() for name in names}
    arrows = {}
    for file, names in takes.items():
        for name in names:
            target = owner.get((file[0], name))
            if target is not None and target != file:
                arrows.setdefault(file, {}).setdefault(target, []).append(name)
    for circle in circles(arrows):
        say("in a circle: " + ", ".join(f"src/{module}/{name}" for module, name in sorted(circle)))
        for file in sorted(circle):
            for target in sorted(set(arrows[file]) & circle):
                say(f"    src/{file[0]}/{file[1]} -> {target[1]}: {', '.join(sorted(arrows[file][target]))}")


def read_headers(root, defined):
    """By header, relative to the root: the names out of `defined` that it declares; and the families of all."""
    declared, families = {}, []
    for path in sorted(list(root.glob("include/phasenav/*/*.h")) + list(root.glob("src/*/*.h"))):
        text = COMMENT.sub(" ", path.read_text(encoding="utf-8"))
        families += [re.compile(f"{head}\\w+{tail}$") for head, tail in FAMILY.findall(text)]
        # A declaration ends in a semicolon; the body of an inline function and what a macro writes are not one.
        text = re.sub(r"^\s*#.*(?:\\\n.*)*", "", text, flags=re.MULTILINE)
        text = re.sub(r"\{[^{}]*\}", "{}", text)
        names = set(re.findall(r"\b(pn_\w+)\s*(?=\(|;|\[)", text)) & defined
        if names:
            declared[path.relative_to(root)] = names
    return declared, families


def module_of(header):
    return header.parts[2] if header.parts[0] == "include" else header.parts[1]


def check_headers(defines, declared, families, say):
    owner = {name: file for file, names in defines.items() for name in names}
    headers_of = {}
    for header, names in declared.items():
        files = sorted({owner[name] for name in names})
        if len(files) > 1:
            say(f"{header}: declares what several files offer: {', '.join(file[1] for file in files)}")
        for file in files:
            headers_of.setdefault((file, header.parts[0]), []).append(header)
    for (file, _), headers in sorted(headers_of.items()):
        if len(headers) > 1:
            say(f"src/{file[0]}/{file[1]}: what it offers is in several headers: {', '.join(map(str, headers))}")
    everywhere = set().union(*declared.values())
    for file, names in sorted(defines.items()):
        for name in sorted(names - everywhere):
            if not any(family.match(name) for family in families):
                say(f"src/{file[0]}/{file[1]}: {name} is in no header; is it static?")


def read_tests(root):
    """All names that the tests use."""
    names = set()
    for path in root.glob("tests/**/*.[ch]"):
        names |= set(re.findall(r"\bpn_\w+", path.read_text(encoding="utf-8")))
    return names


def check_private(defines, takes, declared, tested, say):
    takers = {}
    for file, names in takes.items():
        for name in names:
            takers.setdefault(name, set()).add(file[0])
    owner = {name: file for file, names in defines.items() for name in names}
    for header, names in sorted(declared.items()):
        for name in sorted(names):
            users = takers.get(name, set())
            if header.parts[0] == "include" and not users - {module_of(header)}:
                say(f"{header}: {name} is used by its own module alone; let it be private to src/{module_of(header)}")
            elif not users and name not in tested:
                say(f"{header}: {name} is used by no other file; let it be static in {owner[name][1]}")


def main():
    root, objects = pathlib.Path(sys.argv[1]), sys.argv[2:]
    defines, takes = symbols_of(objects)
    defined = set().union(*defines.values()) if defines else set()
    if not defined:
        sys.exit("no object defines anything")
    breaches = []
    declared, families = read_headers(root, defined)
    check_circles(defines, takes, breaches.append)
    check_headers(defines, declared, families, breaches.append)
    check_private(defines, takes, declared, read_tests(root), breaches.append)
    for breach in breaches:
        print(breach)
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
