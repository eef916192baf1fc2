// Texts with facts and answers put in. One pass: what was put in is never read again.
#include <algorithm>

#include <fmt/format.h>

#include "call/call.hpp"
#include "plan/field_value.hpp"
#include "plan/language.hpp"
#include "plan/reader.hpp"

namespace bedside::call {
namespace {

using plan::Format;

std::string number_in_words(double number, const Format& format) {
  if (format.kind == Format::Kind::decimals) return fmt::format("{:.{}f}", number, format.decimals);
  std::string shortest = fmt::format("{}", number);
  return shortest.find('e') == std::string::npos ? shortest : fmt::format("{:.0f}", number);
}

/// The words of the author for a chosen option; null when there is only its id.
const plan::Text* words_of_option(const std::string& id, const plan::Field& field) {
  const auto found = std::find_if(field.options.begin(), field.options.end(),
                                  [&](const plan::Option& option) { return option.id == id; });
  return found == field.options.end() || found->say.empty() ? nullptr : &found->say;
}

std::string in_words(const Value& value, const plan::Field& field, const Format& format, const std::string& language,
                     const SpokenText& spoken) {
  if (const auto* text = value.as<std::string>()) return spoken(*text, field);
  if (const auto* yes = value.as<bool>())
    return plan::yes_or_no_in_words(*yes, language).value_or(*yes ? "true" : "false");
  if (const auto* whole = value.as<std::int64_t>())
    return format.kind == Format::Kind::decimals ? number_in_words(static_cast<double>(*whole), format)
                                                 : fmt::format("{}", *whole);
  if (const auto* number = value.as<double>()) return number_in_words(*number, format);
  if (const auto* date = value.as<Timestamp>())
    return format.kind == Format::Kind::long_date ? plan::date_in_words(*date, language).value_or(plan::iso_date(*date))
                                                  : plan::iso_date(*date);
  std::string list;
  if (const auto* items = value.as<Value::List>())
    for (const Value& item : *items) list += (list.empty() ? "" : ", ") + spoken(*item.as<std::string>(), field);
  return list;
}

std::string as_written(const plan::Piece& piece) {
  switch (piece.format.kind) {
    case Format::Kind::plain:
      return fmt::format("{{{}}}", piece.name);
    case Format::Kind::decimals:
      return fmt::format("{{{}:.{}}}", piece.name, piece.format.decimals);
    case Format::Kind::long_date:
      return fmt::format("{{{}:long}}", piece.name);
  }
  return "";
}

}  // namespace

// The words of an option can put something in themselves. There it ends, so that texts can't grow without bounds: an
// option within the words of an option is spoken by its id.
std::string Call::by_words(const std::string& id, const plan::Field& field) const {
  const plan::Text* words = words_of_option(id, field);
  return words ? filled(*words, [](const std::string& inner, const plan::Field&) { return inner; }) : id;
}

std::string Call::spoken(const plan::Text& text) const {
  if (text.pieces.empty()) return "";
  if (text.pieces.size() == 1 && text.pieces.front().name.empty()) return text.pieces.front().words;
  return filled(text, [&](const std::string& id, const plan::Field& field) { return by_words(id, field); });
}

Passage Call::passage(const plan::Text& text) const {
  const SpokenText spoken = [&](const std::string& id, const plan::Field& field) { return by_words(id, field); };
  Passage passage;
  for (const plan::Piece& piece : text.pieces) passage.push_back(stretch(piece, spoken));
  return passage;
}

std::string Call::filled(const plan::Text& text, const SpokenText& spoken) const {
  std::string words;
  for (const plan::Piece& piece : text.pieces) words += piece.name.empty() ? piece.words : stretch(piece, spoken).words;
  return words;
}

Stretch Call::stretch(const plan::Piece& piece, const SpokenText& spoken) const {
  if (piece.name.empty()) return {piece.words, Stretch::Source::plan};
  const Value* known = value(piece.name);
  const plan::Field* field = catalogue_->field(piece.name);
  if (!known || !field) return {as_written(piece), Stretch::Source::to_come};
  return {in_words(*known, *field, piece.format, plan_->language, spoken), Stretch::Source::put_in};
}

bool Call::is_known(const plan::Text& text) const {
  return std::all_of(text.pieces.begin(), text.pieces.end(),
                     [&](const plan::Piece& piece) { return piece.name.empty() || value(piece.name); });
}

Availability Call::can_be_known(const plan::Text& text) const {
  Availability known = Availability::yes;
  for (const plan::Piece& piece : text.pieces) {
    if (piece.name.empty()) continue;
    const condition::Known::State state = look_up(piece.name).state;
    if (state == condition::Known::State::missing_fact || state == condition::Known::State::no_answer)
      return Availability::no;
    if (state == condition::Known::State::pending_answer) known = Availability::open;
  }
  return known;
}

std::string Call::title(const plan::Topic& topic) const {
  const bool is_said = is_known(topic.title) && (identity_confirmed_ || !catalogue_->is_private(topic.title));
  return is_said ? spoken(topic.title) : plan::in_words(topic.id);
}

}  // namespace bedside::call
