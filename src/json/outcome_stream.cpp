#include "json/outcome_stream.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "json/disposition_named.hpp"
#include "plan/plan.hpp"
#include "value/fingerprint.hpp"

namespace bedside::json {
namespace {

using diagnostics::Code;

constexpr std::array<std::string_view, 11> taken{"trial",      "arm",      "patient",       "disposition",
                                                 "seconds",    "answers",  "choices",       "deferred",
                                                 "started_at", "practice", "as_written_arm"};

}  // namespace

bool OutcomeStream::number_unsigned(number_unsigned_t value) {
  constexpr auto largest = static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
  if (value > largest) return take({static_cast<double>(value)});
  return take({static_cast<std::int64_t>(value)});
}

bool OutcomeStream::take(Value value) {
  if (in_outcome_) form_.scalar(value);
  return scalar(std::move(value));
}

bool OutcomeStream::key(string_t& name) {
  if (in_outcome_) form_.key(name);
  if (is_member()) {
    member_ = std::move(name);
    key_end_ = read;
    note_member();
  } else if (is_in_member()) {
    inner_ = std::move(name);
    if (member_ == "answers") note_answer();
  } else if (is_in_choice()) {
    inner_ = std::move(name);
  }
  return true;
}

void OutcomeStream::note_member() {
  const bool is_taken = std::find(taken.begin(), taken.end(), member_) != taken.end();
  if (is_taken && !members_.insert(member_).second) expect(false, "there twice");
}

void OutcomeStream::note_answer() {
  if (!answered_.insert(inner_).second) expect(false, "an object in which no name is there twice");
}

bool OutcomeStream::start_object(std::size_t) {
  if (depth() == outside_) begin();
  return open_inner(false);
}

bool OutcomeStream::end_object() {
  close();
  if (in_outcome_) form_.close();
  if (in_outcome_ && depth() == outside_) finish();
  return true;
}

bool OutcomeStream::start_array(std::size_t) {
  return open_inner(true);
}

bool OutcomeStream::end_array() {
  close();
  if (in_outcome_) form_.close();
  return true;
}

bool OutcomeStream::parse_error(std::size_t position, const std::string& token,
                                const nlohmann::json::exception& error) {
  if (!is_bad_ || !in_outcome_) ++outcomes_.unread;
  return Stream::parse_error(position, token, error);
}

bool OutcomeStream::open_inner(bool is_list) {
  if (in_outcome_) form_.open(is_list);
  const bool is_outermost_list = is_list && outside_ == 1 && depth() == 0;
  if (depth() == outside_ && is_list) scalar({});
  if (depth() < outside_ && !is_outermost_list) scalar({});
  if (is_member() && member_ == "answers") expect(!is_list, "an object");
  if (is_member() && counts_elements()) expect(is_list, "a list");
  if (is_member() && member_ != "answers" && !counts_elements()) take_member({Value::Map{}});
  if (is_in_member() && counts_elements()) scalar({});
  if (open()) return true;
  if (!is_bad_) ++outcomes_.unread;
  const Position place = places_.at(read);
  findings_.error(Code::limit_exceeded, {place, place},
                  fmt::format("lists and objects stand in one another more than {} deep", deepest));
  return false;
}

bool OutcomeStream::counts_elements() const {
  return member_ == "choices" || member_ == "deferred";
}

bool OutcomeStream::scalar(Value value) {
  if (is_member()) {
    take_member(std::move(value));
  } else if (is_in_member() && member_ == "answers") {
    if (value.as<bool>() || value.as<std::int64_t>() || value.as<double>()) call_.answers[inner_] = std::move(value);
  } else if (is_in_member() && counts_elements()) {
    ++(member_ == "choices" ? call_.choices : call_.deferred);
  } else if (is_in_choice()) {
    // Which topic comes next is asked by bedside, and in no arm that is held as written.
    const auto* answer = value.as<std::string>();
    if (inner_ == "answer" && answer && *answer == plan::which_next && call_.choices > 0) --call_.choices;
  } else if (!in_outcome_ && depth() <= outside_) {
    const Position place = places_.at(read);
    is_bad_ = false;
    complain({place, place}, "an outcome is a JSON object, as bedside writes it at the end of a call");
  }
  return true;
}

void OutcomeStream::take_member(Value value) {
  if (member_ == "trial") return take_text(std::move(value), call_.trial);
  if (member_ == "arm") return take_text(std::move(value), call_.arm);
  if (member_ == "patient") return take_text(std::move(value), call_.patient);
  if (member_ == "disposition") return take_disposition(value);
  if (member_ == "seconds") return take_seconds(value);
  if (member_ == "as_written_arm") return take_truth(value, call_.as_written_arm);
  if (member_ == "practice") return take_truth(value, call_.practice);
  if (member_ == "started_at") has_begun_ = value.as<std::string>() != nullptr;
  if (member_ == "answers") expect(false, "an object");
  if (counts_elements()) expect(false, "a list");
}

void OutcomeStream::take_text(Value value, std::string& text) {
  auto* words = std::get_if<std::string>(&value.data);
  expect(words != nullptr, "a text");
  if (words) text = std::move(*words);
}

void OutcomeStream::take_truth(const Value& value, bool& truth) {
  const auto* given = value.as<bool>();
  expect(given != nullptr, "true or false");
  if (given) truth = *given;
}

void OutcomeStream::take_disposition(const Value& value) {
  has_disposition_ = true;
  if (value.is_null()) return;
  const auto* name = value.as<std::string>();
  call_.disposition = name ? disposition_named(*name) : std::nullopt;
  expect(call_.disposition.has_value(), "one of the dispositions that bedside knows, or null while the call goes on");
}

void OutcomeStream::take_seconds(const Value& value) {
  const auto* seconds = value.as<std::int64_t>();
  expect(value.is_null() || (seconds && *seconds >= 0), "a whole number of seconds, or null");
  if (seconds) call_.seconds = *seconds;
}

void OutcomeStream::expect(bool is_as_it_should, std::string_view what) {
  if (!is_as_it_should && !is_bad_) complain(place_of_key(), fmt::format("`{}` of an outcome is {}", member_, what));
}

void OutcomeStream::begin() {
  call_ = {};
  in_outcome_ = true;
  is_bad_ = has_disposition_ = has_begun_ = false;
  member_.clear();
  members_.clear();
  answered_.clear();
  form_.clear();
  begin_ = read - 1;
}

void OutcomeStream::finish() {
  in_outcome_ = false;
  if (!is_bad_ && !has_disposition_) {
    const Position place = places_.at(begin_);
    complain({place, {place.line, place.column + 1}}, "this is no outcome of a call: it has no `disposition`");
  }
  if (is_bad_) return;
  if (has_begun_) call_.fingerprint = value::sha256(form_.text());
  outcomes_.calls.push_back(std::move(call_));
}

void OutcomeStream::complain(SourceRange place, std::string message) {
  is_bad_ = true;
  ++outcomes_.unread;
  if (findings_.count() >= most_named) {
    ++unnamed_;
    return;
  }
  findings_.error(Code::outcome_shape, place, std::move(message)).hint =
      "give the outcomes of calls: one JSON object on each line, or a list of them";
}

SourceRange OutcomeStream::place_of_key() {
  const std::size_t here = std::exchange(read, key_end_);
  const SourceRange place = place_of_text();
  read = here;
  return place;
}

}  // namespace bedside::json
