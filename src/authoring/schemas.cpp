#include <bedside/schemas.hpp>

#include <algorithm>
#include <array>

#include "author_tests/keys.hpp"
#include "json/facts_schema.hpp"
#include "json/schema_texts.hpp"
#include "json/vocabulary_schema.hpp"
#include "loaded_plan.hpp"
#include "programme/programme_keys.hpp"

namespace bedside {
namespace {

/// A file that authors write.
struct WrittenFile {
  std::string_view name;
  const plan::Vocabulary* root;
  std::string_view description;
};

constexpr std::array written_files{
    WrittenFile{"plan", &plan::plan_keys, "A call plan: what a nurse outreach call is about."},
    WrittenFile{"programme", &programme::programme_keys, "A programme: several calls to one patient, in order."},
    WrittenFile{"test", &author_tests::test_keys, "A test: what a call plan is meant to do, case by case."},
};

constexpr std::string_view facts = "facts";

}  // namespace

std::vector<std::string_view> schema_names() {
  std::vector<std::string_view> names;
  for (const json::SchemaText& schema : json::schema_texts()) names.push_back(schema.name);
  for (const WrittenFile& file : written_files) names.push_back(file.name);
  names.push_back(facts);
  return names;
}

std::optional<std::string> schema_of(std::string_view name) {
  for (const json::SchemaText& schema : json::schema_texts())
    if (schema.name == name) return std::string{schema.text};
  for (const WrittenFile& file : written_files)
    if (file.name == name) return json::schema_of_vocabulary(*file.root, name, file.description);
  return name == facts ? std::optional{json::schema_of_facts()} : std::nullopt;
}

std::string schema_of_facts(const CallPlan& plan) {
  return json::schema_of_facts(plan.inside().plan);
}

}  // namespace bedside
