"""What is printed of a whole programme is what its schema says."""

import json
import tempfile
import unittest
from pathlib import Path

from live_call import ROOT, bedside
from shipped_schemas import complaints

FENCE = "```"


def files_of(page):
    """The files that a page of the documentation shows, by their names."""
    files = {}
    for block in page.split("\n" + FENCE)[1::2]:
        info, _, text = block.partition("\n")
        if " " in info and "." in info:
            files[info.split(" ", 1)[1]] = text + "\n"
    return files


class ProgrammesTest(unittest.TestCase):
    def overview(self, *arguments):
        page = (ROOT / "docs/programmes.md").read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files_of(page).items():
                (Path(folder) / name).write_text(text, encoding="utf-8")
            paths = [str(Path(folder) / each) if each.endswith((".json", ".yaml")) else each for each in arguments]
            made = bedside("preview", "--programme", f"{folder}/half-a-year.yaml", "--all", "--format", "json", *paths)
        self.assertEqual(0, made.returncode, made.stderr)
        overview = json.loads(made.stdout)
        self.assertEqual([], complaints("programme-overview", overview))
        return overview

    def test_a_programme_with_a_history_is_valid(self):
        overview = self.overview("--history", "amina.history.json")
        self.assertEqual(["held", "held", "ahead", "ahead", "ahead", "ahead"],
                         [call["state"] for call in overview["calls"]])
        self.assertTrue(any(call["carried_over"] for call in overview["calls"]))
        self.assertTrue(any(call["deferred"] for call in overview["calls"]))
        self.assertTrue(any(call["ritual"] for call in overview["calls"]))

    def test_a_programme_that_nobody_has_begun_is_valid(self):
        overview = self.overview()
        self.assertEqual({"ahead"}, {call["state"] for call in overview["calls"]})
        self.assertTrue(overview["practice"])


if __name__ == "__main__":
    unittest.main()
