# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""labels.py BUILD README: every test can be chosen by a label, and every label is explained.

  1. A test's name is FOLDER/NAME, and FOLDER is one of its labels, so that `ctest -L FOLDER` runs all of the folder.
  2. A test has a time limit, so that one that hangs does not stop the others.
  3. README has a row for each label in its table of labels, and for no other.

Every breach is a line; the exit status is 1 if there is any.
"""

import json
import re
import subprocess
import sys

ROW = re.compile(r"^\| `([\w-]+)` \|", re.MULTILINE)


def properties_of(test):
    return {entry["name"]: entry["value"] for entry in test.get("properties", [])}


def breaches_of(tests, readme):
    used = set()
    for test in tests:
        folder = test["name"].split("/")[0]
        properties = properties_of(test)
        labels = properties.get("LABELS", [])
        used.update(labels)
        if folder not in labels:
            yield f"{test['name']} lacks the label '{folder}'"
        if "TIMEOUT" not in properties:
            yield f"{test['name']} has no TIMEOUT"
    explained = set(ROW.findall(readme))
    for label in sorted(used - explained):
        yield f"README.md has no row for the label '{label}'"
    for label in sorted(explained - used):
        yield f"README.md explains the label '{label}', which no test has"


def test_itself():
    """A rule that finds nothing in what breaks it would be no rule."""
    good = {"name": "a/b", "properties": [{"name": "LABELS", "value": ["a"]}, {"name": "TIMEOUT", "value": 9.0}]}
    bare = {"name": "docs/x", "properties": []}
    assert list(breaches_of([good], "| `a` | all |")) == []
    assert list(breaches_of([bare], "")) == ["docs/x lacks the label 'docs'", "docs/x has no TIMEOUT"]
    assert list(breaches_of([good], "| `c` | all |")) == [
        "README.md has no row for the label 'a'",
        "README.md explains the label 'c', which no test has",
    ]


def main():
    test_itself()
    build, readme = sys.argv[1:]
    listing = subprocess.run(["ctest", "--test-dir", build, "--show-only=json-v1"], stdout=subprocess.PIPE, check=True)
    tests = json.loads(listing.stdout)["tests"]
    with open(readme, encoding="utf-8") as file:
        breaches = list(breaches_of(tests, file.read()))
    print("\n".join(breaches) if breaches else f"{len(tests)} tests have their labels")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
