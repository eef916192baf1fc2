"""What scripts/check_layers.py accepts and refuses."""

import unittest

from script_tree import ScriptTest

PUBLIC = {
    "include/bedside/export.hpp": "",
    "include/bedside/diagnostic.hpp": "#include <string>\n#include <bedside/export.hpp>\n",
    "include/bedside/arrangement.hpp": "#include <bedside/diagnostic.hpp>\n",
}


class LayersTest(ScriptTest):
    script = "check_layers.py"

    def judged(self, name, *lines):
        """The complaints about one file of these lines, in a tree where the usual headers exist."""
        return self.complaints({**PUBLIC, "src/source/tree.hpp": "", "src/arrange/body.hpp": "",
                                "src/cli/preview.hpp": "", name: "\n".join(lines) + "\n"})

    def test_a_folder_includes_folders_to_its_left_itself_and_the_standard_library(self):
        self.assertEqual([], self.judged("src/arrange/search.cpp", "#include <vector>", '#include "arrange/body.hpp"',
                                         '#include "source/tree.hpp"', "#include <bedside/arrangement.hpp>"))

    def test_a_folder_may_not_include_one_to_its_right(self):
        self.assertEqual(
            ['src/source/reader.cpp:2: `source` may not include "arrange/body.hpp", which stands to its right'],
            self.judged("src/source/reader.cpp", "#include <vector>", '#include "arrange/body.hpp"'))

    def test_a_folder_may_not_include_a_public_header_of_a_folder_to_its_right(self):
        self.assertEqual(
            ["src/source/reader.cpp:1: `source` may not include <bedside/arrangement.hpp>, "
             "which belongs to `arrange` further right"],
            self.judged("src/source/reader.cpp", "#include <bedside/arrangement.hpp>"))

    def test_a_public_header_is_held_to_the_same_order(self):
        self.assertEqual(
            ["include/bedside/value.hpp:1: `value` may not include <bedside/arrangement.hpp>, "
             "which belongs to `arrange` further right"],
            self.judged("include/bedside/value.hpp", "#include <bedside/arrangement.hpp>"))

    def test_a_public_header_has_to_belong_to_a_folder(self):
        self.assertEqual(
            ["include/bedside/mystery.hpp:1: this header belongs to no folder yet: add it to PUBLIC_HEADERS in "
             "scripts/check_layers.py"],
            self.judged("include/bedside/mystery.hpp"))

    def test_a_public_header_shows_neither_third_party_libraries_nor_the_inside(self):
        self.assertEqual(
            ["include/bedside/value.hpp:1: a public header may not include <fmt/format.h>: "
             "third-party libraries stay out of include/",
             'include/bedside/value.hpp:2: a public header may not include "source/tree.hpp": write <bedside/...>'],
            self.judged("include/bedside/value.hpp", "#include <fmt/format.h>", '#include "source/tree.hpp"'))

    def test_each_third_party_library_stays_in_its_folder_but_fmt_is_welcome_in_all(self):
        self.assertEqual([], self.judged("src/source/reader.cpp", "#include <fmt/format.h>", "#include <yaml-cpp/yaml.h>"))
        self.assertEqual(
            ["src/plan/reader.cpp:1: `plan` may not include <yaml-cpp/yaml.h>: that library stays in source",
             "src/plan/reader.cpp:2: `plan` may not include <utf8proc.h>: that library stays in diagnostics",
             "src/plan/reader.cpp:3: `plan` may not include <nlohmann/json.hpp>: that library stays in json",
             "src/plan/reader.cpp:4: `plan` may not include <CLI/CLI.hpp>: that library stays in cli"],
            self.judged("src/plan/reader.cpp", "#include <yaml-cpp/yaml.h>", "#include <utf8proc.h>",
                        "#include <nlohmann/json.hpp>", "#include <CLI/CLI.hpp>"))

    def test_a_library_nobody_decided_on_is_refused(self):
        self.assertEqual(
            ["src/plan/reader.cpp:1: <boost/any.hpp> is a library that no folder has: "
             "see THIRD_PARTY in scripts/check_layers.py"],
            self.judged("src/plan/reader.cpp", "#include <boost/any.hpp>"))

    def test_the_command_sees_the_public_headers_only(self):
        self.assertEqual([], self.judged("src/cli/main.cpp", '#include "cli/preview.hpp"',
                                         "#include <bedside/arrangement.hpp>", "#include <CLI/CLI.hpp>"))
        self.assertEqual(
            ['src/cli/main.cpp:1: `cli` may not include "source/tree.hpp": it sees the public headers only'],
            self.judged("src/cli/main.cpp", '#include "source/tree.hpp"'))

    def test_only_the_engine_stands_at_the_top_and_sees_everything_but_the_command(self):
        self.assertEqual([], self.judged("src/engine.cpp", '#include "arrange/body.hpp"'))
        self.assertEqual(['src/engine.cpp:1: the engine may not include "cli/preview.hpp", which stands to its right'],
                         self.judged("src/engine.cpp", '#include "cli/preview.hpp"'))
        self.assertEqual(
            ["src/helper.cpp:1: only the engine stands at the top of src/; this file belongs into a folder"],
            self.judged("src/helper.cpp"))

    def test_what_a_loaded_plan_holds_is_seen_by_those_who_see_the_engine(self):
        tree = {**PUBLIC, "src/loaded_plan.hpp": ""}
        include = '#include "loaded_plan.hpp"\n'
        self.assertEqual([], self.complaints({**tree, "src/author_tests/coverage.cpp": include}))
        self.assertEqual(
            ['src/arrange/search.cpp:1: `arrange` may not include "loaded_plan.hpp", which belongs to the engine'],
            self.complaints({**tree, "src/arrange/search.cpp": include}))
        self.assertEqual(
            ['src/cli/main.cpp:1: `cli` may not include "loaded_plan.hpp", which belongs to the engine'],
            self.complaints({**tree, "src/cli/main.cpp": include}))

    def test_an_unknown_folder_has_no_place(self):
        self.assertEqual(["src/misc/odd.cpp:1: `misc` has no place in the order of docs/architecture.md"],
                         self.judged("src/misc/odd.cpp"))

    def test_includes_are_written_from_src_and_lead_to_a_file(self):
        self.assertEqual(
            ['src/arrange/search.cpp:1: "body.hpp": write the path from src/, such as "arrange/body.hpp"',
             'src/arrange/search.cpp:2: "../source/tree.hpp" is in no folder of src/',
             'src/arrange/search.cpp:3: "source/gone.hpp" does not exist'],
            self.judged("src/arrange/search.cpp", '#include "body.hpp"', '#include "../source/tree.hpp"',
                        '#include "source/gone.hpp"'))

    def test_an_include_that_is_commented_out_is_none(self):
        self.assertEqual([], self.judged("src/source/reader.cpp", '// #include "arrange/body.hpp"',
                                         '/*\n#include "arrange/body.hpp"\n*/'))


if __name__ == "__main__":
    unittest.main()
