// The names of what is measured.
#include <bedside/measure.hpp>

#include <algorithm>

namespace bedside {
namespace {

struct Measured {
  std::string_view name;
  std::string_view words;
  FigureUnit unit;
  bool is_answered;
};

// In the order of the enumeration.
constexpr std::array<Measured, measure_count> table{{
    {"completion", "completion", FigureUnit::points, false},
    {"length", "length", FigureUnit::seconds, false},
    {"satisfaction_with_call", "satisfaction with the call", FigureUnit::points, true},
    {"satisfaction_with_company", "satisfaction with the company", FigureUnit::points, true},
    {"likelihood_to_recommend", "likelihood to recommend", FigureUnit::points, true},
    {"motivated_to_change", "motivated to change", FigureUnit::points, true},
    {"choices_made", "choices made", FigureUnit::number, false},
    {"topics_deferred", "topics deferred", FigureUnit::number, false},
}};

const Measured& row_of(Measure measure) {
  return table[static_cast<std::size_t>(measure)];
}

}  // namespace

std::string_view name_of(Measure measure) {
  return row_of(measure).name;
}

std::optional<Measure> measure_named(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Measured& each) { return each.name == name; });
  if (found == table.end()) return {};
  return all_measures[static_cast<std::size_t>(found - table.begin())];
}

std::string_view in_words(Measure measure) {
  return row_of(measure).words;
}

bool is_answered(Measure measure) {
  return row_of(measure).is_answered;
}

FigureUnit unit_of(Measure measure) {
  return row_of(measure).unit;
}

std::string_view name_of(FigureUnit unit) {
  constexpr std::array<std::string_view, 3> names{"points", "seconds", "number"};
  return names[static_cast<std::size_t>(unit)];
}

std::string_view name_of(FigureKind kind) {
  return kind == FigureKind::share ? "share" : "mean";
}

std::string_view name_of(Method method) {
  constexpr std::array<std::string_view, 4> names{"newcombe", "newcombe_by_patient", "welch", "welch_by_patient"};
  return names[static_cast<std::size_t>(method)];
}

}  // namespace bedside
