// Work shared among threads and handed back in the order in which it was handed in.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace bedside::cli {

/// Used by one thread, which hands in and takes; what it shares with those of the crew stands behind one mutex. No more
/// tasks are under way at a time than the crew has places. A crew of one has no threads: it works while a task is
/// handed in. The work must not throw.
template <class Task, class Answer>
class Crew {
 public:
  using Work = std::function<Answer(const Task&)>;

  Crew(std::size_t members, Work work) : work_(std::move(work)) {
    if (members > 1) start(members);
    most_places_ = threads_.empty() ? 1 : threads_.size() * places_for_each;
  }
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  /// Waits for what is being worked on; what nobody has begun is dropped.
  ~Crew() {
    {
      const std::lock_guard lock{mutex_};
      closing_ = true;
    }
    there_is_work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  // Without the mutex: places come and go by the hands of the one who asks, and by nobody else's.
  bool is_empty() const { return places_.empty(); }
  bool is_full() const { return places_.size() >= most_places_; }

  /// Only while the crew is not full.
  void hand_in(Task task) {
    if (threads_.empty()) {
      places_.push_back({std::move(task), {}});
      places_.back().answer = work_(places_.back().task);
      return;
    }
    {
      const std::lock_guard lock{mutex_};
      places_.push_back({std::move(task), {}});
    }
    there_is_work_.notify_one();
  }

  /// Whether `take` has no need to wait. Only while the crew is not empty.
  bool is_next_done() {
    const std::lock_guard lock{mutex_};
    return places_.front().answer.has_value();
  }

  /// The answer to the task that was handed in first; waits for it. Only while the crew is not empty.
  Answer take() {
    std::unique_lock lock{mutex_};
    first_is_done_.wait(lock, [&] { return places_.front().answer.has_value(); });
    Answer answer = std::move(*places_.front().answer);
    places_.pop_front();
    if (begun_ > 0) --begun_;
    return answer;
  }

 private:
  static constexpr std::size_t places_for_each = 4;

  struct Place {
    Task task;
    std::optional<Answer> answer;
  };

  /// As many as the system gives.
  void start(std::size_t members) {
    threads_.reserve(members);
    try {
      while (threads_.size() < members) threads_.emplace_back([this] { run(); });
    } catch (const std::system_error&) {
    }
  }

  /// A deque leaves its elements where they are while others come and go at its ends.
  void run() {
    std::unique_lock lock{mutex_};
    for (;;) {
      there_is_work_.wait(lock, [&] { return closing_ || begun_ < places_.size(); });
      if (closing_) return;
      Place& place = places_[begun_++];
      lock.unlock();
      Answer answer = work_(place.task);
      lock.lock();
      place.answer = std::move(answer);
      if (&place == &places_.front()) first_is_done_.notify_one();
    }
  }

  const Work work_;
  std::mutex mutex_;
  std::condition_variable there_is_work_;
  std::condition_variable first_is_done_;
  std::deque<Place> places_;  ///< in the order handed in
  std::size_t begun_ = 0;     ///< of the places, those that somebody works on or has worked on
  std::size_t most_places_ = 1;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace bedside::cli
