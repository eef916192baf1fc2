#include "session/record.hpp"

#include <utility>

namespace bedside::session {
namespace {

/// Makes room for half as many again: a call is long in time and short in memory.
template <class T>
void add_to(std::vector<T>& all, T one) {
  constexpr std::size_t least = 4;
  if (all.size() == all.capacity()) all.reserve(all.size() + all.size() / 2 + least);
  all.push_back(std::move(one));
}

template <class T>
std::vector<T> first_of(const std::vector<T>& all, std::size_t count) {
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace

Record::Size Record::size_of(const All& all) {
  return {static_cast<std::uint32_t>(all.deeds.size()), static_cast<std::uint32_t>(all.shown.size()),
          static_cast<Deed::Place>(all.values.size()), static_cast<Deed::Place>(all.texts.size()),
          static_cast<Deed::Place>(all.times.size())};
}

/// To be added to. Where another copy went on from here, this one goes its own way.
Record::All& Record::own() {
  if (!all_) all_ = std::make_shared<All>();
  if (size_of(*all_) != size_)
    all_ = std::make_shared<All>(All{first_of(all_->deeds, size_.deeds), first_of(all_->shown, size_.shown),
                                     first_of(all_->values, size_.values), first_of(all_->texts, size_.texts),
                                     first_of(all_->times, size_.times)});
  return *all_;
}

void Record::add(Deed deed) {
  add_to(own().deeds, deed);
  ++size_.deeds;
}

void Record::show(StepPlace place) {
  add_to(own().shown, place);
  ++size_.shown;
}

Deed::Place Record::keep(const Value& value) {
  if (value.is_null()) return Deed::none;
  add_to(own().values, value);
  return size_.values++;
}

Deed::Place Record::keep(const std::string& text) {
  if (text.empty()) return Deed::none;
  add_to(own().texts, text);
  return size_.texts++;
}

Deed::Place Record::keep(const std::optional<Timestamp>& at) {
  if (!at) return Deed::none;
  add_to(own().times, *at);
  return size_.times++;
}

const Value& Record::value(const Deed& deed) const {
  static const Value nothing;
  return deed.value == Deed::none ? nothing : all_->values[deed.value];
}

const std::string& Record::text(const Deed& deed) const {
  static const std::string nothing;
  return deed.text == Deed::none ? nothing : all_->texts[deed.text];
}

std::optional<Timestamp> Record::at(const Deed& deed) const {
  return deed.at == Deed::none ? std::nullopt : std::optional{all_->times[deed.at]};
}

}  // namespace bedside::session
