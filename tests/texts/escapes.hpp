// Bytes that a text file can't hold or nobody could see, written out: `\x1b` is one byte, `\u202e` one character, and
// `\times{4194304}{[}` a text that is repeated. Every other backslash stands for itself.
#pragma once

#include <string>
#include <string_view>

namespace texts {

std::string unescaped(std::string_view written);

}  // namespace texts
