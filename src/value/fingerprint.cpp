#include "value/fingerprint.hpp"

#include <array>
#include <cstdint>

#include <nettle/base64.h>
#include <nettle/sha2.h>

namespace bedside::value {
namespace {

using Digest = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

Digest digest_of(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  // nettle reads bytes as unsigned characters, which may alias anything.
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  Digest digest{};
  sha256_digest(&context, digest.size(), digest.data());
  return digest;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  const Digest digest = digest_of(bytes);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hexadecimal;
  hexadecimal.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) (hexadecimal += digits[byte >> 4U]) += digits[byte & 0xFU];
  return hexadecimal;
}

std::string sha256_base64(std::string_view bytes) {
  const Digest digest = digest_of(bytes);
  std::string base64(BASE64_ENCODE_RAW_LENGTH(digest.size()), '=');
  base64_encode_raw(base64.data(), digest.size(), digest.data());
  return base64;
}

}  // namespace bedside::value
