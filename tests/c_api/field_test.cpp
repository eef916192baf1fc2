#include "json/field.hpp"

#include "catch.hpp"

using bedside::json::field_of;

TEST_CASE("a field is found by its pointer: a text as it is, anything else as it is written") {
  const std::string json =
      R"({"a": {"b": [10, "twenty", {"c": null}], "empty": {}}, "d": -1.5e3, "none": [] ,"t":true})";
  CHECK(field_of(json, "") == json);
  CHECK(field_of(json, "/a/b/0") == "10");
  CHECK(field_of(json, "/a/b/1") == "twenty");
  CHECK(field_of(json, "/a/b/2/c") == "null");
  CHECK(field_of(json, "/a/b") == R"([10, "twenty", {"c": null}])");
  CHECK(field_of(json, "/a/empty") == "{}");
  CHECK(field_of(json, "/d") == "-1.5e3");
  CHECK(field_of(json, "/none") == "[]");
  CHECK(field_of(json, "/t") == "true");
}

TEST_CASE("where there is nothing, nothing is found") {
  const std::string json = R"({"a": [10, 20], "empty": [], "object": {}, "text": "abc"})";
  for (const char* pointer : {"/b", "a", "/a/2", "/a/-", "/a/01", "/a/x", "/a/", "/a/0/0", "/empty/0", "/object/a",
                              "/text/0", "/", "/a/99999999999999999999"})
    CHECK_FALSE(field_of(json, pointer));
  CHECK_FALSE(field_of("", "/a"));
}

TEST_CASE("texts are unescaped, in names and in values") {
  CHECK(field_of(R"({"say": "She said \"no\"\n\u00e9\ud83d\ude00 {[,"})", "/say") ==
        "She said \"no\"\n\u00e9\U0001f600 {[,");
  CHECK(field_of(R"({"a/b": 1, "m~n": 2, "~1": 3, "": 4, "k\u00e4\"se": 5})", "/a~1b") == "1");
  CHECK(field_of(R"({"a/b": 1, "m~n": 2, "~1": 3, "": 4})", "/m~0n") == "2");
  CHECK(field_of(R"({"a/b": 1, "m~n": 2, "~1": 3, "": 4})", "/~01") == "3");
  CHECK(field_of(R"({"a/b": 1, "m~n": 2, "~1": 3, "": 4})", "/") == "4");
  CHECK(field_of(R"({"k\u00e4\"se": 5})", "/k\u00e4\"se") == "5");
}
