"""What build servers read of `bedside test`: JUnit's XML is well formed and TAP 14 keeps its grammar, whatever the texts."""

import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

COMMAND = os.environ["BEDSIDE_COMMAND"]

PLAN = """bedside: 1
plan: hostile
facts:
  first_name: {type: text, phi: false, example: "<b> & \\"# SKIP]]>"}
topics:
  - topic: walking
    feels: pleasant
    say: Hello {first_name}.
"""

TEST = """bedside: 1
test: plan.yaml
cases:
  - case: 'fine # SKIP not really \\ <case> & "quotes"'
    call: to the end
    expect: {disposition: complete}
  - case: 'fails # SKIP'
    call: to the end
    expect:
      hears: {never: 'Hello'}
      kept transcript: gone.kept.txt
  - case: fails for some
    for_all: {first_name: [Ann, "]]>"]}
    call: to the end
    expect: {hears: Hello Ann.}
"""

POINT = re.compile(r"(not )?ok (\d+) - (?:[^#\\]|\\.)*(#.*)?$")


class FormatsTest(unittest.TestCase):
    def run_tests(self, format, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "plan.yaml").write_text(PLAN)
            Path(folder, "plan.test.yaml").write_text(TEST)
            Path(folder, "broken.test.yaml").write_text("bedside: 1\ntest: plan.yaml\ncases: [{cas: '<&>'}]\n")
            Path(folder, "cut.test.yaml").write_text("bedside: 1\ntest: [plan.yaml")
            run = subprocess.run([COMMAND, "test", ".", "--format", format, *arguments], cwd=folder, text=True,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        self.assertEqual(1, run.returncode, run.stderr)
        return run.stdout

    def test_junit_is_well_formed_and_its_counts_add_up(self):
        root = ElementTree.fromstring(self.run_tests("junit", "--coverage"))
        cases = root.findall("./testsuite/testcase")
        self.assertEqual(5, len(cases))
        self.assertEqual(len(cases), int(root.get("tests")))
        self.assertEqual(len(root.findall(".//failure")), int(root.get("failures")))
        self.assertEqual(len(root.findall(".//error")), int(root.get("errors")))
        self.assertIn('fine # SKIP not really \\ <case> & "quotes"', [case.get("name") for case in cases])
        self.assertEqual(["0", "100"], [each.get("value") for each in root.findall(".//property")])

    def test_tap_has_its_version_its_plan_and_one_point_for_each_case(self):
        lines = self.run_tests("tap").splitlines()
        self.assertEqual("TAP version 14", lines[0])
        self.assertEqual("1..5", lines[1])
        points = [line for line in lines[2:] if not line.startswith((" ", "#"))]
        self.assertEqual([1, 2, 3, 4, 5], [int(POINT.match(point)[2]) for point in points])
        self.assertEqual([True, True, False, True, True], [POINT.match(point)[1] is not None for point in points])

    def test_tap_takes_no_words_of_a_case_for_a_directive(self):
        for line in self.run_tests("tap").splitlines():
            match = POINT.match(line)
            self.assertIsNone(match and match[3], line)

    def test_tap_closes_every_block_that_it_opens(self):
        lines = self.run_tests("tap").splitlines()
        self.assertEqual(lines.count("  ---"), lines.count("  ..."))
        self.assertEqual(4, lines.count("  ---"))


if __name__ == "__main__":
    unittest.main()
