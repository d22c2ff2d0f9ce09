# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""data/roadmap.schema.json accepts what the program accepts, and knows the same keys as its table of fields."""

import copy
import os
import re
import subprocess
import unittest

from support import EXAMPLE, ROADMAPS, SHIPPED, SOURCE, complaints, phasenav, read_yaml, validator

VALIDATOR = validator("roadmap")
SCHEMA = VALIDATOR.schema

SCALARS = {"ID": "id", "LANGUAGE": "language", "OWN_LANGUAGE": "language", "DAY": "day", "TEXT": "text", "TEXTS": "texts", "QUESTIONS": "questions", "URL": "url", "COLOR": "color",
           "ORIGIN": "origin", "LINK_KIND": "link_kind", "PRIORITY": "priority", "REFERENCE": "id", "REFERENCES": "ids"}

# Cases under tests/golden that break what a schema can know; the others are about references and order.
STRUCTURAL = ["bad-color", "bad-day", "bad-id", "bad-language", "bad-origin", "bad-url", "empty-title", "empty-value",
              "list-at-the-top", "missing-key", "no-phase", "prepare-not-a-list", "prepares-on-a-phase",
              "text-without-language", "unknown-format", "unknown-key", "wrong-type",
              "wrong-type-mapping"]


def print_tables():
    """The lines of the program's tables, each as a list."""
    output = subprocess.run([os.environ["PN_PRINT_FIELDS"]], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return [line.split("\t") for line in output.stdout.splitlines()]


def fields():
    """Per record of the program's table: its fields as name to (required, type, detail)."""
    table = {}
    for record, name, required, kind, detail in (line for line in print_tables() if len(line) == 5):
        table.setdefault(record.lower(), {})[name] = (bool(required), kind, detail)
    return table


def words(enumeration):
    """The words of an enumeration, in the order of the program's table."""
    return [line[1] for line in print_tables() if len(line) == 2 and line[0] == enumeration]


def shape(kind, detail):
    """What the schema has to say of a field, besides its description."""
    if kind == "FORMAT":
        return {"const": 1}
    if kind == "WORDS":
        return {"type": "array", "items": {"type": "string", "pattern": "[^ \\n]"}}
    record = {"$ref": "#/definitions/" + detail.replace("PN_RECORD_", "").lower()}
    if kind == "RECORD":
        return record
    if kind == "RECORDS":
        return {"type": "array", "items": record}
    return {"$ref": "#/definitions/" + SCALARS[kind]}


class Fields(unittest.TestCase):
    table = fields()

    def test_every_record_is_there(self):
        self.assertGreater(len(self.table), 8)
        objects = {name for name, schema in SCHEMA["definitions"].items() if "properties" in schema}
        self.assertEqual(objects, set(self.table) - {"file"})

    def test_fields_are_the_same_on_both_sides(self):
        for record, known in self.table.items():
            schema = SCHEMA if record == "file" else SCHEMA["definitions"][record]
            with self.subTest(record):
                self.assertEqual(list(schema["properties"]), list(known), "names, in the manual's order")
                self.assertEqual(set(schema["required"]), {name for name, field in known.items() if field[0]})
                self.assertIs(schema["additionalProperties"], False)
                self.assertEqual(schema["type"], "object")

    def test_fields_are_of_the_same_types(self):
        for record, known in self.table.items():
            schema = SCHEMA if record == "file" else SCHEMA["definitions"][record]
            for name, (required, kind, detail) in known.items():
                found = copy.deepcopy(schema["properties"][name])
                with self.subTest(f"{record}.{name}"):
                    self.assertTrue(found.pop("description").endswith("."), "a description for the editor")
                    least = found.pop("minItems", 0)
                    self.assertEqual(found, shape(kind, detail))
                    self.assertEqual(least, 1 if required and kind == "RECORDS" else 0)

    def test_words_are_the_same_on_both_sides(self):
        text = ("format: 1\nroadmap: {id: r, title: R}\nworkstreams: [{id: w, title: W, color: nothing}]\n"
                "phases: [{id: p, title: P, milestones: [{id: m, title: M, origin: nothing}]}]\n")
        _, _, messages = phasenav("--file", "-", "--check", "--lang", "en", text=text)
        for name in ("color", "origin"):
            advice = re.search(rf"no {name}; use (.*)", messages).group(1)
            named = set(re.findall(r"[a-z]+", advice)) - {"or", "for", "an", "addition"}
            self.assertEqual(named, set(words(name)))
        text = text.replace("origin: nothing", "links: [{title: L, url: 'http://l', kind: nothing}]")
        _, _, messages = phasenav("--file", "-", "--check", "--lang", "en", text=text)
        advice = re.search("no kind of link; use (.*)", messages).group(1)
        self.assertEqual(set(re.findall(r"[a-z]+", advice)) - {"or"}, set(words("link_kind")))

    def test_enums_are_the_words_of_the_tables(self):
        dump = validator("dump").schema["definitions"]
        for found, name in ((SCHEMA["definitions"]["color"], "color"), (SCHEMA["definitions"]["origin"], "origin"),
                            (dump["workstream"]["properties"]["color"], "color"), (dump["origin"], "origin"),
                            (SCHEMA["definitions"]["link_kind"], "link_kind"),
                            (dump["link"]["properties"]["kind"], "link_kind"),
                            (SCHEMA["definitions"]["priority"], "priority"),
                            (dump["criterion"]["properties"]["priority"], "priority")):
            self.assertEqual(found["enum"], words(name))


def note_used(table, record, document, used):
    """Adds the fields that the document has, as `record.field`."""
    for name, value in document.items():
        used.add(f"{record}.{name}")
        _, kind, detail = table[record][name]
        if kind in ("RECORD", "RECORDS"):
            for entry in value if kind == "RECORDS" else [value]:
                note_used(table, detail.replace("PN_RECORD_", "").lower(), entry, used)


class Files(unittest.TestCase):
    def test_good_ones_are_accepted(self):
        for path in ROADMAPS:
            with self.subTest(path.name):
                self.assertEqual(complaints(VALIDATOR, read_yaml(path.read_text(encoding="utf-8"))), [])
                self.assertEqual(phasenav("--file", path, "--check"), (0, "", ""))

    def test_mistakes_of_structure_are_refused(self):
        for name in STRUCTURAL:
            path = SOURCE / f"tests/golden/check-{name}/roadmap.yaml"
            with self.subTest(name):
                self.assertNotEqual(complaints(VALIDATOR, read_yaml(path.read_text(encoding="utf-8"))), [])

    def test_files_name_the_schema_for_editors(self):
        for path in (SHIPPED, *(path for path in ROADMAPS if path.parent == EXAMPLE.parent)):
            first = path.read_text(encoding="utf-8").splitlines()[0]
            with self.subTest(path.name):
                named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first).group(1)
                self.assertEqual((path.parent / named).resolve(), (SOURCE / "data/roadmap.schema.json").resolve())

    def test_the_example_has_every_key_in_use(self):
        table = fields()
        used = set()
        note_used(table, "file", read_yaml(EXAMPLE.read_text(encoding="utf-8")), used)
        self.assertEqual({f"{record}.{name}" for record, known in table.items() for name in known} - used, set())

    def test_the_manual_s_example_is_in_order(self):
        page = (SOURCE / "man/phasenav-roadmap.5").read_text(encoding="utf-8")
        example = re.search(r"^\.Sh EXAMPLES$.*?^\.Bd .*?$\n(.*?)^\.Ed$", page, re.DOTALL | re.MULTILINE).group(1)
        self.assertEqual(phasenav("--file", "-", "--check", text=example), (0, "", ""))
        self.assertEqual(complaints(VALIDATOR, read_yaml(example)), [])


if __name__ == "__main__":
    unittest.main()
