#include "journal/header.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "json/members.hpp"

namespace bedside::journal {
namespace {

using json::Member;

/// Takes the members of the header one by one; after one that isn't there, or is something else, `good` is false.
class Fields {
 public:
  explicit Fields(std::vector<Member> members) : members_(std::move(members)) {}

  template <class Type>
  void take(std::string_view name, Type& field) {
    auto* found = find<Type>(name);
    good = good && found != nullptr;
    if (found != nullptr) field = std::move(*found);
  }
  /// A field that need not be there.
  template <class Type>
  void take_if_there(std::string_view name, Type& field) {
    if (auto* found = find<Type>(name)) field = std::move(*found);
  }

  bool good = true;

 private:
  template <class Type>
  Type* find(std::string_view name) {
    const auto found =
        std::find_if(members_.begin(), members_.end(), [&](const auto& each) { return each.name == name; });
    return found != members_.end() ? std::get_if<Type>(&found->value.data) : nullptr;
  }

  std::vector<Member> members_;
};

void take_what_is_said(Fields& fields, JournalHeader& said) {
  fields.take("session", said.session);
  fields.take("plan", said.plan);
  fields.take("plan_text", said.plan_text);
  fields.take("plan_sha256", said.plan_sha256);
  fields.take("facts", said.facts);
  fields.take("facts_sha256", said.facts_sha256);
  fields.take("history", said.history);
  fields.take("patient", said.patient);
  fields.take("call", said.call);
  fields.take("as_written", said.as_written);
  fields.take("practice", said.practice);
}

}  // namespace

std::string header_text(const Header& header) {
  const JournalHeader& said = header.said;
  std::vector<Member> members{{"journal", {std::string("bedside")}},
                              {"format", {header.format}},
                              {"engine", {std::string(BEDSIDE_VERSION)}},
                              {"language", {header.language}},
                              {"session", {said.session}},
                              {"plan", {said.plan}},
                              {"plan_text", {said.plan_text}},
                              {"plan_sha256", {said.plan_sha256}},
                              {"facts", {said.facts}},
                              {"facts_sha256", {said.facts_sha256}},
                              {"history", {said.history}},
                              {"patient", {said.patient}},
                              {"call", {said.call}},
                              {"as_written", {said.as_written}},
                              {"practice", {said.practice}}};
  if (!header.continues.empty()) {
    members.push_back({"continues", {header.continues}});
    members.push_back({"begins_with", {header.begins_with}});
  }
  return json::members_text(members);
}

std::optional<Header> read_header(std::string_view text) {
  json::Members members = json::read_members(text);
  if (members.problem != json::Members::Problem::none) return {};
  Fields fields{std::move(members.all)};
  Header header;
  std::string journal;
  fields.take("journal", journal);
  fields.take("format", header.format);
  fields.take("language", header.language);
  if (!fields.good || journal != "bedside" || header.format < 1 || header.language < 1) return {};
  if (header.is_newer()) return header;
  take_what_is_said(fields, header.said);
  fields.take_if_there("continues", header.continues);
  fields.take_if_there("begins_with", header.begins_with);
  return fields.good ? std::optional(std::move(header)) : std::nullopt;
}

}  // namespace bedside::journal
