// How wrong use of the C interface is told, in codes and in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "c_api/handles.hpp"

namespace bedside::c_api {

/// What a function of the interface comes to: a result to be, and what it made.
struct Answer {
  bedside_code code = BEDSIDE_OK;
  std::string text;
  Object made{};
  std::string warnings{};
};

/// Text as a host gives it.
struct Given {
  const char* bytes = nullptr;
  std::size_t length = 0;

  bool is_there() const { return bytes != nullptr; }
  std::string_view text() const { return bytes == nullptr ? std::string_view{} : std::string_view{bytes, length}; }
};

/// In a sentence, for those who read logs.
const char* words_of(bedside_code code);
Answer misuse(bedside_code code);
/// `text` says of what kind the handle was to be.
Answer wrong_handle(const char* kind);

/// What is wrong with a text, called so, before a byte of it is read; nothing when it may be read.
std::optional<Answer> misuse_of(Given given, std::string_view name);
/// The same where text has to be given.
std::optional<Answer> misuse_or_lack_of(Given given, std::string_view name);
/// The same where nobody else looks whether it is UTF-8.
std::optional<Answer> misuse_of_name(Given given, std::string_view name);

}  // namespace bedside::c_api
