#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Writes a roadmap of any size to standard output: generate.py MILESTONES CRITERIA

It is as dense as the shipped one: two languages, texts of the same lengths and the same ways of writing them, links,
rounds. The same numbers give the same bytes.
"""
import random
import sys

PHASES = ["idea", "concept", "pilot", "rollout", "transfer"]
WORKSTREAMS = ["economic", "organisational", "financial", "technical"]
STAKEHOLDERS = ["municipality", "citizens", "business", "politics", "science"]
GERMAN = """die Kommune prüft gemeinsam mit Fachämtern welche Lösung trägt und wer sie dauerhaft betreibt für Bürgerinnen
und Bürger heißt das kürzere Wege – Aufwand Nutzen Kosten werden jährlich überprüft größere Städte
veröffentlichen Ergebnisse""".split()
ENGLISH = """the municipality checks together with its departments which solution holds and who will run it in the long
term for citizens this means shorter ways – effort benefit and cost are reviewed every year larger cities publish
results""".split()


def text(random_, words, length):
    chosen = []
    while sum(map(len, chosen)) + len(chosen) < length:
        chosen.append(random_.choice(words))
    return " ".join(chosen).capitalize() + "."


def folded(value, indent):
    lines, line = [], ""
    for word in value.split():
        if len(line) + len(word) > 90 - indent:
            lines.append(" " * indent + line)
            line = ""
        line += (" " if line else "") + word
    return ">-\n" + "\n".join(lines + [" " * indent + line])


def texts(out, random_, indent, key, length):
    pad = " " * indent
    out.write(f"{pad}{key}:\n")
    for language, words in (("de", GERMAN), ("en", ENGLISH)):
        value = text(random_, words, length)
        written = folded(value, indent + 4) if length > 80 else value
        out.write(f"{pad}  {language}: {written}\n")


def title(random_):
    de, en = text(random_, GERMAN, 30)[:-1], text(random_, ENGLISH, 30)[:-1]
    return f"{{de: {de}, en: {en}}}"


def choice(random_, ids, most):
    return "[" + ", ".join(random_.sample(ids, random_.randint(1, most))) + "]"


def milestone(out, random_, number, phase, milestones, criteria):
    out.write(f"      - id: milestone-{number}\n        title: {title(random_)}\n")
    texts(out, random_, 8, "text", 210)
    texts(out, random_, 8, "evidence", 110)
    out.write(f"        workstreams: {choice(random_, WORKSTREAMS, 3)}\n")
    out.write(f"        stakeholders: {choice(random_, STAKEHOLDERS, 3)}\n")
    if number > 0:
        out.write(f"        requires: [milestone-{random_.randrange(max(0, number - 20), number)}]\n")
    if phase < 4:
        out.write(f"        prepares: [{PHASES[4]}]\n")
    if criteria > 0:
        out.write(f"        related: [criterion-{random_.randrange(criteria)}]\n")
    out.write("        sources: [s1, s2]\n        origin: roadmap\n")


def criterion(out, random_, number):
    out.write(f"  - id: criterion-{number}\n    title: {title(random_)}\n")
    texts(out, random_, 4, "text", 190)
    out.write(f"    workstreams: {choice(random_, WORKSTREAMS, 2)}\n")
    out.write(f"    stakeholders: {choice(random_, STAKEHOLDERS, 2)}\n    sources: [s1]\n    origin: roadmap\n    rounds:\n")
    for phase in PHASES:
        out.write(f"      - phase: {phase}\n")
        texts(out, random_, 8, "question", 70)


def main():
    milestones, criteria = map(int, sys.argv[1:])
    out, random_ = sys.stdout, random.Random(1)
    out.write("format: 1\nroadmap:\n  id: large\n  language: de\n  title: {de: Groß, en: Large}\n  sources:\n")
    out.write("    - {id: s1, title: One, url: 'https://example.org/1'}\n    - {id: s2, title: Two}\n")
    out.write("workstreams:\n" + "".join(f"  - {{id: {i}, title: {i}}}\n" for i in WORKSTREAMS))
    out.write("stakeholders:\n" + "".join(f"  - {{id: {i}, title: {i}}}\n" for i in STAKEHOLDERS))
    out.write("phases:\n")
    for phase, name in enumerate(PHASES):
        out.write(f"  - id: {name}\n    title: {name.capitalize()}\n")
        texts(out, random_, 4, "situation", 240)
        out.write("    milestones:\n")
        for number in range(milestones * phase // 5, milestones * (phase + 1) // 5):
            milestone(out, random_, number, phase, milestones, criteria)
    out.write("criteria:\n")
    for number in range(criteria):
        criterion(out, random_, number)


main()
