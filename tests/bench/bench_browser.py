#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Measures the browser on a terminal of 80 by 24 (README.md): bench_browser.py PROGRAM [--quick]

--quick tries everything once on a tiny roadmap, for the test that this runs at all; its times mean nothing.
"""
import argparse
import fcntl
import os
import re
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ENVIRONMENT = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
               "LESSHISTFILE": "-"}
ROWS, COLUMNS = 24, 80
# An answer is over when nothing has come for so many seconds; they are not part of what is measured. The program draws
# what it left out while keys hurried after a pause that is shorter.
SILENCE = 0.15
# A key that is held down repeats so often.
REPEAT = 0.033
DEADLINE = 20


class Terminal:
    """A program on a pseudo-terminal; `first` is its first screen, `took` the seconds until that was whole."""

    def __init__(self, command):
        self.file, line = os.openpty()
        fcntl.ioctl(line, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        begin = time.perf_counter()
        # Not fork(): what it takes to copy this process would be counted as the program's time.
        self.pid = os.posix_spawn(command[0], command, ENVIRONMENT, setsid=True, file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.ttyname(line), os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)])
        os.close(line)
        self.first, end = self.read()
        self.took = end - begin

    def read(self):
        """All that comes until there is silence, and when the last of it came."""
        output, last, silence = b"", time.perf_counter(), DEADLINE
        while select.select([self.file], [], [], silence)[0]:
            try:
                piece = os.read(self.file, 65536)
            except OSError:
                break
            output, last, silence = output + piece, time.perf_counter(), SILENCE
            if not piece:
                break
        return output, last

    def press(self, key):
        """What a key makes the program send, and the seconds until the last of it has come."""
        begin = time.perf_counter()
        os.write(self.file, key)
        output, last = self.read()
        return output, last - begin

    def hold(self, key, times):
        """How many bytes each step of a held key makes the program send, but for the first, which is a key like any."""
        counts = []
        for _ in range(times):
            os.write(self.file, key)
            end, count = time.perf_counter() + REPEAT, 0
            while select.select([self.file], [], [], max(0, end - time.perf_counter()))[0]:
                count += len(os.read(self.file, 65536))
            counts.append(count)
        self.read()
        return counts[1:]

    def writes(self, key):
        """In how many writes the answer to a key reaches the terminal, by strace; None where it cannot say."""
        if not shutil.which("strace"):
            return None
        with tempfile.NamedTemporaryFile() as log:
            tracer = subprocess.Popen(["strace", "-qq", "-e", "trace=write", "-o", log.name, "-p", str(self.pid)],
                                      stderr=subprocess.DEVNULL)
            time.sleep(SILENCE)
            self.press(key)
            tracer.terminate()
            tracer.wait()
            calls = [line for line in log.read().decode().splitlines() if line.startswith("write(1,")]
        return len(calls) or None

    def worked(self):
        """Seconds that it has had a processor, which do not count how long others have had it."""
        with open(f"/proc/{self.pid}/schedstat", encoding="ascii") as file:
            return int(file.read().split()[0]) / 1e9

    def status(self, name, file="status"):
        with open(f"/proc/{self.pid}/{file}", encoding="ascii") as lines:
            return sum(int(number) for number in re.findall(rf"^{name}:\s*(\d+)", lines.read(), re.MULTILINE))

    def close(self):
        os.close(self.file)
        os.waitpid(self.pid, 0)


def report(what, value, unit, beside, goal):
    verdict = "" if goal is None else f"goal {goal:g}: {'met' if value <= goal else 'MISSED'}"
    print(f"{what:52}{value:12.2f} {unit:6}{beside:>19}  {verdict}", flush=True)


def measure_start(program, folder, times):
    """Against less, which shows as many rows of the same text."""
    text = os.path.join(folder, "pilot.txt")
    with open(text, "wb") as file:
        subprocess.run([program, "--phase", "pilot", "--lang", "de"], env=ENVIRONMENT, stdout=file, check=True)
    commands = [[program, "--lang", "de", "pilot"]]
    if shutil.which("less"):
        commands.append([shutil.which("less"), text])
    took = [[] for _ in commands]
    worked = [[] for _ in commands]
    for _ in range(times):
        for i, command in enumerate(commands):
            terminal = Terminal(command)
            took[i].append(terminal.took * 1000)
            worked[i].append(terminal.worked() * 1000)
            terminal.close()
    if len(commands) == 1:
        report("first screen", min(took[0]), "ms", "less not installed", None)
        return
    for what, times_of, goal in (("", took, 1.5), (", processor time", worked, 1.1)):
        least = [min(of_one) for of_one in times_of]
        report(f"first screen beside less{what}", least[0] / least[1], "times", f"{least[0]:.2f} and {least[1]:.2f} ms", goal)


def measure_bytes(program):
    terminal = Terminal([program, "--lang", "de", "pilot"])
    # Within what is on the screen: from the first milestone on, without scrolling.
    changes = [len(terminal.press(b"j")[0]) for _ in range(5)] + [len(terminal.press(b"k")[0]) for _ in range(5)]
    held = terminal.hold(b"j", 5) + terminal.hold(b"k", 5)
    terminal.press(b"\r")
    stays = [len(terminal.press(b"j")[0]) for _ in range(5)] + [len(terminal.press(b"k")[0]) for _ in range(5)]
    writes = terminal.writes(b"m")
    terminal.close()
    if writes is not None:
        report("a frame, writes to the terminal", writes, "", "by strace", 1)
    for what, counts, goal in (("a move where the detail changes, bytes (median)", changes, 700),
                               ("a step of a held key, bytes (median)", held, 200),
                               ("a move where it stays, bytes (median)", stays, 75)):
        report(what, statistics.median(counts), "B", f"{min(counts)} to {max(counts)}", goal)


def typed(text):
    """The keys that type a text and take it back."""
    return [letter.encode() for letter in text] + [b"\x7f"] * len(text)


def measure_keys(program, folder, milestones, times):
    path = os.path.join(folder, "large.yaml")
    with open(path, "wb") as file:
        subprocess.run([sys.executable, os.path.join(HERE, "large_roadmap.py"), str(milestones), str(milestones // 2)],
                       stdout=file, check=True)
    terminal = Terminal([program, "--file", path, "1"])
    down, right, left = b"\x1b[B", b"\x1b[C", b"\x1b[D"
    for where, way, keys, rounds, goal in (("list", [], [b"j", b"n", b"j", b"k", b"p"], times, 1),
                                           ("matrix", [b"m"], [b"j", right, b"k", left, b"j"], times, 1),
                                           ("search, one word", [b"m", b"/"], typed("kommune"), times // 2, 30),
                                           ("search, words", [], typed("die kom wer"), times // 2, 30),
                                           ("search, moving", [b"k"], [down], times, 30)):
        for key in way:
            opened = 1000 * terminal.press(key)[1]
            if key == b"/":
                report("opening the search, which folds the texts", opened, "ms", "", None)
        took, worked = [], []
        for key in keys * max(rounds, 1):
            before = terminal.worked()
            took.append(1000 * terminal.press(key)[1])
            worked.append(1000 * (terminal.worked() - before))
        # Which key is the worst is said by its own median: chance makes any of them slow once.
        worst = max(statistics.median(took[i::len(keys)]) for i in range(len(keys)))
        report(f"a key at {milestones} milestones ({where}; median)", statistics.median(took), "ms",
               f"{statistics.median(worked):.2f} of processor", goal)
        report("  the worst of these keys", worst, "ms", "", None)
    terminal.close()


def measure_rest(program, seconds):
    terminal = Terminal([program, "--lang", "de", "pilot"])
    before = terminal.status("(?:non)?voluntary_ctxt_switches")
    heard = select.select([terminal.file], [], [], seconds)[0]
    wakes = terminal.status("(?:non)?voluntary_ctxt_switches") - before
    report(f"left alone for {seconds} s, wake-ups", wakes, "", "bytes came" if heard else "no byte came", 0)
    # What the kernel counts as the process's own and its share of what it shares with others.
    report("resident memory (VmRSS)", terminal.status("VmRSS") / 1024, "MiB",
           f"PSS {terminal.status('Pss', 'smaps_rollup') / 1024:.2f} MiB", 6)
    terminal.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure_start(options.program, folder, 1 if options.quick else 20)
        measure_bytes(options.program)
        measure_keys(options.program, folder, *((50, 1) if options.quick else (7000, 20)))
        measure_rest(options.program, 1 if options.quick else 2)


if __name__ == "__main__":
    main()
