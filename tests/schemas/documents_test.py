"""What the documentation shows of live calls is what bedside does.

A fence of JSON names its schema, ```` ```json reply ````, or what else it is. A call is shown as `text call`, on a page
that has its plan and facts, or as `text call choice.yaml`, of a plan that needs none: behind `> ` what is sent, below it what is said, cut down to what matters.
"""

import json
import re
import tempfile
import unittest
from pathlib import Path

from live_call import ROOT, LiveCall
from shipped_schemas import NAMES, complaints, is_valid

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LIVE_CALL = ROOT / "docs/live-call.md"
FENCE = re.compile(r"^```([^\n`]+)\n(.*?)^```$", re.S | re.M)
WITHOUT_A_SCHEMA = {"facts", "check", "explain", "explore", "diff", "options", "settings"}
# Of the two histories on this page, the first is there to be refused.
MEANT_TO_FAIL = {("history-shape.md", 0)}
CODE = re.compile(r'(?:refused?\(|return \{|Refusal\{|refuse\(\{)\s*"([a-z_]+)"')


def fences(page):
    return FENCE.findall(page.read_text(encoding="utf-8"))


def is_part_of(shown, said):
    """Whether everything shown stands in what was said. Lists and texts are shown as a whole."""
    if isinstance(shown, dict) and isinstance(said, dict):
        return all(name in said and is_part_of(value, said[name]) for name, value in shown.items())
    return shown == said


class DocumentsTest(unittest.TestCase):
    def test_every_example_in_json_is_valid(self):
        examples = 0
        for page in PAGES:
            histories = 0
            for info, text in fences(page):
                kind = info.removeprefix("json ") if info.split(" ")[0] == "json" else None
                if kind is None or kind in WITHOUT_A_SCHEMA or "." in kind:
                    continue
                where = f"{page.name}: {text[:200]}"
                self.assertIn(kind, NAMES, where)
                examples += 1
                is_good = (page.name, histories) not in MEANT_TO_FAIL
                histories += kind == "history"
                # Commands stand one on a line.
                for document in text.splitlines() if kind == "command" else [text]:
                    found = complaints(kind, json.loads(document))
                    self.assertEqual(is_good, found == [], f"{where}: {found}")
        self.assertGreater(examples, 5)

    def test_every_call_that_the_documentation_shows_is_a_real_one(self):
        shown = 0
        for page in PAGES:
            with tempfile.TemporaryDirectory() as folder:
                shown += self.hold_calls(page, Path(folder))
        self.assertGreater(shown, 20)

    def hold_calls(self, page, folder):
        """Holds the calls on the page; the number of replies that it shows."""
        shown = 0
        for info, text in fences(page):
            if info.startswith("text call"):
                plan = info.removeprefix("text call").strip()
                which = [plan] if plan else ["check-in.yaml", "--facts", folder / "maria.json"]
                with LiveCall(folder / which[0], *which[1:]) as call:
                    shown += self.follow(text, call, page.name)
            elif "." in info:
                (folder / info.split()[-1]).write_text(text, encoding="utf-8")
        return shown

    def follow(self, text, call, page):
        shown = 0
        for line in text.splitlines():
            if line.startswith("> "):
                self.assertTrue(is_valid("command", json.loads(line[2:])), line)
                call.say(line[2:])
                continue
            shown += 1
            said = json.dumps(call.reply, ensure_ascii=False)
            with self.subTest(page=page, shown=line):
                self.assertTrue(is_part_of(json.loads(line), call.reply), f"bedside says {said}")
                self.assertEqual([], complaints("reply", call.reply))
        return shown

    def test_every_code_of_a_refusal_stands_in_the_table_and_no_other(self):
        sources = ["src/session/refusal.cpp", "src/json/read_command.cpp", "src/json/command_reader.cpp",
                   "src/cli/drive.cpp"]
        codes = set()
        for source in sources:
            codes |= set(CODE.findall((ROOT / source).read_text(encoding="utf-8")))
        table = LIVE_CALL.read_text(encoding="utf-8").split("## Refusals\n")[1].split("\n## ")[0]
        self.assertEqual(sorted(codes), sorted(re.findall(r"^\| `([a-z_]+)` \|", table, re.M)))

    def test_every_promise_that_is_watched_stands_in_the_list(self):
        watched = re.findall(r'Promise\{"([^"]+)"', (ROOT / "src/session/promises.cpp").read_text(encoding="utf-8"))
        self.assertGreater(len(watched), 5)
        page = " ".join(LIVE_CALL.read_text(encoding="utf-8").split())
        for words in watched:
            self.assertIn(f"“{words}”", page)


if __name__ == "__main__":
    unittest.main()
