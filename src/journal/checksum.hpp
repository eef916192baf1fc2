// CRC-32C, which finds every torn line and every flipped bit.
#pragma once

#include <cstdint>
#include <string_view>

namespace bedside::journal {

/// That of Castagnoli, as in RFC 3720.
std::uint32_t checksum(std::string_view bytes);

}  // namespace bedside::journal
