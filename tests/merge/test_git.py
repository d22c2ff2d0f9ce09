#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Two clones of one project, two weeks of two people's work in each, and `git merge`: with the driver as the manual's recipe
sets it up, and without it."""

import re
import subprocess
import tempfile
from pathlib import Path

from support import DAY, HOUR, SOURCE, START, environment, ids, run, times

with tempfile.TemporaryDirectory() as name:
    home = Path(name)
    clones = {"anna": home / "anna", "bert": home / "bert"}

    def git(folder, *arguments, status=0):
        done = subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments], cwd=folder,
                              env=environment(home), capture_output=True, text=True, check=False)
        assert done.returncode == status, (arguments, done.returncode, done.stdout, done.stderr)
        return done.stdout + done.stderr

    def recipe(folder, *wanted):
        """The commands of the manual's section on version control that contain one of these words."""
        manual = (SOURCE / "man/phasenav-project.5").read_text(encoding="utf-8")
        section = re.search(r"^\.Sh VERSION CONTROL\n(.*?)^\.Sh ", manual, re.M | re.S)[1]
        commands = [line[2:].replace("\\e", "\\") for line in section.splitlines() if line.startswith("$ ")]
        chosen = [command for command in commands if any(word in command for word in wanted)]
        assert len(chosen) == len(wanted), (wanted, commands)
        for command in chosen:
            subprocess.run(["sh", "-euc", command], cwd=folder, env=environment(home), check=True)

    def day_of(who, day, changes):
        """What a person does on a day, each by the program; then a commit."""
        folder = clones[who]
        for number, change in enumerate(changes):
            run(home, "-P", "project.yaml", "--who", who, *change, cwd=folder,
                time=START + day * DAY + number * HOUR + (who == "bert") * 60)
        git(folder, "commit", "--quiet", "--all", "--message", f"{who}, day {day}")

    def begin(*with_commands):
        subprocess.run(["rm", "-rf", *map(str, clones.values())], check=True)
        first = clones["anna"]
        first.mkdir()
        git(first, "init", "--quiet", "--initial-branch=main")
        if with_commands:
            recipe(first, *with_commands)
        run(home, "-P", "project.yaml", "--set", "project:title=Parkraum", "--set", "project:phase=concept", "--set",
            "problem-understood=reached", "--note", "as agreed", cwd=first)
        git(first, "add", "--all")
        git(first, "commit", "--quiet", "--message", "begin")
        git(home, "clone", "--quiet", "anna", "bert")
        for folder in clones.values():
            if "merge.phasenav.driver" in with_commands:
                recipe(folder, "merge.phasenav.driver", "merge.phasenav.recursive")

    def milestones():
        listing = subprocess.run(["phasenav", "--list", "milestones"], env=environment(home), capture_output=True, text=True,
                                 check=True).stdout
        return [line.split("\t")[0] for line in listing.splitlines()]

    def two_weeks():
        """Ten working days: each has milestones of their own, one of both gets the state from one and the rest from the other, and
        both write notes on the same item every day."""
        names = milestones()
        for day in range(1, 11):
            own = {"anna": names[2 * day], "bert": names[2 * day + 1]}
            shared = names[21 + day]
            for who in clones:
                changes = [("--set", f"{own[who]}=reached", "--owner", who, "--evidence", f"Akte {day}"),
                           ("--set", "problem-understood", "--note", f"{who} on day {day}: it's going on")]
                changes.append(("--set", f"{shared}=started") if who == "anna"
                               else ("--set", shared, "--owner", "Amt 61", "--by", "2026-12-24"))
                day_of(who, day, changes)
        day_of("anna", 11, [("--set", "gate:concept=go-on"), ("--set", "project:costs.once=100 EUR")])
        day_of("bert", 11, [("--set", "user-needs@concept=met"), ("--set", "project:organisation=Stadt A")])
        return names

    def check_all_is_there(folder, entries):
        text = (folder / "project.yaml").read_text(encoding="utf-8")
        for day in range(1, 11):
            for who in clones:
                assert f"{who} on day {day}: it''s going on" in text or f"{who} on day {day}: it's going on" in text, text
        assert text.count("owner: anna") == text.count("owner: bert") == 10
        assert text.count("due: 2026-12-24") == 10 and text.count("state: started") == 10
        for wanted in ("concept: {decision: go-on", "once: 100 EUR", "organisation: Stadt A"):
            assert wanted in text, (wanted, text)
        history = folder / "project.history"
        assert len(ids(history)) == len(set(ids(history))) == entries, (len(ids(history)), len(set(ids(history))))

    # With the driver: no conflict at all, whoever takes in the other's work.
    begin(".gitattributes", "merge.phasenav.driver")
    two_weeks()
    git(clones["anna"], "pull", "--quiet", "--no-rebase", "--no-edit", "../bert", "main")
    check_all_is_there(clones["anna"], 65)
    run(home, "-P", "project.yaml", "--check", cwd=clones["anna"])
    git(clones["bert"], "pull", "--quiet", "--no-rebase", "--no-edit", "../anna", "main")
    assert (clones["bert"] / "project.yaml").read_bytes() == (clones["anna"] / "project.yaml").read_bytes()

    # The other direction, and the history by the driver as well: sorted by time.
    begin(".gitattributes", "merge.phasenav.driver")
    for folder in clones.values():
        (folder / ".git/info/attributes").write_text("project.history merge=phasenav\n", encoding="utf-8")
    two_weeks()
    git(clones["bert"], "pull", "--quiet", "--no-rebase", "--no-edit", "../anna", "main")
    check_all_is_there(clones["bert"], 65)
    assert times(clones["bert"] / "project.history") == sorted(times(clones["bert"] / "project.history"))
    assert not [path for path in clones["bert"].iterdir() if path.name.startswith(".merge")]

    # One true conflict: it alone is asked about, and named; what is kept of it is the project then.
    begin(".gitattributes", "merge.phasenav.driver")
    two_weeks()
    day_of("anna", 12, [("--set", "user-needs@idea=met")])
    day_of("bert", 12, [("--set", "user-needs@idea=attention", "--note", "nobody was asked")])
    said = git(clones["anna"], "pull", "--no-rebase", "--no-edit", "../bert", "main", status=1)
    assert said.count("conflict: ") == 1, said
    assert "state of 'user-needs@idea' is 'met, 2026-11-13' here and 'attention, 2026-11-13' there" in said, said
    file = clones["anna"] / "project.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count("<<<<<<< ours\n") == 1 and "nobody was asked" in text, text
    assert "UU project.yaml" in git(clones["anna"], "status", "--short")
    assert "--merge" in run(home, "-P", "project.yaml", "--report", cwd=clones["anna"], status=1)
    file.write_text(re.sub(r"<<<<<<< ours\n(.*?)=======\n.*?>>>>>>> theirs\n", r"\1", text, flags=re.S), encoding="utf-8")
    run(home, "-P", "project.yaml", "--check", cwd=clones["anna"])
    git(clones["anna"], "commit", "--quiet", "--all", "--no-edit")
    check_all_is_there(clones["anna"], 67)

    # Both have taken in the other's work before, and were asked then: git makes one origin of two.
    begin(".gitattributes", "merge.phasenav.driver")
    day_of("anna", 1, [("--set", "project:contact=A")])
    day_of("bert", 1, [("--set", "project:contact=B")])
    for who, other in (("anna", "bert"), ("bert", "anna")):
        git(clones[who], "fetch", "--quiet", f"../{other}", "main:before")
    for who in clones:
        git(clones[who], "merge", "--quiet", "--no-edit", "before", status=1)
        run(home, "-P", "project.yaml", "--check", cwd=clones[who], status=1)
        file = clones[who] / "project.yaml"
        file.write_text(re.sub(r"<<<<<<< ours\n.*?>>>>>>> theirs\n", "  contact: A\n", file.read_text(encoding="utf-8"), flags=re.S),
                        encoding="utf-8")
        git(clones[who], "commit", "--quiet", "--all", "--no-edit")
    day_of("anna", 2, [("--set", "project:costs.once=1 EUR")])
    day_of("bert", 2, [("--set", "project:costs.yearly=2 EUR")])
    said = git(clones["anna"], "pull", "--quiet", "--no-rebase", "--no-edit", "../bert", "main")
    assert "phasenav" not in said, said
    assert "costs: {once: 1 EUR, yearly: 2 EUR}" in (clones["anna"] / "project.yaml").read_text(encoding="utf-8")

    # A project that both have begun.
    for folder in clones.values():
        git(folder, "reset", "--quiet", "--hard")
        run(home, "-P", "second.yaml", "--set", "project:title=Second", "--set", "problem-understood", "--note", folder.name, "--who",
            folder.name, cwd=folder)
        (folder / ".git/info/attributes").write_text("second.* merge=phasenav\n", encoding="utf-8")
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", "second")
    git(clones["bert"], "pull", "--quiet", "--no-rebase", "--no-edit", "../anna", "main")
    text = (clones["bert"] / "second.yaml").read_text(encoding="utf-8")
    assert "text: anna" in text and "text: bert" in text and len(ids(clones["bert"] / "second.history")) == 2, text

    # Without the driver: histories are whole, and a project in which git asks gets advice.
    begin(".gitattributes")
    two_weeks()
    git(clones["anna"], "pull", "--quiet", "--no-rebase", "--no-edit", "../bert", "main", status=1)
    history = clones["anna"] / "project.history"
    assert len(ids(history)) == len(set(ids(history))) == 65
    said = run(home, "-P", "project.yaml", "--check", cwd=clones["anna"], status=1)
    assert "keep one of the two versions" in said and "--merge" in said, said

    # The driver can still have its turn.
    recipe(clones["anna"], "merge.phasenav.driver", "checkout --merge")
    check_all_is_there(clones["anna"], 65)
