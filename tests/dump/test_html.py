# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""`--format html` as a browser reads it: one valid page that fetches nothing, in which no text is markup. What tidy says of
it is asked where tidy is installed."""

import json
import re
import shutil
import subprocess
import unittest
from html.parser import HTMLParser

from support import HOSTILE, ROADMAPS, SOURCE, phasenav, roadmap_of

PROJECT = SOURCE / "data/examples/parkraum.yaml"
EMPTY = {"meta", "br"}
DOCUMENTS = [("--all",), ("--phase", "pilot"), ("--item", "data-protection", "--item", "acceptance-shown"),
             ("--report", "--read-only"), ("--proposal",), ("--proposal", "transfer")]


class Page(HTMLParser):
    """The elements of a page, its anchors, links and text; every element has to be closed where it was opened."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.anchors, self.links, self.texts, self.open, self.attributes = [], [], [], [], [], []
        self.feed(html.decode("utf-8"))
        self.close()
        assert not self.open, self.open
        self.text = re.sub(r"\s+", " ", "".join(self.texts))

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.anchors.append(value)
            elif name == "href":
                self.links.append(value)

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, (tag, self.getpos())

    def handle_data(self, data):
        if "style" not in self.open:
            self.texts.append(data)

    def handle_comment(self, data):
        self.tags.append("comment")

    def values(self, name):
        return [attributes[name] for _, attributes in self.attributes if name in attributes]


def of_project(*arguments):
    return phasenav("--project", PROJECT, *arguments, "--format", "html")


class Html(unittest.TestCase):
    maxDiff = None

    def test_no_text_becomes_markup(self):
        for what in (["--all"], ["--phase", "first"], ["--item", "m1", "--item", "c0", "--item", "o0"]):
            arguments = ("--file", "-", *what, "--format", "html")
            harmless = Page(phasenav(*arguments, text=roadmap_of(["plain"])))
            for shift in range(0, len(HOSTILE), 5):
                texts = HOSTILE[shift:] + HOSTILE[:shift]
                hostile = Page(phasenav(*arguments, text=roadmap_of(texts)))
                same = self.assertCountEqual if what == ["--all"] else self.assertEqual
                same(hostile.tags, harmless.tags, (what, shift))
                same(hostile.anchors, harmless.anchors)
                same(hostile.links, harmless.links)

    def test_every_text_shows_as_it_is(self):
        for text in HOSTILE:
            page = Page(phasenav("--file", "-", "--all", "--format", "html", text=roadmap_of([text])))
            self.assertGreater(page.text.count(text), 100, text)

    def test_a_page_fetches_and_runs_nothing(self):
        for what in DOCUMENTS:
            html = of_project(*what)
            page = Page(html)
            self.assertEqual(set(page.tags) & {"script", "link", "img", "iframe", "object", "base", "form"}, set(), what)
            self.assertNotIn(b"url(", html)
            self.assertNotIn(b"@import", html)
            for tag, attributes in page.attributes:
                self.assertEqual([name for name in attributes if name.startswith("on") or name in ("src", "style")], [], tag)

    def test_links_lead_to_anchors_of_the_page(self):
        for path in ROADMAPS:
            page = Page(phasenav("--file", path, "--all", "--format", "html"))
            self.assertEqual(len(page.anchors), len(set(page.anchors)), path)
            inner = {link[1:] for link in page.links if link.startswith("#")}
            self.assertEqual(inner - set(page.anchors), set(), path)
            self.assertTrue(inner, path)

    def test_headings_go_down_by_one_level(self):
        for what in DOCUMENTS:
            levels = [int(tag[1]) for tag in Page(of_project(*what)).tags if re.fullmatch("h[1-6]", tag)]
            self.assertEqual(levels[0], 1, what)
            self.assertEqual([pair for pair in zip(levels, levels[1:]) if pair[1] > pair[0] + 1], [], what)

    def test_tables_say_what_their_cells_are_about(self):
        page = Page(of_project("--report", "--read-only"))
        scopes = [attributes.get("scope") for tag, attributes in page.attributes if tag == "th"]
        self.assertGreater(scopes.count("col"), 5)
        self.assertGreater(scopes.count("row"), 5)
        self.assertNotIn(None, scopes)

    def test_gaps_are_marked(self):
        for language, word in (("de", "[fehlt: "), ("en", "[missing: ")):
            page = Page(of_project("--proposal", "--lang", language))
            self.assertEqual(page.tags.count("mark"), page.text.count(word))
            self.assertGreater(page.tags.count("mark"), 10)

    def test_texts_in_another_language_say_so(self):
        roadmap = json.loads(roadmap_of(["texte"]))
        roadmap["roadmap"]["language"] = "fr"
        page = Page(phasenav("--file", "-", "--all", "--format", "html", text=json.dumps(roadmap)))
        languages = page.values("lang")
        self.assertEqual(languages[0], "en")  # of the labels: there is no catalogue in French
        self.assertEqual(set(languages[1:]), {"fr"})
        self.assertGreater(len(languages), 100)
        for language in ("de", "en"):
            self.assertEqual(Page(of_project("--all", "--lang", language)).values("lang"), [language])

    @unittest.skipUnless(shutil.which("tidy"), "tidy is not installed")
    def test_tidy_finds_nothing(self):
        pages = [of_project(*what) for what in DOCUMENTS]
        pages += [phasenav("--file", path, "--all", "--format", "html") for path in ROADMAPS]
        pages.append(phasenav("--file", "-", "--all", "--format", "html", text=roadmap_of(HOSTILE)))
        for page in pages:
            said = subprocess.run(["tidy", "-q", "-e", "-utf8"], input=page, capture_output=True, check=False).stderr
            self.assertEqual(said.decode(), "")


if __name__ == "__main__":
    unittest.main()
