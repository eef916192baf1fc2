#include <string>

#include <pthread.h>

#include "catch.hpp"
#include "source/reading.hpp"

using bedside::source::Limits;
using bedside::source::read_yaml;
using reading::codes;
using reading::problems;

namespace {

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

std::string first_problem(const std::string& text, const Limits& limits = {}) {
  const auto read = read_yaml(text, "plan.yaml", limits);
  return read.diagnostics.empty() ? "" : read.diagnostics[0].code + ": " + read.diagnostics[0].message;
}

// Runs the work on a thread with a stack of 256 KiB.
template <class Work>
void on_a_small_stack(Work work) {
  pthread_attr_t attributes;
  REQUIRE(pthread_attr_init(&attributes) == 0);
  REQUIRE(pthread_attr_setstacksize(&attributes, 256 * 1024) == 0);
  pthread_t thread{};
  const auto run = [](void* w) -> void* {
    (*static_cast<Work*>(w))();
    return nullptr;
  };
  REQUIRE(pthread_create(&thread, &attributes, run, &work) == 0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

constexpr std::size_t four_mebibytes = 4 * 1024 * 1024;

}  // namespace

TEST_CASE("a file larger than the limit is refused, one of exactly the limit is read") {
  CHECK(codes("a: " + std::string(four_mebibytes - 3, 'b')).empty());
  CHECK(problems("a: " + std::string(four_mebibytes - 2, 'b')) ==
        "error[limit-exceeded]: the file has 4194305 bytes, more than the limit of 4194304\n"
        "  --> plan.yaml\n"
        "hint: split the plan, or take out what does not belong to it\n");
}

TEST_CASE("nesting to the limit is read, deeper nesting is refused where it starts") {
  CHECK(codes(repeated("[", 64) + repeated("]", 64)).empty());
  CHECK(problems(repeated("[", 65) + "]\n") ==
        "error[limit-exceeded]: lists and mappings are nested deeper than the limit of 64\n"
        " --> plan.yaml:1:65\n"
        "1 | " +
            repeated("[", 65) + "]\n  | " + std::string(64, ' ') +
            "^\n"
            "hint: put a text with brackets in quotes\n");
  CHECK(codes(repeated("- ", 64) + "a\n").empty());
  CHECK(codes(repeated("- ", 65) + "a\n") == "limit-exceeded ");
}

TEST_CASE("more values than the limit are refused") {
  CHECK(first_problem("[a, b, c]\n", {.nodes = 4}).empty());
  CHECK(first_problem("- a\n- b\n- c\n", {.nodes = 3}) ==
        "limit-exceeded: the file has more than 3 values, which is the limit");
  CHECK(first_problem("[a, b, c]\n", {.nodes = 2}) ==
        "limit-exceeded: the file has more than 2 values, which is the limit");
}

TEST_CASE("files made to exhaust the reader are refused quickly on a small stack") {
  for (const char* part :
       {"[",        "{",   "[,",    "{a: ",  "- ",    "? ",     ": ",      "a: ", "'", "\"",  "*a ",  "&a ", "!a ",
        "- &a b\n", "%\n", "...\n", "---\n", "\ta\n", "a: b\n", "- a\"\n", "[\n", "]", "|\n", "\x04", "\xff"}) {
    INFO(part);
    const std::string text = repeated(part, four_mebibytes / std::string(part).size());
    std::size_t found = 0;
    bool read_something = false;
    on_a_small_stack([&] {
      const auto read = read_yaml(text, "plan.yaml");
      found = read.diagnostics.size();
      read_something = read.value.has_value();
    });
    CHECK(found <= 200);
    CHECK((found > 0 || read_something));
  }
}

TEST_CASE("a tree of full depth is built, copied and destroyed on a small stack") {
  std::string text;
  for (std::size_t i = 0; i < 64; ++i) text += std::string(i, ' ') + "a:\n";
  text.pop_back();
  text += " b\n";
  bool same = false;
  on_a_small_stack([&] {
    const auto read = read_yaml(text, "plan.yaml");
    const auto copy = read.value;
    same = copy.has_value() && reading::shown(copy->root) == reading::shown(read.value->root);
  });
  CHECK(same);
}

TEST_CASE("a value behind millions of characters on one line is placed without delay") {
  const std::string text = "[" + repeated("ééééééé, ", 199'000) + "x]\n";
  const auto read = read_yaml(text, "plan.yaml");
  REQUIRE(read);
  CHECK(read.value->root.items.back().range.begin.column == 199'000 * 9 + 2);
}

TEST_CASE("values without a blank between them are read without delay") {
  const std::string text = "[" + repeated("aaaaaaaa,", 199'000) + "x]\n";
  const auto read = read_yaml(text, "plan.yaml");
  REQUIRE(read);
  CHECK(read.value->root.items.size() == 199'001);
}
