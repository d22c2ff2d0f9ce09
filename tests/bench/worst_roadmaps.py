#!/usr/bin/env python3
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Writes a roadmap that is all of one kind, to standard output: worst_roadmaps.py KIND BYTES

Nobody has such a roadmap; but `phasenav --check` accepts it, so no key may make its reader wait. The same arguments give
the same bytes. `worst_roadmaps.py --kinds` names the kinds.
"""
import sys

HEAD = "format: 1\nroadmap: {id: worst, language: en, title: Worst}\n"


def phases(body, head=HEAD, tail=""):
    return f"{head}phases:\n{body}{tail}"


def one_phase(rest="", head=HEAD, tail=""):
    return phases(f"  - id: p\n    title: P\n{rest}", head, tail)


def many(template, size):
    """Lines of a template with `{0}`, until there are so many bytes."""
    lines, length, number = [], 0, 0
    while length < size:
        lines.append(template.format(number))
        length += len(lines[-1])
        number += 1
    return "".join(lines)


def word(size):
    return one_phase(f"    situation: {'x' * size}\n")


def hyphens(size):
    return one_phase(f"    situation: {'x-' * (size // 2)}\n")


def address(size):
    return one_phase(f"    situation: https://{'x/' * (size // 2)}\n")


def accents(size):
    return one_phase(f"    situation: a{chr(0x301) * (size // 2)}\n")


def flags(size):
    return one_phase(f"    situation: \"{chr(0x1f1e6) * (size // 4)}\"\n")


def joined(size):
    return one_phase(f"    situation: \"{(chr(0x1f469) + chr(0x200d)) * (size // 7)}\"\n")


def words(size):
    return one_phase(f"    situation: {'word ' * (size // 5)}\n")


def blanks(size):
    return one_phase(f"    situation: \"a{' ' * size}b\"\n")


def breaks(size):
    return one_phase(f"    situation: \"{'a' + chr(92) + 'n'}{'a' + (chr(92) + 'n') * (size // 2)}\"\n")


def title(size):
    return phases(f"  - id: p\n    title: {'word ' * (size // 5)}\n    milestones: [{{id: m, title: M}}]\n")


def titles(size):
    """Phases with titles as long as a text may be."""
    return phases(many(f"  - {{{{id: p{{0}}, title: {'word ' * (min(size, 250000) // 5)}}}}}\n", size))


def letters(size):
    """Milestones whose texts have no Latin letters."""
    text = chr(0x442) + chr(0x435) + " "
    return one_phase("    milestones:\n" + many(f"      - {{{{id: m{{0}}, title: T, text: {text * 1000}}}}}\n", size // 9 * 5))


def rounds(size):
    """A criterion with a question in each phase that is as long as a text may be."""
    count = max(size // 240000, 1)
    text = (chr(0x442) + chr(0x435) + " ") * (min(size, 240000) // 5)
    return phases("".join(f"  - {{id: p{i}, title: T}}\n" for i in range(count)), tail="criteria:\n  - id: c\n    title: T\n"
                  "    rounds:\n" + "".join(f"      - {{phase: p{i}, question: {text}}}\n" for i in range(count)))


def texts(size):
    """One phase with a list of texts that is as long as it may be."""
    return one_phase("    pitfalls:\n" + many("      - decide about number {0}\n", size))


def short_texts(size):
    return one_phase(f"    pitfalls: [{'T,' * (size // 2)}T]\n")


def milestones(size):
    return one_phase("    milestones:\n" + many("      - {{id: m{0}, title: T}}\n", size))


def criteria(size):
    return one_phase(tail="criteria:\n" + many("  - {{id: c{0}, title: T}}\n", size))


def links(size):
    count = size // 34
    names = ", ".join(f"m{i}" for i in range(1, count))
    body = "".join(f"      - {{id: m{i}, title: T}}\n" for i in range(1, count))
    return one_phase(f"    milestones:\n      - {{id: m0, title: T, requires: [{names}]}}\n{body}")


def web(size):
    """Each of some milestones has to do with every one before it."""
    lines, length, number = [], 0, 0
    while length < size:
        names = ", ".join(f"m{i}" for i in range(number))
        lines.append(f"      - {{id: m{number}, title: T, related: [{names}]}}\n")
        length += len(lines[-1])
        number += 1
    return one_phase("    milestones:\n" + "".join(lines))


def chain(size):
    """Each milestone requires the one before it."""
    return one_phase("    milestones:\n      - {id: m0, title: T}\n" + "".join(
        f"      - {{id: m{i}, title: T, requires: [m{i - 1}]}}\n" for i in range(1, max(2, size // 45))))


def many_phases(size):
    return phases(many("  - {{id: p{0}, title: T, milestones: [{{id: m{0}, title: T}}]}}\n", size))


def grid(size):
    """As many phases as criteria, each criterion in each phase."""
    count = min(2890, size // 5800)
    return phases("".join(f"  - {{id: p{i}, title: T}}\n" for i in range(max(count, 1))),
                  tail="criteria:\n" + "".join(f"  - {{id: c{i}, title: T}}\n" for i in range(max(count, 1))))


def prepares(size):
    """Each of some milestones is groundwork for every later phase."""
    count = int((size / 4) ** 0.5)
    names = [f"p{i}" for i in range(count)]
    return phases("".join(f"  - {{id: p{i}, title: T, milestones: [{{id: m{i}, title: T, prepares: "
                          f"[{', '.join(names[i + 1:])}]}}]}}\n" for i in range(count)))


def terms(size):
    count = size // 2 // 40
    text = " ".join(f"w{i}" for i in range(count))
    return one_phase(f"    situation: {text}\n",
                     tail="terms:\n" + "".join(f"  - {{id: t{i}, title: w{i}, text: T}}\n" for i in range(count)))


def like_terms(size):
    """Terms that begin alike, and texts that begin like all of them."""
    count = size // 2 // 60
    text = "one two three " * (size // 2 // 14)
    return one_phase(f"    situation: {text}\n", tail="terms:\n" + "".join(
        f"  - {{id: t{i}, title: one two three w{i}, text: T}}\n" for i in range(count)))


def long_term(size):
    """A term of many words that a text nearly repeats at each of its words."""
    return one_phase(f"    situation: {'a a ' * (size // 8)}\n",
                     tail=f"terms:\n  - {{id: t, title: {'a a ' * (size // 8)}b, text: T}}\n")


def languages(size):
    codes = [f"{a}{b}" for a in "abcdef" for b in "abcde"][:30]
    name = "{{" + ", ".join(f"{code}: T" for code in codes) + "}}"
    return one_phase("    milestones:\n" + many(f"      - {{{{id: m{{0}}, title: {name}}}}}\n", size))


def labels(size):
    """Many workstreams and stakeholders, and a milestone of all of them."""
    count = size // 2 // 60
    rest = "".join(f"  - {{id: w{i}, title: W{i}}}\n" for i in range(count))
    others = "".join(f"  - {{id: s{i}, title: S{i}}}\n" for i in range(count))
    names = ", ".join(f"w{i}" for i in range(count))
    more = ", ".join(f"s{i}" for i in range(count))
    return one_phase(f"    milestones:\n      - {{id: m, title: M, workstreams: [{names}], stakeholders: [{more}]}}\n",
                     head=f"{HEAD}workstreams:\n{rest}stakeholders:\n{others}")


KINDS = {kind.__name__: kind for kind in (
    word, hyphens, address, accents, flags, joined, words, blanks, breaks, title, titles, letters, rounds, texts, short_texts, milestones, criteria, links, web,
    chain, many_phases, grid, prepares, terms, like_terms, long_term, languages, labels)}


if __name__ == "__main__":
    if sys.argv[1:] == ["--kinds"]:
        print("\n".join(KINDS))
    else:
        sys.stdout.write(KINDS[sys.argv[1]](int(sys.argv[2])))
