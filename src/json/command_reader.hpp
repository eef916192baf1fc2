// A command out of the members of a JSON object.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "json/members.hpp"

namespace bedside::json {

/// "`name`" where it looks like a name, else nothing: where a quote is missing, a value stands in the place of one.
std::string shown_name(const std::string& name);

/// Takes the members one by one. After a problem what it gives is of no use, and `problem` says why.
class CommandReader {
 public:
  explicit CommandReader(std::vector<Member> members) : members_(std::move(members)) {}

  /// What `do` says; empty after a problem.
  std::string name();
  /// The fields of this kind of command, and `at`.
  Command command(std::string_view name);
  /// Null when there is no such member, or it has been taken.
  Value* take(std::string_view name);
  /// Refuses every member that nobody took.
  void end(std::string_view name);

  /// The first; but a field that nobody knows comes before one that is missing or holds something else.
  const std::optional<Refusal>& problem() const { return problem_; }

  // The fields of a command: see visit_fields.
  void text(std::string_view name, std::string& field);
  void whole(std::string_view name, std::int64_t& field);
  void value(std::string_view name, Value& field);
  void because(BecauseOf& field);

 private:
  Value* required(std::string_view name);
  void at(std::optional<Timestamp>& field);
  void refuse(const char* code, std::string message);
  void refuse_type(std::string_view name, std::string_view what);
  void refuse_reason(const Command& command);

  std::vector<Member> members_;
  std::uint64_t taken_ = 0;  ///< a bit for each member
  std::optional<Refusal> problem_;
  bool has_reason_ = false;
  std::optional<Because> reason_;  ///< none where `because` is none of the published list
};
static_assert(most_members <= 64, "every member has its bit");

}  // namespace bedside::json
