#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""A newcomer with the shipped roadmap and no manual, in both languages: finds a milestone; sees what of the first phase the
transfer needs; reads a criterion's questions of all phases; finds what BOT means; and comes back."""

from conversation import Conversation, begins, has

WORDS = {
    "de": {"start": "Start: ", "idea": "Ideenfindung", "milestone": "Nutzen nachgewiesen", "laid": "Machbarkeit nachgewiesen",
           "transfer": "Transfer",
           "laid in idea": "aus Phase 1, Ideenfindung",
           "groundwork": "Vorarbeiten aus Phase 1, Ideenfindung, für Phase 5",
           "criterion": "Datenschutz und Informationssicherheit", "phase": "Phase ", "list": "Phase 1 von 5: Ideenfindung",
           "evidence": "Erreicht, wenn: ", "search": "Suche nach „BOT“"},
    "en": {"start": "Start: ", "idea": "Idea", "milestone": "Benefit shown", "laid": "Feasibility shown",
           "transfer": "Transfer",
           "laid in idea": "from phase 1, Idea", "groundwork": "Groundwork from phase 1, Idea, for phase 5",
           "criterion": "Data protection and information security", "phase": "Phase ", "list": "Phase 1 of 5: Idea",
           "evidence": "Reached when: ", "search": "Search for 'BOT'"},
}

for language, word in WORDS.items():
    reader = Conversation("--lang", language)
    assert reader.lines[1].startswith(word["start"]), reader.lines
    start = reader.lines[1:]

    # A milestone.
    reader.choose(word["idea"])
    begins(reader.choose(word["milestone"]), word["milestone"])
    has(reader.lines, word["evidence"])
    begins(reader.type("b"), word["list"])
    assert reader.type("b") == start

    # What of the first phase the transfer needs.
    reader.choose(word["transfer"])
    begins(reader.choose(word["laid in idea"]), word["groundwork"])
    needed = [line for line in reader.whole() if line[0].isdigit()]
    assert len(needed) >= 2, needed  # what only makes it easier is not among them
    begins(reader.choose(word["laid"]), word["laid"])
    begins(reader.type("b"), word["groundwork"])
    reader.type("b")
    assert reader.type("b") == start

    # The guiding questions of a criterion in all phases.
    reader.choose(word["idea"])
    begins(reader.choose(word["criterion"]), word["criterion"])
    rounds = [line for line in reader.lines if f') {word["phase"]}' in line and line.endswith("?")]
    assert [line[0] for line in rounds] == ["1", "2", "3", "4", "5"], rounds
    begins(reader.type("b"), word["list"])

    # What BOT means.
    begins(reader.type("/BOT"), word["search"])
    begins(reader.choose("Build-Operate-Transfer" if language == "de" else "BOT"), "B")
    has(reader.whole(), "BOT")
    begins(reader.type("b"), word["search"])
    begins(reader.type("b"), word["list"])
    assert reader.type("b") == start
    reader.end("q")
