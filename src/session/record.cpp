#include "session/record.hpp"

#include <utility>

namespace bedside::session {
namespace {

/// Makes room for half as many again: a call is long in time and short in memory.
template <class T>
Deed::Place add_to(std::vector<T>& all, T one) {
  constexpr std::size_t least = 4;
  if (all.size() == all.capacity()) all.reserve(all.size() + all.size() / 2 + least);
  all.push_back(std::move(one));
  return static_cast<Deed::Place>(all.size() - 1);
}

template <class T>
void cut_to(std::size_t size, std::vector<T>& all) noexcept {
  all.erase(all.begin() + static_cast<std::ptrdiff_t>(size), all.end());
}

}  // namespace

void Record::cut(const Size& size) noexcept {
  cut_to(size.deeds, deeds_);
  cut_to(size.shown, shown_);
  cut_to(size.values, values_);
  cut_to(size.texts, texts_);
  cut_to(size.times, times_);
}

void Record::show(StepPlace place) {
  add_to(shown_, place);
}

void Record::look(std::size_t back) {
  latest() = static_cast<Deed::Place>(shown_.size() - 1 - back);
}

void Record::look_at_nothing() {
  latest() = Deed::none;
}

void Record::add(const Deed& deed) {
  add_to(deeds_, deed);
}

Deed::Place Record::keep(const Value& value) {
  return value.is_null() ? Deed::none : add_to(values_, value);
}

Deed::Place Record::keep(const std::string& text) {
  return text.empty() ? Deed::none : add_to(texts_, text);
}

Deed::Place Record::keep(const std::optional<Timestamp>& at) {
  return at ? add_to(times_, *at) : Deed::none;
}

const Value& Record::value(const Deed& deed) const {
  static const Value nothing;
  return deed.value == Deed::none ? nothing : values_[deed.value];
}

const std::string& Record::text(const Deed& deed) const {
  static const std::string nothing;
  return deed.text == Deed::none ? nothing : texts_[deed.text];
}

std::optional<Timestamp> Record::at(const Deed& deed) const {
  return deed.at == Deed::none ? std::nullopt : std::optional{times_[deed.at]};
}

}  // namespace bedside::session
