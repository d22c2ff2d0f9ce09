#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Measures the search (README.md): bench_search.py BENCH_SEARCH ROADMAP [--quick]

ROADMAP is the shipped one. --quick tries everything once on a tiny roadmap, for the test that this runs at all; its figures
mean nothing.
"""
import argparse
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
# Milliseconds for an answer, by milestones and criteria.
GOALS = {(667, 333): 5, (6667, 3333): 30}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bench_search")
    parser.add_argument("roadmap")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    command = [options.bench_search, "1" if options.quick else "15", "1", options.roadmap]
    with tempfile.TemporaryDirectory() as folder:
        for numbers, goal in ({(20, 10): 1} if options.quick else GOALS).items():
            path = os.path.join(folder, f"{sum(numbers)}.yaml")
            with open(path, "wb") as file:
                subprocess.run([sys.executable, os.path.join(HERE, "large_roadmap.py"), *map(str, numbers)], stdout=file,
                               check=True)
            command += [str(goal), path]
        subprocess.run(command, check=True)


main()
