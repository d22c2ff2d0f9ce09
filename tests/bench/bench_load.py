#!/usr/bin/env python3
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


def report(what, value, unit, floor, ratio, goal):
    verdict = "" if goal is None else f"goal {goal:.1f}: {'met' if ratio <= goal else 'MISSED'}"
    beside = "" if floor is None else f"{floor:12.1f}"
    share = "" if ratio is None else f"{ratio:7.2f}"
    print(f"{what:52}{value:12.1f} {unit:6}{beside:12}{share:7}  {verdict}", flush=True)


def measure_small(program, floor, roadmap, times, count):
    dump, walk = [program, "--phase", "pilot"], [floor, roadmap]
    if count and shutil.which("valgrind"):
        counts = [instructions(command) / 1e6 for command in (dump, walk)]
        report("dump of the built-in roadmap, instructions", counts[0], "M", counts[1], counts[0] / counts[1], 1.3)
    elif count:
        print("valgrind is not installed: instructions are not counted")
    commands = [dump, walk] + ([["git", "--version"]] if shutil.which("git") else [])
    runs = take_turns(commands, times)
    for field, what in (("wall", "time"), ("cpu", "processor time")):
        milliseconds = [1000 * least(of_one, field) for of_one in runs]
        report(f"dump of the built-in roadmap, {what}", milliseconds[0], "ms", milliseconds[1],
               milliseconds[0] / milliseconds[1], None)
        if len(milliseconds) == 3 and field == "wall":
            report("the same against git --version", milliseconds[0], "ms", milliseconds[2],
                   milliseconds[0] / milliseconds[2], 3)


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
               1000 * floor_cpu, cpu / floor_cpu if floor_cpu else 0, 2 if part == 1 else None)
    report("the largest against its file, peak memory", least(ours, "bytes") / 1e6, "MB", size / 1e6,
           least(ours, "bytes") / size, 5)
    report("time per megabyte, largest against an eighth of it", per_megabyte[-1], "ms", per_megabyte[0],
           per_megabyte[-1] / per_megabyte[0], 1.2)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("floor")
    parser.add_argument("roadmap")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    print(f"{'':52}{'program':>12} {'':6}{'floor':>12}{'ratio':>7}")
    measure_small(options.program, options.floor, options.roadmap, 1 if options.quick else 50, not options.quick)
    with tempfile.TemporaryDirectory() as folder:
        measure_large(options.program, options.floor, folder, 0.006 if options.quick else 1, 1 if options.quick else 7)


main()
