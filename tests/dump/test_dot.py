# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""`--format dot` as Graphviz draws it."""

import re
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

from support import HOSTILE, ROADMAPS, document, phasenav, roadmap_of

SVG = "{http://www.w3.org/2000/svg}"


def svg_of(*arguments, text=None):
    """The picture, and its texts by the name of the node, arrow or box that they stand in."""
    source = phasenav(*arguments, "--format", "dot", text=text)
    done = subprocess.run(["dot", "-Tsvg"], input=source, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
    texts = {}
    for group in ElementTree.fromstring(done.stdout).iter(f"{SVG}g"):
        title = group.find(f"{SVG}title")
        texts[title.text] = " ".join(text.text for text in group.findall(f"{SVG}text"))
    return texts


def words(text):
    return re.sub(r"\s+", " ", text).strip()


class Dot(unittest.TestCase):
    def test_phases_milestones_and_arrows_are_drawn(self):
        for path in ROADMAPS:
            for language in ("de", "en"):
                dump = document("--file", path, "--all", "--lang", language)
                texts = svg_of("--file", path, "--all", "--lang", language)
                for phase in dump["phases"]:
                    self.assertEqual(texts[f"cluster_{phase['id']}"], words(f"{phase['number']} {phase['title']}"))
                    for number, milestone in enumerate(phase["milestones"], 1):
                        self.assertEqual(texts[milestone["id"]], words(f"{phase['number']}.{number} {milestone['title']}"))
                        for required in milestone["requires"]:
                            self.assertIn(f"{required}->{milestone['id']}", texts)
                        for later in milestone["prepares"]:
                            self.assertIn(f"{milestone['id']}->{later}", texts)

    def test_one_phase_has_its_groundwork(self):
        dump = document("--phase", "transfer")
        texts = svg_of("--phase", "transfer")
        for item in dump["phases"][0]["groundwork"]:
            self.assertTrue(f"{item}->transfer" in texts or "transfer/criteria->transfer" in texts, item)

    def test_an_item_stands_amid_what_it_is_linked_with(self):
        milestone = document("--item", "pilot-completed")["phases"][0]["milestones"][0]
        texts = svg_of("--item", "pilot-completed")
        for other in milestone["requires"] + milestone["required_by"] + milestone["related"]:
            self.assertIn(other, texts)

    def test_no_text_becomes_a_command(self):
        harmless = svg_of("--file", "-", "--all", text=roadmap_of(["plain"]))
        for text in HOSTILE:
            texts = svg_of("--file", "-", "--all", text=roadmap_of([text]))
            self.assertEqual(set(texts), set(harmless), text)
            # A word that is longer than a line is broken.
            self.assertEqual("".join(texts["m0"].split()), "".join(f"1.1 {text}".split()))


if __name__ == "__main__":
    unittest.main()
