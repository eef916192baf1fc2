// What a call has from earlier ones, as far as it isn't a fact.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include <bedside/history.hpp>

namespace bedside::call {

struct Inherited {
  std::vector<Withheld> withheld;
  std::vector<CarriedOver> carried_over;
  std::map<std::string, std::string, std::less<>> chosen;  ///< options, by the names of answers
  Habits habits;

  bool is_empty() const { return withheld.empty() && carried_over.empty() && chosen.empty(); }
};

}  // namespace bedside::call
