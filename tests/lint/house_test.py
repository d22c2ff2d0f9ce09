# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""house_test.py CC: house.py finds what it is there to find, in a made-up tree, and nothing else."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

LINT = pathlib.Path(__file__).with_name("house.py")
COMPILER = sys.argv.pop()

# A house in order: two modules, a family of names made by a table, and a name that only a test asks for.
IN_ORDER = {
    "include/phasenav/low/low.h": "int pn_low(void);\n",
    "src/low/low.c": '#include "phasenav/low/low.h"\n#include "deep.h"\nint pn_low(void) { return pn_deep(); }\n',
    "src/low/deep.h": "/* As pn_low() has it. */\nint pn_deep(void);\nint pn_for_tests(void);\n",
    "src/low/deep.c": '#include "deep.h"\nint pn_deep(void) { return 1; }\nint pn_for_tests(void) { return 2; }\n',
    "src/high/table.h": "#define X(name) extern const int pn_row_##name;\nX(one)\n#undef X\n",
    "src/high/one.c": '#include "table.h"\nconst int pn_row_one = 1;\n',
    "src/high/main.c": '#include "phasenav/low/low.h"\n#include "table.h"\n'
                       "int main(void) { return pn_low() + pn_row_one; }\n",
    "tests/test.c": "int pn_for_tests(void);\n",
}


class House(unittest.TestCase):
    def said(self, changes):
        """What the lint says of a tree with these files changed; None: the file is gone."""
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            objects = []
            for name, text in {**IN_ORDER, **changes}.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            for source in sorted(root.glob("src/*/*.c")):
                made = root / "build/src" / source.parent.name / "CMakeFiles/x.dir" / (source.name + ".o")
                made.parent.mkdir(parents=True, exist_ok=True)
                subprocess.run([COMPILER, "-c", "-I", root / "include", source, "-o", made], check=True)
                objects.append(made)
            run = subprocess.run([sys.executable, LINT, root, *objects], capture_output=True, text=True)
            self.assertEqual(run.returncode, 1 if run.stdout else 0, run.stderr)
            return run.stdout

    def test_in_order(self):
        self.assertEqual(self.said({}), "")

    def test_circle(self):
        said = self.said({
            "src/low/deep.h": "int pn_deep(void);\nint pn_other(void);\n",
            "src/low/deep.c": '#include "deep.h"\n#include "phasenav/low/low.h"\n'
                              "int pn_other(void) { return 1; }\nint pn_deep(void) { return pn_low(); }\n",
        })
        self.assertIn("in a circle: src/low/deep.c, src/low/low.c\n", said)
        self.assertIn("src/low/low.c -> deep.c: pn_deep\n", said)

    def test_circle_of_three_by_an_address(self):
        said = self.said({
            "src/low/deep.h": "int pn_deep(void);\n",
            "src/low/deep.c": '#include "deep.h"\n#include "third.h"\nint pn_deep(void) { return pn_third != 0; }\n',
            "src/low/third.h": "extern int (*const pn_third)(void);\n",
            "src/low/third.c": '#include "third.h"\n#include "phasenav/low/low.h"\nint (*const pn_third)(void) = pn_low;\n',
        })
        self.assertIn("in a circle: src/low/deep.c, src/low/low.c, src/low/third.c\n", said)

    def test_header_of_two_files(self):
        said = self.said({
            "src/low/deep.h": "int pn_deep(void);\nint pn_more(void);\n",
            "src/low/more.c": '#include "deep.h"\nint pn_more(void) { return 1; }\n',
            "src/low/low.c": '#include "phasenav/low/low.h"\n#include "deep.h"\n'
                             "int pn_low(void) { return pn_deep() + pn_more(); }\n",
        })
        self.assertIn("src/low/deep.h: declares what several files offer: deep.c, more.c\n", said)

    def test_file_of_two_headers(self):
        said = self.said({"src/low/deep2.h": "int pn_for_tests(void);\n"})
        self.assertIn("src/low/deep.c: what it offers is in several headers: src/low/deep.h, src/low/deep2.h\n", said)

    def test_public_though_private(self):
        said = self.said({"include/phasenav/low/low.h": "int pn_low(void);\nint pn_mine(void);\n",
                          "src/low/mine.c": "int pn_mine(void);\nint pn_mine(void) { return 1; }\n"})
        self.assertIn("low.h: pn_mine is used by its own module alone; let it be private to src/low\n", said)

    def test_not_static(self):
        said = self.said({"src/high/one.c": '#include "table.h"\nconst int pn_row_one = 1;\nint pn_lonely = 1;\n'})
        self.assertEqual(said, "src/high/one.c: pn_lonely is in no header; is it static?\n")
        said = self.said({"tests/test.c": ""})
        self.assertEqual(said, "src/low/deep.h: pn_for_tests is used by no other file; let it be static in deep.c\n")


if __name__ == "__main__":
    unittest.main()
