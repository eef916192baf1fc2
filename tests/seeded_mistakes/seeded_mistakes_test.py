"""Mistakes as authors make them, one at a time in a shipped plan: each is found by the tool that is named.

A file beside this one for each plan: what the author did in words, the lines that were there (`old`, whole and found once
in the plan), those that are there now (`new`), and `found_by`:

- `check`, which reports `code`
- `test`: the `case` of the plan's test fails; or, where the test names something that is gone, `code` is reported in it
- `explore`: `nobody_reaches` names the topic or step that no call comes to. Of the tests no case fails
"""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND = os.environ.get("BEDSIDE_COMMAND", ROOT / "build/release/bin/bedside")
PAGE = ROOT / "docs/finding-mistakes.md"
TABLE = "| plan | mistake | found by | as |\n|---|---|---|---|\n"


def bedside(*arguments):
    return subprocess.run([COMMAND, *map(str, arguments)], text=True, capture_output=True, encoding="utf-8", timeout=300)


def lines(them):
    return "".join(line + "\n" for line in them)


def seeded_mistakes():
    for path in sorted(Path(__file__).parent.glob("*.json")):
        for mistake in json.loads(path.read_text(encoding="utf-8")):
            yield path.stem, mistake


def row(plan, mistake):
    tool = mistake["found_by"]
    has_page = (ROOT / f"docs/commands/{tool}.md").is_file()
    found_by = f"[`{tool}`](commands/{tool}.md)" if has_page else f"`{tool}`"
    if "code" in mistake:
        found_as = f"[`{mistake['code']}`](diagnostics/{mistake['code']}.md)"
    elif "case" in mistake:
        found_as = mistake["case"]
    else:
        found_as = f"nobody reaches `{mistake['nobody_reaches']}`"
    return f"| {plan} | {mistake['mistake']} | {found_by} | {found_as} |\n"


class PlanWithAMistake:
    """The shipped plans, their tests and facts in a folder of their own, with one mistake in one of them."""

    def __init__(self, plan, mistake):
        self.folder = tempfile.TemporaryDirectory()
        for name in ("plans", "facts"):
            shutil.copytree(ROOT / "examples" / name, Path(self.folder.name) / name)
        self.plan = Path(self.folder.name) / "plans" / f"{plan}.yaml"
        self.test = self.plan.with_suffix(".test.yaml")
        text = self.plan.read_text(encoding="utf-8")
        assert text.count(lines(mistake["old"])) == 1, "the old lines have to be in the plan, and once"
        self.plan.write_text(text.replace(lines(mistake["old"]), lines(mistake["new"])), encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def check(self):
        [file] = json.loads(bedside("check", self.plan, "--format", "json").stdout)["files"]
        return {finding["code"] for finding in file["findings"]}

    def failed_cases(self, told):
        points = [line.split(f" - {self.test}: ", 1) for line in told.splitlines() if line.startswith("not ok ")]
        return {point[1] for point in points if len(point) == 2}


class SeededMistakesTest(unittest.TestCase):
    def found_by_check(self, broken, mistake):
        self.assertIn(mistake["code"], broken.check())

    def found_by_test(self, broken, mistake):
        told = bedside("test", broken.test, "--format", "tap")
        self.assertEqual(1, told.returncode, told.stdout)
        if "case" in mistake:
            self.assertIn(mistake["case"], broken.failed_cases(told.stdout))
        else:
            self.assertIn(f"[{mistake['code']}]", told.stdout)

    def found_by_explore(self, broken, mistake):
        found = json.loads(bedside("explore", broken.plan, "--format", "json").stdout)["findings"]
        self.assertIn(mistake["nobody_reaches"], [finding["about"] for finding in found])

    def test_each_is_found_by_the_tool_that_is_named(self):
        for plan, mistake in seeded_mistakes():
            with self.subTest(plan=plan, mistake=mistake["mistake"]), PlanWithAMistake(plan, mistake) as broken:
                getattr(self, f"found_by_{mistake['found_by']}")(broken, mistake)

    def test_there_are_ten_for_each_family_of_plans(self):
        plans = [plan for plan, _ in seeded_mistakes()]
        self.assertEqual(5, len(set(plans)))
        for plan in set(plans):
            self.assertEqual(10, plans.count(plan), plan)

    def test_the_page_for_readers_lists_them(self):
        table = TABLE + "".join(row(plan, mistake) for plan, mistake in seeded_mistakes())
        page = PAGE.read_text(encoding="utf-8")
        start = page.index(TABLE.splitlines()[0])
        shown = page[start:].split("\n\n")[0].rstrip("\n") + "\n"
        if "BEDSIDE_REBASE" in os.environ:
            PAGE.write_text(page[:start] + table + page[start + len(shown):], encoding="utf-8")
        else:
            self.assertEqual(table, shown, "BEDSIDE_REBASE=1 writes the table anew")


if __name__ == "__main__":
    unittest.main()
