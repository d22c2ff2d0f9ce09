# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""What the tests of --merge share: the program in one's own place, and histories as they are read."""

import json
import os
import subprocess
from pathlib import Path

SOURCE = Path(os.environ["PN_SOURCE_DIR"])
PROGRAM = os.environ["PN_PROGRAM"]
START = 1793520000  # 2026-11-01 08:00 UTC, a Sunday
HOUR, DAY = 3600, 86400


def environment(folder, time=START):
    """That of a person whose home is the folder; `phasenav` is the program."""
    programs = Path(folder) / "bin"
    programs.mkdir(exist_ok=True)
    link = programs / "phasenav"
    if not link.is_symlink():
        link.symlink_to(PROGRAM)
    return {"LC_CTYPE": "C.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "HOME": str(folder), "TZ": "UTC", "SOURCE_DATE_EPOCH": str(time),
            "PATH": f"{programs}:{os.environ['PATH']}", "GIT_CONFIG_NOSYSTEM": "1"}


def run(folder, *arguments, cwd=None, time=START, status=0, lang="en"):
    """Runs the program; returns what it writes to standard error."""
    done = subprocess.run(["phasenav", "--lang", lang, *map(str, arguments)], cwd=cwd or folder,
                          env=environment(folder, time), capture_output=True, text=True, check=False)
    assert done.returncode == status, (arguments, done.returncode, done.stderr)
    return done.stderr


def entries(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def ids(path):
    return [entry["id"] for entry in entries(path)]


def times(path):
    return [entry["time"] for entry in entries(path)]
