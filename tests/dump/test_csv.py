# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""`--format csv` as a reader of RFC 4180 sees it, beside what JSON says."""

import csv
import io
import re
import unittest

from support import HOSTILE, ROADMAPS, SMALL, document, phasenav, roadmap_of

COLUMNS = ["kind", "phase", "phase_number", "phase_title", "id", "title", "text", "evidence", "question", "workstreams",
           "stakeholders", "requires", "required_by", "prepares", "related", "sources", "origin", "cross_phase",
           "original", "helps", "priority"]
LISTS = ("workstreams", "stakeholders", "requires", "required_by", "prepares", "helps", "related", "sources")
FORMULAS = tuple("=+-@＝＋－＠")


def rows_of(*arguments, text=None):
    data = phasenav(*arguments, "--format", "csv", text=text).decode("utf-8")
    return list(csv.DictReader(io.StringIO(data, newline=""), strict=True))


def as_text(value):
    """What would be a formula where a cell begins: a text, and what is behind a semicolon or a line break in it."""
    return re.sub(r"(^|[;\t\r\n])(?=[=+@＝＋－＠\t\r-])", r"\1'", value)


def field_of(thing, column):
    """What a project says: a day that is known to be unknown is `~`, and each note begins a line."""
    value = thing.get(column, "")
    if column == "notes":
        return "\n".join(" ".join(note[key] for key in ("time", "who") if key in note)
                         + (": " if "time" in note or "who" in note else "") + note["text"] for note in value)
    return "~" if value is None else value


def expected_rows(dump):
    """What JSON has, as rows."""
    criteria = {criterion["id"]: criterion for criterion in dump["criteria"]}
    for phase in dump["phases"]:
        common = {"phase": phase["id"], "phase_number": str(phase["number"]), "phase_title": phase["title"]}
        for milestone in phase["milestones"]:
            yield {**common, "kind": "milestone", **milestone}
        for entry in phase["rounds"]:
            criterion = criteria[entry["criterion"]]
            yield {**common, "kind": "round", **criterion, "question": entry.get("question", ""),
                   "cross_phase": "true" if entry["cross_phase"] else "false"}


def expected(dump):
    for row in expected_rows(dump):
        yield {column: " ".join(row.get(column, ())) if column in LISTS else as_text(row.get(column, ""))
               for column in COLUMNS}


class Csv(unittest.TestCase):
    maxDiff = None

    def test_the_rows_are_what_json_has(self):
        for path in ROADMAPS:
            for language in ("de", "en"):
                with self.subTest(path=path, language=language):
                    arguments = ("--file", path, "--all", "--lang", language)
                    self.assertEqual(rows_of(*arguments), list(expected(document(*arguments))))

    def test_a_project_adds_its_columns_as_json_has_them(self):
        for project in ("parkraum.yaml", "full.yaml"):
            with self.subTest(project):
                self.check_columns(("--file", SMALL, "--project", SMALL.with_name(project), "--all"))

    def check_columns(self, arguments):
        rows, dump = rows_of(*arguments), document(*arguments)
        of_project = ("state", "date", "owner", "notes", "due", "evidence_given")
        self.assertEqual(list(rows[0]), COLUMNS + list(of_project))
        things = [thing for phase in dump["phases"] for thing in phase["milestones"] + phase["rounds"]]
        self.assertEqual([[row[column] for column in of_project] for row in rows],
                         [[as_text(field_of(thing, column)) for column in of_project] for thing in things])
        self.assertIn("attention", [row["state"] for row in rows])

    def test_a_text_stays_one_field_and_no_formula(self):
        text = roadmap_of(HOSTILE)
        rows = rows_of("--file", "-", "--all", text=text)
        self.assertEqual(rows, list(expected(document("--file", "-", "--all", text=text))))
        self.assertGreater(sum(value.startswith("'=") for row in rows for value in row.values()), 0)
        for row in rows:
            for value in row.values():
                self.assertFalse(value.startswith(FORMULAS), value)

    def test_no_separator_makes_a_formula(self):
        text = roadmap_of(["x;=1+1;y", "a\n=b", 'say ";+1"', "a; b", "c;-2,;@d", "=;e"])
        data = phasenav("--file", "-", "--all", "--format", "csv", text=text).decode("utf-8")
        self.assertIn("x;'=1+1;y", data)
        for separator in ";,":
            for line in data.splitlines():
                for cell in line.split(separator):
                    self.assertFalse(cell.lstrip('"').startswith(FORMULAS), line)

    def test_lines_are_as_the_rfc_has_them(self):
        text = roadmap_of(["two\nlines", "plain", 'say "so"', "a, b"])
        data = phasenav("--file", "-", "--all", "--format", "csv", text=text)
        self.assertTrue(data.endswith(b"\r\n"))
        self.assertFalse(data.startswith(b"\xef\xbb\xbf"))
        self.assertEqual(data.split(b"\r\n")[0].decode(), ",".join(COLUMNS))
        outside = b"".join(data.split(b'"')[::2])
        self.assertEqual(outside.count(b"\n"), outside.count(b"\r\n"))
        self.assertIn("two\nlines", [row["title"] for row in rows_of("--file", "-", "--all", text=text)])

    def test_excel_is_the_same_table_with_semicolons(self):
        project = ("--project", SMALL.with_name("full.yaml"), "--file", SMALL)
        text = roadmap_of(["two\nlines", "a; b", 'say "so"', "a, b", "x;=1+1"])
        for arguments in (("--file", "-", "--all"), (*project, "--all"), (*project, "--log"), (*project, "--due")):
            excel = phasenav(*arguments, "--format", "excel", text=text)
            self.assertTrue(excel.startswith(b"\xef\xbb\xbf") and excel.endswith(b"\r\n"), arguments)
            commas = phasenav(*arguments, "--format", "csv", text=text)
            self.assertEqual(list(csv.reader(io.StringIO(excel.decode("utf-8-sig"), newline=""), delimiter=";", strict=True)),
                             list(csv.reader(io.StringIO(commas.decode("utf-8"), newline=""), strict=True)), arguments)


if __name__ == "__main__":
    unittest.main()
