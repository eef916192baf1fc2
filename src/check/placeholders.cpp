#include <fmt/format.h>

#include "check/rules.hpp"
#include "diagnostics/guesses.hpp"
#include "plan/field_value.hpp"
#include "plan/language.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Catalogue;
using plan::FieldType;
using plan::Format;

class Placeholders {
 public:
  Placeholders(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings)
      : plan_(plan), catalogue_(catalogue), names_(catalogue.names()), findings_(findings) {}

  void check(const plan::Text& text) {
    for (const plan::Piece& piece : text.pieces)
      if (!piece.name.empty()) check(piece);
  }

  /// What a fact's options say is fixed: there is nothing yet that could be put in.
  void check(const plan::Fact& fact) {
    for (const plan::Option& option : fact.options)
      for (const plan::Piece& piece : option.say.pieces)
        if (!piece.name.empty())
          findings_.error(Code::bad_placeholder, piece.range, "the words for a fact can't hold another fact").hint =
              "write `{{` and `}}` for braces";
  }

  void check(const plan::Step& step) {
    plan::for_each_text(step, [&](const plan::Text& text, const plan::Option*) { check(text); });
  }

 private:
  void check(const plan::Piece& piece) {
    const plan::Field* field = catalogue_.field(piece.name);
    if (!field && (plan_.topics_unread || plan_.unread.contains(piece.name))) return;
    if (!field) {
      Diagnostic& problem =
          findings_.error(Code::unknown_name, piece.range, fmt::format("no fact or answer is called `{}`", piece.name));
      problem.hint = guesses_.suggestion(piece.name, names_);
      return;
    }
    check_format(piece, field->type);
    check_language(piece, field->type);
  }

  void check_format(const plan::Piece& piece, FieldType type) {
    const bool numeric = type == FieldType::number || type == FieldType::integer || type == FieldType::scale;
    if (piece.format.kind == Format::Kind::decimals && !numeric)
      findings_.error(
          Code::bad_format, piece.range,
          fmt::format("`{}` is of the type `{}`, and only numbers have decimals", piece.name, plan::name_of(type)));
    if (piece.format.kind == Format::Kind::long_date && type != FieldType::date)
      findings_.error(
          Code::bad_format, piece.range,
          fmt::format("`{}` is of the type `{}`, and only a date can be `long`", piece.name, plan::name_of(type)));
  }

  void check_language(const plan::Piece& piece, FieldType type) {
    const bool needs_words =
        type == FieldType::yes_no || (type == FieldType::date && piece.format.kind == Format::Kind::long_date);
    if (!needs_words || plan::has_words(plan_.language)) return;
    findings_
        .error(Code::no_words_for_language, piece.range,
               fmt::format("`{}` can't be put in words in the language `{}`", piece.name, plan_.language))
        .hint = fmt::format("bedside has these words in {}; elsewhere, write the sentence out under a `when`",
                            plan::known_languages());
  }

  const plan::Plan& plan_;
  const Catalogue& catalogue_;
  const std::vector<std::string_view> names_;
  Findings& findings_;
  diagnostics::Guesses guesses_;
};

}  // namespace

void check_placeholders(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  Placeholders placeholders{plan, catalogue, findings};
  for (const plan::Fact& fact : plan.facts) placeholders.check(fact);
  for (const plan::Topic& topic : plan.topics) {
    placeholders.check(topic.title);
    for (const plan::Step* step : plan::steps_of(topic)) placeholders.check(*step);
  }
  for (const plan::Button& button : plan.buttons) {
    placeholders.check(button.label);
    for (const plan::Step& step : button.steps) placeholders.check(step);
  }
  for (const plan::Text* bridge : plan::texts_of(plan.bridges)) placeholders.check(*bridge);
}

}  // namespace bedside::check
