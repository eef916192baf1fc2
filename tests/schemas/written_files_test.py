"""The schemas of the files that authors write, held against what the reader takes and refuses."""

import json
import os
import re
import subprocess
import unittest

import jsonschema

import core_yaml
from live_call import ROOT, bedside
from shipped_schemas import WRITTEN, schemas_within, shipped, validator

GOLDEN = ROOT / "tests" / "golden"


def complaints(schema, text):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
            for error in validator(schema).iter_errors(core_yaml.read(text))]


def plans_in(file):
    """The plan of a golden case, unless it is one with escapes."""
    return re.findall(r"^=== plan\.yaml\n(.*?)^=== ", file.read_text(encoding="utf-8"), re.M | re.S)


class WrittenFilesTest(unittest.TestCase):
    def test_every_key_has_a_description_and_an_example_that_its_own_schema_accepts(self):
        for name in WRITTEN:
            schema = shipped(name)
            for mapping in [schema, *schema.get("$defs", {}).values()]:
                self.assertIs(False, mapping["additionalProperties"])
                for key, value in mapping["properties"].items():
                    if value is False:
                        continue
                    self.assertIn("description", value, f"{name}: {key}")
                    for example in value["examples"]:
                        inner = {"$defs": schema["$defs"], **value}
                        jsonschema.Draft202012Validator(inner).validate(example)

    def test_what_the_reader_takes_is_valid_and_what_it_refuses_is_not(self):
        lines = subprocess.run([os.environ["BEDSIDE_KEY_CASES"]], text=True, capture_output=True, check=True).stdout
        cases = [json.loads(line) for line in lines.splitlines()]
        self.assertGreater(len(cases), 200)
        for case in cases:
            with self.subTest(case["about"], text=case["text"]):
                found = complaints(case["schema"], case["text"])
                if case["is_sound"]:
                    self.assertEqual([], found)
                elif case["schema_can_tell"]:
                    self.assertNotEqual([], found)

    def test_all_example_plans_and_their_tests_are_valid(self):
        files = sorted((ROOT / "examples" / "plans").glob("*.yaml"))
        self.assertGreaterEqual(len(files), 14)
        for file in files:
            kind = "test" if file.name.endswith(".test.yaml") else "plan"
            with self.subTest(file.name):
                self.assertEqual([], complaints(kind, file.read_text(encoding="utf-8")))

    def test_every_golden_file_without_an_error_is_valid(self):
        seen = 0
        for file in sorted(GOLDEN.rglob("*.txt")):
            for plan in plans_in(file):
                checked = bedside("check", "-", "--format", "json", input=plan)
                if checked.returncode != 0:
                    continue
                kind = json.loads(checked.stdout)["files"][0]["kind"]
                seen += 1
                with self.subTest(str(file.relative_to(GOLDEN))):
                    self.assertEqual([], complaints(kind, plan))
        self.assertGreater(seen, 30)

    def test_a_misspelt_key_a_wrong_word_and_a_missing_answer_are_found(self):
        head = "bedside: 1\nplan: small\ntopics:\n  - topic: a\n    "
        for wrong in ("sey: A.", "say: A.\n    feels: paintful", "ask: A?", "offer: A.", "say: A.\n    ask: B?",
                      "title: A", "hand_over: nurse", "say: A.\n    about: other", "say: A.\n    after: [B]",
                      "say: A.\n    minutes: 0", "say:", "say: \"  \"", "say: A.\n    gate: identity"):
            self.assertNotEqual([], complaints("plan", head + wrong + "\n"), wrong)


if __name__ == "__main__":
    unittest.main()
