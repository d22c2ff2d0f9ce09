# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""hardened_test.py CC: hardened.py names whichever flag a program lacks, and says nothing of one that has them all."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True  # the sources stay as they are
import hardened

COMPILER = sys.argv.pop()
SOURCE = """
#include <stdio.h>
#include <string.h>
int main(int argc, char **argv)
{
    char text[64];
    strcpy(text, argv[argc - 1]);
    return printf("%s", text) < 0;
}
"""
FLAGS = ["-O2", "-fstack-protector-strong", "-U_FORTIFY_SOURCE", "-D_FORTIFY_SOURCE=2", "-D_FILE_OFFSET_BITS=64",
         "-D_TIME_BITS=64", "-fPIE", "-pie", "-Wl,-z,relro", "-Wl,-z,now"]


class Hardened(unittest.TestCase):
    def said(self, lost=(), added=(), given=""):
        """What is said of a program that was built without the lost flags, with the added ones."""
        flags = [flag for flag in FLAGS if flag not in lost] + list(added)
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / "main.c"
            source.write_text(SOURCE, encoding="utf-8")
            program = pathlib.Path(folder) / "main"
            subprocess.run([COMPILER, *flags, source, "-o", program], check=True)
            return list(hardened.breaches_of(program, ["cc " + " ".join(flags)], given))

    def test_all(self):
        self.assertEqual(self.said(), [])

    def test_lost(self):
        for lost, added, word in [
            (["-fPIE", "-pie"], ["-no-pie"], "position-independent"),
            (["-Wl,-z,relro"], ["-Wl,-z,norelro"], "read-only"),
            (["-Wl,-z,now"], ["-Wl,-z,lazy"], "at the start"),
            ([], ["-Wl,-z,execstack"], "executed"),
            (["-fstack-protector-strong"], ["-fno-stack-protector"], "stack frames"),
            (["-D_FORTIFY_SOURCE=2"], [], "bounds"),
            (["-D_FILE_OFFSET_BITS=64", "-D_TIME_BITS=64"], ["-D_FILE_OFFSET_BITS=64"], "_TIME_BITS"),
            (["-D_FILE_OFFSET_BITS=64", "-D_TIME_BITS=64"], [], "_FILE_OFFSET_BITS"),
        ]:
            with self.subTest(lost=lost, added=added):
                self.assertIn(word, " ".join(self.said(lost, added)))

    def test_not_where_it_cannot_be(self):
        self.assertEqual(self.said(["-O2", "-D_FORTIFY_SOURCE=2"], ["-O0"]), [])

    def test_given(self):
        self.assertEqual(self.said(["-fPIE", "-pie"], ["-no-pie"], "-O2 -no-pie"), [])


if __name__ == "__main__":
    unittest.main()
