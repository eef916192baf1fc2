#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "json/read_json.hpp"
#include "json/stream.hpp"

namespace bedside::json {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

constexpr std::size_t most_fields = 10'000;

/// One field at a time: a plain value, a list of values, or a value with its unit. What a field can't hold is kept
/// until the field ends and reported once, however often it is there.
class FactsStream : public Stream {
 public:
  FactsStream(std::string_view text, std::size_t begin, const call::FactNames& names, Findings& findings)
      : Stream(text, findings, begin), names_(names) {}

  bool null() { return add({}); }
  bool boolean(bool value) { return add({value}); }
  bool number_integer(number_integer_t value) { return add({std::int64_t{value}}); }
  bool number_unsigned(number_unsigned_t value) {
    constexpr auto largest = static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
    if (value <= largest) return add({static_cast<std::int64_t>(value)});
    refuse_whole_number();
    return add({});
  }
  bool number_float(number_float_t value, const string_t& written) {
    // The decimal point depends on the locale, so a whole number is told by what it is made of.
    if (written.find_first_not_of("-0123456789") == string_t::npos) refuse_whole_number();
    return add({value});
  }
  bool string(string_t& value) { return add({std::move(value)}); }
  bool binary(binary_t&) { return false; }

  bool key(string_t& name) {
    if (depth() == 1) return begin_field(name);
    if (depth() == 2 && holds_ == Holds::parts) begin_part(name);
    return true;
  }
  bool start_object(std::size_t) {
    if (depth() == 1) holds_ = Holds::parts;
    if (depth() > 1) refuse_nesting("keys and values");
    return deepen();
  }
  bool end_object() {
    close();
    if (depth() == 1) end_parts();
    return true;
  }
  bool start_array(std::size_t) {
    if (depth() == 0) return refuse_root();
    if (depth() == 1) holds_ = Holds::list;
    if (depth() > 1) refuse_nesting(holds_ == Holds::list ? "a list in a list" : "keys and values");
    return deepen();
  }
  bool end_array() {
    close();
    if (depth() > 1) return true;
    field_.value = {std::move(list_)};
    return end_field();
  }
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error) {
    if (!in_field_) {
      Stream::parse_error(position, token, error);
      return give_up();
    }
    if (is_too_large(error)) {
      refuse_number("a number that is too large to be held");
      end_field();
      return give_up();
    }
    const bool no_number = is_no_number(byte_before(position));
    findings_
        .error(Code::json_syntax, place_before(position),
               fmt::format("the value of {} is not valid JSON", names_.the_fact(field_.name)))
        .hint = no_number ? "JSON has no NaN and no Infinity: a number that isn't known is `null`"
                          : "look for a missing quote, comma or bracket here or just before";
    return give_up();
  }

  std::vector<call::GivenFact> take() { return std::move(facts_); }

 private:
  enum class Holds : std::uint8_t { plain, list, parts };
  enum class Part : std::uint8_t { value, unit, other };
  struct Refusal {
    Code code = Code::fact_type;
    std::string what;
    std::string hint;
  };

  bool begin_field(string_t& name) {
    field_ = {std::move(name), {}, place_of_text(), {}};
    in_field_ = true;
    holds_ = Holds::plain;
    list_.clear();
    refusal_.reset();
    has_value_ = has_unit_ = has_other_ = false;
    if (++fields_ <= most_fields) return true;
    findings_.error(Code::limit_exceeded, field_.place, fmt::format("there are more than {} facts", most_fields));
    return give_up();
  }

  bool end_field() {
    in_field_ = false;
    field_.refused = refusal_.has_value();
    if (refusal_)
      findings_.error(refusal_->code, field_.place, fmt::format("{} {}", names_.the_fact(field_.name), refusal_->what))
          .hint = std::move(refusal_->hint);
    facts_.push_back(std::move(field_));
    return true;
  }

  /// Of a file that can't be read to its end, nothing counts.
  bool give_up() {
    facts_.clear();
    return false;
  }

  void begin_part(const string_t& name) {
    bool& there = name == "value" ? has_value_ : name == "unit" ? has_unit_ : has_other_;
    if (there) has_other_ = true;  // twice
    there = true;
    part_ = name == "value" ? Part::value : name == "unit" ? Part::unit : Part::other;
  }

  /// What is not a text is no unit, so that it never fits the declared one.
  void add_part(Value value) {
    auto* text = std::get_if<std::string>(&value.data);
    if (part_ == Part::unit)
      field_.unit = text ? std::move(*text) : std::string{};
    else if (part_ == Part::value)
      field_.value = std::move(value);
  }

  void end_parts() {
    if (!has_value_ || !has_unit_ || has_other_) refuse_nesting("keys and values");
    if (refusal_ && refusal_->code == Code::fact_type && (has_value_ || has_unit_))
      refusal_->hint = "a value with its unit is written as {\"value\": 8.1, \"unit\": \"%\"}, with nothing else in it";
    end_field();
  }

  bool add(Value value) {
    if (depth() == 0) return refuse_root();
    if (depth() == 1) {
      field_.value = std::move(value);
      return end_field();
    }
    if (depth() == 2 && holds_ == Holds::list) list_.push_back(std::move(value));
    if (depth() == 2 && holds_ == Holds::parts) add_part(std::move(value));
    return true;
  }

  bool deepen() {
    if (open()) return true;
    findings_.error(Code::limit_exceeded, field_.place,
                    fmt::format("in {}, lists and objects stand in one another more than {} deep",
                                names_.the_fact(field_.name), deepest));
    return give_up();
  }

  bool refuse_root() {
    findings_.error(Code::json_shape, "facts are one JSON object, such as {\"first_name\": \"Maria\"}");
    return give_up();
  }
  void refuse(Code code, std::string what) {
    if (!refusal_) refusal_ = Refusal{code, std::move(what), {}};
  }
  void refuse_nesting(std::string_view what) { refuse(Code::fact_type, fmt::format("holds {}", what)); }
  void refuse_number(std::string_view what) {
    refuse(Code::fact_range, fmt::format("{} {}", holds_ == Holds::list ? "holds" : "is", what));
  }
  void refuse_whole_number() { refuse_number("a whole number beyond 64 bits"); }

  /// Whether the word at this place is one that other languages have for a number that is none.
  bool is_no_number(std::size_t offset) const {
    const auto is_in_word = [](char c) { return c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    while (offset > 0 && offset < text_.size() && is_in_word(text_[offset - 1])) --offset;
    constexpr std::array<std::string_view, 7> words{"NaN", "nan", "-NaN", "Infinity", "-Infinity", "inf", "-inf"};
    const std::string_view rest = text_.substr(std::min(offset, text_.size()));
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return rest.starts_with(word); });
  }

  const call::FactNames& names_;
  call::GivenFact field_;
  bool in_field_ = false;
  Holds holds_ = Holds::plain;
  Value::List list_;
  Part part_ = Part::other;
  bool has_value_ = false;
  bool has_unit_ = false;
  bool has_other_ = false;
  std::optional<Refusal> refusal_;
  std::size_t fields_ = 0;
  std::vector<call::GivenFact> facts_;
};

}  // namespace

std::vector<call::GivenFact> read_facts(std::string_view text, Findings& findings) {
  if (!is_readable(text, most_bytes_of_facts, findings)) return {};
  return read_facts_within(text, 0, {}, findings);
}

std::vector<call::GivenFact> read_facts_within(std::string_view text, std::size_t begin, const call::FactNames& names,
                                               Findings& findings) {
  FactsStream stream{text, begin, names, findings};
  read_stream(text, stream);
  return stream.take();
}

}  // namespace bedside::json
