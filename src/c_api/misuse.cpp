#include "c_api/misuse.hpp"

#include <array>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

#include "diagnostics/findings.hpp"
#include "json/stream.hpp"

namespace bedside::c_api {
namespace {

struct Words {
  const char* name;
  const char* sentence;
};

// In the order of their codes.
constexpr std::array all_words{
    Words{"BEDSIDE_OK", ""},
    Words{"BEDSIDE_REFUSED", "the call refuses the command"},
    Words{"BEDSIDE_NOT_SOUND", "the plan, the facts, the options, the events or the journal fall short"},
    Words{"BEDSIDE_NO_LIBRARY", "the library is NULL"},
    Words{"BEDSIDE_WRONG_HANDLE", "this handle was freed, or never was one of this kind in this library"},
    Words{"BEDSIDE_NO_TEXT", "a text is NULL"},
    Words{"BEDSIDE_BAD_LENGTH", "a length is larger than any text can be"},
    Words{"BEDSIDE_NOT_UTF8", "a text is not UTF-8"},
    Words{"BEDSIDE_BUSY", "something else is going on here; try again when it is over"},
    Words{"BEDSIDE_CALLBACK_FAILED", "the callback threw an exception"},
    Words{"BEDSIDE_OUT_OF_MEMORY", "there is not enough memory"},
    Words{"BEDSIDE_NO_FIELD", "the text of this result has nothing at this pointer"},
    Words{"BEDSIDE_OTHER_INTERFACE", "this library does not speak the interface that was asked for"},
    Words{"BEDSIDE_DEFECT", "a defect of bedside; please report it"},
};
static_assert(all_words.size() == BEDSIDE_DEFECT + 1);

}  // namespace

const char* words_of(bedside_code code) {
  return all_words[code].sentence;
}

Answer misuse(bedside_code code) {
  return {code, words_of(code)};
}

Answer wrong_handle(const char* kind) {
  return {BEDSIDE_WRONG_HANDLE, fmt::format("this {} was freed, or never was one of this library", kind)};
}

std::optional<Answer> misuse_of(Given given, std::string_view name) {
  constexpr std::size_t longest = std::numeric_limits<std::ptrdiff_t>::max();
  if (given.length > longest)
    return Answer{BEDSIDE_BAD_LENGTH, fmt::format("the length of `{}` is larger than any text can be", name)};
  if (given.bytes == nullptr && given.length > 0)
    return Answer{BEDSIDE_NO_TEXT, fmt::format("`{}` is NULL and has a length", name)};
  return {};
}

std::optional<Answer> misuse_or_lack_of(Given given, std::string_view name) {
  if (auto wrong = misuse_of(given, name)) return wrong;
  if (given.is_there()) return {};
  return Answer{BEDSIDE_NO_TEXT, fmt::format("`{}` is NULL", name)};
}

std::optional<Answer> misuse_of_name(Given given, std::string_view name) {
  if (auto wrong = misuse_of(given, name)) return wrong;
  diagnostics::Findings findings{std::string{name}};
  if (json::is_text(given.text(), findings)) return {};
  return Answer{BEDSIDE_NOT_UTF8, fmt::format("`{}` is not UTF-8, or has a NUL in it", name)};
}

}  // namespace bedside::c_api

const char* bedside_code_name(int code) {
  using bedside::c_api::all_words;
  return code >= 0 && code <= BEDSIDE_DEFECT ? all_words[static_cast<std::size_t>(code)].name : "";
}
