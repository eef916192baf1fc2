// Why a topic stands where it stands: every word that the arrangement has for it is kept.
#include "session/why.hpp"

#include <bedside/explanation.hpp>

#include "catch.hpp"

using namespace bedside;

namespace {

/// Every name, one after another: a list keeps its order.
std::vector<std::string> kept(const std::vector<std::string_view>& names) {
  session::Why why;
  for (const std::string_view name : names) why.add(name);
  return why.names();
}

}  // namespace

TEST_CASE("every principle, every kind of rule and every other reason is kept, in the order in which they were given") {
  std::vector<std::string_view> names;
  for (const Principle principle : all_principles) names.push_back(name_of(principle));
  for (const RuleKind kind :
       {RuleKind::after, RuleKind::directly_after, RuleKind::resolves, RuleKind::answer, RuleKind::parts})
    names.push_back(name_of(kind));
  for (const std::string_view other : {"author-order", "told", "best-found", "ritual"}) names.push_back(other);
  CHECK(kept(names) == std::vector<std::string>(names.begin(), names.end()));
  CHECK(kept({}).empty());
  CHECK(kept({"ritual"}) == std::vector<std::string>{"ritual"});
}
