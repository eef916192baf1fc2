"""Kept texts in files as people have them: behind symbolic links, with the line ends of Windows, and very long."""

import os
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

COMMAND = os.environ["BEDSIDE_COMMAND"]

PLAN = """bedside: 1
plan: kept
topics:
  - topic: walking
    feels: pleasant
    say: Let us walk.
"""

TEST = """bedside: 1
test: plan.yaml
cases:
  - case: as it was
    call: to the end
    expect: {kept transcript: whole.kept.txt}
"""

TRANSCRIPT = "== ending ==\nWalking\n  say: Let us walk.\n\nthe call is complete\n"


class KeptFilesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.kept = self.folder / "whole.kept.txt"
        (self.folder / "plan.yaml").write_text(PLAN)
        (self.folder / "plan.test.yaml").write_text(TEST)

    def run_tests(self, *arguments):
        return subprocess.run([COMMAND, "test", "plan.test.yaml", *arguments], cwd=self.folder, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)

    def test_a_link_stays_a_link_and_its_file_keeps_its_permissions(self):
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        (elsewhere / "real.txt").write_text("old\n")
        (elsewhere / "real.txt").chmod(0o640)
        (elsewhere / "between.txt").symlink_to("real.txt")
        self.kept.symlink_to("elsewhere/between.txt")
        self.assertEqual(0, self.run_tests("--update").returncode)
        self.assertTrue(self.kept.is_symlink())
        self.assertTrue((elsewhere / "between.txt").is_symlink())
        self.assertEqual(TRANSCRIPT, (elsewhere / "real.txt").read_text())
        self.assertEqual(0o640, stat.S_IMODE((elsewhere / "real.txt").stat().st_mode))

    def test_a_link_to_a_file_that_is_not_there_yet_is_followed(self):
        self.kept.symlink_to("new.txt")
        self.assertEqual(0, self.run_tests("--update").returncode)
        self.assertTrue(self.kept.is_symlink())
        self.assertEqual(TRANSCRIPT, (self.folder / "new.txt").read_text())

    def test_links_in_a_circle_are_said_and_nothing_is_written(self):
        self.kept.symlink_to("other.txt")
        (self.folder / "other.txt").symlink_to("whole.kept.txt")
        run = self.run_tests("--update")
        self.assertEqual(2, run.returncode)
        self.assertIn("symbolic link", run.stderr)
        self.assertTrue(self.kept.is_symlink())

    def test_line_ends_of_windows_make_no_difference(self):
        self.kept.write_bytes(TRANSCRIPT.replace("\n", "\r\n").encode())
        run = self.run_tests()
        self.assertEqual(0, run.returncode, run.stdout)

    def test_so_many_other_lines_are_not_held_against_each_other(self):
        self.kept.write_text("== ending ==\n" + "".join(f"line {number}\n" for number in range(2_000_000)))
        run = self.run_tests()
        self.assertEqual(1, run.returncode)
        self.assertIn("- line 0\n", run.stdout)
        self.assertIn("2000000 lines are others from line 2 on", run.stdout)
        self.assertLess(len(run.stdout), 1000)


if __name__ == "__main__":
    unittest.main()
