"""What scripts/check_lengths.py accepts and refuses."""

import unittest

from script_tree import ScriptTest


def function(lines, head="int count(int x)"):
    """A function of this many lines after its opening brace."""
    return head + " {\n" + "  ++x;\n" * (lines - 1) + "}\n"


class LengthsTest(ScriptTest):
    script = "check_lengths.py"

    def test_a_function_of_60_lines_is_accepted_and_one_of_61_is_not(self):
        self.assertEqual([], self.complaints({"src/plan/read.cpp": function(60)}))
        self.assertEqual(["src/plan/read.cpp:3: `count` has 61 lines; a function has at most 60"],
                         self.complaints({"src/plan/read.cpp": "\n\n" + function(61)}))

    def test_members_lambdas_and_functions_in_namespaces_count_too(self):
        for head in ("void Reader::read(const Plan& plan) const", "Reader::Reader(int x) : x_{x}, y_(2)",
                     'TEST_CASE("a brace { in a sentence")', "template <class T>\nauto f(T t) -> std::vector<T>"):
            with self.subTest(head):
                code = "namespace bedside {\n" + function(61, head) + "}\n"
                self.assertEqual(1, len(self.complaints({"tests/plan/read_test.cpp": code})))

    def test_namespaces_classes_and_tables_may_be_long(self):
        rows = "    {1, 2},\n" * 70
        code = "namespace bedside {\nclass Reader {\n" + "  int read() const { return 1; }\n" * 70
        code += "};\nconst int table[][2] = {\n" + rows + "};\n}\n"
        self.assertEqual([], self.complaints({"src/plan/read.cpp": code}))

    def test_braces_in_texts_and_comments_are_not_braces(self):
        code = 'const char* a() { return R"x({{{ " )x"; }\n// {{{ it\'s\n/* { */ char b() { return \'{\'; }\n'
        self.assertEqual([], self.complaints({"src/plan/read.cpp": code + "int c();\n" * 100}))

    def test_a_source_has_at_most_300_lines_and_a_public_header_120(self):
        self.assertEqual([], self.complaints({"src/plan/read.cpp": "\n" * 300, "include/bedside/a.hpp": "\n" * 120}))
        self.assertEqual(
            ["include/bedside/a.hpp:1: 121 lines; a public header has at most 120",
             "src/plan/read.cpp:1: 301 lines; a source file has at most 300"],
            self.complaints({"src/plan/read.cpp": "\n" * 301, "include/bedside/a.hpp": "\n" * 121}))

    def test_an_exception_needs_a_reason_and_goes_when_it_is_no_longer_needed(self):
        listed = "# why\nsrc/plan/read.cpp:count it is one table\n"
        self.assertEqual([], self.complaints({"src/plan/read.cpp": function(61), "scripts/length_exceptions": listed}))
        self.assertEqual(
            ["scripts/length_exceptions:1: `src/plan/read.cpp:count` has no reason beside it",
             "scripts/length_exceptions:2: `src/plan/gone.cpp` is not too long; take the exception out"],
            self.complaints({"src/plan/read.cpp": function(61),
                             "scripts/length_exceptions": "src/plan/read.cpp:count\nsrc/plan/gone.cpp a table\n"}))


if __name__ == "__main__":
    unittest.main()
