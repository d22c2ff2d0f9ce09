#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Measures many browsers on one project (README.md): bench_together.py PROGRAM [--quick]

--quick tries everything once with a few browsers, for the test that this runs at all; its times mean nothing.
"""
import argparse
import os
import resource
import select
import statistics
import subprocess
import tempfile
import time

from bench_browser import DEADLINE, ENVIRONMENT, Terminal, report

SWITCHES = "(?:non)?voluntary_ctxt_switches"
STATES = ("started", "reached")


def change(program, path, state):
    subprocess.run([program, "--project", path, "--who", "bench", "--set", f"proof-of-value={state}"], env=ENVIRONMENT,
                   check=True, stdout=subprocess.DEVNULL)


def wakes_of(terminals):
    return sum(terminal.status(SWITCHES) for terminal in terminals)


def worked_of(terminals):
    return sum(terminal.worked() for terminal in terminals)


def seconds_until_drawn(terminals, begin):
    """When each has drawn a change: a frame is one write, and nothing else makes a browser write."""
    waiting = {terminal.file for terminal in terminals}
    drawn = []
    while waiting:
        ready = select.select(waiting, [], [], DEADLINE)[0]
        now = time.perf_counter() - begin
        if not ready:
            raise SystemExit(f"{len(waiting)} browsers have not drawn a change")
        for file in ready:
            os.read(file, 65536)
            waiting.remove(file)
            drawn.append(now)
    return drawn


def allow_files(count):
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)
    if limit[0] < count:
        resource.setrlimit(resource.RLIMIT_NOFILE, (count, limit[1]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    browsers, changes, rest = (3, 2, 1) if options.quick else (100, 20, 5)
    allow_files(browsers + 50)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "project.yaml")
        change(options.program, path, STATES[-1])
        terminals = [Terminal([options.program, "--project", path, "idea"]) for _ in range(browsers)]
        # Only the last one has been given the time to come to rest.
        time.sleep(1)
        before = wakes_of(terminals)
        time.sleep(rest)
        report(f"{browsers} browsers left alone for {rest} s, wake-ups", wakes_of(terminals) - before, "", "", 0)
        drawn, last = [], []
        wakes, worked = wakes_of(terminals), worked_of(terminals)
        for number in range(changes):
            begin = time.perf_counter()
            change(options.program, path, STATES[number % len(STATES)])
            drawn += seconds_until_drawn(terminals, begin)
            last.append(max(drawn[-browsers:]))
            time.sleep(0.1)  # whatever else comes of it
        worked = (worked_of(terminals) - worked) / changes
        wakes = (wakes_of(terminals) - wakes) / changes
        report("a change of another's until it is drawn (median)", 1000 * statistics.median(drawn), "ms",
               f"{1000 * max(drawn):.0f} at most", 200)
        report("the same, until all have drawn it (median)", 1000 * statistics.median(last), "ms",
               f"{1000 * max(last):.0f} at most", 200)
        report("a change, processor time of all", 1000 * worked, "ms", f"{1000 * worked / browsers:.2f} each", None)
        report("a change, wake-ups of each", wakes / browsers, "", "", None)
        for terminal in terminals:
            terminal.close()


if __name__ == "__main__":
    main()
