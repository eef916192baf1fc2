"""A step before the call is the same as a step during it."""

import json
import unittest

from live_call import ROOT, bedside, shipped_plans
from shipped_schemas import complaints


class PreviewsTest(unittest.TestCase):
    def test_every_step_of_a_preview_and_of_a_prepared_call_is_valid(self):
        steps = 0
        for plan in shipped_plans():
            for facts in sorted((ROOT / "examples/facts").glob(f"{plan.stem}.*.json")):
                preview = json.loads(bedside("preview", plan, "--facts", facts, "--format", "json").stdout)
                patient = json.dumps(json.loads(facts.read_text(encoding="utf-8")))
                line = json.loads(bedside("prepare", plan, "--steps", input=patient + "\n").stdout)
                self.assertEqual(preview["steps"], line["steps"])
                for step in preview["steps"]:
                    self.assertEqual([], complaints("step", step), f"{facts.name}: {step['step']}")
                    steps += 1
        self.assertGreater(steps, 500)


if __name__ == "__main__":
    unittest.main()
