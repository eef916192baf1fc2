// A set of blocks as bits, of a size fixed at compile time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace bedside::arrange {

template <std::size_t words>
struct ItemSet {
  std::array<std::uint64_t, words> bits{};

  static constexpr std::size_t capacity = words * 64;

  bool contains(std::size_t item) const { return (bits[item / 64] >> (item % 64) & 1U) != 0; }
  void insert(std::size_t item) { bits[item / 64] |= std::uint64_t{1} << (item % 64); }
  void erase(std::size_t item) { bits[item / 64] &= ~(std::uint64_t{1} << (item % 64)); }

  bool within(const ItemSet& other) const {
    for (std::size_t word = 0; word < words; ++word)
      if ((bits[word] & ~other.bits[word]) != 0) return false;
    return true;
  }

  bool meets(const ItemSet& other) const {
    for (std::size_t word = 0; word < words; ++word)
      if ((bits[word] & other.bits[word]) != 0) return true;
    return false;
  }

  std::size_t count() const {
    std::size_t sum = 0;
    for (const std::uint64_t word : bits) sum += static_cast<std::size_t>(std::popcount(word));
    return sum;
  }

  std::size_t count_common(const ItemSet& other) const {
    std::size_t sum = 0;
    for (std::size_t word = 0; word < words; ++word)
      sum += static_cast<std::size_t>(std::popcount(bits[word] & other.bits[word]));
    return sum;
  }

  ItemSet& operator|=(const ItemSet& other) {
    for (std::size_t word = 0; word < words; ++word) bits[word] |= other.bits[word];
    return *this;
  }

  ItemSet without(const ItemSet& other) const {
    ItemSet rest;
    for (std::size_t word = 0; word < words; ++word) rest.bits[word] = bits[word] & ~other.bits[word];
    return rest;
  }

  ItemSet common(const ItemSet& other) const {
    ItemSet both;
    for (std::size_t word = 0; word < words; ++word) both.bits[word] = bits[word] & other.bits[word];
    return both;
  }

  /// In ascending order.
  template <class Visit>
  void for_each(Visit visit) const {
    for (std::size_t word = 0; word < words; ++word)
      for (std::uint64_t rest = bits[word]; rest != 0; rest &= rest - 1)
        visit(static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
  }

  bool operator==(const ItemSet&) const = default;
};

}  // namespace bedside::arrange
