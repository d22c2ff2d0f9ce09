#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Measures roadmaps that are all of one kind (worst_roadmaps.py): bench_worst.py PROGRAM [--quick] [--bytes N] [KIND...]

Of each kind a file of N bytes and one of half of it: what the dumps take, beside twice of what the half takes, and the
slowest key of a session through all screens; with --quick, of three kinds and small files. Processor time, which does not count how long others have had it.
"""
import argparse
import os
import select
import subprocess
import sys
import tempfile

from bench_browser import ENVIRONMENT, HERE, Terminal
from worst_roadmaps import KINDS

DUMPS = (["--check"], ["--all"], ["--all", "--format", "markdown"], ["--all", "--format", "json"],
         ["--all", "--format", "csv"], ["--all", "--format", "dot"], ["--search", "t"], ["--list", "items"],
         ["--list", "terms"])
# A way through the screens: what a key is called, and what it sends.
KEYS = (("j", b"j"), ("enter phase", b"\r"), ("j", b"j"), ("j", b"j"), ("k", b"k"), ("detail", b"\r"), ("j", b"j"),
        ("j", b"j"), ("page", b"\x1b[6~"), ("end", b"\x1b[F"), ("k", b"k"), ("close", b"\x1b"), ("end", b"\x1b[F"),
        ("k", b"k"), ("detail", b"\r"), ("j", b"j"), ("close", b"\x1b"), ("home", b"\x1b[H"), ("matrix", b"m"), ("j", b"j"),
        ("right", b"\x1b[C"), ("end", b"\x1b[F"), ("k", b"k"), ("back", b"\x7f"), ("glossary", b"t"), ("j", b"j"),
        ("end", b"\x1b[F"), ("k", b"k"), ("detail", b"\r"), ("j", b"j"), ("back", b"\x7f"), ("search", b"/"), ("t", b"t"),
        ("down", b"\x1b[B"), ("open", b"\r"), ("j", b"j"), ("back", b"\x7f"), ("help", b"?"), ("back", b"\x7f"))
SLOW = 0.1  # seconds
# A key is answered when the program has had no processor for so many ticks; what is left out while keys hurry comes within.
QUIET, TICK = 8, 0.02


def cpu_of(command):
    before = os.times()
    subprocess.run(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300, check=False)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def settle(terminal):
    """Reads on until the program has had no processor for a while: some keys send nothing."""
    worked, quiet = terminal.worked(), 0
    while quiet < QUIET:
        if select.select([terminal.file], [], [], TICK)[0]:
            os.read(terminal.file, 65536)
        now = terminal.worked()
        quiet, worked = quiet + 1 if now == worked else 0, now


def session(program, path):
    """Seconds of processor that each key takes."""
    terminal = Terminal([program, "--file", path])
    settle(terminal)
    took = []
    for name, key in KEYS:
        before = terminal.worked()
        os.write(terminal.file, key)
        settle(terminal)
        took.append((terminal.worked() - before, name))
    terminal.close()
    return took


def accepts(program, text):
    return subprocess.run([program, "--file", "-", "--check"], input=text.encode(), env=ENVIRONMENT, check=False,
                          stderr=subprocess.DEVNULL).returncode == 0


def measure(program, kind, size, folder, quick):
    paths = []
    while not accepts(program, KINDS[kind](size)):
        size = size * 9 // 10  # of most kinds, less than 16 MiB are the most
    for part in (size // 2, size):
        paths.append(os.path.join(folder, f"{kind}-{part}.yaml"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(KINDS[kind](part))
    worst, which = 0, ""
    for dump in DUMPS if not quick else DUMPS[:1]:
        half, whole = (cpu_of([program, "--file", path, *dump]) for path in paths)
        if whole > 0.2 and whole / half > worst:
            worst, which = whole / half, f"{' '.join(dump)}, {half:.2f} and {whole:.2f} s"
    took = session(program, paths[1])
    slowest, name = max(took)
    slow = sorted({f"{name} {seconds:.2f}" for seconds, name in took if seconds > SLOW})
    print(f"{kind:12}{size / 1e6:5.1f} MB, worst dump {worst:5.1f} times ({which}); slowest key {1000 * slowest:7.1f} ms ({name}) "
          f"{'MISSED: ' + ', '.join(slow) if slow else 'met'}", flush=True)
    for path in paths:
        os.unlink(path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--bytes", type=int, default=16000000)
    parser.add_argument("kinds", nargs="*")
    options = parser.parse_intermixed_args()
    size = 20000 if options.quick else options.bytes
    with tempfile.TemporaryDirectory() as folder:
        for kind in options.kinds or (list(KINDS)[:3] if options.quick else KINDS):
            measure(options.program, kind, size, folder, options.quick)


if __name__ == "__main__":
    sys.exit(main())
