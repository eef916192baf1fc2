#!/usr/bin/env python3
"""A driven call whose process is killed at every single write and sync of its journal, and started again.

What was acknowledged is there; the call goes on byte for byte as if it had never stopped.

usage: sudden_end_test.py BEDSIDE STOP_AT_LIBRARY EXAMPLES SCRATCH
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

# Plan, facts, and the departures at the steps where they are tried; everything else is answered as it comes.
CALLS = [
    ("diabetes-monthly", "diabetes-monthly.maria", {
        "how-are-things/1": [{"do": "note", "text": "sounds “tired”"}],
        "benefit-ending/1": [{"do": "press", "button": "upset"}, {"do": "next"}],
        "pain/1": [{"do": "back"}, {"do": "next"}, {"do": "skip", "topic": "alcohol", "because": "patient_asked"}],
        "diet/1": [{"do": "correct", "answer": "smokes", "value": False}],
        "blood-sugar/1": [{"do": "pick", "topic": "foot-check", "because": "patient_asked", "text": "a sore toe"}],
        "using-benefits/1": [{"do": "hurry", "seconds": 300}],
    }),
    ("heart-failure-monthly", "heart-failure-monthly.george", {
        "today-check/1": [{"do": "answer", "step": "today-check/1", "value": "no_such_option"}],
        "medicines/1": [{"do": "defer", "topic": "kitchen-ideas", "because": "not_now"}],
        "safety-net/1": [{"do": "press", "button": "chest-pain"},
                         {"do": "withdraw", "button": "chest-pain", "because": "pressed_by_mistake"}],
    }),
]
VALUES = {"yes_no": True, "text": "fine", "integer": 1, "number": 1.5, "scale": 3, "date": "2026-12-24"}


def answer_to(step):
    """A plain command for the step shown."""
    if step["answer"] is None:
        return {"do": "next"}
    kind = step["answer"]["type"]
    options = [option["id"] for option in step["options"] if option["available"]]
    value = options[0] if kind == "one_of" else options[:1] if kind == "many_of" else VALUES[kind]
    return {"do": "answer", "step": step["step"], "value": value}


class Call:
    """One reference call: its command line, its commands, and what they led to when nothing stopped it."""

    def __init__(self, bedside, library, examples, scratch, name, facts, departures):
        self.library = library
        self.scratch = scratch
        self.journal = scratch / "call.journal"
        self.outcome = scratch / "outcome.json"
        self.line = [bedside, "drive", str(examples / "plans" / f"{name}.yaml"), "--facts",
                     str(examples / "facts" / f"{facts}.json"), "--journal", str(self.journal), "--outcome",
                     str(self.outcome)]
        self.commands = self.find_commands(departures)
        self.clear()
        self.replies, _, self.stops = self.run(self.commands, 0, "after")
        assert len(self.replies) == len(self.commands) + 1
        self.end = self.outcome.read_bytes()

    def clear(self):
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir(parents=True)

    def find_commands(self, departures):
        """Walks through the call once, one command at a time."""
        self.clear()
        commands = []
        process = subprocess.Popen(self.line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        reply = json.loads(process.stdout.readline())
        waiting = dict(departures)
        while reply.get("step"):
            for command in waiting.pop(reply["step"]["step"], []) or [answer_to(reply["step"])]:
                commands.append(json.dumps(command))
                process.stdin.write(commands[-1] + "\n")
                process.stdin.flush()
                answered = json.loads(process.stdout.readline())
                reply = answered if answered["ok"] else reply
        process.stdin.close()
        assert process.wait() == 0 and not waiting, waiting
        return commands

    def run(self, commands, stop_at, when):
        """The replies as bytes, the status, and how many writes and syncs there were."""
        count = self.scratch / "count"
        environment = dict(os.environ, LD_PRELOAD=self.library, STOP_AT=str(stop_at), STOP_WHEN=when,
                           STOP_COUNT=str(count))
        done = subprocess.run(self.line, input="".join(line + "\n" for line in commands).encode(),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, check=False)
        stops = int(count.read_text()) if count.exists() else 0
        return done.stdout.splitlines(), done.returncode, stops

    def stop_and_go_on(self, stop_at, when):
        """What is wrong after one sudden end, or None."""
        self.clear()
        before, status, _ = self.run(self.commands, stop_at, when)
        if status != -signal.SIGKILL:
            return f"it should have been killed, and ended with {status}"
        if before != self.replies[:len(before)]:
            return "what was acknowledged before differs"
        acknowledged = max(len(before) - 1, 0)
        kept = self.scratch.with_suffix(".kept")
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(self.scratch, kept)
        # What was being done may have been kept or not; nobody was told.
        problems = []
        for done in (acknowledged, acknowledged + 1):
            problems.append(self.go_on(done))
            if problems[-1] is None:
                return None
            shutil.rmtree(self.scratch)
            shutil.copytree(kept, self.scratch)
        return f"after {acknowledged} acknowledged commands: {problems}"

    def go_on(self, done):
        """What is wrong with going on behind so many commands, or None."""
        if done >= len(self.replies):
            return "there are no more commands"
        stands = [reply for reply in self.replies[:done + 1] if reply.startswith(b'{"ok":true')][-1]
        after, status, _ = self.run(self.commands[done:], 0, "after")
        if status != 0 or after[:1] != [stands]:
            return f"it stands elsewhere (status {status})"
        if after[1:] != self.replies[done + 1:]:
            return "it goes on differently"
        return None if self.outcome.read_bytes() == self.end else "the outcome differs"


def main(arguments):
    bedside, library, examples, scratch = arguments
    failures = 0
    tried = 0
    for name, facts, departures in CALLS:
        call = Call(bedside, library, Path(examples), Path(scratch) / name, name, facts, departures)
        assert call.stops > len(call.commands)
        for stop_at in range(1, call.stops + 1):
            for when in ("before", "within", "after"):
                tried += 1
                problem = call.stop_and_go_on(stop_at, when)
                if problem:
                    failures += 1
                    print(f"{name}, {when} write or sync {stop_at}: {problem}")
    print(f"{tried} sudden ends, {failures} that the call didn't survive")
    return 1 if failures or not tried else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
