// A patient on one line: the facts alone, or facts and history side by side.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "json/read_json.hpp"
#include "json/stream.hpp"

namespace bedside::json {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

constexpr const char* shape_hint = R"(write the facts by themselves, or {"facts": {…}, "history": […]})";

/// Where one of the two stands in the text.
struct Stretch {
  bool there = false;
  bool is_null = false;
  char opens = '\0';  ///< the bracket that it begins with; none of a plain value
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Finds where facts and history stand, without looking into them: that is left to those who read them.
class PatientStream : public Stream {
 public:
  using Stream::Stream;

  bool null() {
    if (part_ != nullptr && level_ == 1) part_->is_null = true;
    return true;
  }
  bool boolean(bool) { return true; }
  bool number_integer(number_integer_t) { return true; }
  bool number_unsigned(number_unsigned_t) { return true; }
  bool number_float(number_float_t, const string_t&) { return true; }
  bool string(string_t&) { return true; }
  bool binary(binary_t&) { return false; }

  bool key(string_t& name) {
    if (level_ != 1) return true;
    const bool is_facts = name == "facts";
    if (!is_facts && name != "history") return refuse_name();
    has_parts_ = true;
    part_ = is_facts ? &facts : &history;
    if (part_->there) refuse(fmt::format("`{}` is there twice", name));
    *part_ = {true, false, '\0', 0, 0};
    return true;
  }
  bool start_object(std::size_t) { return start('{'); }
  bool end_object() { return end(); }
  bool start_array(std::size_t) { return start('['); }
  bool end_array() { return end(); }
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error) {
    const bool is_read_by_others =
        part_ != nullptr && part_->end == 0 && (part_->opens == '{' || (part_ == &history && part_->opens == '['));
    is_whole_ = false;
    if (is_read_by_others) part_->end = text_.size();
    if (has_parts_ && !is_read_by_others) Stream::parse_error(position, token, error);
    return false;
  }

  /// False when the text is something else than parts, such as the facts by themselves.
  bool has_parts() const { return has_parts_; }
  /// Whether it could be read to its end.
  bool is_whole() const { return is_whole_; }

  Stretch facts;
  Stretch history;

 private:
  bool refuse_name() {
    if (!has_parts_) return false;
    refuse("something else stands beside `facts` and `history`");
    part_ = nullptr;
    return true;
  }

  void refuse(std::string message) {
    findings_.error(Code::json_shape, place_of_text(), std::move(message)).hint = shape_hint;
  }

  bool start(char bracket) {
    if (level_ == 0 && bracket == '[') return false;
    if (level_++ == 1 && part_ != nullptr) {
      part_->opens = bracket;
      part_->begin = read - 1;
    }
    return true;
  }
  bool end() {
    if (--level_ == 1 && part_ != nullptr) part_->end = read;
    return true;
  }

  bool has_parts_ = false;
  bool is_whole_ = true;
  std::size_t level_ = 0;
  Stretch* part_ = nullptr;
};

bool declares_either(const plan::Plan& plan) {
  return std::any_of(plan.facts.begin(), plan.facts.end(),
                     [](const plan::Fact& fact) { return fact.name == "facts" || fact.name == "history"; });
}

std::optional<std::vector<call::GivenFact>> read_facts_from(std::string_view text, std::size_t begin,
                                                            const plan::Plan& plan, Findings& findings) {
  if (!is_within(text.size() - begin, most_bytes_of_facts, "the object of facts", findings)) return std::nullopt;
  const std::size_t before = findings.count();
  std::vector<call::GivenFact> given = read_facts_within(text, begin, call::FactNames{plan}, findings);
  if (given.empty() && findings.count() > before) return std::nullopt;
  return given;
}

}  // namespace

GivenPatient read_patient(std::string_view text, const plan::Plan& plan, Findings& findings) {
  if (!is_text(text, findings)) return {};
  PatientStream parts{text, findings};
  if (!declares_either(plan)) read_stream(text, parts);
  GivenPatient patient;
  if (!parts.has_parts()) {
    patient.facts = read_facts_from(text, 0, plan, findings);
    return patient;
  }
  if (parts.facts.opens == '{')
    patient.facts = read_facts_from(text.substr(0, parts.facts.end), parts.facts.begin, plan, findings);
  else if (parts.is_whole())
    findings.error(Code::json_shape, "`facts` holds no object of facts").hint = shape_hint;
  if (parts.history.opens != '\0')
    patient.history = read_history_within(text.substr(0, parts.history.end), parts.history.begin, findings);
  else if (parts.history.there && !parts.history.is_null && parts.is_whole())
    findings.error(Code::json_shape, "`history` holds no list of outcomes").hint = shape_hint;
  return patient;
}

}  // namespace bedside::json
