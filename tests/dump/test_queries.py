# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""The queries with jq that the manual shows, asked as it shows them, against what the roadmap says."""

import re
import subprocess
import unittest

from support import SOURCE, document, phasenav

MANUAL = re.sub(r"\s+", " ", (SOURCE / "man/phasenav.1").read_text(encoding="utf-8"))


def answer(query):
    """The lines that the query gives of the whole roadmap."""
    assert f"$ phasenav -a -F json | jq -r '{query}'" in MANUAL, f"the manual lacks: {query}"
    done = subprocess.run(["jq", "-r", query], input=phasenav("-a", "-F", "json"), capture_output=True, check=True)
    return done.stdout.decode("utf-8").splitlines()


class Queries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dump = document("--all")
        cls.phases = {phase["id"]: phase for phase in cls.dump["phases"]}

    def test_which_milestones_of_the_pilot_phase_involve_citizens(self):
        milestones = self.phases["pilot"]["milestones"]
        titles = [milestone["title"] for milestone in milestones if "citizens" in milestone["stakeholders"]]
        self.assertEqual(answer('.phases[] | select(.id == "pilot") | .milestones[] | '
                                'select(.stakeholders | index("citizens")) | .title'), titles)
        self.assertTrue(0 < len(titles) < len(milestones))

    def test_which_criteria_are_financial(self):
        criteria = self.dump["criteria"]
        titles = [criterion["title"] for criterion in criteria if "financial" in criterion["workstreams"]]
        self.assertEqual(answer('.criteria[] | select(.workstreams | index("financial")) | .title'), titles)
        self.assertTrue(0 < len(titles) < len(criteria))

    def test_what_the_transfer_needs_from_the_concept_phase(self):
        titles = [milestone["title"] for milestone in self.phases["concept"]["milestones"]
                  if milestone["id"] in self.phases["transfer"]["groundwork"]]
        self.assertEqual(answer('.phases[] | select(.id == "concept") | .milestones[] | '
                                'select(.prepares | index("transfer")) | .title'), titles)
        self.assertTrue(titles)


if __name__ == "__main__":
    unittest.main()
