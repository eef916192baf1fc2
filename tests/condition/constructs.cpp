#include "constructs.hpp"

#include <fmt/format.h>

namespace bedside::condition::reference {
namespace {

using Names = std::vector<std::string>;

void add(Names& all, const Names& symbols, const Names& subjects, const std::string& between) {
  for (const std::string& symbol : symbols)
    for (const std::string& subject : subjects) all.push_back(symbol + between + subject);
}

Names every_construct() {
  Names all = {"literal bool", "literal int", "literal double", "literal string", "list", "map", "variable"};
  add(all, {"name"}, {"b", "i", "n", "t", "d", "l", "today"}, " ");
  add(all, {"!", "&&", "||", "?:", "- before int", "- before double"}, {""}, "");
  add(all, {"==", "!="}, {"list", "map"}, " of ");
  add(all, {"==", "!=", "<", "<=", ">", ">="},
      {"bool", "int", "double", "mixed numbers", "string", "timestamp", "duration"}, " of ");
  add(all, {"+", "-", "*", "/", "%"}, {"int"}, " of ");
  add(all, {"+", "-", "*", "/"}, {"double"}, " of ");
  add(all, {"+"}, {"string", "list", "timestamp and duration", "duration and timestamp", "duration"}, " of ");
  add(all, {"-"}, {"timestamp", "timestamp and duration", "duration"}, " of ");
  add(all, {"in list", "in map", "index of list", "index of map", "e.f", "has(name)", "has(e.f)"}, {""}, "");
  add(all, {"all", "exists", "exists_one", "filter", "map", "map with filter"}, {"list", "map"}, " over ");
  add(all, {"size(string)", "size(list)", "size(map)", "string.size()", "list.size()", "map.size()"}, {""}, "");
  add(all, {"contains", "startsWith", "endsWith", "days_until", "days_since"}, {""}, "");
  add(all, {"int"}, {"(int)", "(double)", "(string)", "(timestamp)"}, "");
  add(all, {"double"}, {"(int)", "(double)", "(string)"}, "");
  add(all, {"string"}, {"(int)", "(double)", "(bool)", "(string)", "(timestamp)", "(duration)"}, "");
  add(all, {"bool"}, {"(bool)", "(string)"}, "");
  add(all, {"timestamp"}, {"(string)", "(int)", "(timestamp)"}, "");
  add(all, {"duration"}, {"(string)", "(duration)"}, "");
  const Names parts = {"getFullYear",  "getMonth", "getDate",    "getDayOfMonth", "getDayOfWeek",
                       "getDayOfYear", "getHours", "getMinutes", "getSeconds",    "getMilliseconds"};
  for (const std::string& part : parts) add(all, {"timestamp"}, {part + "()", part + "(zone)"}, ".");
  add(all, {"duration"}, {"getHours()", "getMinutes()", "getSeconds()", "getMilliseconds()"}, ".");
  return all;
}

}  // namespace

const std::vector<std::string>& constructs() {
  static const Names all = every_construct();
  return all;
}

void count_constructs(const Tree& tree, Uses& uses) {
  if (!tree.construct.empty()) ++uses[tree.construct];
  for (const Tree& operand : tree.operands) count_constructs(operand, uses);
}

std::vector<std::string> tried_less_than(int times, const Uses& uses) {
  Names rare;
  for (const std::string& construct : constructs()) {
    const auto found = uses.find(construct);
    const int tried = found == uses.end() ? 0 : found->second;
    if (tried < times) rare.push_back(fmt::format("{}: {}", construct, tried));
  }
  return rare;
}

}  // namespace bedside::condition::reference
