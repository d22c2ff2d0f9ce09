# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""The states in data/dump.schema.json and data/project.schema.json are those of the program's table, for each kind of item, in its order."""

import os
import subprocess
import unittest

from support import validator

OUTPUT = subprocess.run([os.environ["PN_PRINT_STATES"]], stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
STATES = [line.split("\t") for line in OUTPUT.splitlines()]
DEFINITIONS = validator("dump").schema["definitions"]


def words_of(kind):
    return [word for word, kinds in STATES if kind in kinds.split(" | ")]


def enum_of(definition, key):
    return DEFINITIONS[definition]["properties"][key]["enum"]


class States(unittest.TestCase):
    def test_every_state_is_of_some_kind(self):
        self.assertEqual({word for word, _ in STATES},
                         {word for kind in ("OF_MILESTONE", "OF_ROUND", "OF_GATE") for word in words_of(kind)})

    def test_milestones(self):
        self.assertEqual(enum_of("milestone", "state"), words_of("OF_MILESTONE"))

    def test_rounds(self):
        self.assertEqual(enum_of("phase_round", "state"), words_of("OF_ROUND"))

    def test_decisions(self):
        """Where nothing has been decided, the document has no decision."""
        self.assertEqual(["open", *enum_of("phase", "decision")], words_of("OF_GATE"))

    def test_a_project_s_file(self):
        """Where nothing is said, `~` may stand."""
        definitions = validator("project").schema["definitions"]
        for name, kind in (("milestone", "OF_MILESTONE"), ("round", "OF_ROUND"), ("gate", "OF_GATE")):
            self.assertEqual(definitions[f"{name}_state"]["enum"], [*words_of(kind), None])


if __name__ == "__main__":
    unittest.main()
