#include "cli/crew.hpp"

#include <future>
#include <string>
#include <vector>

#include "catch.hpp"

using bedside::cli::Crew;

TEST_CASE("answers come in the order of the tasks, whoever is done first") {
  for (const std::size_t members : {1U, 2U, 5U}) {
    Crew<int, std::string> crew(members, [](const int& task) { return std::to_string(task); });
    std::vector<std::string> answers;
    for (int task = 0; task < 500; ++task) {
      if (crew.is_full()) answers.push_back(crew.take());
      crew.hand_in(task);
    }
    while (!crew.is_empty()) answers.push_back(crew.take());
    REQUIRE(answers.size() == 500);
    for (std::size_t i = 0; i < answers.size(); ++i) CHECK(answers[i] == std::to_string(i));
  }
}

TEST_CASE("behind a slow first task no more is taken in than there are places") {
  std::promise<void> go_on;
  const std::shared_future<void> may_go_on = go_on.get_future().share();
  Crew<int, int> crew(2, [&](const int& task) {
    if (task == 0) may_go_on.wait();
    return task;
  });
  int handed_in = 0;
  while (!crew.is_full()) crew.hand_in(handed_in++);
  CHECK(handed_in == 8);
  CHECK_FALSE(crew.is_next_done());
  go_on.set_value();
  for (int task = 0; task < handed_in; ++task) CHECK(crew.take() == task);
  CHECK(crew.is_empty());
}

TEST_CASE("a crew can be let go before all of its work is done") {
  std::promise<void> begun;
  Crew<int, int> crew(2, [&](const int& task) {
    if (task == 0) begun.set_value();
    return task;
  });
  for (int task = 0; task < 8; ++task) crew.hand_in(task);
  begun.get_future().wait();
}
