#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""A project over months, line by line: what is overdue and whose it is, what one office has promised, what is new since the
last visit."""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from conversation import ENVIRONMENT, PROGRAM, SOURCE, Conversation, begins, has

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "parkraum.yaml"
    shutil.copy(SOURCE / "data/examples/parkraum.yaml", file)
    shutil.copy(SOURCE / "data/examples/parkraum.history", Path(folder) / "parkraum.history")
    NOW = {"SOURCE_DATE_EPOCH": "1795853640", "TZ": "Europe/Berlin", "XDG_STATE_HOME": str(Path(folder) / "state")}
    ABOUT = ("--project", file, "--lang", "de")
    END = f"Das Projekt liegt in {file}; phasenav öffnet es wieder.\n"

    def changes():
        """How many there are: a record for each."""
        log = subprocess.run([PROGRAM, *map(str, ABOUT), "--log", "-F", "json"], env={**ENVIRONMENT, **NOW},
                             capture_output=True, check=True).stdout
        return sum(1 for entry in json.loads(log)["log"] if entry.get("item"))

    COUNT = changes()

    def of(who, now="1795853640"):
        return Conversation(*ABOUT, "--who", who, environment={**NOW, "SOURCE_DATE_EPOCH": now})

    # One letter: what is overdue, one's own first, and whose it is.
    reader = of("M. Keller (Amt 61)")
    reader.whole()
    told = reader.type("d")
    assert told[:3] == ["Fällig: 14, zuständig: alle", "Überfällig (3, davon 1 für Sie):",
                        "1) Nutzen fortlaufend nachweisen, Phase 3, offen, seit 3 Tagen (25.11.2026), Amt 61"], told
    assert told[3].endswith("seit 2 Wochen (13.11.2026), Amt 50"), told

    # One more: only one's own; and on to everything that one office has promised.
    begins(reader.type("O"), "Fällig: 6 von 14, zuständig: Sie (Amt 61)")
    begins(reader.type("O"), "Fällig: 2 von 14, zuständig: Amt 10")
    has(reader.lines, "Nur: Amt 10. 12 weitere Einträge gehören anderen oder niemandem; O zeigt: Amt 50.")
    begins(reader.choose("Vergabe und Verträge vorbereiten"), "Vergabe und Verträge vorbereiten – Kriterium, Runde in Phase 3")

    # From what is read, its own history.
    told = reader.type("v")
    begins(told, f"Verlauf: 1 von {COUNT} Einträgen")
    assert told[1] == "Nur: Vergabe und Verträge vorbereiten, alle Runden", told
    begins(reader.type("v"), f"Verlauf: {COUNT} Einträge")
    assert not any(line.endswith(", neu") for line in reader.whole())
    reader.end("q", END)

    # A colleague changes something afterwards: that is new, and nothing else; what one does oneself is not.
    for who, note, now in (("A. Sommer", "Zusage liegt vor", "1795860000"), ("M. Keller (Amt 61)", "Gelesen", "1795860060")):
        done = subprocess.run([PROGRAM, "--project", file, "--set", "data-protection@pilot", "--note", note, "--who", who],
                              env={**ENVIRONMENT, **NOW, "SOURCE_DATE_EPOCH": now}, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
    reader = of("M. Keller (Amt 61)", "1795900000")
    reader.whole()
    begins(reader.type("v"), f"Verlauf: {COUNT + 2} Einträge, 1 neu")
    new = [line for line in reader.whole() if line.endswith(", neu")]
    assert len(new) == 1 and "A. Sommer, Phase 3, Datenschutz und Informationssicherheit, Notiz: Zusage liegt vor" in new[0], new

    # What is changed in this sitting is on the page when it is told again.
    reader.type("0")
    reader.choose("Phase 3, Pilot")
    reader.choose("Akzeptanz belegt")
    reader.type("x")
    assert reader.type("v")[0].endswith(f" von {COUNT + 3} Einträgen"), reader.lines
    has(reader.lines, "begonnen, jetzt erreicht")
    reader.end("q", END)

    # Who enters late: in the pilot phase with all that was before it by four lines, as one change, which one letter takes back.
    late = Path(folder) / "late.yaml"
    reader = Conversation("--project", late, "--lang", "de", environment=NOW)
    lines = ["3", "c", "", "1"]  # the phase, that the project is there, its title as proposed, that all before it is done
    assert len(lines) <= 8
    for line in lines[:-1]:
        reader.type(line)
    has(reader.lines, "Was ist mit den Phasen vor 3 Pilot?")
    reader.type(lines[-1])
    text = late.read_text(encoding="utf-8")
    assert text.count("state: reached, date: ~") == 15 and text.count("decision: go-on, date: ~") == 2, text
    assert "2026" not in text.split("milestones:")[1], text  # no day is invented
    assert len((Path(folder) / "late.history").read_text(encoding="utf-8").splitlines()) == 2
    reader.type("0")
    has(reader.whole(), "Es fehlt für Phase 3: nichts.")
    reader.type("u")
    assert "state: reached" not in late.read_text(encoding="utf-8")

    # What is missing is the same everywhere, with the same number.
    reader.type("")  # the start once more
    missing = [line for line in reader.whole() if line.startswith("Es fehlt für Phase 3: ")]
    number = re.match(r"Es fehlt für Phase 3: (\d+)", missing[0]).group(1)
    assert int(number) > 1, missing
    reader.type("")
    reader.choose("Phase 3, Pilot")
    has(reader.whole(), f"Es fehlt aus früheren Phasen ({number}):")
    reader.end("q", END.replace(str(file), str(late)))

    def written(*options):
        done = subprocess.run([PROGRAM, "--project", late, "--lang", "de", *options], env={**ENVIRONMENT, **NOW},
                              capture_output=True, check=False)
        return done.stdout.decode().splitlines()

    has(written("--report"), f"5  Was bis jetzt fehlt ({number})")
    has(written("--ready", "pilot"), f"Pilot: Es fehlt noch: {number}")
