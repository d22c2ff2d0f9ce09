# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""What the tests of the dumps share: the program, and a roadmap whose every text tries to be more than text."""

import json
import os
import subprocess
from pathlib import Path

SOURCE = Path(os.environ["PN_SOURCE_DIR"])
PROGRAM = os.environ["PN_PROGRAM"]
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": os.environ["PATH"]}

SMALL = SOURCE / "tests/golden/small.yaml"
ROADMAPS = [SOURCE / "data/roadmap.yaml", SMALL, SOURCE / "tests/golden/keys.yaml",
            SOURCE / "tests/fuzz/corpus/everything.yaml"]
FOR_PROGRAMS = ("markdown", "html", "json", "csv", "excel", "dot")


def phasenav(*arguments, text=None, environment=None):
    """Its standard output as bytes; ends the test where the program fails."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=(text or "").encode(), capture_output=True,
                          env={**ENVIRONMENT, **(environment or {})}, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def document(*arguments, text=None):
    return json.loads(phasenav(*arguments, "--format", "json", text=text))


# What Markdown, spreadsheets and Graphviz could take for their own.
HOSTILE = [
    "# heading", "#", "Heading #", "- point", "+ point", "* point", "1. point", "12) point", "2026.", "> quote", "```", "~~~",
    "`code`", "*a* **b** _c_ __d__", "***", "---", "===", "= 1", "[a](http://example.org)", "![a](b)", "[a]: /b", "<b>bold</b>",
    "<!-- comment -->", "<script>alert(1)</script>", "&amp; &lt; &#42; &nbsp;", "back\\slash", "\\", "ends with \\", "~~struck~~",
    "| a | b |", "$x$", "^up^", "{#id .class}", "<http://example.org>", ": definition", "[ ] task", "-", "+1", "=1+2", "-1", "@sum",
    "=cmd|'/C calc'!A0", "quote \" in it", "\"", "a, b", "'", "percent %s %n", "\\N \\G \\E \\l", "a -> b", "}", "<<b>>", "“„”",
]


def roadmap_of(texts):
    """A roadmap with one of everything, whose titles and texts are taken from the list in turn; as JSON, which YAML is."""
    count = 0

    def text():
        nonlocal count
        count += 1
        return texts[count % len(texts)]

    def item(name, **more):
        return {"id": name, "title": text(), "text": text(), **more}

    linked = {"workstreams": ["w"], "stakeholders": ["h"], "prepares": ["last"], "sources": ["s"]}
    milestones = [item(f"m{i}", evidence=text(), related=["c0", "t0"], requires=[f"m{i - 1}"] if i else [], **linked)
                  for i in range(12)]
    criteria = [item(f"c{i}", rounds=[{"phase": "first", "question": text()}], **linked) for i in range(12)]
    return json.dumps({
        "format": 1,
        "roadmap": {"id": "r", "language": "en", "title": text(), "summary": text(),
                    "sources": [{"id": "s", "title": text(), "url": "https://example.org/a(b)?c=d&lt=%20*_"}]},
        "workstreams": [{"id": "w", "title": text()}],
        "stakeholders": [{"id": "h", "title": text()}],
        "phases": [{"id": "first", "title": text(), "situation": text(), "goal": text(), "gate": text(),
                    "pitfalls": [text() for _ in range(8)], "prepare": [text(), text()], "milestones": milestones},
                   {"id": "last", "title": text(), "parallel": ["first"]}],
        "criteria": criteria,
        "models": [{**item("o0"), "pros": [text(), text()], "cons": [text(), text()]}],
        "terms": [item(f"t{i}") for i in range(4)],
    })
