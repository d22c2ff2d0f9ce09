#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""The project opened last is opened by plain `phasenav`; others by their number; and what writes documents knows nothing of that."""

import subprocess
import tempfile
from pathlib import Path

from conversation import ENVIRONMENT, PROGRAM, SOURCE, Conversation, begins, has

OTHER_ROADMAP = SOURCE / "tests/golden/small.yaml"


def run(*arguments):
    result = subprocess.run([PROGRAM, *map(str, arguments)], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                            encoding="utf-8", check=False)
    return result.returncode, result.stdout, result.stderr


with tempfile.TemporaryDirectory() as folder:
    environment = {**ENVIRONMENT, "HOME": folder, "XDG_STATE_HOME": "", "PHASENAV_WHO": "mk"}
    memory = Path(folder) / ".local/state/phasenav/projects"
    park, light = Path(folder) / "park.yaml", Path(folder) / "Licht & Luft.yaml"

    def sit(*arguments):
        return Conversation("--lang", "de", *arguments, environment=environment)

    def opens_again(name):
        return f"Das Projekt liegt in ~/{name}; phasenav öffnet es wieder.\n"

    # --set is a script's: nothing is remembered.
    for path in (park, light):
        assert run("--project", path, "--set", "project:phase=pilot") == (0, "", "")
    assert not memory.exists()
    dump = run("--phase", "pilot")

    # A file that is named is remembered, and no other one is offered.
    reader = sit("--project", park)
    has(reader.lines, "Projekt: ~/park.yaml")
    begins(reader.type("A"), "Bisher wurde kein anderes Projekt geöffnet, oder --project hat dieses festgelegt.")
    reader.end("q", says=opens_again("park.yaml"))
    reader = sit()
    has(reader.lines, "park: in Phase 3, Pilot")
    begins(reader.type("A"), "Bisher wurde kein anderes Projekt geöffnet")
    reader.end(says=opens_again("park.yaml"))
    sit("--project", light).end(says=opens_again("Licht & Luft.yaml"))

    # Then the last one is opened, and another one by its number, where a change goes.
    reader = sit()
    has(reader.lines, "Licht & Luft: in Phase 3, Pilot")
    has(reader.lines, "Projekt: ~/Licht & Luft.yaml (A öffnet ein anderes)")
    assert reader.type("A")[:3] == ["Projekte", "1) Licht & Luft – ~/Licht & Luft.yaml (geöffnet)", "2) park – ~/park.yaml"]
    begins(reader.type("n"), "n geht von einem Eintrag aus weiter")
    begins(reader.type("2"), "Start: ")
    has(reader.whole(), "park: in Phase 3, Pilot")
    before = light.read_bytes()
    reader.type("")  # from the beginning
    reader.choose("Phase 3, Pilot")
    reader.choose("Pilot durchgeführt")
    has(reader.type("x"), "erreicht")
    assert "pilot-completed: {state: reached" in park.read_text(encoding="utf-8"), park.read_text(encoding="utf-8")
    assert light.read_bytes() == before
    reader.end(says=opens_again("park.yaml"))
    reader = sit()
    has(reader.lines, "park: in Phase 3, Pilot")
    reader.type("0")
    reader.whole()
    reader.choose("Projekte")  # an entry of the start, too
    reader.choose("Licht & Luft")
    has(reader.whole(), "Licht & Luft: in Phase 3, Pilot")
    reader.end(says=opens_again("Licht & Luft.yaml"))

    # What nobody has named goes first: --project, the environment.
    environment["PHASENAV_PROJECT"] = str(park)
    reader = sit()
    has(reader.lines, "park: in Phase 3, Pilot")
    reader.end(says=f"Das Projekt ist gespeichert; wieder öffnen mit: phasenav --project {park}\n")
    del environment["PHASENAV_PROJECT"]
    sit("--project", light).end(says=opens_again("Licht & Luft.yaml"))

    # Documents, and what is changed without a reader, are as if nothing had been opened.
    assert run("--phase", "pilot") == dump
    assert run("--report")[0] == 2 and run("--log")[0] == 2 and run("--set", "project:phase=none")[0] == 2
    before = memory.read_bytes()
    assert run("--project", park, "--report")[0] == 0
    sit("--read-only", "--project", park).end(
        says=f"Das Projekt ist gespeichert; wieder öffnen mit: phasenav --project {park}\n")
    assert memory.read_bytes() == before

    # One that follows another roadmap is passed over; there is none left, and that is said.
    reader = sit("--file", OTHER_ROADMAP)
    has(reader.lines, "In welcher Phase befindet sich Ihre Lösung?")
    has(reader.type("A"), "park – ~/park.yaml")
    has(reader.choose("park"), "das Projekt folgt der Roadmap „smart-city“")
    has(reader.type("0"), "In welcher Phase befindet sich Ihre Lösung?")
    out, err = reader.process.communicate(b"q\n")
    assert (out, reader.process.returncode) == (b"", 0) and "bleibt außer Betracht" in err.decode(), (out, err)

    # Each roadmap has its own last one, and then nothing is said of the others.
    other = Path(folder) / "other.yaml"
    assert run("--file", OTHER_ROADMAP, "--project", other, "--set", "project:phase=1") == (0, "", "")
    kept = f"Das Projekt ist gespeichert; wieder öffnen mit: phasenav --project {other}\n"
    sit("--file", OTHER_ROADMAP, "--project", other).end(says=kept)
    reader = sit()
    has(reader.lines, "Licht & Luft: in Phase 3, Pilot")
    reader.end(says=opens_again("Licht & Luft.yaml"))
    reader = sit("--file", OTHER_ROADMAP)
    has(reader.lines, "other: in Phase 1")
    reader.end(says=kept)
    other.unlink()
    sit("--project", light).end(says=opens_again("Licht & Luft.yaml"))

    # The last one is gone: the one before it is opened, and a line says so.
    light.unlink()
    reader = sit()
    begins(reader.lines[1:], "Das zuletzt geöffnete Projekt ist nicht mehr da: ~/Licht & Luft.yaml")
    has(reader.lines, "park: in Phase 3, Pilot")
    reader.type("A")
    has(reader.choose("Licht & Luft"), "Dieses Projekt ist nicht mehr da: ~/Licht & Luft.yaml")
    has(reader.type("0"), "park: in Phase 3, Pilot")
    reader.end(says=opens_again("park.yaml"))
    park.unlink()
    reader = sit()
    has(reader.lines, "Das zuletzt geöffnete Projekt ist nicht mehr da: ~/park.yaml")
    has(reader.lines, "In welcher Phase befindet sich Ihre Lösung?")

    # A project that gets its file now is remembered; one for this sitting only is not.
    reader.type("1")
    reader.choose("Problem verstanden")
    reader.type("x")
    reader.type("~/neu.yaml")
    reader.type("Neu")
    reader.end(says=opens_again("neu.yaml"))
    assert memory.read_text(encoding="utf-8").startswith(f"{folder}/neu.yaml\tNeu\n")
    (Path(folder) / "neu.yaml").unlink()
    before = memory.read_bytes()
    reader = sit()
    reader.type("1")
    reader.choose("Problem verstanden")
    reader.type("x")
    reader.type("-")
    begins(reader.type("A"), "Projekte")
    has(reader.choose("park"), "Das geöffnete Projekt ist noch in keiner Datei")
    reader.type("q")
    reader.end("2", says="Das Projekt war in keiner Datei gespeichert und ist verloren.\n")
    assert memory.read_bytes() == before
