# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""data/due.schema.json describes exactly what `--due --format json` writes."""

import json
import unittest

from support import FULL_PROJECT, PROJECT, SHIPPED, SMALL, complaints, phasenav, validator

VALIDATOR = validator("due")
SCHEMA = VALIDATOR.schema
WANTED = [
    (PROJECT, SHIPPED, ["--as-of", "2026-11-28", "--who", "M. Keller (Amt 61)"]),
    (PROJECT, SHIPPED, ["--as-of", "2026-11-28", "--owner", "Amt 61", "--until", "2026-12-12"]),
    (PROJECT, SHIPPED, ["--owner", ""]),
    (FULL_PROJECT, SMALL, []),
]


def due(project, roadmap, arguments):
    status, output, errors = phasenav("--project", project, "--file", roadmap, "--due", "--format", "json", *arguments)
    assert (status, errors) == (0, ""), (arguments, errors)
    return json.loads(output)


DOCUMENTS = [due(*wanted) for wanted in WANTED]


class Due(unittest.TestCase):
    def test_it_is_as_the_schema_says(self):
        for document in DOCUMENTS:
            self.assertEqual(complaints(VALIDATOR, document), [])

    def test_the_schema_has_nothing_that_is_never_written(self):
        written = {key for document in DOCUMENTS for key in document}
        self.assertEqual(written, set(SCHEMA["properties"]))
        entries = [entry for document in DOCUMENTS for entry in document["due"]]
        properties = SCHEMA["definitions"]["entry"]["properties"]
        self.assertEqual({key for entry in entries for key in entry}, set(properties))
        self.assertEqual({entry["group"] for entry in entries}, set(properties["group"]["enum"]))

    def test_the_filters_say_what_they_left(self):
        whole, some, nobodys, _ = DOCUMENTS
        self.assertEqual((len(whole["due"]), whole["all"]), (14, 14))
        self.assertEqual((some["owner"], some["until"], some["all"]), ("Amt 61", "2026-12-12", 14))
        self.assertEqual([(entry["owner"], entry["due"] <= "2026-12-12") for entry in some["due"]],
                         [("Amt 61", True)] * len(some["due"]))
        self.assertIsNone(nobodys["owner"])
        self.assertEqual({entry["owner"] for entry in whole["due"] if entry["own"]}, {"Amt 61"})


if __name__ == "__main__":
    unittest.main()
