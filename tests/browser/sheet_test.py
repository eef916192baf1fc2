"""The sheet to sign in a real browser: of every shipped plan, and the page of a programme, by axe-core, as a picture,
narrow, and on paper."""

import os
import struct
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree
import zlib
from pathlib import Path

import chromium

COMMAND = os.environ["BEDSIDE_COMMAND"]
ROOT = Path(__file__).resolve().parents[2]
# Without the tests that stand beside them.
PLANS = [path for path in sorted((ROOT / "examples" / "plans").glob("*.yaml")) if not path.name.endswith(".test.yaml")]

# Wherever an author or a patient's facts can put words.
LONG_WORDS = """\
bedside: 1
plan: long-words
title: WORD
facts:
  name: {type: text, phi: false, example: WORD}
opening:
  - {topic: greeting, title: WORD, say: "Hello {name}, WORD"}
topics:
  - {topic: walk, title: WORD, feels: pleasant, say: WORD}
  - {topic: smoking, title: WORD, feels: unpleasant, say: WORD}
  - topic: help
    title: WORD
    resolves: smoking
    offer: WORD
    about: treatment
    answer: {name: kind}
    options:
      - {id: group, say: WORD, recommended: true, because: WORD}
      - {id: patches, say: WORD}
  - {topic: left, title: WORD, when: "name == \\"x\\"", say: WORD}
closing:
  - {topic: safety-net, title: WORD, wording: verbatim, say: "WORD"}
buttons:
  - {button: upset, label: WORD, steps: [{say: WORD}], then: return}
  - {button: pain, label: WORD, urgent: true, steps: [{say: WORD}], then: end}
"""


def sheet(plan, *arguments):
    made = subprocess.run([COMMAND, "preview", plan.name, "--format", "html", *arguments], cwd=plan.parent,
                          capture_output=True, text=True, encoding="utf-8", check=True)
    return made.stdout


def whole_programme():
    """The page of the shipped programme, before its first call."""
    made = subprocess.run([COMMAND, "preview", "--programme", "first-year.yaml", "--all", "--format", "html"],
                          cwd=ROOT / "examples" / "programmes", capture_output=True, text=True, encoding="utf-8",
                          check=True)
    return made.stdout


def first_facts(plan):
    return sorted((ROOT / "examples" / "facts").glob(f"{plan.stem}.*.json"))[0]


def first_colour(png):
    """Of the upper left pixel, whatever the first line is filtered by."""
    data, at = b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        if kind == b"IDAT":
            data += png[at + 8:at + 8 + length]
        at += length + 12
    return zlib.decompress(data)[1:4].hex()


class SheetTest(unittest.TestCase):
    def pages(self):
        self.assertGreater(len(PLANS), 4)
        for plan in PLANS:
            yield plan.stem, sheet(plan)
        yield "first-year", whole_programme()

    def check(self, page, medium):
        found = chromium.accessibility(page, medium)
        self.assertEqual(found.get("violations"), [], found.get("error"))
        self.assertIn("color-contrast", found["passes"])
        self.assertIn("svg-img-alt", found["passes"])

    def test_every_page_is_well_formed(self):
        for plan in PLANS:
            for arguments in ([], ["--as-written"], ["--facts", str(first_facts(plan))]):
                with self.subTest(plan=plan.stem, arguments=arguments):
                    root = xml.etree.ElementTree.fromstring(sheet(plan, *arguments))
                    self.assertEqual(root.tag, "html")

    def test_every_page_meets_wcag_in_light_and_dark_and_on_paper(self):
        for name, page in self.pages():
            for medium in ("light", "dark", "paper"):
                with self.subTest(plan=name, medium=medium):
                    self.check(page, medium)

    def test_the_page_of_the_control_arm_and_that_of_a_patient_meet_wcag(self):
        plan = PLANS[0]
        for arguments in (["--as-written"], ["--facts", str(first_facts(plan))]):
            with self.subTest(arguments=arguments):
                self.check(sheet(plan, *arguments), "light")

    def test_every_page_fits_into_320_pixels(self):
        for name, page in self.pages():
            with self.subTest(plan=name):
                found = chromium.reflow(page, 320)
                self.assertEqual(found["beyond"], [])
                self.assertLessEqual(found["width"], 320)

    def test_one_long_word_sticks_out_of_no_page(self):
        with tempfile.TemporaryDirectory() as folder:
            plan = Path(folder, "plan.yaml")
            plan.write_text(LONG_WORDS.replace("WORD", "Haigekassa" * 30), encoding="utf-8")
            page = sheet(plan)
        for width in (320, 600, 1000):
            with self.subTest(width=width):
                found = chromium.reflow(page, width)
                self.assertEqual(found["beyond"], [])
                self.assertLessEqual(found["width"], width)

    def test_the_policy_of_every_page_lets_its_own_style_in_and_no_other(self):
        dark_paper = "14191b"
        for name, page in self.pages():
            with self.subTest(plan=name):
                self.assertIn(f"--paper: #{dark_paper}", page)
                self.assertEqual(first_colour(chromium.picture_in_the_dark(page)), dark_paper)
                other = page.replace("/* The sheet to sign", "/* Another sheet")
                self.assertNotEqual(first_colour(chromium.picture_in_the_dark(other)), dark_paper)

    def test_every_page_prints_on_some_pages_of_paper(self):
        for name, page in self.pages():
            with self.subTest(plan=name):
                self.assertIn(chromium.pages_of_paper(page), range(4, 31))

    def test_what_cannot_be_read_or_does_not_fit_is_found(self):
        page = sheet(PLANS[0])
        faint = page.replace("--ink: #1d2326", "--ink: #dddddd")
        self.assertIn("color-contrast", [each["rule"] for each in chromium.accessibility(faint, "light")["violations"]])
        wide = page.replace("<footer>", "<footer><p>" + "w" * 400 + "</p>").replace("overflow-wrap: break-word", "")
        self.assertGreater(chromium.reflow(wide, 320)["width"], 320)


if __name__ == "__main__":
    unittest.main()
