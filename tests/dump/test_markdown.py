# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""`--format markdown` as cmark, the reference reader of CommonMark, reads it."""

import re
import subprocess
import unittest
from html.parser import HTMLParser

from support import HOSTILE, ROADMAPS, phasenav, roadmap_of


class Page(HTMLParser):
    """The tags of a page in order, its anchors and links, and its text."""

    def __init__(self, markdown):
        super().__init__(convert_charrefs=True)
        self.tags, self.anchors, self.links, self.texts = [], [], [], []
        html = subprocess.run(["cmark", "--unsafe"], input=markdown, stdout=subprocess.PIPE, check=True).stdout
        self.feed(html.decode("utf-8"))
        self.text = "".join(self.texts)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.anchors.append(value)
            elif name == "href":
                self.links.append(value)

    def handle_endtag(self, tag):
        self.tags.append("/" + tag)

    def handle_data(self, data):
        self.texts.append(data)

    def handle_comment(self, data):
        self.tags.append("comment")


def words(text):
    return re.sub(r"\s+", " ", text).strip()


class Markdown(unittest.TestCase):
    maxDiff = None

    def test_no_text_becomes_markup(self):
        for what in (["--all"], ["--phase", "first"], ["--item", "m1", "--item", "c0", "--item", "o0"]):
            arguments = ("--file", "-", *what, "--format", "markdown")
            harmless = Page(phasenav(*arguments, text=roadmap_of(["plain"])))
            for shift in range(0, len(HOSTILE), 5):
                texts = HOSTILE[shift:] + HOSTILE[:shift]
                hostile = Page(phasenav(*arguments, text=roadmap_of(texts)))
                # The terms are sorted by their titles, so with other titles some parts change places.
                same = self.assertCountEqual if what == ["--all"] else self.assertEqual
                same(hostile.tags, harmless.tags, (what, shift))
                same(hostile.anchors, harmless.anchors)
                same(hostile.links, harmless.links)

    def test_every_text_shows_as_it_is(self):
        for text in HOSTILE:
            page = Page(phasenav("--file", "-", "--all", "--format", "markdown", text=roadmap_of([text])))
            self.assertIn(f"1 · {words(text)}", words(page.text), text)
            self.assertGreater(words(page.text).count(words(text)), 100, text)

    def test_lines_and_paragraphs_stay_where_they_are(self):
        text = roadmap_of(["first line\nsecond - line\n\n    # second paragraph\n- third"])
        page = Page(phasenav("--file", "-", "--item", "m1", "--format", "markdown", text=text))
        self.assertNotIn("h2", page.tags)
        self.assertNotIn("pre", page.tags)
        self.assertGreater(page.tags.count("br"), 1)
        self.assertIn("# second paragraph", page.text)
        self.assertIn("- third", page.text)

    def test_links_lead_to_anchors_of_the_page(self):
        for path in ROADMAPS:
            for what in (["--all"], ["--phase", "1", "--phase", "2"], ["--all", "--workstream", "technical"]):
                page = Page(phasenav("--file", path, *what, "--format", "markdown"))
                self.assertEqual(len(page.anchors), len(set(page.anchors)), (path, what))
                inner = {link[1:] for link in page.links if link.startswith("#")}
                self.assertEqual(inner - set(page.anchors), set(), (path, what))
                self.assertTrue(inner or what != ["--all"], path)


if __name__ == "__main__":
    unittest.main()
