// The rules that say which conformance cases are in scope, on cases that come close to them.
#include "scope.hpp"

#include <string>

#include "catch.hpp"

namespace conformance {
namespace {

std::string need_of(const std::string& expression, const std::string& value = "bool_value") {
  CelCase one;
  one.expression = expression;
  one.value.name = value;
  const auto need = out_of_scope(one);
  return need ? std::string(name_of(*need)) : "";
}

TEST_CASE("a case is out of scope for what it does, not for words in its texts, comments and names") {
  const std::string expression =
      GENERATE(as<std::string>(), "'uint(1u)' == \"dyn(b'')\"", "r'\\' + 'type(1)'", "1 // dyn(1), 1u, matches()\n+ 1",
               "''' 'it''s' type(1) ''' + ''", "'\\'' + 'dyn(1)'", "uint == type", "dyn", "bytes.matches", "typed(1)",
               "x in {'a': 1}", "{'b': 0xAB}", "[br, b, rb]", "1e3 + 0x1E+1", "menu(2)");
  INFO(expression);
  CHECK(need_of(expression).empty());
}

TEST_CASE("each thing that conditions don't have is a rule of its own") {
  CHECK(need_of("TestAllTypes{}.x == 1") == "protobuf messages");
  CHECK(need_of("[ . a. B // in\n { x : 1 } ]") == "protobuf messages");
  CHECK(need_of("1", "object_value") == "protobuf messages");
  CHECK(need_of("1u") == "uint");
  CHECK(need_of("0xFFU in [1]") == "uint");
  CHECK(need_of("uint (1) == 1") == "uint");
  CHECK(need_of("1", "uint64_value") == "uint");
  CHECK(need_of("bR'''a'''") == "bytes");
  CHECK(need_of("Rb\"a\"") == "bytes");
  CHECK(need_of("bytes('a')") == "bytes");
  CHECK(need_of("type(1)") == "type()");
  CHECK(need_of("dyn(1) == 1") == "dyn()");
  CHECK(need_of("'a'.matches('a')") == "matches()");
  CHECK(need_of("int", "type_value") == "types as values");
  CHECK(need_of("dyn(1u) == TestAllTypes{}") == "protobuf messages");
}

TEST_CASE("bindings and type environments are what the case brings along") {
  CelCase one;
  one.expression = "x";
  one.has_type_environment = true;
  CHECK(out_of_scope(one) == Need::type_environment);
  one.has_bindings = true;
  CHECK(out_of_scope(one) == Need::bindings);
}

TEST_CASE("a list of what is out of scope is out of scope") {
  CelCase one;
  one.expression = "[]";
  one.value = {"list_value", "", {{"values", "", {{"uint64_value", "1", {}}}}}};
  CHECK(out_of_scope(one) == Need::uint);
}

}  // namespace
}  // namespace conformance
