"""The schema of the facts of a plan, held against what the command takes as facts."""

import json
import tempfile
import unittest
from pathlib import Path

import jsonschema

from live_call import ROOT, bedside

PLAN = """bedside: 1
plan: small
facts:
  first_name: {type: text, phi: false, example: Maria}
  a1c: {type: number, unit: "%", min: 3, max: 20.5, optional: true, example: 8.1}
  days: {type: integer, min: 0, optional: true, example: 21}
  pain: {type: scale, example: 7}
  day: {type: date, example: 2026-12-01}
  smokes: {type: boolean, example: true}
  phone: {type: one_of, options: [home, {id: mobile, say: the small one}], example: mobile}
  many: {type: many_of, options: [a, b], example: [b]}
topics: [{topic: a, say: A.}]
"""
SOUND = {"first_name": "Maria", "pain": 7, "day": "2026-12-01", "smokes": True, "phone": "home", "many": []}


def is_taken(plan, facts):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.json"
        path.write_text(json.dumps(facts), encoding="utf-8")
        return bedside("preview", "-", "--facts", path, input=plan).returncode == 0


def schema_for(plan):
    printed = bedside("schema", "facts", "--plan", "-", input=plan)
    assert printed.returncode == 0, printed.stderr
    schema = json.loads(printed.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


class FactsTest(unittest.TestCase):
    def test_what_the_command_takes_is_valid_and_what_it_refuses_is_not(self):
        validator = jsonschema.Draft202012Validator(schema_for(PLAN))
        for change in ({}, {"a1c": 8}, {"a1c": None}, {"a1c": {"value": 8.1, "unit": "%"}}, {"many": ["a", "b"]},
                       {"a1c": {"value": None, "unit": "%"}}, {"days": 0},
                       {"a1c": 2.9}, {"a1c": 20.6}, {"a1c": "8"}, {"a1c": {"value": 8.1, "unit": "mmol"}},
                       {"a1c": {"value": 8.1}}, {"days": 1.5}, {"days": {"value": 1, "unit": "days"}}, {"days": -1},
                       {"pain": 11}, {"pain": None}, {"day": "2026-13-01"}, {"day": "soon"}, {"smokes": "yes"},
                       {"phone": "work"}, {"many": ["c"]}, {"many": ["a", "a"]}, {"many": "a"}, {"first_name": ""},
                       {"unknown": 1}):
            facts = {**SOUND, **change}
            self.assertEqual(is_taken(PLAN, facts), validator.is_valid(facts), change)
        for missing in SOUND:
            facts = {name: value for name, value in SOUND.items() if name != missing}
            self.assertFalse(is_taken(PLAN, facts))
            self.assertFalse(validator.is_valid(facts), missing)

    def test_each_fact_has_words_for_a_hover_and_its_example(self):
        properties = schema_for(PLAN)["properties"]
        self.assertEqual("A number from 3 to 20.5, in %; it may be missing.", properties["a1c"]["description"])
        self.assertEqual([8.1], properties["a1c"]["examples"])
        self.assertEqual(["2026-12-01"], properties["day"]["examples"])
        self.assertIn("`mobile`: the small one.", properties["phone"]["description"])

    def test_the_facts_of_every_example_are_valid_by_the_plan_they_belong_to(self):
        general = jsonschema.Draft202012Validator(json.loads(bedside("schema", "facts").stdout))
        fits = 0
        for file in sorted((ROOT / "examples" / "facts").glob("*.json")):
            facts = json.loads(file.read_text(encoding="utf-8"))
            self.assertTrue(general.is_valid(facts), file.name)
            for plan in sorted((ROOT / "examples" / "plans").glob("*.yaml")):
                if plan.name.endswith(".test.yaml"):
                    continue
                taken = bedside("preview", plan, "--facts", file).returncode == 0
                schema = schema_for(plan.read_text(encoding="utf-8"))
                self.assertEqual(taken, jsonschema.Draft202012Validator(schema).is_valid(facts),
                                 f"{file.name} with {plan.name}")
                fits += taken
        self.assertGreater(fits, 6)

    def test_facts_for_any_plan_are_plain_values_lists_and_measures(self):
        general = jsonschema.Draft202012Validator(json.loads(bedside("schema", "facts").stdout))
        for facts in ({}, {"a": 1, "b": None, "c": ["x"], "d": {"value": 1, "unit": "kg"}}):
            self.assertTrue(general.is_valid(facts), facts)
        for facts in ([], {"A": 1}, {"a": {}}, {"a": [[1]]}, {"a": {"value": 1, "unit": "kg", "more": 1}}):
            self.assertFalse(general.is_valid(facts), facts)

    def test_a_plan_with_errors_gives_no_schema_and_other_schemas_take_no_plan(self):
        refused = bedside("schema", "facts", "--plan", "-", input="bedside: 1\nplan: A\n")
        self.assertEqual((1, ""), (refused.returncode, refused.stdout))
        self.assertIn("error[bad-id]", refused.stderr)
        self.assertEqual(2, bedside("schema", "plan", "--plan", "-", input=PLAN).returncode)


if __name__ == "__main__":
    unittest.main()
