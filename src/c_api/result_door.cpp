// bedside_result_…
#include "c_api/hosted_call.hpp"
#include "c_api/library.hpp"
#include "json/field.hpp"

using namespace bedside;
using namespace bedside::c_api;

namespace {

/// What stands in the place of a result that there isn't.
bedside_code code_without(bedside_result result) {
  return result == 0 ? BEDSIDE_OUT_OF_MEMORY : BEDSIDE_WRONG_HANDLE;
}

const char* text_in(bedside_library* library, bedside_result result, std::string Result::* which, size_t* length) {
  const char* text = "";
  std::size_t bytes = 0;
  const bedside_code code = code_of(library, [&] {
    const auto found = find<const Result>(*library, result);
    if (!found) return code_without(result);
    const std::string& held = (*found).*which;
    text = held.c_str();
    bytes = held.size();
    return BEDSIDE_OK;
  });
  if (code != BEDSIDE_OK) {
    text = words_of(code);
    bytes = std::char_traits<char>::length(text);
  }
  if (length != nullptr) *length = bytes;
  return text;
}

Answer field_in(const Result& result, Given pointer) {
  if (auto wrong = misuse_of_name(pointer, "pointer")) return std::move(*wrong);
  std::optional<std::string> field = json::field_of(result.text, pointer.text());
  if (!field) return misuse(BEDSIDE_NO_FIELD);
  return {BEDSIDE_OK, std::move(*field)};
}

}  // namespace

bedside_code bedside_result_code(bedside_library* library, bedside_result result) {
  return code_of(library, [&] {
    const auto found = find<const Result>(*library, result);
    return found ? found->code : code_without(result);
  });
}

const char* bedside_result_text(bedside_library* library, bedside_result result, size_t* length) {
  return text_in(library, result, &Result::text, length);
}

const char* bedside_result_warnings(bedside_library* library, bedside_result result, size_t* length) {
  return text_in(library, result, &Result::warnings, length);
}

bedside_handle bedside_result_handle(bedside_library* library, bedside_result result) {
  bedside_handle made = 0;
  code_of(library, [&] {
    const auto found = find<const Result>(*library, result);
    if (found) made = found->made;
    return BEDSIDE_OK;
  });
  return made;
}

bedside_result bedside_result_field(bedside_library* library, bedside_result result, const char* pointer,
                                    size_t length) {
  return answer(library, [&] {
    const auto found = find<const Result>(*library, result);
    if (found) return field_in(*found, {pointer, length});
    return result == 0 ? misuse(BEDSIDE_OUT_OF_MEMORY) : wrong_handle("result");
  });
}
