// What the numbers of the C interface stand for.
//
// A handle holds the place in the table and how many have stood there before, so that one that was freed is never
// mistaken for the next in its place. Counting starts somewhere else in each library, so that a handle of another
// library is told as well.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <bedside/bedside.h>
#include <bedside/engine.hpp>

namespace bedside::c_api {

class HostedCall;

/// What a result holds.
struct Result {
  bedside_code code = BEDSIDE_OK;
  std::string text;
  bedside_handle made = 0;
  std::string warnings{};
};

using Object = std::variant<std::monostate, std::shared_ptr<const CallPlan>, std::shared_ptr<HostedCall>,
                            std::shared_ptr<const Result>>;

/// Not for several threads at once.
class Handles {
 public:
  explicit Handles(std::uint64_t beginning) : beginning_(beginning) {}

  /// Never 0. Without memory nothing has changed.
  bedside_handle add(Object object);
  /// Of a number that stands for nothing: nothing.
  const Object& find(bedside_handle handle) const;
  /// The same, and from now on the number stands for nothing.
  Object take(bedside_handle handle) noexcept;

 private:
  struct Place {
    std::uint64_t turn = 0;
    Object object;
  };
  std::uint64_t free_place();

  std::uint64_t beginning_;
  std::vector<Place> places_;
  std::vector<std::uint64_t> free_;  ///< has room for all of them
};

}  // namespace bedside::c_api
