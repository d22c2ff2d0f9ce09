#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Two copies of a project (a USB stick went to and fro), united by hand."""

import fcntl
import os
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from support import DAY, HOUR, START, environment, entries, ids, run, times

with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    ours, theirs, base = folder / "p.yaml", folder / "stick" / "p.yaml", folder / "base.yaml"
    theirs.parent.mkdir()

    def begin():
        """A project, a copy of it, and what it was; each is then changed by another person."""
        for path in (ours, theirs, base):
            path.unlink(missing_ok=True)
            path.with_suffix(".history").unlink(missing_ok=True)
        run(folder, "-P", ours, "--set", "problem-understood=started", "--note", "from the start", "--who", "cy")
        shutil.copy(ours, base)
        shutil.copy(ours, theirs)
        shutil.copy(ours.with_suffix(".history"), theirs.with_suffix(".history"))

    def change(path, who, hours, *what):
        run(folder, "-P", path, "--who", who, *what, time=START + hours * HOUR)

    # Both have done something, on one item, too: nothing is asked, and nobody's note is missing.
    begin()
    change(ours, "anna", 1, "--set", "problem-understood", "--note", "anna's", "--owner", "Amt 61")
    change(theirs, "bert", 2, "--set", "problem-understood=reached", "--note", "bert's")
    change(theirs, "bert", 3, "--set", "gate:idea=go-on")
    change(ours, "anna", 4, "--set", "project:organisation=Stadt A")
    os.chmod(ours, 0o640)
    os.chmod(ours.with_suffix(".history"), 0o600)
    copies = [path.read_bytes() for path in (ours, ours.with_suffix(".history"))]
    assert run(folder, "--merge", base, ours, theirs) == ""
    text = ours.read_text(encoding="utf-8")
    for wanted in ("state: reached", "owner: Amt 61", "text: 'anna''s'", "text: 'bert''s'", "text: from the start",
                   "organisation: Stadt A", "idea: {decision: go-on"):
        assert wanted in text, (wanted, text)
    history = ours.with_suffix(".history")
    assert len(ids(history)) == 5 == len(set(ids(history)))
    assert times(history) == sorted(times(history))
    assert oct(ours.stat().st_mode)[-3:] == "640" and oct(history.stat().st_mode)[-3:] == "600"
    assert sorted(path.name for path in folder.iterdir()) == ["base.yaml", "bin", "p.history", "p.yaml", "stick"]
    run(folder, "-P", ours, "--check")

    # Once more is nothing more; the other way round is the same.
    before = (text, history.read_bytes(), ours.stat().st_ino)
    run(folder, "--merge", base, ours, theirs)
    assert before == (ours.read_text(encoding="utf-8"), history.read_bytes(), ours.stat().st_ino)
    mine = folder / "mine.yaml"
    mine.write_bytes(copies[0])
    mine.with_suffix(".history").write_bytes(copies[1])
    run(folder, "--merge", base, theirs, mine)
    assert theirs.with_suffix(".history").read_bytes() == before[1]
    run(folder, "-P", theirs, "--check")

    # What really differs is named, with both values, and marked; histories are united all the same.
    begin()
    change(ours, "anna", 1, "--set", "problem-understood=reached", "--owner", "Amt 61")
    change(theirs, "bert", 26, "--set", "problem-understood=not-applicable", "--owner", "Amt 10")
    said = run(folder, "--merge", base, ours, theirs, status=1)
    assert "state of 'problem-understood' is 'reached, 2026-11-01' here and 'not-applicable, 2026-11-02' there" in said, said
    assert "owner of 'problem-understood' is 'Amt 61' here and 'Amt 10' there" in said
    text = ours.read_text(encoding="utf-8")
    assert text.count("<<<<<<< ours\n") == text.count("=======\n") == text.count(">>>>>>> theirs\n") == 1
    assert len(ids(ours.with_suffix(".history"))) == 3
    said = run(folder, "-P", ours, "--check", status=1)
    assert "--merge" in said and "keep one of the two" in said, said
    marked = ours.read_bytes()
    run(folder, "--merge", base, ours, theirs, status=1)
    assert ours.read_bytes() == marked  # and not marks within marks
    said = run(folder, "--merge", base, ours, theirs, status=1, lang="de")
    assert "nichts wurde zusammengeführt" in said, said

    # All are named, however many there are.
    begin()
    milestones = subprocess.run(["phasenav", "--list", "milestones"], env=environment(folder), capture_output=True, text=True,
                                check=True).stdout.splitlines()
    names = [line.split("\t")[0] for line in milestones[:30]]
    change(ours, "anna", 1, *[word for item in names for word in ("--set", item, "--owner", "a")])
    change(theirs, "bert", 1, *[word for item in names for word in ("--set", item, "--owner", "b")])
    said = run(folder, "--merge", base, ours, theirs, status=1)
    assert all(f"'{item}'" in said for item in names), said

    # Without a common origin all that differs is a conflict; what only one has comes in.
    begin()
    change(ours, "anna", 1, "--set", "project:title=A")
    change(theirs, "bert", 1, "--set", "project:title=B", "--set", "gate:idea=stop")
    said = run(folder, "--merge", "/dev/null", ours, theirs, status=1)
    assert said.count("conflict: ") == 1 and "'project:title' is 'A' here and 'B' there" in said, said
    assert "idea: {decision: stop" in ours.read_text(encoding="utf-8")

    # What cannot be read, or is something else, leaves ours as it is.
    begin()
    change(ours, "anna", 1, "--set", "project:title=A")
    kept = ours.read_bytes()
    for text, why in (("format: 2\nproject: {title: T\n", "error:"), ("format: 3\nproject: {title: T}\n", "later format"),
                      ("format: 1\nroadmap: {id: x}\nphases: []\n", "this is a roadmap"),
                      ('{"id":"a","time":"","who":"","changes":[]}\n', "one is a history")):
        theirs.write_text(text, encoding="utf-8")
        said = run(folder, "--merge", base, ours, theirs, status=1)
        assert why in said and "nothing was united" in said, said
        assert ours.read_bytes() == kept
    said = run(folder, "--merge", base, ours, folder / "none.yaml", status=1)
    assert "none.yaml" in said and ours.read_bytes() == kept
    for wrong in ([base], [base, ours], [base, ours, theirs, theirs], [base, "", theirs], [base, ours, theirs, "--report"],
                  [base, ours, theirs, "-P", ours]):
        run(folder, "--merge", *wrong, status=2)
    assert ours.read_bytes() == kept

    # A save that was killed has left an entry behind: it counts if the project says so.
    begin()
    change(ours, "anna", 1, "--set", "project:title=A")
    change(theirs, "bert", 2, "--set", "project:contact=B")
    for path in (ours, theirs):
        history = path.with_suffix(".history")
        history.write_bytes(history.read_bytes()[:-1])
    assert run(folder, "--merge", base, ours, theirs) == ""
    assert len(ids(ours.with_suffix(".history"))) == 3
    begin()
    change(theirs, "bert", 2, "--set", "project:contact=B")
    with open(theirs.with_suffix(".history"), "a", encoding="utf-8") as file:
        file.write('{"id":"abc","time":"2026-11-01T10:00:00Z","who":"bert","changes":[{"item":"project:title","from":{"value":"p"},'
                   '"to":{"value":"never saved"}}]}')
    assert "had not been saved when the program ended" in run(folder, "--merge", base, ours, theirs)
    assert len(ids(ours.with_suffix(".history"))) == 2

    # Somebody is saving: the merge waits, and takes in what was saved.
    begin()
    change(theirs, "bert", 2, "--set", "project:contact=B")
    with open(ours, "r+b") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        waiting = subprocess.Popen(["phasenav", "--merge", base, ours, theirs], env=environment(folder))
        time.sleep(0.3)
        assert waiting.poll() is None
        beside = folder / "beside"
        beside.write_text(ours.read_text(encoding="utf-8").replace("title: p\n", "title: saved\n"), encoding="utf-8")
        beside.rename(ours)
    assert waiting.wait() == 0
    text = ours.read_text(encoding="utf-8")
    assert "title: saved" in text and "contact: B" in text, text

    # A folder that may not be written: its files may be, and are written in their places. To root every folder is open, so somebody
    # else has to do it, where the program is in that one's reach.
    nobody = {"user": 65534} if os.geteuid() == 0 else {}
    begin()
    change(ours, "anna", 1, "--set", "project:title=A")
    change(theirs, "bert", 2, "--set", "project:contact=B")
    for path in (ours, ours.with_suffix(".history")):
        os.chmod(path, 0o666)
    before = [path.stat().st_ino for path in (ours, ours.with_suffix(".history"))]
    os.chmod(folder, 0o555)
    try:
        done = subprocess.run(["phasenav", "--merge", base, ours, theirs], env=environment(folder), capture_output=True, **nobody)
        assert done.returncode == 0 and done.stderr == b"", done.stderr
        is_done = True
    except PermissionError:
        print("left out: a folder that may not be written")
        is_done = False
    finally:
        os.chmod(folder, 0o700)
    if is_done:
        text = ours.read_text(encoding="utf-8")
        assert "title: A\n" in text and "contact: B\n" in text, text
        assert len(ids(ours.with_suffix(".history"))) == 3 == len(set(ids(ours.with_suffix(".history"))))
        assert before == [path.stat().st_ino for path in (ours, ours.with_suffix(".history"))]

    # Histories alone, as git gives them to its driver.
    begin()
    change(ours, "anna", 1, "--set", "project:title=A")
    change(theirs, "bert", 2, "--set", "project:contact=B")
    shutil.copy(ours.with_suffix(".history"), folder / "A")
    shutil.copy(theirs.with_suffix(".history"), folder / "B")
    (folder / "O").write_bytes(b"")
    run(folder, "--merge", folder / "O", folder / "A", folder / "B")
    assert len(ids(folder / "A")) == 3 and times(folder / "A") == sorted(times(folder / "A"))
    shutil.copy(theirs.with_suffix(".history"), folder / "A")
    shutil.copy(ours.with_suffix(".history"), folder / "B")
    united = (folder / "A").read_bytes()
    run(folder, "--merge", folder / "O", folder / "A", folder / "B")
    assert len(entries(folder / "A")) == 3 and united != (folder / "A").read_bytes()

    # A copy that an older program has kept: its log comes into the history.
    begin()
    theirs.with_suffix(".history").unlink()
    old = ("format: 1\nproject:\n  title: p\nmilestones:\n  problem-understood: {state: started, date: 2026-11-01, note: old}\nlog:\n"
           "  - {time: 2026-10-01T08:00:00+00:00, who: dora, item: problem-understood, change: open → started, note: [~, old]}\n")
    theirs.write_text(old, encoding="utf-8")
    run(folder, "--merge", "/dev/null", ours, theirs, status=0)
    assert "dora" in ours.read_text(encoding="utf-8") and "format: 2" in ours.read_text(encoding="utf-8")
    assert "dora" in [entry["who"] for entry in entries(ours.with_suffix(".history"))]
    shutil.copy(ours, folder / "new.yaml")
    ours.write_text(old.replace("title: p", "title: q"), encoding="utf-8")
    said = run(folder, "--merge", "/dev/null", ours, folder / "new.yaml", status=1)
    assert "is in format 1" in said and "title: q" in ours.read_text(encoding="utf-8"), said
