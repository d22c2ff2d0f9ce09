# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""`--due --format ics` as another program's parser reads it (Debian's python3-icalendar)."""

import datetime
import json
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import icalendar
except ImportError:
    sys.exit(77)

from support import HOSTILE, SMALL, SOURCE, phasenav, roadmap_of

NOW = {"SOURCE_DATE_EPOCH": "1795853640", "TZ": "Europe/Berlin"}
EXAMPLE = ["--project", SOURCE / "data/examples/parkraum.yaml"]


def due(*arguments):
    return phasenav("--due", *arguments, environment=NOW)


def events(calendar):
    return icalendar.Calendar.from_ical(calendar).walk("VEVENT")


def project_of(folder, texts):
    """A project along the roadmap made of them, with a due milestone for each, whose owners are the texts."""
    owners = [text for text in texts if text.strip()][:12]
    roadmap = Path(folder, "roadmap.yaml")
    roadmap.write_text(roadmap_of(texts), encoding="utf-8")
    project = Path(folder, "project.yaml")
    milestones = {f"m{i}": {"state": "started", "due": f"2026-12-{i + 1:02}", "owner": owner}
                  for i, owner in enumerate(owners)}
    project.write_text(json.dumps({"format": 2, "project": {"title": "a, b; c\\n\n", "roadmap": "r"},
                                   "milestones": milestones}), encoding="utf-8")
    return ["--file", roadmap, "--project", project], owners


class Calendar(unittest.TestCase):
    def test_each_entry_with_a_day_is_an_event_of_that_day(self):
        entries = [entry for entry in json.loads(due(*EXAMPLE, "-F", "json"))["due"] if "due" in entry]
        found = events(due(*EXAMPLE, "-F", "ics"))
        self.assertEqual(len(found), 12)
        for entry, event in zip(entries, found):
            day = datetime.date.fromisoformat(entry["due"])
            self.assertEqual(event["DTSTART"].dt, day)
            self.assertEqual(event["DTEND"].dt, day + datetime.timedelta(days=1))
            self.assertEqual(event["SUMMARY"], entry["title"])
            self.assertIn(entry["owner"], event["DESCRIPTION"])
            self.assertEqual(event["DTSTAMP"].dt.isoformat(), "2026-11-28T08:14:00+00:00")

    def test_an_event_stays_the_same_one(self):
        names = [event["UID"] for event in events(due(*EXAMPLE, "-F", "ics"))]
        later = phasenav("--due", *EXAMPLE, "-F", "ics", "-L", "en", environment={"SOURCE_DATE_EPOCH": "1796853640"})
        self.assertEqual([event["UID"] for event in events(later)], names)
        self.assertEqual(len(set(names)), len(names))
        with tempfile.TemporaryDirectory() as folder:
            other = Path(folder, "other.yaml")
            text = EXAMPLE[1].read_text(encoding="utf-8").replace("Parkraumsensorik Musterstadt", "Another")
            other.write_text(text, encoding="utf-8")
            others = {event["UID"] for event in events(due("--project", other, "-F", "ics"))}
        self.assertEqual(others & set(names), set())

    def test_lines_are_as_the_rfc_has_them(self):
        with tempfile.TemporaryDirectory() as folder:
            hostile, _ = project_of(folder, [text + " größer " * 20 for text in HOSTILE])
            for arguments in (EXAMPLE, hostile):
                calendar = due(*arguments, "-F", "ics")
                self.assertTrue(calendar.endswith(b"\r\n"))
                lines = calendar.split(b"\r\n")
                self.assertLessEqual(max(map(len, lines)), 75)
                for line in lines:
                    self.assertNotIn(b"\n", line)
                    line.decode()  # no line ends within a character

    def test_no_text_becomes_anything_else(self):
        with tempfile.TemporaryDirectory() as folder:
            hostile, owners = project_of(folder, HOSTILE)
            entries = json.loads(due(*hostile, "-F", "json"))["due"]
            found = events(due(*hostile, "-F", "ics"))
            self.assertEqual([event["SUMMARY"] for event in found], [entry["title"] for entry in entries])
            for owner, event in zip(owners, found):
                self.assertIn(owner, str(event["DESCRIPTION"]))

    def test_without_a_day_there_is_no_event(self):
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder, "p.yaml")
            project.write_text("format: 2\nproject: {title: T}\nmilestones:\n  trial-run: {state: started}\n", encoding="utf-8")
            self.assertEqual(events(due("--file", SMALL, "--project", project, "-F", "ics")), [])


if __name__ == "__main__":
    unittest.main()
