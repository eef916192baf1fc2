"""Calls over the shipped plans, by nurses who also skip, correct, hurry, press and end: all that is said is valid."""

import json
import random
import tempfile
import unittest
from pathlib import Path

from live_call import ROOT, LiveCall, bedside, shipped_plans
from shipped_schemas import complaints, is_valid

WALKS_OF_A_PATIENT = 10
LONGEST_WALK = 90
DEPARTS = ["patient_asked", "already_known", "not_now", "clinical_judgement", "time", "other"]
ENDS = ["no_answer", "voicemail", "wrong_person", "callback", "do_not_call", "declined", "must_go", "other"]
EVERY_COMMAND = {"next", "answer", "back", "correct", "skip", "defer", "pick", "press", "return", "withdraw", "hurry",
                 "hand_over", "note", "end", "outcome"}


def patients():
    for plan in shipped_plans():
        for facts in sorted((ROOT / "examples/facts").glob(f"{plan.stem}.*.json")):
            yield plan, facts


class Nurse:
    """Goes on through the call, and every now and then does something else; now and then something that is refused."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.clock = 1796119200
        self.asked = {}

    def fitting(self, step):
        """An answer that fits, mostly."""
        answer = step["answer"]
        options = [option["id"] for option in step["options"]]
        low, high = answer["min"] or 0, answer["max"] if answer["max"] is not None else 400
        kinds = {
            "yes_no": lambda: self.dice.random() < 0.8,
            "text": lambda: self.dice.choice(["well, õ", "<b>\u202e", "no"]),
            "integer": lambda: self.dice.randint(int(low), int(high)),
            "scale": lambda: self.dice.randint(int(low), int(high)),
            "number": lambda: round(self.dice.uniform(low, high), 1),
            "date": lambda: "2026-12-0%d" % self.dice.randint(1, 9),
            "one_of": lambda: self.dice.choice(options[:1] * 3 + options),
            "many_of": lambda: self.dice.sample(options, self.dice.randint(0, len(options))),
        }
        if answer["optional"] and self.dice.random() < 0.2:
            return None
        return kinds[answer["type"]]() if self.dice.random() < 0.95 else self.dice.choice([-1, "", ["x"], None, True])

    def go_on(self, step):
        if step["answer"] is None or (step["answer"]["optional"] and self.dice.random() < 0.3):
            return {"do": "next"}
        self.asked[step["answer"]["name"]] = step
        return {"do": "answer", "step": step["step"], "value": self.fitting(step)}

    def depart(self, step, call):
        topics = [topic for state in call["topics"].values() for topic in state] + ["no-such-topic"]
        buttons = [button["button"] for button in step["buttons"]] + ["no-such-button"]
        topic, because = self.dice.choice(topics), self.dice.choice(DEPARTS)
        asked = self.dice.choice(sorted(self.asked) or ["nothing"])
        kinds = [
            {"do": "back"}, {"do": "back"}, {"do": "return"}, {"do": "next"}, {"do": "outcome"},
            {"do": "skip", "topic": topic, "because": because, "text": "in the bus"},
            {"do": "defer", "topic": topic, "because": because},
            {"do": "pick", "topic": topic, "because": because},
            {"do": "pick", "topic": topic, "because": because},
            {"do": "press", "button": self.dice.choice(buttons)},
            {"do": "withdraw", "button": self.dice.choice(buttons), "because": "ruled_out"},
            {"do": "note", "text": "her son\nis listening"},
            {"do": "answer", "step": "no-such-step/1", "value": 1},
            {"do": "correct", "answer": asked,
             "value": self.fitting(self.asked[asked]) if asked in self.asked else True},
        ]
        if step["step"].startswith("button:"):
            pressed = step["step"].removeprefix("button:").split("/")[0]
            kinds = [{"do": "return"}, {"do": "withdraw", "button": pressed, "because": "pressed_by_mistake"}]
        elif self.dice.random() < 0.15:
            kinds = [{"do": "hurry", "seconds": self.dice.choice([0, 60, 300, 3600])}]
        if self.dice.random() < 0.03:
            kinds = [{"do": "hand_over", "to": self.dice.choice(["pharmacist", "emergency"]), "because": "red_flag"},
                     {"do": "end", "because": self.dice.choice(ENDS), "text": "x"}]
        return self.dice.choice(kinds)

    def command(self, reply, call):
        step = reply.get("step") or self.step
        self.step = step
        command = self.go_on(step) if self.dice.random() < 0.7 else self.depart(step, call)
        self.clock += self.dice.randint(1, 60)
        if command["do"] != "outcome" and self.dice.random() < 0.5:
            command["at"] = self.clock
        return command


class WalksTest(unittest.TestCase):
    def setUp(self):
        self.done = set()
        self.refused = set()
        self.endings = set()

    def hold_valid(self, name, document):
        self.assertEqual([], complaints(name, document), json.dumps(document)[:2000])

    def walk(self, plan, facts, seed, outcome):
        """One call; its outcome."""
        nurse = Nurse(seed)
        with LiveCall(plan, "--facts", facts, "--outcome", outcome, "--call", "monthly") as live:
            self.hold_valid("reply", live.reply)
            call = live.reply["call"]
            topics = sorted(topic for state in call["topics"].values() for topic in state)
            for _ in range(LONGEST_WALK):
                command = nurse.command(live.reply, call)
                self.assertTrue(is_valid("command", command), command)
                reply = live.apply(command)
                self.hold_valid("reply", reply)
                if not reply["ok"]:
                    self.refused.add(reply["error"]["code"])
                    continue
                call = reply["call"]
                self.assertEqual(topics, sorted(topic for state in call["topics"].values() for topic in state))
                self.done.add(command["do"])
                if reply["step"] is None:
                    break
            self.hold_valid("reply", live.apply({"do": "outcome"}))
            last = live.reply["outcome"]
            self.assertEqual([], last["violations"])
            self.endings.add(last["disposition"])
        self.assertEqual(last, json.loads(Path(outcome).read_text(encoding="utf-8")))
        return last

    def test_every_call_says_only_what_its_schemas_describe(self):
        with tempfile.TemporaryDirectory() as folder:
            for plan, facts in patients():
                history = []
                for seed in range(WALKS_OF_A_PATIENT):
                    with self.subTest(facts=facts.name, seed=seed):
                        outcome = self.walk(plan, facts, f"{facts.name} {seed}", Path(folder) / "outcome.json")
                        self.hold_valid("outcome", outcome)
                        history.append(outcome)
                self.hold_valid("history", history)
                kept = Path(folder) / "history.json"
                kept.write_text(json.dumps(history), encoding="utf-8")
                again = bedside("preview", plan, "--facts", facts, "--history", kept, "--format", "json")
                self.assertEqual(0, again.returncode, again.stderr)
        self.assertEqual(EVERY_COMMAND, self.done)
        self.assertGreater(len(self.refused), 15)
        self.assertGreaterEqual(len(self.endings), 8)

    def test_a_practice_call_says_so_in_every_reply(self):
        for plan in shipped_plans():
            with LiveCall(plan) as live:
                for line in ('{"do": "next"}', "no JSON", '{"do": "outcome"}'):
                    self.hold_valid("reply", live.reply)
                    self.assertIs(True, live.reply["practice"])
                    live.say(line)
                self.assertIs(True, live.reply["outcome"]["practice"])


if __name__ == "__main__":
    unittest.main()
