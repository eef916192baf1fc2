"""What scripts/benchmark_table.py makes of measurements."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from script_tree import SCRIPTS

ARRANGED = {"name": "arrange, no rules/8/iterations:20/manual_time", "samples": 1000.0, "items": 8.0, "exact": 999.0,
            "median": 0.0000161, "p99": 0.00123, "worst": 1.5}
LOADED = {"name": "load a plan/manual_time", "samples": 1.0, "median": 0.25, "p99": 0.25, "worst": 0.25,
          "label": "1.5 × YAML::Load"}
FAILED = {"name": "arrange/8", "error_occurred": True, "error_message": "seed 7: it breaks a rule"}


class BenchmarkTableTest(unittest.TestCase):
    def table(self, runs, *arguments, page=None):
        """The status and the lines; with a page, what becomes of it instead."""
        with tempfile.TemporaryDirectory() as folder:
            measured = Path(folder) / "measured.json"
            measured.write_text(json.dumps({"benchmarks": runs}), encoding="utf-8")
            command = [sys.executable, "-B", SCRIPTS / "benchmark_table.py", *arguments, measured]
            if page is not None:
                (Path(folder) / "page.md").write_text(page, encoding="utf-8")
                command += ["--into", Path(folder) / "page.md"]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            text = done.stdout if page is None else (Path(folder) / "page.md").read_text(encoding="utf-8")
        return done.returncode, text.splitlines()

    def test_a_row_has_its_times_in_units_that_suit_and_the_number_of_exact_results(self):
        status, lines = self.table([ARRANGED], "--markdown")
        self.assertEqual(0, status)
        self.assertEqual("| arrange, no rules | 8 | 1,000 | 16.1 µs | 1.23 ms | 1.50 s | 999 |  |", lines[2])

    def test_a_single_measurement_has_no_percentiles(self):
        self.assertEqual("| load a plan |  | 1 | 250 ms |  |  |  | 1.5 × YAML::Load |",
                         self.table([LOADED], "--markdown")[1][2])

    def test_plain_text_is_aligned(self):
        _, lines = self.table([ARRANGED, LOADED])
        self.assertEqual(4, len(lines))
        self.assertEqual(lines[2].index("16.1 µs") + len("16.1 µs"), lines[3].index("250 ms") + len("250 ms"))

    def test_a_wrong_result_is_named_and_makes_the_status_1(self):
        status, lines = self.table([FAILED, LOADED])
        self.assertEqual(1, status)
        self.assertIn("FAILED: seed 7: it breaks a rule", lines[2])

    def test_the_table_of_a_page_is_replaced_and_the_rest_is_kept(self):
        page = "before\n<!-- measured by scripts/bench -->\nold\n<!-- end of what was measured -->\nafter\n"
        _, lines = self.table([LOADED], "--on", "A machine.", page=page)
        self.assertEqual("before", lines[0])
        self.assertEqual("A machine.", lines[2])
        self.assertNotIn("old", lines)
        self.assertEqual("after", lines[-1])

    def test_a_page_keeps_its_table_when_a_result_was_wrong(self):
        page = "<!-- measured by scripts/bench -->\nold\n<!-- end of what was measured -->\n"
        self.assertEqual(page.splitlines(), self.table([FAILED], page=page)[1])


if __name__ == "__main__":
    unittest.main()
