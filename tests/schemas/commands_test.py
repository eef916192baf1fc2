"""What the schema of commands accepts and what `read_command` reads are the same, but for what no schema can say."""

import itertools
import json
import unittest

from live_call import ROOT, LiveCall
from shipped_schemas import is_valid, shipped

PLAN = ROOT / "examples/plans/welcome.yaml"

# One of each kind, with everything that it can have.
WHOLE = [
    {"do": "next", "at": 1796119200},
    {"do": "answer", "step": "pain/1", "value": 7, "at": "2026-12-01T10:00:00Z"},
    {"do": "back", "at": "2026-12-01t10:00:00.123+02:00"},
    {"do": "correct", "answer": "pain", "value": ["a", "b"], "at": -0.5},
    {"do": "skip", "topic": "feet", "because": "not_now", "text": "in the bus", "at": 0},
    {"do": "defer", "topic": "feet", "because": "time", "text": "", "at": 253402300799},
    {"do": "pick", "topic": "walking/2", "because": "patient_asked", "text": "õ", "at": -62135596800},
    {"do": "press", "button": "upset", "at": 1796119200.25},
    {"do": "return", "at": "0001-01-01T00:00:00Z"},
    {"do": "withdraw", "button": "chest-pain", "because": "ruled_out", "text": "x", "at": 1},
    {"do": "hurry", "seconds": 120, "at": 1},
    {"do": "hand_over", "to": "pharmacist", "because": "out_of_scope", "text": "x", "at": 1},
    {"do": "note", "text": "her son is listening", "at": 1},
    {"do": "end", "because": "callback", "text": "after four", "at": "2026-12-02T16:00:00Z"},
    {"do": "outcome"},
]

# What can stand where something else should.
VALUES = [None, True, False, 0, 7, -1, 0.5, 1e300, "", "next", "other", "time", "õ\u202e\n", [], ["a"], ["a", 1], [None],
          [["a"]], {}, {"a": 1}, "2026-12-01", "2026-12-01T10:00:00", "2026-12-01T24:00:00Z", "2026-13-01T10:00:00Z",
          "2026-12-01T10:00:00.1234567890Z", "2026-12-01T10:00:00+24:00", "2026-12-01 10:00:00Z", 253402300800,
          -62135596801, 1e15, "now"]

REASONS = ["patient_asked", "already_known", "not_now", "clinical_judgement", "time", "red_flag", "out_of_scope",
           "pressed_by_mistake", "ruled_out", "no_answer", "voicemail", "wrong_person", "callback", "do_not_call",
           "declined", "must_go", "other"]

# Lines whose objects the schema accepts, or that are none: what only a reader can see.
ONLY_A_READER_SEES = {
    '{"do": "next"': "not_json",
    '{"do": "next"} {"do": "next"}': "not_json",
    '{"do": "note", "text": "\x00"}': "not_json",
    '{"do": "next", "do": "next"}': "duplicate_field",
    '{"do": "note", "text": "' + "x" * 1024 * 1024 + '"}': "too_large",
    '{"do": "answer", "step": "s", "value": 9223372036854775808}': "wrong_type",
    '{"do": "answer", "step": "s", "value": 1e999}': "wrong_type",
    '{"do": "hurry", "seconds": 60.0}': "wrong_type",
    '{"do": "next", "at": "2026-02-30T10:00:00Z"}': "wrong_type",
    '{"do": "next", "at": "0001-01-01T00:00:00+01:00"}': "wrong_type",
    '{"do": "next", "at": "0000-12-31T00:00:00Z"}': "wrong_type",
}


def mutants():
    """Commands that are wrong in one place, or not at all."""
    fields = sorted(set(itertools.chain.from_iterable(WHOLE)) | {"number", "", "Do", "words"})
    for command in WHOLE:
        yield command
        for field in command:
            yield {name: value for name, value in command.items() if name != field}
        for field, value in itertools.product(fields, VALUES):
            yield {**command, field: value}
        for kind in WHOLE:
            yield {**command, "do": kind["do"]}
        for reason in REASONS:
            yield {**command, "because": reason}
    yield from ([], "next", 7, None, [{"do": "next"}])


class CommandsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.call = LiveCall(PLAN)
        cls.call.apply({"do": "end", "because": "other"})

    @classmethod
    def tearDownClass(cls):
        cls.call.close()

    def code(self, line):
        """Why it isn't read; nothing when it is. Of the call itself there is nothing to refuse but that it has ended."""
        reply = self.call.say(line)
        if reply["ok"] or reply["error"]["code"] == "call_has_ended":
            return None
        return reply["error"]["code"]

    def test_the_examples_cover_every_kind_and_every_reason(self):
        kinds = {branch["properties"]["do"]["const"]: branch for branch in shipped("command")["oneOf"]}
        self.assertEqual({command["do"] for command in WHOLE}, set(kinds))
        self.assertEqual(list(kinds), shipped("command")["properties"]["do"]["enum"])
        for command in WHOLE:
            self.assertEqual(set(kinds[command["do"]]["properties"]), set(command))
        self.assertEqual(set(REASONS), {reason for branch in kinds.values()
                                        for reason in branch["properties"].get("because", {}).get("enum", [])})

    def test_what_the_schema_accepts_is_read_and_what_it_refuses_is_not(self):
        read = refused = 0
        for command in mutants():
            line = json.dumps(command)
            code = self.code(line)
            seconds = command.get("seconds") if isinstance(command, dict) else None
            if isinstance(seconds, float) or (isinstance(seconds, int) and seconds < 0):
                continue  # see below
            self.assertEqual(is_valid("command", command), code is None, f"{line}: {code}")
            read += code is None
            refused += code is not None
        self.assertGreater(read, 400)
        self.assertGreater(refused, 5_000)

    def test_what_no_schema_can_say_is_refused_by_the_reader(self):
        for line, code in ONLY_A_READER_SEES.items():
            self.assertEqual(code, self.code(line), line[:80])

    def test_no_time_that_is_left_is_negative(self):
        self.assertFalse(is_valid("command", {"do": "hurry", "seconds": -1}))
        with LiveCall(PLAN) as call:
            self.assertEqual("out_of_range", call.apply({"do": "hurry", "seconds": -1})["error"]["code"])


if __name__ == "__main__":
    unittest.main()
