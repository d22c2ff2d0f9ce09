# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""A conversation with the program: what is told after each line, and choices found by their titles, as a reader finds them."""

import os
import re
import subprocess
from pathlib import Path

SOURCE = Path(os.environ["PN_SOURCE_DIR"])
PROGRAM = os.environ["PN_PROGRAM"]
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "XDG_STATE_HOME": "/dev/null",
               "PATH": os.environ["PATH"]}
SMALL = SOURCE / "tests/golden/small.yaml"


class Conversation:
    """Each line that is typed is answered by lines, of which the last says what can be typed. A heading with a number is none."""

    HINTS = re.compile(r"^(?!.* \(\d+\):$)(((Number|Enter more|File|Title|Word|Nummer|Enter mehr|Datei|Titel|Suchwort)\b.*)"
                       r"|(.*, \. (stops|hört auf))|(1 (to|bis) \d)):$")

    def __init__(self, *arguments, environment=None):
        self.process = subprocess.Popen([PROGRAM, "--linear", *map(str, arguments)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        env={**ENVIRONMENT, **(environment or {})})
        self.lines = self.read_turn()

    def read_turn(self):
        lines = []
        while not lines or not self.HINTS.match(lines[-1]):
            line = self.process.stdout.readline()
            assert line.endswith(b"\n"), (lines, line, self.process.stderr.read().decode())
            lines.append(line.decode().rstrip("\n"))
            assert not re.search(r"[\x00-\x1f\x7f]", lines[-1]), lines[-1]
        return lines

    def type(self, line):
        self.process.stdin.write((line + "\n").encode())
        self.process.stdin.flush()
        self.lines = self.read_turn()
        return self.lines

    def choose(self, title):
        """Opens the one choice with this in its title; reads on until it comes."""
        while True:
            found = [line for line in self.lines if re.match(r"\d+\) ", line) and title in line]
            if found:
                return self.type(found[0].split(")")[0])
            assert self.lines[-1].startswith(("Enter more", "Enter mehr")), (title, self.lines)
            self.type("")

    def whole(self):
        """All of the place that is told, from what was told last on."""
        lines = list(self.lines)
        while self.lines[-1].startswith(("Enter more", "Enter mehr")):
            lines += self.type("")
        return lines

    def end(self, line=None, says=""):
        """Ends it, by the end of the input or by a line; with status 0 and nothing more to say but `says`."""
        out, err = self.process.communicate((line + "\n").encode() if line is not None else None)
        assert (self.process.returncode, out.decode(), err) == (0, says, b""), (self.process.returncode, out, err)


def has(lines, wanted):
    assert any(wanted in line for line in lines), (wanted, lines)


def begins(lines, wanted):
    assert lines[0].startswith(wanted), (wanted, lines)
