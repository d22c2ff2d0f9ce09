# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""data/report.schema.json and data/ready.schema.json describe exactly what --report and --ready write as JSON."""

import json
import unittest

from support import FULL_PROJECT, PROJECT, SMALL, SOURCE, complaints, phasenav, validator

REPORT = validator("report")
READY = validator("ready")
SMALL_PROJECT = SMALL.parent / "parkraum.yaml"
STATES = {"open", "started", "reached", "attention", "met", "not-applicable", "go-on", "another-way", "postponed", "stop"}


def written(wanted_status, *arguments):
    status, output, errors = phasenav(*arguments, "--read-only", "--format", "json")
    assert status == wanted_status, (arguments, errors)
    return json.loads(output)


REPORTS = [
    written(0, "--project", PROJECT, "--report"),
    written(0, "--project", PROJECT, "--report", "--as-of", "2026-11-28"),
    written(0, "--project", PROJECT, "--report", "--as-of", "2025-11-01"),
    written(0, "--project", FULL_PROJECT, "--file", SMALL, "--report"),
    written(0, "--project", FULL_PROJECT, "--file", SMALL, "--report", "--as-of", "2026-11-25"),
    written(0, "--project", SMALL_PROJECT, "--file", SMALL, "--report"),
]
READIES = [
    written(1, "--project", PROJECT, "--ready", "transfer"),
    written(0, "--project", PROJECT, "--ready", "pilot"),
    written(1, "--project", FULL_PROJECT, "--file", SMALL, "--ready", "rollout"),
]


def keys(records):
    return {key for record in records for key in record}


class Schemas(unittest.TestCase):
    def test_they_are_as_the_schemas_say(self):
        for checker, documents in ((REPORT, REPORTS), (READY, READIES)):
            for document in documents:
                self.assertEqual(complaints(checker, document), [])

    def test_the_schemas_have_nothing_that_is_never_written(self):
        properties, definitions = REPORT.schema["properties"], REPORT.schema["definitions"]
        self.assertEqual(keys(REPORTS), set(properties))
        self.assertEqual(keys(report["light"] for report in REPORTS), set(properties["light"]["properties"]))
        self.assertEqual(keys(report["costs"] for report in REPORTS), set(properties["costs"]["properties"]))
        subjects = [subject for report in REPORTS for key in ("overdue", "attention", "next") for subject in report[key]]
        self.assertEqual(keys(subjects), set(definitions["subject"]["properties"]))
        for key, name in (("decisions", "decision"), ("changes", "change")):
            self.assertEqual(keys(entry for report in REPORTS for entry in report[key]), set(definitions[name]["properties"]))
        self.assertEqual(keys(READIES), set(READY.schema["properties"]))
        needs = [need for ready in READIES for key in ("missing", "helps") for need in ready[key]]
        self.assertEqual(keys(needs), set(READY.schema["definitions"]["need"]["properties"]))

    def test_every_schema_has_a_name_of_its_own(self):
        paths = sorted((SOURCE / "data").glob("*.schema.json"))
        self.assertGreater(len(paths), 5)
        for path in paths:
            self.assertEqual(json.loads(path.read_text(encoding="utf-8"))["$id"], f"urn:phasenav:{path.name}")

    def test_the_schemas_know_every_state(self):
        for checker in (REPORT, READY):
            self.assertEqual(set(checker.schema["definitions"]["need"]["properties"]["state"]["enum"]), STATES)

    def test_the_status_says_what_the_object_says(self):
        self.assertEqual([ready["ready"] for ready in READIES], [False, True, False])
        for ready in READIES:
            self.assertEqual(ready["ready"], ready["missing"] == [])

    def test_the_light_counts_what_is_listed(self):
        for report in REPORTS:
            for key in ("overdue", "missing", "attention"):
                self.assertEqual(report["light"][key], len(report[key]), key)
            self.assertEqual(report["light"]["longest"], max([-entry["days"] for entry in report["overdue"]], default=0))


if __name__ == "__main__":
    unittest.main()
