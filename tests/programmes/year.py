"""A patient's year in a programme, held through `bedside drive`: one process for each call, and the outcome of each call
in the history of the next. What is asked is answered by what the patient is like."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

COMMAND = os.environ["BEDSIDE_COMMAND"]


def start(arguments):
    return subprocess.Popen([COMMAND, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, encoding="utf-8")


def usual_answer(step):
    """What a patient says when nothing else is known: yes, the first option, the least number."""
    answer = step["answer"]
    if answer["optional"]:
        return None
    if answer["type"] == "yes_no":
        return True
    if step["options"]:
        return next(option["id"] for option in step["options"] if option["available"])
    return {"text": "Well", "integer": answer["min"], "scale": answer["min"], "number": answer["min"]}[answer["type"]]


class Call:
    """One call: its steps as they were shown, and its outcome."""

    def __init__(self, programme, number, facts, history, answers, deferred):
        self.number = number
        self.answers = answers
        self.deferred = list(deferred)
        self.steps = []
        with tempfile.TemporaryDirectory() as folder:
            written = {"facts": facts, "history": history}
            for name, value in written.items():
                (Path(folder) / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
            outcome = Path(folder) / "outcome.json"
            self.hold(start(["drive", "--programme", str(programme), "--call", str(number), "--facts",
                             f"{folder}/facts.json", "--history", f"{folder}/history.json", "--outcome",
                             str(outcome)]))
            self.outcome = json.loads(outcome.read_text(encoding="utf-8"))

    def hold(self, process):
        reply = json.loads(process.stdout.readline())
        while reply["step"] is not None:
            self.steps.append(reply["step"])
            process.stdin.write(json.dumps(self.command_at(reply["step"])) + "\n")
            process.stdin.flush()
            reply = json.loads(process.stdout.readline())
            assert reply["ok"], reply
        process.stdin.close()
        errors = process.stderr.read()
        process.stdout.close()
        process.stderr.close()
        assert process.wait() == 0 and not errors, errors

    def command_at(self, step):
        topic = step["topic"].split("/")[0]
        at = f"2026-01-12T17:{min(59, len(self.steps)):02}:00Z"
        if topic in self.deferred:
            self.deferred.remove(topic)
            self.steps.pop()
            return {"do": "defer", "topic": topic, "because": "patient_asked", "at": at}
        if step["answer"] is None:
            return {"do": "next", "at": at}
        value = self.answers.get(step["answer"]["name"], usual_answer(step))
        if value is None:
            return {"do": "next", "at": at}
        return {"do": "answer", "step": step["step"], "value": value, "at": at}

    def texts(self):
        return [step["text"] for step in self.steps]

    def says(self, words):
        return any(words in text for text in self.texts())

    def topics(self):
        """Without parts, each once, in the order in which they were told."""
        return list(dict.fromkeys(unit.split("/")[0] for unit in self.outcome["order"]))


class Year:
    """`patient` gives the facts, the answers and the topics put off of each call, by its number."""

    def __init__(self, programme, patient, calls):
        self.calls = []
        history = []
        for number in range(1, calls + 1):
            call = Call(programme, number, patient.facts(number), history, patient.answers(number),
                        patient.puts_off(number))
            self.calls.append(call)
            history.append(call.outcome)
        self.history = history


def distance(one, other):
    """Pairs of topics that two calls have in opposite orders, of all pairs of topics that both have (Kendall 1938)."""
    common = [topic for topic in one if topic in other]
    place = {topic: index for index, topic in enumerate(other)}
    pairs = [(common[i], common[j]) for i in range(len(common)) for j in range(i + 1, len(common))]
    return sum(place[first] > place[second] for first, second in pairs), len(pairs)
