#include <string>

#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {

Html absent(const View& view) {
  Html html;
  Html left_out;
  for (const LeftOut& topic : view.call().left_out)
    left_out += row({view.isolated(topic.title), view.sentence(topic.because)});
  if (!left_out.empty()) html += table("", "Left out of this call", {"Topic", "Because"}, left_out);
  Html waiting;
  for (const Waiting& topic : view.call().waiting) {
    Html names;
    for (const std::string& name : topic.names)
      names += (names.empty() ? Html{} : escaped(", ")) + element("code", "", name);
    waiting += row({view.isolated(topic.title), names});
  }
  if (!waiting.empty()) html += table("", "Decided during the call", {"Topic", "Waits for the answers"}, waiting);
  return html;
}

}  // namespace bedside::sheet
