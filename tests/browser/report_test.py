"""The page of a report in a real browser: by axe-core, narrow, and on paper."""

import json
import os
import subprocess
import unittest
import xml.etree.ElementTree

import chromium

COMMAND = os.environ["BEDSIDE_COMMAND"]
LONG_WORD = "Haigekassa" * 30


def outcomes(word):
    """Of two arms and some topics; `word` stands wherever somebody else chooses the words."""
    for number in range(40):
        yield {"trial": word, "arm": "as-written" if number % 2 else word, "patient": str(number // 3),
               "disposition": "complete" if number % 3 else "no_answer", "seconds": 300 + 7 * number,
               "answers": {"likelihood_to_recommend": number % 11, "motivated_to_change": number % 4 == 0,
                           "importance_" + word: 9, "expectation_" + word: 7, "experience_" + word: 5,
                           "importance_price": 12, "experience_price": 6}}


def page(word, *options):
    lines = "\n".join(json.dumps(outcome) for outcome in outcomes(word))
    return subprocess.run([COMMAND, "report", "-", "--format", "html", *options], input=lines, capture_output=True,
                          text=True, encoding="utf-8", check=True).stdout


class ReportTest(unittest.TestCase):
    def pages(self, word):
        return [page(word), page(word, "--gaps")]

    def test_every_page_is_well_formed(self):
        for each in self.pages("ritual-2026"):
            self.assertEqual("html", xml.etree.ElementTree.fromstring(each).tag)

    def test_every_page_meets_wcag_in_light_and_dark_and_on_paper(self):
        for each in self.pages("ritual-2026"):
            for medium in ("light", "dark", "paper"):
                found = chromium.accessibility(each, medium)
                self.assertEqual([], found.get("violations"), found.get("error"))
                self.assertIn("color-contrast", found["passes"])

    def test_every_page_fits_into_any_width_whatever_things_are_called(self):
        for word in ("ritual-2026", LONG_WORD):
            for each in self.pages(word):
                for width in (320, 600, 1000):
                    found = chromium.reflow(each, width)
                    self.assertEqual([], found["beyond"], width)
                    self.assertLessEqual(found["width"], width)

    def test_every_page_prints_on_some_pages_of_paper(self):
        for each in self.pages("ritual-2026"):
            self.assertIn(chromium.pages_of_paper(each), range(1, 9))


if __name__ == "__main__":
    unittest.main()
