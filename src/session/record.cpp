#include "session/record.hpp"

#include <utility>

namespace bedside::session {
namespace {

template <class T>
std::uint32_t kept(std::vector<T>& all, T one) {
  all.push_back(std::move(one));
  return static_cast<std::uint32_t>(all.size() - 1);
}

}  // namespace

std::uint32_t Record::keep(Value value) {
  return kept(values_, std::move(value));
}

std::uint32_t Record::keep(const std::string& text) {
  return text.empty() ? Deed::none : kept(texts_, text);
}

std::uint32_t Record::keep(const std::optional<Timestamp>& at) {
  return at ? kept(times_, *at) : Deed::none;
}

const std::string& Record::text(const Deed& deed) const {
  static const std::string nothing;
  return deed.text == Deed::none ? nothing : texts_[deed.text];
}

std::optional<Timestamp> Record::at(const Deed& deed) const {
  return deed.at == Deed::none ? std::nullopt : std::optional{times_[deed.at]};
}

}  // namespace bedside::session
