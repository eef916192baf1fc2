#include "journal/header.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "json/members.hpp"
#include "value/fingerprint.hpp"

namespace bedside::journal {
namespace {

using json::Member;

/// Headers were written without such a field before there was one; then it is empty.
enum class Since { beginning, programmes };

/// Every field of what a host says, in the order of the first line.
template <class Said, class Visit>
void visit_fields(Said& said, Visit& visit) {
  visit("session", said.session);
  visit("plan", said.plan);
  visit("plan_text", said.plan_text);
  visit("plan_sha256", said.plan_sha256);
  visit("facts", said.facts);
  visit("facts_sha256", said.facts_sha256);
  visit("history", said.history);
  visit("patient", said.patient);
  visit("call", said.call);
  visit("withheld", said.withheld, Since::programmes);
  visit("principles", said.principles, Since::programmes);
  visit("same_nurse", said.habits.same_nurse, Since::programmes);
  visit("same_time", said.habits.same_time, Since::programmes);
  visit("programme", said.enrolment.programme, Since::programmes);
  visit("trial", said.enrolment.trial, Since::programmes);
  visit("arm", said.enrolment.arm, Since::programmes);
  visit("enrolled", said.enrolment.patient, Since::programmes);
  visit("as_written", said.as_written);
  visit("practice", said.practice);
  visit("state_budget", said.state_budget);
}

/// Makes members of fields.
class FieldWriter {
 public:
  explicit FieldWriter(std::vector<Member>& members) : members_(members) {}

  template <class Type>
  void operator()(const char* name, const Type& field, Since = Since::beginning) {
    members_.push_back({name, {field}});
  }
  void operator()(const char* name, std::size_t field) {
    members_.push_back({name, {static_cast<std::int64_t>(field)}});
  }

 private:
  std::vector<Member>& members_;
};

/// Takes the members of the header one by one; after one that isn't there, or is something else, `good` is false.
class FieldReader {
 public:
  explicit FieldReader(std::vector<Member> members) : members_(std::move(members)) {}

  template <class Type>
  void operator()(std::string_view name, Type& field, Since since = Since::beginning) {
    take(name, field, since == Since::beginning);
  }
  /// Headers were written without it before there was one.
  void operator()(std::string_view name, std::size_t& field) {
    auto whole = static_cast<std::int64_t>(field);
    take(name, whole, false);
    good = good && whole >= 0;
    field = static_cast<std::size_t>(whole);
  }
  template <class Type>
  void take(std::string_view name, Type& field, bool is_required) {
    const auto found =
        std::find_if(members_.begin(), members_.end(), [&](const auto& each) { return each.name == name; });
    if (found == members_.end()) {
      good = good && !is_required;
      return;
    }
    auto* fitting = std::get_if<Type>(&found->value.data);
    good = good && fitting != nullptr;
    if (fitting != nullptr) field = std::move(*fitting);
  }

  bool good = true;

 private:
  std::vector<Member> members_;
};

}  // namespace

std::string header_text(const Header& header) {
  std::vector<Member> members{{"journal", {std::string("bedside")}},
                              {"format", {header.format}},
                              {"engine", {std::string(BEDSIDE_VERSION)}},
                              {"language", {header.language}}};
  FieldWriter writer{members};
  visit_fields(header.said, writer);
  if (!header.continues.empty()) {
    members.push_back({"continues", {header.continues}});
    members.push_back({"begins_with", {header.begins_with}});
  }
  return json::members_text(members);
}

std::optional<Header> read_header(std::string_view text) {
  json::Members members = json::read_members(text);
  if (members.problem != json::Members::Problem::none) return {};
  FieldReader fields{std::move(members.all)};
  Header header;
  std::string journal;
  fields("journal", journal);
  fields("format", header.format);
  fields("language", header.language);
  if (!fields.good || journal != "bedside" || header.format < 1 || header.language < 1) return {};
  if (header.is_newer()) return header;
  visit_fields(header.said, fields);
  fields.take("continues", header.continues, false);
  fields.take("begins_with", header.begins_with, false);
  return fields.good && header.begins_with >= 0 ? std::optional(std::move(header)) : std::nullopt;
}

bool is_consistent(const JournalHeader& said) {
  return said.plan_sha256 == value::sha256(said.plan_text) && said.facts_sha256 == value::sha256(said.facts);
}

}  // namespace bedside::journal
