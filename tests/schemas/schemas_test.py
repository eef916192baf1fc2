"""The schemas themselves."""

import json
import unittest

import jsonschema

from live_call import ROOT, bedside
from shipped_schemas import NAMES, OF_FACTS, WRITTEN, closed, complaints, schemas_within, shipped, validator


def everything_in(schema):
    yield schema
    for inner in schemas_within(schema):
        yield from everything_in(inner)


class SchemasTest(unittest.TestCase):
    def test_without_a_name_all_names_are_listed(self):
        listed = bedside("schema")
        self.assertEqual((0, "\n".join([*NAMES, *WRITTEN, OF_FACTS]) + "\n"), (listed.returncode, listed.stdout))

    def test_a_name_that_is_none_is_wrong_use_and_the_names_are_listed(self):
        refused = bedside("schema", "stepp")
        self.assertEqual((2, ""), (refused.returncode, refused.stdout))
        self.assertEqual("bedside: there is no schema `stepp`; there are step, command, reply, event, outcome, "
                         "history, findings, comparison, preview, explanation, exploration, programme-overview, report, "
                         "plan, programme, test and facts\n", refused.stderr)

    def test_each_is_a_schema_of_the_draft_that_it_names_and_has_a_version(self):
        for name in [*NAMES, *WRITTEN, OF_FACTS]:
            schema = shipped(name)
            self.assertEqual("https://json-schema.org/draft/2020-12/schema", schema["$schema"])
            self.assertEqual(f"urn:bedside:schema:{name}:1", schema["$id"])
            jsonschema.Draft202012Validator.check_schema(schema)

    def test_each_stands_alone_and_has_one_name(self):
        for name in NAMES:
            schemas = list(everything_in(shipped(name)))
            inner = [schema for schema in schemas if isinstance(schema, dict)]
            self.assertEqual(1, sum("$id" in schema for schema in inner))
            for schema in inner:
                if "$ref" in schema:
                    self.assertIn(schema["$ref"].removeprefix("#/$defs/"), shipped(name)["$defs"])

    def test_every_member_is_described(self):
        undescribed = []
        for name in NAMES:
            for schema in everything_in(shipped(name)):
                for member, value in schema.get("properties", {}).items() if isinstance(schema, dict) else ():
                    # Said once for all kinds of commands, or by itself.
                    if value is True or "const" in value:
                        continue
                    if "$ref" in value:
                        value = shipped(name)["$defs"][value["$ref"].removeprefix("#/$defs/")]
                    if "description" not in value:
                        undescribed.append(f"{name}: {member}")
        self.assertEqual([], undescribed)

    def test_what_is_printed_is_what_stands_in_the_repository(self):
        for name in NAMES:
            kept = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
            printed = dict(shipped(name))
            for text in (kept, printed):
                text.pop("$defs", None)
            self.assertEqual(kept, printed)

    def test_a_member_that_is_added_to_what_bedside_writes_breaks_no_consumer(self):
        reply = {"ok": False, "error": {"code": "new_code", "message": "no", "step": "", "hint": "x"}, "more": []}
        self.assertTrue(jsonschema.Draft202012Validator(shipped("reply")).is_valid(reply))
        self.assertFalse(validator("reply").is_valid(reply))

    def test_a_member_that_is_added_to_a_command_or_an_event_is_refused(self):
        command = {"do": "skip", "topic": "feet", "because": "time"}
        event = {"number": 1, **command, "then": None}
        self.assertEqual([], complaints("command", command))
        self.assertEqual([], complaints("event", event))
        self.assertNotEqual([], complaints("command", {**command, "button": "x"}))
        self.assertNotEqual([], complaints("event", {**event, "button": "x"}))
        self.assertNotEqual([], complaints("event", {"number": 1, "do": "outcome", "then": None}))

    def test_a_history_holds_whole_outcomes_or_what_is_left_of_them_with_their_order(self):
        self.assertEqual([], complaints("history", []))
        self.assertEqual([], complaints("history", [{"plan": "p", "order": ["greeting", "walking/1"]}]))
        for wrong in ({"order": []}, [{"plan": "p"}], [{"order": [1]}], [{"order": [], "plan_sha256": "0"}]):
            self.assertNotEqual([], complaints("history", wrong), wrong)

    def test_closing_leaves_nothing_open(self):
        for name in ("step", "outcome"):
            for schema in everything_in(closed(shipped(name))):
                if isinstance(schema, dict) and "properties" in schema:
                    self.assertIs(False, schema["additionalProperties"])


if __name__ == "__main__":
    unittest.main()
