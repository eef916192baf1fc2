#include "explore/questionnaire.hpp"

#include <algorithm>

namespace bedside::exploring {
namespace {

bool is_among(const std::string& name, const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool reads_any(const condition::Atom& atom, const std::vector<std::string>& names) {
  return std::any_of(atom.names.begin(), atom.names.end(), [&](const auto& name) { return is_among(name, names); });
}

bool reads_only(const condition::Atom& atom, const std::vector<std::string>& names) {
  return std::all_of(atom.names.begin(), atom.names.end(), [&](const auto& name) { return is_among(name, names); });
}

}  // namespace

Questionnaire::Questionnaire(const plan::Plan& plan, const plan::Catalogue& catalogue)
    : catalogue_(catalogue), conditions_(conditions_of(plan)) {
  atoms_.reserve(conditions_.size());
  for (const PlacedCondition& placed : conditions_) atoms_.push_back(condition::atoms_of(placed.when->condition));
  for (const auto& atoms : atoms_)
    for (const condition::Atom& atom : atoms)
      for (const std::string& name : atom.names) by_name_[name].push_back(&atom);
}

const Atoms& Questionnaire::about(const std::string& name) const {
  static const Atoms none;
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? none : found->second;
}

std::string Questionnaire::answers(const std::vector<std::string>& names, const std::vector<Value>& values,
                                   const std::vector<bool>& counted) const {
  const auto look_up = [&](std::string_view name) -> condition::Known {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return {};
    const Value& value = values[static_cast<std::size_t>(found - names.begin())];
    if (value.is_null()) return {};
    return {condition::Known::State::given, &value};
  };
  std::string all;
  for (std::size_t place = 0; place < conditions_.size(); ++place) {
    const std::vector<condition::Atom>& atoms = atoms_[place];
    if (!counted.empty() && !counted[place]) continue;
    if (std::none_of(atoms.begin(), atoms.end(), [&](const auto& atom) { return reads_any(atom, names); })) continue;
    const std::string truths = condition::truths_of(conditions_[place].when->condition, look_up);
    for (std::size_t at = 0; at < atoms.size(); ++at)
      if (reads_any(atoms[at], names) && reads_only(atoms[at], names)) all += truths[at];
  }
  return all;
}

bool Questionnaire::reaches_beyond(const std::vector<std::string>& names) const {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const Atoms& atoms = about(name);
    return std::any_of(atoms.begin(), atoms.end(),
                       [&](const condition::Atom* atom) { return !reads_only(*atom, names); });
  });
}

}  // namespace bedside::exploring
