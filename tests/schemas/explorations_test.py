"""What an exploration prints is what its schema says, and its commands can be given."""

import json
import tempfile
import unittest
from pathlib import Path

from live_call import ROOT, LiveCall, bedside
from shipped_schemas import complaints

FAULTY = """\
bedside: 1
plan: faulty
facts:
  age: {type: integer, min: 0, max: 120, example: 50}
  ends: {type: date, optional: true, example: 2026-12-01}
topics:
  - topic: chat
    steps:
      - ask: Do you smoke?
        answer: {name: smokes, type: yes_no}
      - say: There is help.
        when: smokes && age < 18 && age > 20
  - topic: end-of-cover
    feels: unpleasant
    when: has(ends)
    after: chat
    say: Your cover ends soon.
closing:
  - topic: safety
    mandatory: true
    when: ends > timestamp("2026-06-01T00:00:00Z")
    say: Ring us when you feel worse.
"""


class ExplorationsTest(unittest.TestCase):
    def test_an_exploration_of_every_shipped_plan_is_valid_and_finds_nothing(self):
        for plan in sorted((ROOT / "examples/plans").glob("*.yaml")):
            if plan.name.endswith(".test.yaml"):
                continue
            explored = bedside("explore", plan, "--format", "json", "--limit", "3000")
            document = json.loads(explored.stdout)
            self.assertEqual([], complaints("exploration", document), plan.name)
            self.assertEqual(([], 0), (document["findings"], explored.returncode), plan.name)

    def test_the_commands_of_each_finding_can_be_given_for_its_patient(self):
        with tempfile.TemporaryDirectory() as folder:
            plan = Path(folder) / "faulty.yaml"
            plan.write_text(FAULTY, encoding="utf-8")
            explored = bedside("explore", plan, "--format", "json")
            document = json.loads(explored.stdout)
            self.assertEqual(1, explored.returncode)
            self.assertEqual([], complaints("exploration", document))
            kinds = {finding["kind"] for finding in document["findings"]}
            self.assertLessEqual({"unreachable-step", "unpleasant-ending", "mandatory-missed"}, kinds)
            for finding in document["findings"]:
                facts = Path(folder) / "facts.json"
                whole = {"age": 50, "ends": "2026-12-01", **finding["facts"]}
                facts.write_text(json.dumps(whole), encoding="utf-8")
                with LiveCall(plan, "--facts", facts) as call:
                    for command in finding["commands"]:
                        self.assertTrue(call.apply(command)["ok"], (finding["kind"], command))


if __name__ == "__main__":
    unittest.main()
