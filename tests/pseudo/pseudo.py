# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""pseudo.py catalogue POT PO | pseudo.py file YAML YAML: what the program says, and what it reads, in no language.

The catalogue has three forms for plurals, and each text is twice as long as the English one, in letters that are not ASCII's, between
⟦ and ⟧. A roadmap or a project gets letters of another alphabet. So a test can tell whose a word is: in ASCII it is neither.
"""

import re
import sys

import yaml

LATIN = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                      "àƀçđèƒğĥìĵķłṁñòƥɋŕšŧùṽŵẋýžÀƁÇĐÈƑĞĤÌĴĶŁṀÑÒƤɊŔŠŦÙṼŴẊÝŽ")
CYRILLIC = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                         "абцдефгхийклмнопярстувшжызАБЦДЕФГХИЙКЛМНОПЯРСТУВШЖЫЗ")
CONVERSION = re.compile(r"%(?:\d+\$)?[-+ #0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|z|j|t)?[a-zA-Z%]")
HEADER = r'''msgid ""
msgstr ""
"Project-Id-Version: phasenav\n"
"PO-Revision-Date: 2026-01-01 00:00+0000\n"
"Last-Translator: none\n"
"Language-Team: none\n"
"Language: pseudo\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=3; plural=(n == 0 ? 0 : n == 1 ? 1 : 2);\n"
'''
# What xgettext writes: flags, a context, the message and its plural, each on lines of their own.
ENTRY = re.compile(r'(?:^#, [^\n]*\n)?(?:^msgctxt (?P<context>"[^\n]*")\n)?^msgid (?P<one>"[^\n]*"(?:\n"[^\n]*")*)\n'
                   r'(?:^msgid_plural (?P<many>"[^\n]*"(?:\n"[^\n]*")*)\n)?^msgstr', re.MULTILINE)


def text_of(literals):
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))


def pseudo(text, form=""):
    """The text of a message (in C's notation), twice as long; what stands around its words stays there."""
    lead, body, tail = re.fullmatch(r"((?:\\n|\s)*)(.*?)((?:\\n|\s)*)", text, re.DOTALL).groups()
    pieces, at = [], 0
    for match in re.finditer(CONVERSION.pattern + r"|\\.", body):
        pieces += [body[at:match.start()].translate(LATIN), match[0]]
        at = match.end()
    pieces.append(body[at:].translate(LATIN))
    more = " ".join(re.sub(CONVERSION.pattern + r"|\\.", " ", body).split()).translate(LATIN)
    return f"{lead}⟦{''.join(pieces)}{form} {more}⟧{tail}"


def catalogue(template):
    entries = [HEADER]
    for match in ENTRY.finditer(template):
        one = text_of(match["one"])
        if one == "":
            continue
        context = f"msgctxt {match['context']}\n" if match["context"] else ""
        entry = f'{context}msgid "{one}"\n'
        if match["many"]:
            many = text_of(match["many"])
            entry += f'msgid_plural "{many}"\n'
            entry += "".join(f'msgstr[{number}] "{pseudo(many, form)}"\n' for number, form in enumerate("⁰¹²"))
        else:
            entry += f'msgstr "{pseudo(one)}"\n'
        entries.append(entry)
    return "\n".join(entries)


# Values that are not for reading: ids and references, states, days, addresses.
KEPT = {"id", "language", "color", "kind", "origin", "priority", "state", "decision", "phase", "from", "until", "requires",
        "prepares", "helps", "related", "sources", "source", "workstreams", "stakeholders", "parallel", "aliases", "roadmap", "models", "item",
        "key", "what", "version", "file", "date", "due", "time", "published", "accessed", "as_of"}
# Words of an address are in ASCII, so all have the same one.
ADDRESS = "https://phasenav.de/"


def other(value, key=None):
    if key == "url":
        return ADDRESS
    if isinstance(value, dict):
        if value and set(value) <= {"de", "en"}:
            return other(value.get("de", value.get("en")))
        return {name: other(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [other(inner, key) for inner in value]
    if value == "~":  # nothing, which the loader takes for a text as it does everything
        return None
    if isinstance(value, str) and key not in KEPT:
        return value.translate(CYRILLIC)
    return value


def main():
    kind, source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        text = file.read()
    with open(target, "w", encoding="utf-8") as file:
        if kind == "catalogue":
            file.write(catalogue(text))
        else:
            # BaseLoader: no value is taken for a number or a day, so that it is written as it was read.
            yaml.dump(other(yaml.load(text, yaml.BaseLoader)), file, allow_unicode=True, sort_keys=False, width=10**6)


if __name__ == "__main__":
    main()
