# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""The same input and options are the same bytes, whatever the locale and the width: of all formats for programs."""

import os
import shutil
import subprocess
import tempfile
import unittest

from support import FOR_PROGRAMS, SMALL, phasenav

# The names need not be installed: what counts is what the program makes of them.
LOCALES = [
    {"LC_ALL": "C"},
    {"LC_ALL": "C.UTF-8"},
    {"LC_ALL": "", "LANG": "de_DE.UTF-8", "LANGUAGE": "de"},
    {"LC_ALL": "en_US.UTF-8", "LANGUAGE": "en:de"},
    {"LC_ALL": "tr_TR.UTF-8"},
    {"LC_ALL": "C.UTF-8", "COLUMNS": "20"},
    {"LC_ALL": "C", "COLUMNS": "300", "LINES": "5", "TERM": "dumb", "NO_COLOR": "1"},
    {"LC_ALL": "C.UTF-8", "CLICOLOR_FORCE": "1", "TERM": "xterm-256color", "TZ": "Asia/Tokyo"},
]
REQUESTS = [["--all"], ["--phase", "3", "--phase", "1", "--lang", "en"], ["--item", "needs", "--stakeholder", "citizens"]]


class Locales(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp()
        cls.locales = list(LOCALES)
        if shutil.which("localedef"):
            for name, charset in (("de_DE.ISO-8859-1", "ISO-8859-1"), ("de_DE.UTF-8", "UTF-8")):
                subprocess.run(["localedef", "-i", "de_DE", "-f", charset, os.path.join(cls.folder, name)],
                               capture_output=True, check=False)
                if os.path.exists(os.path.join(cls.folder, name, "LC_CTYPE")):
                    cls.locales.append({"LC_ALL": name, "LOCPATH": cls.folder})

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_formats_for_programs_are_the_same_everywhere(self):
        for name in FOR_PROGRAMS:
            for request in REQUESTS:
                arguments = ("--file", SMALL, *request, "--format", name)
                found = {phasenav(*arguments, environment=locale) for locale in self.locales}
                found.add(phasenav(*arguments, "--width", "33"))
                self.assertEqual(len(found), 1, arguments)

    def test_their_language_is_the_roadmap_s_own_or_the_one_asked_for(self):
        english = {"LC_ALL": "en_US.UTF-8"}
        for name in FOR_PROGRAMS:
            for asked, title in (([], "Einführung"), (["--lang", "en"], "Idea"), (["--lang", "de"], "Einführung")):
                data = phasenav("--file", SMALL, "--phase", "1", *asked, "--format", name, environment=english)
                self.assertIn(title.encode("utf-8"), data, (name, asked))

    def test_a_charset_s_name_alone_names_that_charset(self):
        """A Mac's ssh passes on LC_CTYPE=UTF-8."""
        for name in ("UTF-8", "utf8"):
            for language in ("", "de_DE.UTF-8"):
                text = phasenav("--file", SMALL, "--phase", "1", "--lang", "de",
                                environment={"LC_ALL": "", "LC_CTYPE": name, "LANG": language})
                self.assertIn("Einführung", text.decode("utf-8"), (name, language))
        text = phasenav("--file", SMALL, "--phase", "1", "--lang", "de", environment={"LC_ALL": "", "LC_CTYPE": "UTF-9"})
        self.assertIn(b"Einfuehrung", text)

    def test_text_follows_the_locale(self):
        german = phasenav("--file", SMALL, "--phase", "1", environment={"LC_ALL": "de_DE.UTF-8"})
        english = phasenav("--file", SMALL, "--phase", "1", environment={"LC_ALL": "en_US.UTF-8"})
        self.assertIn("Ziel", german.decode())
        self.assertIn("Goal", english.decode())

    def test_no_format_has_escape_sequences_or_control_characters(self):
        for name in FOR_PROGRAMS:
            data = phasenav("--all", "--format", name, "--color", "always")
            allowed = b"\r\n" if name in ("csv", "excel") else b"\n"
            self.assertEqual([byte for byte in data if (byte < 32 and byte not in allowed) or byte == 127], [], name)


if __name__ == "__main__":
    unittest.main()
