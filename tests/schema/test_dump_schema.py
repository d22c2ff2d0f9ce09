# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""data/dump.schema.json describes exactly what `--format json` writes: nothing else is written, and all of it is."""

import json
import unittest

from support import FULL_PROJECT, PROJECT, ROADMAPS, SHIPPED, SMALL, complaints, phasenav, validator

VALIDATOR = validator("dump")
SCHEMA = VALIDATOR.schema
LANGUAGES = ("de", "en")


def ids_of(path, what):
    status, output, _ = phasenav("--file", path, "--list", what)
    assert status == 0
    return [line.split("\t")[0] for line in output.splitlines()]


def wanted_of(path):
    """All of it, every phase, two in the other order, an item of each kind, and what passes a filter."""
    phases = ids_of(path, "phases")
    yield ["--all"]
    yield from (["--phase", phase] for phase in phases)
    yield [word for phase in reversed(phases[:2]) for word in ("--phase", phase)]
    for kind in ("milestones", "criteria", "models", "terms"):
        yield from (["--item", item] for item in ids_of(path, kind)[-1:])
    yield from (["--all", "--workstream", workstream] for workstream in ids_of(path, "workstreams"))
    for stakeholder in ids_of(path, "stakeholders")[:2]:
        yield ["--phase", phases[-1], "--stakeholder", stakeholder]


def dumps_of(path):
    """What the program writes of it in each language: (arguments, document)."""
    for arguments in wanted_of(path):
        for language in LANGUAGES:
            every = ["--file", path, *arguments, "--format", "json", "--lang", language]
            status, output, _ = phasenav(*every)  # a filter that leaves nothing is noted on standard error
            assert status == 0, every
            yield every, json.loads(output)


def dump_with(project, roadmap):
    every = ["--project", project, "--file", roadmap, "--all", "--format", "json"]
    status, output, errors = phasenav(*every)
    assert (status, errors) == (0, ""), (every, errors)
    return every, json.loads(output)


DUMPS = [(arguments, document) for path in ROADMAPS for arguments, document in dumps_of(path)]
OF_PROJECTS = [dump_with(PROJECT, SHIPPED), dump_with(FULL_PROJECT, SMALL)]
DUMPS += OF_PROJECTS


def note_used(schema, document, used):
    """Adds what the document has of each object of the schema, as `definition.property`."""
    name = schema.get("$ref", "").rpartition("/")[2]
    schema = SCHEMA["definitions"][name] if name else schema
    if isinstance(document, dict):
        for key, value in document.items():
            used.add(f"{name}.{key}")
            note_used(schema["properties"][key], value, used)
    elif isinstance(document, list):
        for value in document:
            note_used(schema["items"], value, used)


class Dumps(unittest.TestCase):
    def test_dumps_are_as_the_schema_says(self):
        for arguments, document in DUMPS:
            with self.subTest(" ".join(map(str, arguments[1:]))):
                self.assertEqual(complaints(VALIDATOR, document), [])

    def test_the_shipped_roadmap_is_dumped_whole(self):
        whole = [document for arguments, document in DUMPS if SHIPPED in arguments and arguments[2:4] == ["--all", "--format"]]
        self.assertEqual({document["roadmap"]["language"] for document in whole}, set(LANGUAGES))
        for document in whole:
            self.assertEqual(len(document["phases"]), 5)
            self.assertGreaterEqual(sum(len(phase["milestones"]) for phase in document["phases"]), 30)
            self.assertGreaterEqual(len(document["criteria"]), 45)
            self.assertEqual(len(document["models"]), 13)
            self.assertGreaterEqual(len(document["terms"]), 40)

    def test_the_schema_has_nothing_that_no_dump_has(self):
        used = set()
        for _, document in DUMPS:
            note_used(SCHEMA, document, used)
        known = {f".{key}" for key in SCHEMA["properties"]}
        for name, schema in SCHEMA["definitions"].items():
            known |= {f"{name}.{key}" for key in schema.get("properties", {})}
        self.assertEqual(known - used, set())

    def test_the_schema_is_strict(self):
        objects = [SCHEMA, *(schema for schema in SCHEMA["definitions"].values() if "properties" in schema)]
        for schema in objects:
            with self.subTest(schema.get("title")):
                self.assertIs(schema["additionalProperties"], False)
                self.assertLessEqual(set(schema["required"]), set(schema["properties"]))

    def test_lists_are_always_there(self):
        for name, schema in SCHEMA["definitions"].items():
            for key, value in schema.get("properties", {}).items():
                target = SCHEMA["definitions"].get(value.get("$ref", "").rpartition("/")[2], value)
                if target.get("type") == "array" and key != "notes":
                    self.assertIn(key, schema["required"], name)

    def test_notes_are_always_there_with_a_project(self):
        for arguments, document in DUMPS:
            is_of_project = (arguments, document) in OF_PROJECTS
            for phase in document["phases"]:
                for thing in (phase, *phase["milestones"], *phase["rounds"]):
                    self.assertEqual("notes" in thing, is_of_project, arguments)


if __name__ == "__main__":
    unittest.main()
