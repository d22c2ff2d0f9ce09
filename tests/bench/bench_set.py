#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Measures one change of a project whose history has more and more entries (README.md): bench_set.py PROGRAM [--quick]

--quick tries everything once with short histories, for the test that this runs at all; its times mean nothing.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import tempfile

from bench_load import ENVIRONMENT, Run, instructions, least

ITEM = "proof-of-value"
STATES = ("started", "reached")
AGE = 3600  # a file that has just been written is read once more, under the lock


def write_history(path, count):
    """Entries as a change of one state has them."""
    with open(path, "w", encoding="utf-8") as file:
        for i in range(count):
            sides = [{"state": state, "date": "2026-11-02"} for state in (STATES[i % 2], STATES[(i + 1) % 2])]
            entry = {"id": f"{i:016x}", "time": f"2026-11-02T09:{i // 60 % 60:02}:{i % 60:02}+01:00", "who": "m. klein",
                     "changes": [{"item": ITEM, "from": sides[0], "to": sides[1]}]}
            file.write(json.dumps(entry, separators=(",", ":")) + "\n")


def make_project(folder, program, count):
    path = os.path.join(folder, f"{count}.yaml")
    Run([program, "--project", path, "--who", "bench", "--set", f"{ITEM}=started"])
    write_history(os.path.join(folder, f"{count}.history"), count)
    return path


def age(path):
    status = os.stat(path)
    os.utime(path, (status.st_atime - AGE, status.st_mtime - AGE))


class Change:
    """A change of a project back and forth: each is one."""

    def __init__(self, program, path):
        self.program, self.path, self.turn = program, path, 0

    def command(self):
        age(self.path)
        self.turn += 1
        return [self.program, "--project", self.path, "--who", "bench", "--set", f"{ITEM}={STATES[self.turn % 2]}"]


def peak_heap(command, folder):
    """Bytes; what the kernel says of a child's memory is that of this program, which is larger."""
    figures = os.path.join(folder, "massif")
    subprocess.run(["valgrind", "--tool=massif", f"--massif-out-file={figures}", *command], env=ENVIRONMENT,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    with open(figures, encoding="utf-8") as file:
        return max(int(found) for found in re.findall(r"^mem_heap_B=(\d+)$", file.read(), re.MULTILINE))


def lines_of(path):
    with open(path, "rb") as file:
        return sum(1 for _ in file)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    counts = (0, 10, 100) if options.quick else (0, 1000, 10000, 100000)
    times = 1 if options.quick else 21
    can_count = shutil.which("valgrind") and not options.quick
    floor = None
    print(f"{'entries':>8}{'history MB':>12}{'M instructions':>16}{'beside none':>13}{'ms':>8}{'heap KB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            path = make_project(folder, options.program, count)
            change = Change(options.program, path)
            counted = instructions(change.command()) / 1e6 if can_count else 0
            floor = floor or counted
            runs = [Run(change.command()) for _ in range(times)]
            heap = peak_heap(change.command(), folder) if can_count else 0
            history = os.path.join(folder, f"{count}.history")
            if lines_of(history) != count + change.turn:
                raise SystemExit(f"{change.turn} changes, but {lines_of(history) - count} new entries")
            size = os.path.getsize(history)
            ratio = counted / floor if floor else 0
            verdict = "" if not ratio else "goal 1.2: met" if ratio <= 1.2 else "goal 1.2: MISSED"
            print(f"{count:>8}{size / 1e6:>12.2f}{counted:>16.3f}{ratio:>13.3f}{1000 * least(runs, 'cpu'):>8.2f}"
                  f"{heap / 1e3:>9.1f}  {verdict}", flush=True)


if __name__ == "__main__":
    main()
