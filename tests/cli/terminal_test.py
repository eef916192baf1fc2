"""`bedside run` at a real terminal: lines longer than a terminal hands on."""

import json
import os
import pty
import select
import subprocess
import tempfile
import unittest
from pathlib import Path

COMMAND = os.environ["BEDSIDE_COMMAND"]
PLAN = """bedside: 1
plan: small
topics:
  - topic: only
    say: Hello.
"""


class Terminal:
    """The command with a terminal for its input, its output and its errors."""

    def __init__(self, arguments: list[str]) -> None:
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen([COMMAND, *arguments], stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)

    def wait_for(self, text: str) -> str:
        """What is on the screen until `text` is."""
        seen = b""
        while text.encode() not in seen:
            ready, _, _ = select.select([self.ours], [], [], 60)
            assert ready, f"{text!r} never came, but {seen!r}"
            seen += os.read(self.ours, 65536)
        return seen.decode()

    def type(self, line: str) -> None:
        os.write(self.ours, line.encode() + b"\n")

    def end(self) -> int:
        try:
            while os.read(self.ours, 65536):
                pass
        except OSError:
            pass  # the other side is closed
        os.close(self.ours)
        return self.process.wait(60)


class LongLines(unittest.TestCase):
    def test_a_note_that_the_terminal_cut_is_kept_whole(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            plan, outcome = Path(folder) / "small.yaml", Path(folder) / "outcome.json"
            plan.write_text(PLAN, encoding="utf-8")
            terminal = Terminal(["run", str(plan), "--outcome", str(outcome), "--color", "never"])
            terminal.wait_for("\r\n> ")
            note = "the doctor said " + "so " * 1500
            terminal.type(":note " + note)
            terminal.wait_for("the rest > ")
            kept = note[: 4095 - len(":note ")]
            terminal.type(note[len(kept):] + "and no more")
            terminal.wait_for("Noted.")
            terminal.type(":end must_go")
            self.assertEqual(terminal.end(), 0)
            notes = json.loads(outcome.read_text(encoding="utf-8"))["notes"]
            self.assertEqual([each["text"] for each in notes], [note + "and no more"])


if __name__ == "__main__":
    unittest.main()
