#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Measures reading and dumping against the floor (README.md): bench_load.py PROGRAM FLOOR ROADMAP [--quick]

ROADMAP is the one built into PROGRAM, as a file. --quick tries everything once on a tiny roadmap, for the test that this
runs at all; its figures mean nothing.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}
# The roadmap from which the goals for a large one are counted.
MILESTONES, CRITERIA = 7000, 3500


class Run:
    """One command, once: its seconds of the processor and of the clock, and the most memory that it had."""

    def __init__(self, command):
        with open(os.devnull, "wb") as nowhere:
            begin = time.perf_counter()
            process = subprocess.Popen(command, stdout=nowhere, env=ENVIRONMENT)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"bench_load: {' '.join(command)} ended with {process.returncode}")
        self.wall = time.perf_counter() - begin
        self.cpu = usage.ru_utime + usage.ru_stime
        self.bytes = usage.ru_maxrss * 1024


def least(runs, field):
    return min(getattr(run, field) for run in runs)


def take_turns(commands, times):
    """The runs of each command; all commands in turn, so that what else the machine does falls on all of them."""
    runs = [[] for _ in commands]
    for _ in range(times):
        for collected, command in zip(runs, commands):
            collected.append(Run(command))
    return runs


def instructions(command):
    process = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", process.stderr)[1])


def report(what, value, unit, beside, goal=None, most=None):
    """`beside` is what the value is divided by; `goal` is for the ratio, `most` for the value itself."""
    ratio = value / beside if beside else 0
    verdict = "" if goal is None else f"goal {goal:.1f}: {'met' if ratio <= goal else 'MISSED'}"
    verdict = verdict if most is None else f"goal {most:.1f} {unit}: {'met' if value <= most else 'MISSED'}"
    print(f"{what:52}{value:12.2f} {unit:6}{beside:12.2f}{ratio:7.2f}  {verdict}", flush=True)


def measure_start(program, times, count):
    """A dump of the roadmap that is built in, beside the least that the program does, and git does."""
    commands = [[program, "--phase", "pilot"], [program, "--version"]]
    if count and shutil.which("valgrind"):
        counts = [instructions(command) / 1e6 for command in commands]
        report("--phase pilot beside --version, instructions", counts[0], "M", counts[1], most=2.1)
    elif count:
        print("valgrind is not installed: instructions are not counted")
    git = [["git", "--version"]] if shutil.which("git") else []
    runs = take_turns(commands + git, times)
    for field, what in (("wall", "time"), ("cpu", "processor time")):
        milliseconds = [1000 * least(of_one, field) for of_one in runs]
        report(f"--phase pilot beside --version, {what}", milliseconds[0], "ms", milliseconds[1])
        if git:
            report(f"--phase pilot beside git --version, {what}", milliseconds[0], "ms", milliseconds[2],
                   goal=1.5 if field == "wall" else None)


def measure_small(program, floor, roadmap, times, count):
    """The same dump of the same roadmap, from its file."""
    commands = [[program, "--file", roadmap, "--phase", "pilot"], [floor, roadmap]]
    if count and shutil.which("valgrind"):
        counts = [instructions(command) / 1e6 for command in commands]
        report("--file roadmap.yaml beside the floor, instructions", counts[0], "M", counts[1], goal=1.3)
    runs = take_turns(commands, times)
    milliseconds = [1000 * least(of_one, "cpu") for of_one in runs]
    report("--file roadmap.yaml beside the floor, processor time", milliseconds[0], "ms", milliseconds[1])


def measure_large(program, floor, folder, scale, times):
    per_megabyte = []
    for part in (8, 4, 2, 1):
        path = os.path.join(folder, f"{part}.yaml")
        milestones, criteria = int(MILESTONES * scale) // part, int(CRITERIA * scale) // part
        with open(path, "wb") as file:
            subprocess.run([sys.executable, os.path.join(HERE, "large_roadmap.py"), str(milestones), str(criteria)],
                           stdout=file, check=True)
        size = os.path.getsize(path)
        ours, floors = take_turns([[program, "--file", path, "--check"], [floor, path]], times)
        cpu, floor_cpu = least(ours, "cpu"), least(floors, "cpu")
        per_megabyte.append(cpu / size * 1e9)
        report(f"{milestones} milestones, {criteria} criteria ({size / 1e6:.1f} MB), load", 1000 * cpu, "ms",
               1000 * floor_cpu, goal=2 if part == 1 else None)
    report("the largest against its file, peak memory", least(ours, "bytes") / 1e6, "MB", size / 1e6, goal=5)
    dump, listing = take_turns([[program, "--file", path, "--all", "--format", "json"],
                                [program, "--file", path, "--list", "phases"]], min(times, 3))
    report("the largest as JSON against its reading, peak memory", least(dump, "bytes") / 1e6, "MB",
           least(listing, "bytes") / 1e6, goal=2)
    report("time per megabyte, largest against an eighth of it", per_megabyte[-1], "ms", per_megabyte[0], goal=1.2)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("floor")
    parser.add_argument("roadmap")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    print(f"{'':52}{'program':>12} {'':6}{'beside':>12}{'ratio':>7}")
    measure_start(options.program, 1 if options.quick else 50, not options.quick)
    measure_small(options.program, options.floor, options.roadmap, 1 if options.quick else 50, not options.quick)
    with tempfile.TemporaryDirectory() as folder:
        measure_large(options.program, options.floor, folder, 0.006 if options.quick else 1, 1 if options.quick else 7)


if __name__ == "__main__":
    main()
