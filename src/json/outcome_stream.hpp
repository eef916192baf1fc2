// Outcomes of calls as the JSON library finds them, piece by piece.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include <bedside/outcomes.hpp>

#include "json/canonical_form.hpp"
#include "json/stream.hpp"

namespace bedside::json {

/// Takes what a report needs of each outcome and passes over everything else, whatever it is: other versions of bedside
/// write more members, or fewer. One that can't be taken is a problem, and those behind it are read all the same.
class OutcomeStream : public Stream {
 public:
  /// `outside` is how many lists the outcomes stand in: 0, or 1.
  OutcomeStream(std::string_view text, std::size_t outside, diagnostics::Findings& findings, ReadOutcomes& outcomes)
      : Stream(text, findings), outside_(outside), outcomes_(outcomes) {}

  bool null() { return take({}); }
  bool boolean(bool value) { return take({value}); }
  bool number_integer(number_integer_t value) { return take({std::int64_t{value}}); }
  bool number_unsigned(number_unsigned_t value);
  bool number_float(number_float_t value, const string_t&) { return take({value}); }
  bool binary(binary_t&) { return false; }
  bool string(string_t& value) { return take({std::move(value)}); }
  bool key(string_t& name);
  bool start_object(std::size_t);
  bool end_object();
  bool start_array(std::size_t);
  bool end_array();
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error);

  /// Outcomes that can't be taken beyond those that are a problem each.
  std::size_t unnamed() const { return unnamed_; }
  static constexpr std::size_t most_named = 100;

 private:
  /// What the library found.
  bool take(Value value);
  bool scalar(Value value);
  void take_member(Value value);
  void take_text(Value value, std::string& text);
  void take_truth(const Value& value, bool& truth);
  void take_disposition(const Value& value);
  void take_seconds(const Value& value);
  /// An object or a list, before it is counted in the depth.
  bool open_inner(bool is_list);
  void expect(bool is_as_it_should, std::string_view what);
  bool counts_elements() const;
  void note_member();
  void note_answer();

  void begin();
  void finish();
  void complain(SourceRange place, std::string message);
  SourceRange place_of_key();

  /// Whether what comes is a member of an outcome.
  bool is_member() const { return in_outcome_ && depth() == outside_ + 1; }
  /// Whether what comes stands in a member of an outcome.
  bool is_in_member() const { return in_outcome_ && depth() == outside_ + 2; }

  /// Whether what comes stands in one of the choices of an outcome.
  bool is_in_choice() const { return in_outcome_ && depth() == outside_ + 3 && member_ == "choices"; }

  std::size_t outside_;
  std::size_t unnamed_ = 0;
  ReadOutcomes& outcomes_;
  bool in_outcome_ = false;
  bool is_bad_ = false;
  bool has_disposition_ = false;
  bool has_begun_ = false;  ///< it says when its call did
  std::size_t begin_ = 0;   ///< of the outcome, in bytes
  std::size_t key_end_ = 0;
  std::string member_;
  std::string inner_;
  std::set<std::string> members_;  ///< of this outcome, that were there
  std::set<std::string> answered_;
  ReportedCall call_;
  CanonicalForm form_;  ///< of this outcome
};

}  // namespace bedside::json
