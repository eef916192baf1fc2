#include "check/speaking/notes.hpp"

#include <vector>

#include <fmt/format.h>

namespace bedside::check {

void Notes::find_scalars() {
  std::vector<const source::Node*> left{&document_.root};
  while (!left.empty()) {
    const source::Node& node = *left.back();
    left.pop_back();
    if (node.is_scalar()) scalars_.emplace(node.range.begin, &node);
    for (const source::Node& item : node.items) left.push_back(&item);
    for (const source::Entry& entry : node.entries) left.push_back(&entry.value);
  }
}

SourceRange Notes::place_of(const SpokenText& text, std::size_t begin, std::size_t end) {
  if (placed_ != text.text) {
    if (scalars_.empty()) find_scalars();
    placed_ = text.text;
    const auto scalar = scalars_.find(text.text->range.begin);
    places_ = scalar == scalars_.end() ? nullptr : std::make_unique<source::PlacesWithin>(document_, *scalar->second);
  }
  return places_ ? places_->between(begin, end) : text.text->range;
}

void Notes::add(diagnostics::Code code, const SpokenText& text, std::size_t begin, std::size_t end, std::string message,
                const std::string& advice, const std::string& limit) {
  add(code, text.step, place_of(text, begin, end), std::move(message), advice, limit);
}

void Notes::add(diagnostics::Code code, const plan::Step* step, SourceRange range, std::string message,
                const std::string& advice, const std::string& limit) {
  const bool is_verbatim = step && step->wording == Wording::verbatim;
  findings_.warning(code, range, std::move(message)).hint =
      is_verbatim ? fmt::format("if others have fixed these exact words, leave it as it is; else {}; {}", advice, limit)
                  : fmt::format("{}; {}", advice, limit);
}

}  // namespace bedside::check
