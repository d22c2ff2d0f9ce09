#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""A project, line by line, on a real file: a state is set and taken back; another one's change is told; nothing is changed that
must not be."""

import subprocess
import tempfile
from pathlib import Path

from conversation import ENVIRONMENT, PROGRAM, SMALL, Conversation, begins, has

NOW = {"SOURCE_DATE_EPOCH": "1795600000", "TZ": "UTC"}
ABOUT = ("--file", SMALL, "--lang", "de", "--who", "mk")


def kept_in(file):
    return f"Das Projekt ist gespeichert; wieder öffnen mit: phasenav --project {file}\n"


def of(file, *more):
    return Conversation(*ABOUT, "--project", file, *more, environment=NOW)


with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "garten.yaml"

    # The first change makes the file, and asks what the project is called.
    reader = of(file)
    begins(reader.lines[1:], "Start: ")
    reader.choose("Einführung")
    reader.choose("Problem verstanden")
    begins(reader.type("x"), "Wie heißt das Projekt? Vorschlag: garten")
    assert not file.exists()
    assert reader.type("Gärten") == ["Problem verstanden – erreicht", "Nummer, n weiter, b zurück, ? Hilfe:"]
    assert "problem-understood: {state: reached, date: 2026-11-25}" in file.read_text(encoding="utf-8")

    # Taken back, done again, and chosen.
    begins(reader.type("u"), "Problem verstanden – zurückgenommen, jetzt wieder: offen")
    assert "state: reached" not in file.read_text(encoding="utf-8")
    begins(reader.type("U"), "Problem verstanden – wiederhergestellt, jetzt: erreicht")
    begins(reader.type("s"), "Wie steht es? Bisher: erreicht")
    begins(reader.choose("begonnen"), "Problem verstanden – begonnen")
    reader.type("s")
    begins(reader.choose("begonnen"), "Das war schon so; es hat sich nichts geändert")

    # The form: each answer says what it has changed.
    begins(reader.type("e"), "Zuständig, bisher nichts;")
    told = reader.type("Amt 61")
    assert told[0] == "Problem verstanden – zuständig: Amt 61", told
    begins(told[1:], "Fällig, bisher nichts;")
    told = reader.type("15.12.")
    assert told[0] == "Problem verstanden – fällig bis 15.12.2026", told
    begins(told[1:], "Nachweis, bisher nichts;")
    begins(reader.type(""), "Begonnen seit, bisher 25.11.2026;")
    begins(reader.type(""), "Neue Notiz;")
    begins(reader.type("Anruf: „ja“"), "Problem verstanden – neue Notiz")
    has(reader.type(""), "Anruf: „ja“")
    begins(reader.type("u"), "Problem verstanden – zurückgenommen: Notiz entfernt")
    begins(reader.type("u"), "Problem verstanden – zurückgenommen: ")
    begins(reader.type("U"), "Problem verstanden – wiederhergestellt: fällig bis 15.12.2026")
    begins(reader.type("U"), "Problem verstanden – wiederhergestellt: neue Notiz")

    # Somebody else is faster: both are told, and which stays is chosen by a number.
    begins(reader.type("e"), "Zuständig, bisher Amt 61;")
    subprocess.run([PROGRAM, *map(str, ABOUT[:-1]), "ab", "--project", file, "--set", "problem-understood", "--owner", "Amt 50"],
                   check=True, env={**ENVIRONMENT, **NOW})
    told = reader.type("Amt 10")
    has(told, "1) Den Text von ab lassen: Ihrer wird nicht gespeichert")
    assert "ab: Amt 50" in told and "Sie: Amt 10" in told and told[-1] == "1 bis 4:", told
    begins(reader.type("3"), "Problem verstanden – zuständig: Amt 50; Amt 10")
    reader.type(".")
    assert "Amt 50; Amt 10" in file.read_text(encoding="utf-8"), file.read_text(encoding="utf-8")

    # Somebody else changes the same file: it is told with the next line.
    subprocess.run([PROGRAM, *map(str, ABOUT[:-1]), "ab", "--project", file, "--set", "decision=reached"], check=True,
                   env={**ENVIRONMENT, **NOW})
    begins(reader.type("i"), "ab: Beschluss gefasst – erreicht")
    has(reader.lines, "3) Beschluss gefasst, erreicht")
    begins(reader.type("c"), "Phase des Projekts – Einführung")
    has(reader.type("0"), "Gärten: in Phase 1, Einführung")
    reader.end(says=kept_in(file))

    # Read only.
    before = file.read_bytes()
    reader = of(file, "--read-only")
    reader.choose("Einführung")
    reader.choose("Problem verstanden")
    has(reader.type("x"), "--read-only")
    reader.end("q", says=kept_in(file))
    assert file.read_bytes() == before

    # The end of the input amid a form changes nothing.
    reader = of(file)
    reader.choose("Einführung")
    reader.choose("Problem verstanden")
    reader.type("e")
    reader.type("")
    reader.end(says=kept_in(file))
    assert file.read_bytes() == before

    # A new project in a file with any name: a shell reads how to open it again.
    for name in ("plain.yaml", "two words.yaml", "o'brien.yaml", "'.yaml", "a''b'.yaml", "$HOME;`x`.yaml"):
        path = Path(folder) / name
        reader = Conversation("--file", SMALL, "--lang", "en", "--who", "mk",
                              environment={**NOW, "HOME": folder})
        reader.choose("Idea")
        reader.choose("Problem")
        begins(reader.type("x"), "In which file is the project to be kept?")
        reader.type(str(path))
        told = reader.type("")
        lead = "The project is kept; open it again with: phasenav "
        command = next(line for line in told if line.startswith(lead))[len(lead):]
        words = subprocess.run(["sh", "-c", f"printf '%s\\n' {command}"], check=True, stdout=subprocess.PIPE,
                               encoding="utf-8")
        assert words.stdout.splitlines() == ["--project", str(path)], words.stdout
        assert ("'" in command) == (name != "plain.yaml"), command  # quotes are where they are needed only
        assert path.exists()
        reader.end(says=f"{lead}{command}\n")

    # A project that is in no file yet: what would be lost is asked about. The end of the input cannot be asked.
    def in_memory():
        reader = Conversation("--file", SMALL, "--lang", "en", "--who", "mk", environment={**NOW, "HOME": folder})
        reader.choose("Idea")
        reader.choose("Problem")
        reader.type("x")
        begins(reader.type("-"), "The project is kept until you quit")
        return reader

    reader = in_memory()
    assert reader.type("q")[:3] == ["The project is in no file yet. What is to become of it?", "1) keep it in a file",
                                    "2) quit, and lose it"]
    begins(reader.type(""), "All stays as it is.")
    reader.type("q")
    begins(reader.type("1"), "In which file is the project to be kept?")
    path = Path(folder) / "late.yaml"
    reader.type(str(path))
    reader.end("Late", says=f"{lead}--project {path}\n")
    assert "title: Late\n" in path.read_text(encoding="utf-8")
    assert "state: reached" in path.read_text(encoding="utf-8")
    reader = in_memory()
    reader.type("q")
    reader.end("2", says="The project was kept in no file, and is gone.\n")
    in_memory().end(says="The project was kept in no file, and is gone.\n")

    # What another program would execute is no project's file, whatever its title says.
    (Path(folder) / ".ssh").mkdir()
    reader = Conversation("--file", SMALL, "--lang", "en", "--who", "mk", environment={**NOW, "HOME": folder})
    reader.choose("Idea")
    reader.choose("Problem")
    for typed in ("~/.ssh/rc", "~/.ssh/rc.yaml", f"{folder}/.bashrc", "/etc/phasenav-test.yaml", "~/x/../.ssh/rc.yaml"):
        begins(reader.type("x"), "In which file is the project to be kept?")
        reader.type(typed)
        has(reader.type("x; id > proof"), "cannot be a project's file")
        reader.type("-")  # for this sitting
        reader.type("q")
        reader.end("2", says="The project was kept in no file, and is gone.\n")
        reader = Conversation("--file", SMALL, "--lang", "en", "--who", "mk", environment={**NOW, "HOME": folder})
        reader.choose("Idea")
        reader.choose("Problem")
    reader.end()
    assert not list((Path(folder) / ".ssh").iterdir()) and not (Path(folder) / ".bashrc").exists()
    assert not Path("/etc/phasenav-test.yaml").exists()

    # A text that could not be saved is there again; a file that cannot be written is told before anything is typed.
    before = path.read_text(encoding="utf-8")
    state = {**NOW, "XDG_STATE_HOME": folder}
    reader = Conversation("--file", SMALL, "--lang", "en", "--who", "mk", "--project", path, environment=state)
    reader.choose("Idea")
    reader.choose("Problem")
    reader.type("e")
    path.write_text("project: [\n", encoding="utf-8")
    has(reader.type("Amt 61, Frau Wolf"), "What was typed stands in its field still, and is not lost")
    reader.end(says=f"{lead}--project {path}\n")  # the line drops
    path.write_text(before, encoding="utf-8")
    reader = Conversation("--file", SMALL, "--lang", "en", "--who", "mk", "--project", path, environment=state)
    has(reader.lines, "Begun and not saved")
    reader.choose("Idea")
    reader.choose("Problem")
    has(reader.type("e"), "Not saved, begun")
    begins(reader.type(""), "Problem understood – responsible: Amt 61, Frau Wolf")
    assert "Amt 61, Frau Wolf" in path.read_text(encoding="utf-8")
    reader.type(".")
    reader.end(says=f"{lead}--project {path}\n")
    left = [file.read_text(encoding="utf-8") for file in (Path(folder) / "phasenav").glob("typed-*")]
    assert not left, left
    reader = Conversation("--file", SMALL, "--lang", "en", "--who", "mk", "--project", "/nowhere/x.yaml", environment=NOW)
    has(reader.lines, "'/nowhere/x.yaml' cannot be saved: its folder is not there")
    reader.choose("Idea")
    reader.choose("Problem")
    begins(reader.type("e"), "Nothing can be changed: the project's file cannot be written.")
    reader.end()
