"""What `check`, `diff`, `preview` and `explain` print as JSON, of all shipped plans, is what their schemas say."""

import json
import tempfile
import unittest
from pathlib import Path

from live_call import ROOT, bedside, shipped_plans
from shipped_schemas import complaints, shipped

# Read by nobody: what can be in findings that no shipped plan has.
FAULTY = """\
bedside: 1
plan: faulty
topics:
  - topic: walk
    feel: pleasant
    directly_after: rest
    say: Walk a little.
  - topic: sleep
    directly_after: rest
    say: Sleep well.
  - topic: rest
    say: Rest a little.
"""


def patients(plan):
    return sorted((ROOT / "examples/facts").glob(f"{plan.stem}.*.json"))


class OutputsTest(unittest.TestCase):
    def printed(self, schema, *arguments, **options):
        """The document, which has to be valid."""
        made = bedside(*arguments, "--format", "json", **options)
        document = json.loads(made.stdout)
        self.assertEqual([], complaints(schema, document), f"{arguments}: {made.stderr}")
        return document

    def calls(self):
        """Options for every patient, and for the control arm."""
        for plan in shipped_plans():
            yield [plan]
            for facts in patients(plan):
                yield [plan, "--facts", facts]
                yield [plan, "--facts", facts, "--as-written"]

    def test_every_preview_is_valid(self):
        moves = absent = 0
        for arguments in self.calls():
            preview = self.printed("preview", "preview", *arguments)
            moves += len(preview["moves"])
            absent += len(preview["left_out"]) + len(preview["waiting"])
        self.assertGreater(moves, 20)
        self.assertGreater(absent, 20)

    def test_every_explanation_is_valid(self):
        rules = nearest = 0
        for arguments in self.calls():
            explanation = self.printed("explanation", "explain", *arguments)
            rules += len(explanation["rules"])
            nearest += sum(topic["nearest"] is not None for topic in explanation["topics"])
        self.assertGreater(rules, 20)
        self.assertGreater(nearest, 0)

    def test_the_findings_of_every_shipped_file_are_valid(self):
        files = sorted((ROOT / "examples").glob("p*/*.yaml"))
        checked = self.printed("findings", "check", *files)
        self.assertEqual([str(file) for file in files], [each["file"] for each in checked["files"]])
        self.assertLessEqual({"plan", "test"}, {each["kind"] for each in checked["files"]})

    def test_findings_with_related_places_and_fixes_are_valid_and_so_are_those_of_what_nobody_can_read(self):
        findings = self.printed("findings", "check", "-", input=FAULTY)["files"][0]["findings"]
        self.assertTrue(any(finding["related"] for finding in findings))
        self.assertTrue(any(finding["fixes"] for finding in findings))
        for text in ("", "]", "bedside: 1\nprogramme: first\n", "bedside: 1\ntest: nowhere.yaml\n"):
            unread = self.printed("findings", "check", "-", input=text)["files"][0]
            self.assertNotEqual([], unread["findings"])

    def test_every_comparison_of_two_shipped_plans_is_valid(self):
        kinds = set()
        for before in shipped_plans():
            for after in shipped_plans():
                comparison = self.printed("comparison", "diff", before, after)
                self.assertEqual(before != after, comparison["differs"])
                kinds |= {change["change"] for change in comparison["changes"]}
        self.assertLessEqual({"added", "dropped", "changed"}, kinds)

    def test_a_comparison_of_two_versions_is_valid_and_calls_out_what_is_said_word_for_word(self):
        plan = ROOT / "examples/plans/welcome.yaml"
        text = plan.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            changed = Path(folder) / "welcome.yaml"
            changed.write_text(text.replace("wording: verbatim", "wording: free"), encoding="utf-8")
            lost = self.printed("comparison", "diff", plan, changed, "--facts", patients(plan)[0])["changes"]
            gained = self.printed("comparison", "diff", changed, plan)["changes"]
        self.assertEqual({"lost"}, {change["verbatim_change"] for change in lost})
        self.assertEqual({"gained"}, {change["verbatim_change"] for change in gained})

    def test_what_a_preview_and_an_explanation_share_is_described_alike(self):
        preview, explanation = shipped("preview")["$defs"], shipped("explanation")["$defs"]
        same = [name for name in preview if preview[name] == explanation.get(name)]
        self.assertLessEqual({"costs", "reason", "nearest", "yardsticks", "models", "left_out", "waiting"}, set(same))

    def test_a_document_that_lacks_a_member_is_refused(self):
        plan = shipped_plans()[0]
        for schema, arguments in {"findings": ["check", plan], "comparison": ["diff", plan, plan],
                                  "preview": ["preview", plan], "explanation": ["explain", plan]}.items():
            document = self.printed(schema, *arguments)
            for member in document:
                rest = {name: value for name, value in document.items() if name != member}
                self.assertNotEqual([], complaints(schema, rest), f"{schema}: {member}")


if __name__ == "__main__":
    unittest.main()
