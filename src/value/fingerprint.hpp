// SHA-256, which names a text without saying it.
#pragma once

#include <string>
#include <string_view>

namespace bedside::value {

/// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The same digest in base64, as a content security policy writes it.
std::string sha256_base64(std::string_view bytes);

}  // namespace bedside::value
