#include "c_api/handles.hpp"

#include <new>
#include <utility>

namespace bedside::c_api {
namespace {

constexpr unsigned place_bits = 24;
constexpr std::uint64_t most_places = std::uint64_t{1} << place_bits;
constexpr std::uint64_t last_turn = (std::uint64_t{1} << (64 - place_bits)) - 1;

const Object nothing;

std::uint64_t place_of(bedside_handle handle) {
  return handle & (most_places - 1);
}

std::uint64_t turn_of(bedside_handle handle) {
  return handle >> place_bits;
}

}  // namespace

bedside_handle Handles::add(Object object) {
  const std::uint64_t at = free_place();
  free_.pop_back();
  Place& place = places_[at];
  place.turn = place.turn == last_turn ? 1 : place.turn + 1;
  place.object = std::move(object);
  return place.turn << place_bits | at;
}

const Object& Handles::find(bedside_handle handle) const {
  const std::uint64_t at = place_of(handle);
  return at < places_.size() && places_[at].turn == turn_of(handle) ? places_[at].object : nothing;
}

Object Handles::take(bedside_handle handle) noexcept {
  if (find(handle).index() == 0) return {};
  const std::uint64_t at = place_of(handle);
  free_.push_back(at);
  return std::exchange(places_[at].object, {});
}

// The last of the free places.
std::uint64_t Handles::free_place() {
  if (free_.empty()) {
    if (places_.size() == most_places) throw std::bad_alloc{};
    if (free_.capacity() == places_.size()) free_.reserve(2 * places_.size() + 8);
    places_.push_back({beginning_ & (last_turn >> 1U), {}});
    free_.push_back(places_.size() - 1);
  }
  return free_.back();
}

}  // namespace bedside::c_api
