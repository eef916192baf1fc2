#include <bedside/json.hpp>

#include "json/members.hpp"
#include "json/write_text.hpp"

namespace bedside::json {

std::string members_text(const std::vector<Member>& members) {
  std::string text;
  for (const Member& member : members) {
    text += (text.empty() ? "{" : ",") + in_quotes(member.name) + ":" + to_json(member.value);
    text.pop_back();  // the newline of a document
  }
  return text.empty() ? "{}" : text + "}";
}

}  // namespace bedside::json
