// The tables of keys and the reader agree: what a table shows as an example is read, and nothing else is.
// tests/schemas holds the same files against the schemas that are written from the tables.
#include <set>
#include <string>

#include <bedside/authoring.hpp>

#include "catch.hpp"
#include "plan/key_cases.hpp"

using namespace bedside;

TEST_CASE("a file is sound with the example of a key, and refused with another shape or against a rule") {
  for (const key_cases::KeyCase& each : key_cases::all_cases()) {
    INFO(each.about << "\n" << each.text);
    std::string errors;
    for (const Diagnostic& finding : check_file(each.text, "plan.yaml", key_cases::file_beside).findings)
      if (finding.severity == Severity::error) errors += finding.code + ": " + finding.message + "\n";
    INFO(errors);
    CHECK(errors.empty() == each.is_sound);
  }
}

TEST_CASE("no table names a key twice, and every key has a description and an example") {
  for (const plan::Vocabulary* vocabulary : key_cases::all_vocabularies()) {
    std::set<std::string_view> seen;
    for (const plan::Key& key : vocabulary->keys) {
      INFO(vocabulary->name << ", `" << key.name << "`");
      CHECK(seen.insert(key.name).second);
      CHECK_FALSE(key.description.empty());
      CHECK_FALSE(key.example.empty());
    }
  }
}
