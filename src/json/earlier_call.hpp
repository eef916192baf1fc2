// From the members of an outcome to what the next call wants to know of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <bedside/history.hpp>

namespace bedside::json {

/// Whether an earlier call is made of the member of this name; the others can be passed over.
bool is_of_earlier_call(std::string_view name);

class EarlierCallReader {
 public:
  struct Member {
    std::string name;
    Value value;
  };
  explicit EarlierCallReader(std::vector<Member> members) : members_(std::move(members)) {}

  EarlierCall read();
  /// The first, in words and without a value; empty when there is none.
  const std::string& problem() const { return problem_; }

 private:
  void take(Member& member, EarlierCall& call);
  void refuse(std::string_view name, std::string_view expected);
  void take_text(Member& member, std::string& text);
  void take_ids(Member& member, std::vector<std::string>& ids);
  void take_moment(Member& member, EarlierCall& call);
  void take_remembered(Member& member, EarlierCall& call);
  void take_choices(Member& member, EarlierCall& call);
  void take_deferred(Member& member, EarlierCall& call);
  void take_disposition(Member& member, EarlierCall& call);
  /// The text `key` of an object in a list that is to be as `expected`.
  std::string text_in(const Value& object, std::string_view key, std::string_view expected);

  std::vector<Member> members_;
  std::string problem_;
};

}  // namespace bedside::json
