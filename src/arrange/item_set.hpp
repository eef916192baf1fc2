// A set of blocks as bits, of a size fixed at compile time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace bedside::arrange {

/// std::popcount calls a library function where the machine isn't known to have an instruction for it; this is inlined
/// everywhere. The bits are added up in pairs, fours and bytes, the bytes by a multiplication.
constexpr std::size_t count_ones(std::uint64_t word) {
  word -= (word >> 1U) & 0x5555555555555555U;
  word = (word & 0x3333333333333333U) + ((word >> 2U) & 0x3333333333333333U);
  word = (word + (word >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return static_cast<std::size_t>((word * 0x0101010101010101U) >> 56U);
}

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
    for (const std::uint64_t word : bits) sum += count_ones(word);
    return sum;
  }

  std::size_t count_common(const ItemSet& other) const {
    std::size_t sum = 0;
    for (std::size_t word = 0; word < words; ++word) sum += count_ones(bits[word] & other.bits[word]);
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

  bool empty() const {
    std::uint64_t any = 0;
    for (const std::uint64_t word : bits) any |= word;
    return any == 0;
  }

  // Compared word by word, as the standard library would call memcmp for an array.
  bool operator==(const ItemSet& other) const {
    std::uint64_t difference = 0;
    for (std::size_t word = 0; word < words; ++word) difference |= bits[word] ^ other.bits[word];
    return difference == 0;
  }
};

}  // namespace bedside::arrange
