# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""data/project.schema.json knows the same keys as the program's table of a project's fields, and accepts what the program
accepts; data/history.schema.json describes each line that the program writes."""

import copy
import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from support import FULL_PROJECT, PROGRAM, PROJECT, SMALL, SOURCE, complaints, read_yaml, validator

VALIDATOR = validator("project")
SCHEMA = VALIDATOR.schema
HISTORY = validator("history")

# What the schema has to say of a field of a type, by its name where it matters. Of the log, which is history, it says
# nothing: nothing in it keeps a file from being read.
SHAPES = {"TEXT": {"$ref": "#/definitions/text"}, "DATE": {"$ref": "#/definitions/day"},
          "TIME": {"$ref": "#/definitions/time"}, "FORMAT": {"enum": [1, 2]}, "ANY": {}}
LISTS = {"notes": "notes", "models": "ids"}
CORRECT = [(PROJECT, None), (FULL_PROJECT, SMALL), (SOURCE / "tests/golden/parkraum.yaml", None)]


def fields():
    """Per record of the program's table: its fields as name to (required, type, formats)."""
    output = subprocess.run([os.environ["PN_PRINT_FIELDS"]], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    table = {}
    for line in output.stdout.splitlines():
        if line.startswith("project\t"):
            _, record, name, required, kind, formats = line.split("\t")
            table.setdefault(record.lower(), {})[name] = (bool(required), kind, formats)
    return table


TABLE = fields()


def schema_of(record):
    return SCHEMA if record == "file" else SCHEMA["definitions"][record]


def shape(record, name, kind):
    if kind == "STATE":
        return {"$ref": f"#/definitions/{record}_state"}
    if kind == "LIST":
        return {"$ref": "#/definitions/" + LISTS[name]}
    if kind == "MAPPING":
        return {"$ref": f"#/definitions/{name}"}
    return SHAPES[kind]


class Fields(unittest.TestCase):
    def test_every_record_is_there(self):
        self.assertGreater(len(TABLE), 6)
        objects = {name for name, schema in SCHEMA["definitions"].items() if "required" in schema}
        self.assertEqual(objects, set(TABLE) - {"file"})

    def test_fields_are_the_same_on_both_sides(self):
        for record, known in TABLE.items():
            schema = schema_of(record)
            with self.subTest(record):
                self.assertEqual(list(schema["properties"]), list(known), "names, in the manual's order")
                self.assertEqual(set(schema["required"]), {name for name, field in known.items() if field[0]})
                self.assertIs(schema["additionalProperties"], False)

    def test_fields_are_of_the_same_types(self):
        for record, known in TABLE.items():
            for name, (_, kind, _) in known.items():
                found = copy.deepcopy(schema_of(record)["properties"][name])
                with self.subTest(f"{record}.{name}"):
                    self.assertTrue(found.pop("description").endswith("."), "a description for the editor")
                    if record != "file" or kind == "FORMAT":
                        self.assertEqual(found, shape(record, name, kind))
                    elif name != "project":
                        self.assertEqual(found["type"], ["array" if kind == "LIST" else "object", "null"])

    def test_formats_have_the_same_fields(self):
        for number, other in ((1, "TWO"), (2, "ONE")):
            forbidden = SCHEMA["definitions"][f"not_in_format_{number}"]
            properties = forbidden["properties"]
            found = {"file": forbidden, "project": properties.get("project", {}),
                     "milestone": properties["milestones"]["additionalProperties"],
                     "round": properties["rounds"]["additionalProperties"]["additionalProperties"],
                     "gate": properties["gates"]["additionalProperties"]}
            for record, schema in found.items():
                names = schema.get("propertyNames", {}).get("not", {}).get("enum", [])
                with self.subTest(f"{record} in format {number}"):
                    self.assertEqual(names, [name for name, field in TABLE[record].items() if field[2] == other])


class Files(unittest.TestCase):
    def check(self, path, roadmap=None):
        arguments = ["--check", "--project", path] + (["--file", roadmap] if roadmap else [])
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, encoding="utf-8", check=False,
                              env={"LC_ALL": "C.UTF-8", "HOME": "/nonexistent"})

    def test_good_ones_are_accepted(self):
        for path, roadmap in CORRECT:
            with self.subTest(path.name):
                self.assertEqual(complaints(VALIDATOR, read_yaml(path.read_text(encoding="utf-8"))), [])
        for path, roadmap in CORRECT[:2]:
            done = self.check(path, roadmap)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""), path.name)

    def test_a_file_may_say_nothing(self):
        text = ("format: 2\nproject: {title: P, organisation: ~, costs: ~, models: ~}\nmilestones:\n"
                "  acceptance-shown: {state: ~, date: ~, due: ~, owner: ~, evidence: ~, notes: ~}\n"
                "  pilot-completed:\nrounds:\n  data-protection: {pilot: ~}\ngates: ~\n")
        self.assertEqual(complaints(VALIDATOR, read_yaml(text)), [])
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "p.yaml")
            path.write_text(text, encoding="utf-8")
            self.assertEqual((self.check(path).returncode, self.check(path).stderr), (0, ""))

    def test_mistakes_are_refused_or_told_of(self):
        head = "project: {title: P}\n"
        for text in ("format: 3\n" + head, "format: 2\nproject: {}\n", "format: 2\nproject: {title: P, x: y}\n",
                     "format: 2\n" + head + "log: []\n", "format: 2\n" + head + "more: 1\n",
                     "format: 2\n" + head + "milestones: {acceptance-shown: {note: n}}\n",
                     "format: 1\n" + head + "milestones: {acceptance-shown: {due: 2026-11-03}}\n",
                     "format: 1\n" + head + "rounds: {data-protection: {pilot: {notes: [{text: n}]}}}\n",
                     "format: 1\nproject: {title: P, contact: c}\n",
                     "format: 2\n" + head + "milestones: {acceptance-shown: {state: met}}\n",
                     "format: 2\n" + head + "rounds: {data-protection: {pilot: {state: reached}}}\n",
                     "format: 2\n" + head + "gates: {pilot: {decision: yes please}}\n",
                     "format: 2\n" + head + "gates: {pilot: {date: 3.11.2026}}\n",
                     "format: 2\n" + head + "gates: {pilot: {notes: [{who: w}]}}\n"):
            with self.subTest(text), tempfile.TemporaryDirectory() as folder:
                self.assertNotEqual(complaints(VALIDATOR, read_yaml(text)), [])
                path = Path(folder, "p.yaml")
                path.write_text(text, encoding="utf-8")
                self.assertNotEqual(self.check(path).stderr, "")

    def test_the_example_names_the_schema_for_editors(self):
        first = PROJECT.read_text(encoding="utf-8").splitlines()[0]
        named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first).group(1)
        self.assertEqual((PROJECT.parent / named).resolve(), (SOURCE / "data/project.schema.json").resolve())

    def test_the_manual_s_examples_are_in_order(self):
        page = (SOURCE / "man/phasenav-project.5").read_text(encoding="utf-8")
        examples = re.search(r"^\.Sh EXAMPLES$(.*?)^\.Sh ", page, re.DOTALL | re.MULTILINE).group(1)
        project, history = re.findall(r"^\.Bd -literal$\n(.*?)^\.Ed$", examples, re.DOTALL | re.MULTILINE)
        self.assertEqual(complaints(VALIDATOR, read_yaml(project)), [])
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "p.yaml")
            path.write_text(project, encoding="utf-8")
            self.assertEqual((self.check(path).returncode, self.check(path).stderr), (0, ""))
        for line in history.splitlines():
            self.assertEqual(complaints(HISTORY, json.loads(line)), [], line)


