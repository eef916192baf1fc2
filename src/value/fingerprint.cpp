#include "value/fingerprint.hpp"

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

namespace bedside::value {

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  // nettle reads bytes as unsigned characters, which may alias anything.
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hexadecimal;
  hexadecimal.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) (hexadecimal += digits[byte >> 4U]) += digits[byte & 0xFU];
  return hexadecimal;
}

}  // namespace bedside::value
