"""What scripts/check_words.py accepts and refuses."""

import unittest

from script_tree import ScriptTest


class WordsTest(ScriptTest):
    script = "check_words.py"

    def test_a_path_of_one_machine_is_refused(self):
        self.assertEqual(["docs/a.md:2: a path of one machine: /home/a"],
                         self.complaints({"docs/a.md": "Look at\n`/home/ann/plan.yaml`.\n"}))

    def test_paths_that_are_the_same_everywhere_and_relative_ones_are_accepted(self):
        self.assertEqual([], self.complaints(
            {"scripts/a": "#!/usr/bin/env bash\ncat /dev/null $root/tmp/a src/work/b https://x.org/home/c\n"}))

    def test_notes_to_oneself_and_ticket_numbers_are_refused(self):
        self.assertEqual(["src/a.cpp:1: a note to oneself: TODO", "src/a.cpp:2: the number of a ticket: issue #12"],
                         self.complaints({"src/a.cpp": "// TODO name it\n// see issue #12\n"}))


if __name__ == "__main__":
    unittest.main()