class History(unittest.TestCase):
    def entries_after(self, *changes):
        """What is in the history after the program was called with each of the changes."""
        with tempfile.TemporaryDirectory() as folder:
            for arguments in changes:
                subprocess.run([PROGRAM, "--project", "p.yaml", *arguments], cwd=folder, check=True,
                               env={"LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PHASENAV_WHO": "w"})
            lines = Path(folder, "p.history").read_text(encoding="utf-8")
        self.assertTrue(lines.endswith("\n"))
        return [json.loads(line) for line in lines.splitlines()]

    def test_what_the_program_writes_is_as_the_schema_says(self):
        entries = self.entries_after(
            ["--set", "acceptance-shown=reached", "--date", "~", "--by", "2026-12-15", "--owner", "Amt 61",
             "--evidence", "Bericht", "--note", 'two\nlines "quoted"'],
            ["--set", "data-protection@pilot=attention", "--set", "gate:pilot=postponed", "--set", "project:phase=pilot",
             "--set", "project:models=own-operation"])
        self.assertEqual([len(entry["changes"]) for entry in entries], [1, 4])
        used = {part for entry in entries for change in entry["changes"] for part in change["to"]}
        self.assertEqual(used, set(HISTORY.schema["definitions"]["parts"]["properties"]))
        for entry in entries:
            self.assertEqual(complaints(HISTORY, entry), [])
            for change in entry["changes"]:
                self.assertEqual(list(change["from"]), list(change["to"]))

    def test_histories_that_are_here_are_as_the_schema_says(self):
        for path in (PROJECT.with_suffix(".history"), FULL_PROJECT.with_suffix(".history")):
            lines = path.read_text(encoding="utf-8").splitlines()
            self.assertGreater(len(lines), 2)
            for line in lines:
                self.assertEqual(complaints(HISTORY, json.loads(line)), [], line)

    def test_the_schema_is_strict(self):
        line = PROJECT.with_suffix(".history").read_text(encoding="utf-8").splitlines()[0]
        for spoil in (lambda entry: entry.pop("id"), lambda entry: entry.update(id="x"), lambda entry: entry.update(more=1),
                      lambda entry: entry.update(time="today"), lambda entry: entry.update(kind="minutes"),
                      lambda entry: entry["changes"][0].pop("to"), lambda entry: entry["changes"][0]["to"].update(x=None)):
            entry = json.loads(line)
            spoil(entry)
            self.assertNotEqual(complaints(HISTORY, entry), [], entry)


if __name__ == "__main__":
    unittest.main()
