"""Events as a journal keeps them."""

import json
import os
import subprocess
import unittest

from shipped_schemas import complaints, is_valid

LINES = os.environ.get("BEDSIDE_EVENT_LINES", "")


@unittest.skipUnless(LINES, "made by the build; run this with ctest")
class EventsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        printed = subprocess.run([LINES], capture_output=True, text=True, encoding="utf-8", check=True).stdout
        cls.events = [json.loads(line) for line in printed.split("\n") if line]

    def test_every_event_is_valid(self):
        self.assertEqual(14, len({event["do"] for event in self.events}))
        for event in self.events:
            self.assertEqual([], complaints("event", event), event)

    def test_an_event_without_its_number_and_what_came_then_is_a_command(self):
        for event in self.events:
            command = {name: value for name, value in event.items() if name not in ("number", "then")}
            self.assertEqual([], complaints("command", command), command)

    def test_an_event_that_lacks_a_member_or_has_another_is_refused(self):
        for event in self.events[:200]:
            for member in event:
                rest = {name: value for name, value in event.items() if name != member}
                # What may be left out of a command.
                may_go = member == "at" or (member == "text" and event["do"] != "note")
                self.assertEqual(may_go, is_valid("event", rest), rest)
            self.assertFalse(is_valid("event", {**event, "words": 1}))
            self.assertFalse(is_valid("event", {**event, "number": 0}))
            self.assertFalse(is_valid("event", {**event, "then": ""}))


if __name__ == "__main__":
    unittest.main()
