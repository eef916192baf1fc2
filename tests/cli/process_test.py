"""What only a process does: lines that a terminal cuts, and output that nobody reads or that has no room."""

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
        try:
            self.ours, theirs = pty.openpty()
        except OSError as error:
            raise unittest.SkipTest(f"this machine gives out no terminals: {error}") from error
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

    def end_input(self) -> None:
        """What Ctrl-D does."""
        os.write(self.ours, b"\x04")

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


class TheEndOfTheInput(unittest.TestCase):
    def test_a_key_pressed_by_mistake_loses_no_call_that_is_not_kept(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            plan = Path(folder) / "small.yaml"
            plan.write_text(PLAN, encoding="utf-8")
            terminal = Terminal(["run", str(plan), "--color", "never"])
            terminal.wait_for("\r\n> ")
            terminal.end_input()
            terminal.wait_for(":quit > ")
            terminal.type("n")
            terminal.wait_for("The call goes on.\r\n> ")
            terminal.type(":note still there")
            terminal.wait_for("Noted.\r\n> ")
            terminal.end_input()
            terminal.wait_for(":quit > ")
            terminal.end_input()
            terminal.wait_for("The call has not ended")
            self.assertEqual(terminal.end(), 0)

    def test_a_call_that_is_kept_is_left_at_once(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            plan = Path(folder) / "small.yaml"
            plan.write_text(PLAN, encoding="utf-8")
            terminal = Terminal(["run", str(plan), "--journal", str(Path(folder) / "journal"), "--color", "never"])
            terminal.wait_for("\r\n> ")
            terminal.end_input()
            terminal.wait_for("To go on with it:")
            self.assertEqual(terminal.end(), 0)


class OutputThatFails(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.plan, self.outcome = Path(folder.name) / "small.yaml", Path(folder.name) / "outcome.json"
        self.plan.write_text(PLAN, encoding="utf-8")

    def test_a_full_disk_is_told_and_the_outcome_is_written_all_the_same(self) -> None:
        for command in ("drive", "run"):
            with open("/dev/full", "wb") as full:
                ended = subprocess.run([COMMAND, command, self.plan, "--outcome", self.outcome], stdin=subprocess.DEVNULL,
                                       stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
            self.assertEqual(ended.returncode, 2)
            self.assertEqual(ended.stderr.splitlines()[-1], "bedside: cannot write to standard output")
            self.assertIsNone(json.loads(self.outcome.read_text(encoding="utf-8"))["disposition"])
            self.outcome.unlink()

    def test_when_nobody_reads_any_more_the_outcome_is_written_and_nothing_said(self) -> None:
        for command, line in (("drive", '{"do": "note", "text": "kept"}\n'), ("run", ":note kept\n")):
            process = subprocess.Popen([COMMAND, command, self.plan, "--outcome", self.outcome], stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            process.stdout.readline()
            process.stdout.close()
            _, said = process.communicate(line * 3, timeout=60)
            self.assertEqual(process.returncode, 141)
            self.assertNotIn("bedside:", said)
            notes = json.loads(self.outcome.read_text(encoding="utf-8"))["notes"]
            self.assertEqual(notes[0]["text"], "kept")
            self.outcome.unlink()


if __name__ == "__main__":
    unittest.main()
