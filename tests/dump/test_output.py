# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

"""Output that fails: never half a document with exit status 0, and never a word about a reader that has seen enough."""

import os
import resource
import signal
import subprocess
import unittest

from support import ENVIRONMENT, FOR_PROGRAMS, PROGRAM, phasenav

REQUESTS = [["--all", "--format", name] for name in ("text", *FOR_PROGRAMS)] + [
    ["--list", "milestones"], ["--search", "a"], ["--item", "pilot-completed"], ["--help", "--lang", "de"]]

MESSAGE = r"^phasenav: die Standardausgabe lässt sich nicht beschreiben: .+\n$"


def start(arguments, output, **more):
    return subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE,
                            env=ENVIRONMENT, **more)


def end(process):
    _, errors = process.communicate(timeout=300)
    return process.returncode, errors.decode()


class Output(unittest.TestCase):
    def test_a_full_device_is_an_error(self):
        for request in REQUESTS:
            with open("/dev/full", "wb") as full:
                status, errors = end(start(request, full))
            self.assertEqual(status, 1, request)
            self.assertRegex(errors, MESSAGE)

    def test_a_closed_standard_output_is_an_error(self):
        for request in REQUESTS:
            status, errors = end(start(request, None, preexec_fn=lambda: os.close(1)))
            self.assertEqual(status, 1, request)
            self.assertRegex(errors, MESSAGE)

    def test_one_that_is_open_for_reading_only_is_an_error(self):
        with open("/dev/null", "rb") as unwritable:
            status, errors = end(start(REQUESTS[0], unwritable))
        self.assertEqual(status, 1)
        self.assertRegex(errors, MESSAGE)

    def test_a_file_that_may_not_grow_is_an_error(self):
        """The first write is a short one, the next fails."""
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        with open("/dev/shm/phasenav-test" if os.path.isdir("/dev/shm") else "phasenav-test", "w+b") as file:
            os.unlink(file.name)
            status, errors = end(start(REQUESTS[0], file, preexec_fn=limit))
            self.assertEqual(os.fstat(file.fileno()).st_size, 1000)
        self.assertEqual(status, 1)
        self.assertRegex(errors, MESSAGE)

    def test_a_reader_that_has_seen_enough_is_no_error(self):
        for request in REQUESTS:
            process = start(request, subprocess.PIPE)
            process.stdout.close()
            process.wait(timeout=300)
            self.assertEqual((process.returncode, process.stderr.read()), (0, b""), request)
            process.stderr.close()

    def test_a_pipe_that_does_not_wait_gets_everything(self):
        """Another program has set it non-blocking: it is full again and again."""
        expected = phasenav(*REQUESTS[0])
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        process = start(REQUESTS[0], writing)
        os.close(writing)
        found = b""
        while chunk := os.read(reading, 100):
            found += chunk
        os.close(reading)
        self.assertEqual(end(process), (0, ""))
        self.assertEqual(found, expected)

    def test_a_stopped_writer_goes_on(self):
        expected = phasenav(*REQUESTS[0])
        process = start(REQUESTS[0], subprocess.PIPE)
        found = process.stdout.read(1)
        for _ in range(3):
            process.send_signal(signal.SIGSTOP)
            os.waitpid(process.pid, os.WUNTRACED)
            process.send_signal(signal.SIGCONT)
            found += process.stdout.read(5000)
        found += process.stdout.read()
        process.stdout.close()
        self.assertEqual((process.wait(timeout=300), process.stderr.read()), (0, b""))
        process.stderr.close()
        self.assertEqual(found, expected)


if __name__ == "__main__":
    unittest.main()
