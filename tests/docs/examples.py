#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Runs the examples of the manual, of README and of --help: examples.py PROGRAM SOURCE-FOLDER

In the manual, an example is a line of the section EXAMPLES that begins with `$ `; in README, a line of the block below "In
scripts"; in --help, an entry below "Examples:". Each has to end with status 0 and write something, or say nothing if it
checks, changes, or writes a file. One that would browse has to miss the terminal, and nothing else. What needs a tool that is not here is left out.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), sys.argv[2]


def joined(lines):
    """Commands of one or several lines: one that ends in a pipe or a backslash goes on."""
    command = ""
    for line in lines:
        line = line.rstrip()
        command += line.rstrip("\\") if line.endswith("\\") else line + "\n"
        if not line.endswith(("|", "\\")):
            yield command
            command = ""


def of_manual(path):
    text = open(path, encoding="utf-8").read()
    section = re.search(r"^\.Sh EXAMPLES\n(.*?)^\.Sh ", text, re.M | re.S)
    lines, shown = [], False
    for line in section[1].splitlines() if section else []:
        literal = line.removeprefix(".Dl ").replace("\\&", "").replace("\\-", "-").replace("\\e", "\\")
        shown = literal.startswith("$ ") or (shown and line[:1] not in (".", ""))
        if shown:
            lines.append(literal.removeprefix("$ "))
    return list(joined(lines))


def of_readme():
    text = open(os.path.join(SOURCE, "README.md"), encoding="utf-8").read()
    block = re.search(r"^## In scripts\n.*?^```sh\n(.*?)^```", text, re.M | re.S)[1]
    return list(joined(re.sub(r"  +#.*", "", line) for line in block.splitlines()))


def of_help():
    text = subprocess.run([PROGRAM, "--help", "--width=200"], env={"LC_ALL": "C"}, capture_output=True, text=True,
                          check=True).stdout
    entries = re.search(r"^Examples:\n(.*?)\n\n", text, re.M | re.S)[1]
    return [re.split("   *", line.strip())[0] for line in entries.splitlines()]


def run(command, folder, environment):
    """What is wrong with an example; None if nothing is."""
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, env=environment, capture_output=True,
                          stdin=subprocess.DEVNULL)
    if done.returncode == 2 and b"--phase PHASE" in done.stderr:
        return None
    # A paper may have gaps, and says how many.
    told = re.sub("^phasenav: [0-9]+ (gap|gaps|Lücke|Lücken) .*\n".encode(), b"", done.stderr, flags=re.M)
    silent = re.search(r"\s(--check|-c|--set|--merge)\b|\s> \S+$", command.strip()) is not None
    if done.returncode != 0 or told or bool(done.stdout) == silent:
        return f"status {done.returncode}, {len(done.stdout)} bytes of output\n{done.stderr.decode()}"
    return None


def missing_tool(command):
    tools = re.findall(r"\|\s*(?:\w+=\S+\s+)*([a-z][\w-]*)", re.sub(r"'[^']*'", "''", command))
    return next((tool for tool in tools if tool != "less" and shutil.which(tool) is None), None)


def main():
    commands = [(path, command) for path in sorted(glob.glob(os.path.join(SOURCE, "man", "*.[15]")))
                for command in of_manual(path)]
    commands += [("README.md", command) for command in of_readme()] + [("--help", command) for command in of_help()]
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        tools = os.path.join(folder, "bin")
        os.mkdir(tools)
        os.symlink(PROGRAM, os.path.join(tools, "phasenav"))
        with open(os.path.join(tools, "less"), "w", encoding="utf-8", opener=lambda *a: os.open(*a, 0o755)) as less:
            less.write("#!/bin/sh\nexec cat\n")
        for path in glob.glob(os.path.join(SOURCE, "data", "examples", "*")):
            shutil.copy(path, folder)
        for name in ("roadmap.yaml", "my-roadmap.yaml"):
            shutil.copy(os.path.join(SOURCE, "data", "examples", "library-card.yaml"), os.path.join(folder, name))
        for name in ("given-away.yaml", "from-colleague.yaml"):
            shutil.copy(os.path.join(folder, "parkraum.yaml"), os.path.join(folder, name))
        environment = {"PATH": f"{tools}:{os.environ['PATH']}", "HOME": folder, "LC_ALL": "C.UTF-8"}
        for where, command in commands:
            tool = missing_tool(command)
            problem = None if tool else run(command, folder, environment)
            if tool:
                print(f"left out, since there is no {tool}: {command.strip()}")
            if problem:
                failures += 1
                print(f"{where}: {command.strip()}\n{problem}", file=sys.stderr)
    print(f"{len(commands)} examples, {failures} wrong")
    sys.exit(failures != 0 or len(commands) < 10)


main()
