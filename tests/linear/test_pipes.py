#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""The two ends of the pipe: nothing typed does harm, whatever it is; where nobody reads on, that is the end; what cannot be
written or read is an error."""

import os
import random
import subprocess

from conversation import ENVIRONMENT, PROGRAM, SMALL, Conversation, has


def run(text, *arguments, **more):
    command = [PROGRAM, "--linear", "--file", SMALL, *arguments]
    return subprocess.run(command, input=text, capture_output=True, env={**ENVIRONMENT, **more.pop("env", {})},
                          check=False, **more)


def told(text, *arguments, **more):
    done = run(text, *arguments, **more)
    assert (done.returncode, done.stderr) == (0, b""), (done.returncode, done.stderr)
    return done.stdout


# No input at all, a last line without an end, lines with CR.
assert told(b"").endswith(b":\n")
assert told(b"1").count(b"Phase 1") == 1
assert told(b"1\r\n2\r\nq\r\n") == told(b"1\n2\nq\n")
assert told(b"q\n1\n1\n") == told(b"")  # what is typed behind the end is not obeyed

# The same place, the same words.
assert told(b"1\n2\nb\n") == told(b"1\n2\nb\n")
reader = Conversation("--file", SMALL, "--lang", "en")
first = reader.type("1")
for line in ("nonsense", "?", "99", "2", "b", "m", "b"):
    reader.type(line)
assert reader.type("") == first
reader.end()

# Anything at all. Nothing of it comes out but letters.
generator = random.Random(20261126)
for size in (1, 100, 5000, 300000):
    text = generator.randbytes(size).replace(b"q\n", b"").replace(b"Q\n", b"")
    out = told(text)
    assert not any(byte < 0x20 and byte != 0x0a or byte == 0x7f for byte in out)
    out.decode("utf-8")
for line in (b"x" * 1000000, b"\0" * 1000000, b"/" + b"a" * 4000, b"\0", b"1\0"):
    out = told(line + b"\n2\n", "--lang", "en")
    assert b"Phase 2 of 3" in out, (line[:10], out[-200:])  # the line after it is read
assert b"too long" in told(b"x" * 4096 + b"\n", "--lang", "en")
assert b"too long" not in told(b"x" * 4095 + b"\n", "--lang", "en")

# Locales without umlauts, and one whose umlauts are other bytes.
assert "Einführung".encode("utf-8") in told(b"", "--lang", "de")
ascii_only = told("/einführung\n".encode(), "--lang", "de", env={"LC_ALL": "C"})
assert b"1) Einfuehrung" in ascii_only and ascii_only.isascii(), ascii_only

# Wrapped only where it is asked for.
assert max(map(len, told(b"1\n1\n", "--width", "40").decode().splitlines())) <= 40
assert max(map(len, told(b"1\n1\n", env={"COLUMNS": "40"}).decode().splitlines())) > 80

# The reader goes away: quietly. A full disk, no output, no input: an error.
process = subprocess.Popen([PROGRAM, "--linear"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                           env=ENVIRONMENT)
process.stdout.close()
try:
    process.stdin.write(b"1\n" * 1000)
    process.stdin.close()
except BrokenPipeError:
    pass
assert process.wait() == 0
assert process.stderr.read() == b""
for script, status, message in (
    ('"$0" --linear > /dev/full < /dev/null', 1, b"standard output"),
    ('"$0" --linear >&- < /dev/null', 1, b"standard output"),
    ('"$0" --linear < / > /dev/null', 1, b"standard input"),
    ('"$0" --linear <&- > /dev/null', 1, b"standard input"),
    ('"$0" --linear --file - < /dev/null', 2, b"standard input"),
    ('"$0" --linear --phase pilot < /dev/null', 2, b"--linear"),
    ('"$0" --linear nowhere < /dev/null', 2, b"nowhere"),
):
    done = subprocess.run(["sh", "-c", script, PROGRAM], capture_output=True, env={**ENVIRONMENT, "LANGUAGE": "en"},
                          check=False)
    assert done.returncode == status and message in done.stderr, (script, done)
reader = Conversation("pilot", "--lang", "en")
has(reader.lines, "Phase 3 of 5: Pilot")
reader.end()
