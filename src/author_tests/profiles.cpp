#include "author_tests/profiles.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plan/field_value.hpp"

namespace bedside::author_tests {
namespace {

std::string shown(const Value& value) {
  if (const auto* truth = value.as<bool>()) return *truth ? "true" : "false";
  if (const auto* whole = value.as<std::int64_t>()) return std::to_string(*whole);
  if (const auto* number = value.as<double>()) return fmt::format("{}", *number);
  if (const auto* text = value.as<std::string>()) return *text;
  if (const auto* date = value.as<Timestamp>()) return plan::iso_date(*date);
  const auto* list = value.as<Value::List>();
  std::string items;
  for (std::size_t place = 0; list && place < list->size(); ++place)
    items += fmt::format("{}{}", place == 0 ? "" : ", ", shown((*list)[place]));
  return "[" + items + "]";
}

}  // namespace

bool too_many(const std::vector<Varied>& for_all) {
  std::size_t count = 1;
  for (const Varied& varied : for_all) {
    if (varied.values.size() > most_profiles) return true;
    count *= std::max<std::size_t>(varied.values.size(), 1);
    if (count > most_profiles) return true;
  }
  return false;
}

std::size_t profile_count(const TestCase& test) {
  std::size_t count = 1;
  for (const Varied& varied : test.for_all) count *= varied.values.size();
  return count;
}

Profile::Profile(const TestCase& test, std::size_t number)
    : test_(test), number_(number), choices_(test.for_all.size()) {
  for (std::size_t varied = choices_.size(); varied-- > 0;) {
    const std::size_t values = test.for_all[varied].values.size();
    choices_[varied] = number % values;
    number /= values;
  }
}

PatientInTest Profile::patient() const {
  PatientInTest patient = test_.patient;
  for (std::size_t place = 0; place < choices_.size(); ++place) {
    const Varied& varied = test_.for_all[place];
    const Value& value = varied.values[choices_[place]];
    Values& values = varied.is_fact ? patient.facts : patient.answers;
    if (varied.is_fact && value.is_null())
      values.erase(varied.name);
    else
      values[varied.name] = value;
  }
  return patient;
}

std::size_t Profile::distance() const {
  return static_cast<std::size_t>(
      std::count_if(choices_.begin(), choices_.end(), [](std::size_t choice) { return choice > 0; }));
}

std::size_t Profile::with(std::size_t varied, std::size_t choice) const {
  std::size_t stride = 1;
  for (std::size_t place = choices_.size(); --place > varied;) stride *= test_.for_all[place].values.size();
  return number_ - choices_[varied] * stride + choice * stride;
}

std::string in_words(const std::string& name, const Value& value) {
  return value.is_null() ? fmt::format("{} is not known", name) : fmt::format("{} = {}", name, shown(value));
}

std::vector<std::string> counter_example(const TestCase& test, const std::vector<bool>& fails, std::size_t number) {
  const Profile profile{test, number};
  std::vector<std::string> names;
  for (std::size_t varied = 0; varied < test.for_all.size(); ++varied) {
    const std::vector<Value>& values = test.for_all[varied].values;
    bool matters = false;
    for (std::size_t choice = 0; choice < values.size(); ++choice)
      matters = matters || !fails[profile.with(varied, choice)];
    if (matters) names.push_back(in_words(test.for_all[varied].name, values[profile.choice(varied)]));
  }
  return names;
}

}  // namespace bedside::author_tests
