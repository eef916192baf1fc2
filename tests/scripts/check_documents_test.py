"""What scripts/check_documents.py accepts and refuses."""

import unittest

from script_tree import ScriptTest


class DocumentsTest(ScriptTest):
    script = "check_documents.py"

    def test_links_to_files_headings_and_other_sites_are_accepted(self):
        self.assertEqual([], self.complaints({
            "README.md": "[a](docs/a.md#the-order-of-things) [here](#bedside)\n# Bedside\n[web](https://x.org/y)\n",
            "docs/a.md": "# The order of things!\n[up](../README.md)\n"}))

    def test_a_link_to_no_file_or_no_heading_is_refused(self):
        self.assertEqual(["docs/a.md:2: `gone.md` leads to no file", "docs/a.md:3: `#nothing` leads to no heading"],
                         self.complaints({"docs/a.md": "# A\n[g](gone.md)\n[n](#nothing)\n"}))

    def test_what_stands_in_code_is_no_link(self):
        self.assertEqual([], self.complaints({"docs/a.md": "`[a](b)`\n```\n[a](b)\n```\n"}))


if __name__ == "__main__":
    unittest.main()
