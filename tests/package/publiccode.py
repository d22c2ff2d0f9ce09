# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""publiccode.py PUBLICCODE NEWS PO...: data/publiccode.yml keeps the rules of publiccode.yml, and says what is so.

The rules are those of https://yml.publiccode.tools, version 0.5, for the keys that are used here. Every breach is a line; the exit
status is 1 if there is any.
"""

import copy
import pathlib
import re
import sys

import yaml

REQUIRED = {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal",
            "maintenance", "localisation"}
KNOWN = REQUIRED | {"softwareVersion", "releaseDate", "categories", "intendedAudience"}
CATEGORIES = {"project-management", "knowledge-management", "collaboration", "agile-project-management", "workflow-management",
              "project-collaboration", "enterprise-project-management", "task-management"}
SCOPES = {"local-authorities", "infrastructures", "society", "environment", "energy", "transportation", "research",
          "science-and-technology"}
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = {"standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend",
         "standalone/other", "addon", "library", "configurationFiles"}


def breaches_of(code, news, languages):
    yield from (f"{key} is missing" for key in sorted(REQUIRED - set(code)))
    yield from (f"{key} is not a key" for key in sorted(set(code) - KNOWN))
    if code.get("developmentStatus") not in STATUSES:
        yield "developmentStatus is none of those there are"
    if code.get("softwareType") not in TYPES:
        yield "softwareType is none of those there are"
    yield from (f"there is no category {name}" for name in code["categories"] if name not in CATEGORIES)
    audience = code.get("intendedAudience", {})
    yield from (f"there is no scope {name}" for name in audience.get("scope", []) if name not in SCOPES)
    yield from (f"no country: {name}" for name in audience.get("countries", []) if not re.fullmatch("[a-z]{2}", name))
    for language, text in code["description"].items():
        if not 0 < len(text["shortDescription"]) <= 150 or "\n" in text["shortDescription"]:
            yield f"{language}: shortDescription is not one line of at most 150 characters"
        if not 150 <= len(text["longDescription"]) <= 10000:
            yield f"{language}: longDescription has not 150 to 10000 characters"
        if not text["features"]:
            yield f"{language}: no features"
    if code["legal"].get("license") != "EUPL-1.2":
        yield "another licence than the program's"
    maintenance = code["maintenance"]
    if maintenance["type"] not in {"internal", "contract", "community", "none"}:
        yield "maintenance/type is none of those there are"
    if maintenance["type"] in {"internal", "community"} and not all("name" in one for one in maintenance["contacts"] or [{}]):
        yield "maintenance lacks the name of a contact"
    if not isinstance(code["localisation"]["localisationReady"], bool):
        yield "localisationReady is neither true nor false"
    if sorted(code["localisation"]["availableLanguages"]) != sorted(languages):
        yield f"the languages are {', '.join(sorted(languages))}"
    if f"phasenav {code['softwareVersion']} ({code['releaseDate']})" != news:
        yield f"the newest version is that of data/NEWS: {news}"


def test_itself(code, *facts):
    """Rules that find nothing in what breaks them would be none."""
    for path, value in [("developmentStatus", "done"), ("softwareType", "tui"), ("softwareVersion", "9"),
                        ("categories", ["cities"]), ("legal", {"license": "MIT"}), ("extra", 1),
                        ("maintenance", {"type": "community", "contacts": []})]:
        assert list(breaches_of({**code, path: value}, *facts)), path
    long = copy.deepcopy(code)
    long["description"]["en"]["shortDescription"] = "x" * 151
    assert list(breaches_of(long, *facts))


def main():
    path, news, *catalogues = sys.argv[1:]
    code = yaml.safe_load(pathlib.Path(path).read_text(encoding="utf-8"))
    first = pathlib.Path(news).read_text(encoding="utf-8").split("\n", 1)[0]
    facts = (first, ["en", *(pathlib.Path(name).stem for name in catalogues)])
    breaches = list(breaches_of(code, *facts))
    if not breaches:
        test_itself(code, *facts)
    print("\n".join(breaches) if breaches else "publiccode.yml is in order")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
