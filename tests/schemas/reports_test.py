"""What a report prints is what its schema says, whatever the outcomes are."""

import itertools
import json
import unittest

from live_call import ROOT, LiveCall, bedside
from shipped_schemas import complaints

ARMS = ["chase", "as-written", ""]
ANSWERS = [{}, {"likelihood_to_recommend": 9, "importance_price": 8, "experience_price": 5, "expectation_price": 7},
           {"likelihood_to_recommend": 11, "motivated_to_change": True}, {"motivated_to_change": 3, "experience_food": 2}]


def outcomes():
    """Of every kind that a report tells apart."""
    for arm, answers, ended, patient, seconds in itertools.product(
            ARMS, ANSWERS, ["complete", "no_answer", None], ["", "a", "b", "c"], [None, 300]):
        yield {"trial": "ritual-2026" if arm else "", "arm": arm, "patient": patient, "disposition": ended,
               "seconds": seconds and seconds + sum(map(ord, patient)), "answers": answers,
               "practice": seconds is None and patient == "c"}


def report(lines, *options):
    return bedside("report", "-", "--format", "json", *options, input="\n".join(lines))


class ReportsTest(unittest.TestCase):
    def test_a_report_is_valid_for_outcomes_of_every_kind(self):
        lines = [json.dumps(outcome) for outcome in outcomes()]
        printed = report(lines)
        document = json.loads(printed.stdout)
        self.assertEqual((0, []), (printed.returncode, complaints("report", document)))
        self.assertEqual(["ritual-2026", ""], [trial["trial"] for trial in document["trials"]])
        self.assertEqual(len(lines), document["calls"] + sum(document["left_out"].values()))
        methods = {difference["method"] for trial in document["trials"] for measure in trial["measures"]
                   for difference in measure["differences"]}
        self.assertLessEqual({"newcombe_by_patient", "welch_by_patient"}, methods)

    def test_a_report_on_few_calls_or_none_is_valid(self):
        lines = [json.dumps(outcome) for outcome in outcomes()]
        for some in ([], lines[:1], lines[:2], lines[50:53], ["7"]):
            printed = report(some)
            self.assertEqual([], complaints("report", json.loads(printed.stdout)), some)

    def test_the_outcome_of_a_call_that_was_held_is_reported(self):
        with LiveCall(ROOT / "examples/plans/welcome.yaml") as call:
            outcome = call.say(json.dumps({"do": "end", "because": "must_go"}))
            self.assertTrue(outcome["ok"])
            held = call.say(json.dumps({"do": "outcome"}))["outcome"]
        self.assertEqual([], complaints("outcome", held))
        held["practice"] = False
        document = json.loads(report([json.dumps(held)]).stdout)
        self.assertEqual(1, document["calls"])
        self.assertEqual("arranged", document["trials"][0]["reference"])


if __name__ == "__main__":
    unittest.main()
