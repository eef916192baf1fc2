#include "plan/read_field.hpp"

#include <map>

#include <fmt/format.h>

#include "plan/field_value.hpp"
#include "plan/words.hpp"

namespace bedside::plan {
namespace {

using diagnostics::Code;

bool has_options(FieldType type) {
  return type == FieldType::one_of || type == FieldType::many_of;
}

bool is_numeric(FieldType type) {
  return type == FieldType::integer || type == FieldType::number || type == FieldType::scale;
}

/// `boolean` is another word for yes_no, of facts only.
std::optional<FieldType> read_type(Reader& reader, const source::Node& node, bool of_fact) {
  const std::optional<std::size_t> place =
      of_fact ? reader.word(node, fact_type_words) : reader.word(node, answer_type_words);
  if (!place) return {};
  return *place == answer_type_words.size() ? FieldType::yes_no : static_cast<FieldType>(*place);
}

void refuse(Reader& reader, const Mapping& mapping, std::string_view key, std::string_view only_for) {
  if (const source::Entry* entry = mapping.entry(key))
    reader.findings().error(Code::key_not_here, entry->key.range, fmt::format("`{}` is only for {}", key, only_for));
}

std::optional<double> read_limit(Reader& reader, const Mapping& mapping, std::string_view key, FieldType type) {
  const source::Node* node = mapping.find(key);
  if (!node) return {};
  if (type == FieldType::number) return reader.number(*node);
  const std::optional<std::int64_t> whole = reader.integer(*node);
  return whole ? std::optional<double>{static_cast<double>(*whole)} : std::nullopt;
}

void read_limits(Reader& reader, const Mapping& mapping, Field& field) {
  if (!is_numeric(field.type)) {
    for (const std::string_view key : {"min", "max", "unit"}) refuse(reader, mapping, key, "numbers");
    return;
  }
  field.min = read_limit(reader, mapping, "min", field.type);
  field.max = read_limit(reader, mapping, "max", field.type);
  if (field.type == FieldType::scale) {
    field.min = field.min.value_or(0);
    field.max = field.max.value_or(10);
  }
  if (const source::Node* unit = mapping.find("unit")) field.unit = reader.words(*unit);
  if (field.min && field.max && *field.min > *field.max)
    reader.findings().error(Code::empty_range, field.range, "no number fits: `min` is larger than `max`");
}

void read_choices(Reader& reader, const Mapping& mapping, Field& field) {
  if (!has_options(field.type)) {
    refuse(reader, mapping, "options", "`one_of` and `many_of`");
    return;
  }
  if (const source::Node* options = mapping.find("options"))
    field.options = read_options(reader, *options, false);
  else
    reader.findings()
        .error(Code::options_missing, field.range, fmt::format("`{}` has nothing to choose from", field.name))
        .hint = "add `options: [first, second]`";
}

/// What facts and answers share, once name and type are known.
void read_rest(Reader& reader, const Mapping& mapping, Field& field) {
  read_limits(reader, mapping, field);
  read_choices(reader, mapping, field);
  if (const source::Node* optional = mapping.find("optional"))
    field.optional = reader.yes_or_no(*optional).value_or(false);
  if (const source::Node* remember = mapping.find("remember"))
    field.remember = reader.yes_or_no(*remember).value_or(false);
}

/// At most one of the keys that say what comes from earlier calls.
void read_recall(Reader& reader, const Mapping& mapping, Fact& fact) {
  for (std::size_t which = 0; which < recall_keys.size(); ++which) {
    const source::Node* node = mapping.find(recall_keys[which]);
    if (!node) continue;
    if (fact.recall)
      reader.findings()
          .error(Code::key_not_here, mapping.entry(recall_keys[which])->key.range,
                 fmt::format("a fact has at most one of {}", diagnostics::listed(recall_keys)))
          .related.push_back({fact.recall->range, "the other one"});
    else if (const std::optional<std::string> name = reader.name(*node))
      fact.recall = Recall{static_cast<Recall::Which>(which), *name, node->range};
  }
  if (fact.type != FieldType::many_of) refuse(reader, mapping, "all_of", "`many_of`");
}

/// A number or a truth in quotes is a text.
bool has_needless_quotes(const source::Node& node, const Fact& fact) {
  source::Node unquoted = node;
  unquoted.style = source::ScalarStyle::plain;
  return node.is_quoted() && fit_to(written_value(unquoted, fact.type), fact).value.has_value();
}

void read_example(Reader& reader, const Mapping& mapping, Fact& fact) {
  const source::Node* node = mapping.find("example");
  if (!node || (fact.optional && is_null_word(*node))) return;
  if (node->is_scalar()) reader.refuse_keys_in(*node);
  if (Fit fit = fit_to(written_value(*node, fact.type), fact); fit.value) {
    fact.example = std::move(*fit.value);
  } else {
    Diagnostic& problem =
        reader.findings().error(Code::example_mismatch, node->range,
                                fmt::format("the example of `{}` is not {}", fact.name, expected_value(fact)));
    problem.related.push_back({fact.range, "declared here"});
    if (has_needless_quotes(*node, fact)) problem.hint = "write it without quotes";
  }
}

std::optional<Option> read_option(Reader& reader, const source::Node& node, bool offered) {
  Option option;
  option.range = node.range;
  if (node.is_scalar()) {
    const std::optional<std::string> id = reader.option_id(node);
    if (id) option.id = *id;
    return id ? std::optional{option} : std::nullopt;
  }
  const Mapping mapping{reader, node, option_keys};
  const source::Node* id = mapping.find("id");
  if (!id) return {};
  option.range = id->range;
  option.id = reader.option_id(*id).value_or("");
  if (const source::Node* say = mapping.find("say")) option.say = reader.text(*say);
  if (!offered)
    for (const std::string_view key : offer_only_keys) refuse(reader, mapping, key, "an offer");
  if (const source::Node* recommended = mapping.find("recommended"); recommended && offered)
    option.recommended = reader.yes_or_no(*recommended).value_or(false);
  if (const source::Node* because = mapping.find("because"); because && offered) option.because = reader.text(*because);
  if (const source::Node* when = mapping.find("when"); when && offered) option.when = reader.when(*when);
  return option.id.empty() ? std::nullopt : std::optional{option};
}

}  // namespace

std::vector<Option> read_options(Reader& reader, const source::Node& node, bool offered) {
  std::vector<Option> options;
  if (!reader.is_list_of_words(node, "options")) return options;
  if (node.items.empty()) reader.findings().error(Code::options_missing, node.range, "there is nothing to choose from");
  std::map<std::string, SourceRange> seen;
  for (const source::Node& item : node.items) {
    std::optional<Option> option = read_option(reader, item, offered);
    if (!option) continue;
    const auto [first, fresh] = seen.emplace(option->id, option->range);
    if (!fresh)
      reader.findings()
          .error(Code::duplicate_id, option->range, fmt::format("the option `{}` is there twice", option->id))
          .related.push_back({first->second, "first here"});
    options.push_back(std::move(*option));
  }
  return options;
}

std::optional<Fact> read_fact(Reader& reader, const source::Entry& entry) {
  Fact fact;
  const std::optional<std::string> name = reader.name(entry.key);
  const Mapping mapping{reader, entry.value, fact_keys};
  const source::Node* type_node = mapping.find("type");
  const std::optional<FieldType> type = type_node ? read_type(reader, *type_node, true) : std::nullopt;
  if (!name || !type) {
    reader.keep_unread(entry.key);
    return {};
  }
  fact.name = *name;
  fact.range = entry.key.range;
  fact.type = *type;
  read_rest(reader, mapping, fact);
  if (const source::Node* phi = mapping.find("phi")) fact.phi = reader.yes_or_no(*phi).value_or(true);
  if (const source::Node* identifies = mapping.find("identifies"))
    fact.identifies = reader.yes_or_no(*identifies).value_or(false);
  read_recall(reader, mapping, fact);
  read_example(reader, mapping, fact);
  return fact;
}

std::optional<Answer> read_answer(Reader& reader, const source::Node& node) {
  Answer answer;
  const Mapping mapping{reader, node, answer_keys};
  const source::Node* name_node = mapping.find("name");
  const std::optional<std::string> name = name_node ? reader.name(*name_node) : std::nullopt;
  const source::Node* type_node = mapping.find("type");
  const std::optional<FieldType> type = type_node ? read_type(reader, *type_node, false) : std::nullopt;
  if (!name || !type) {
    if (name_node) reader.keep_unread(*name_node);
    return {};
  }
  answer.name = *name;
  answer.range = name_node->range;
  answer.type = *type;
  read_rest(reader, mapping, answer);
  return answer;
}

std::optional<Answer> read_offer_answer(Reader& reader, const source::Node* node, std::string_view name,
                                        SourceRange place) {
  Answer answer;
  answer.type = FieldType::one_of;
  answer.name = name;
  answer.range = place;
  if (!node) return answer;
  const Mapping mapping{reader, *node, offer_answer_keys};
  if (!mapping) return {};
  if (const source::Node* own_name = mapping.find("name")) {
    const std::optional<std::string> written = reader.name(*own_name);
    if (!written) {
      reader.keep_unread(*own_name);
      return {};
    }
    answer.name = *written;
    answer.range = own_name->range;
  }
  if (const source::Node* optional = mapping.find("optional"))
    answer.optional = reader.yes_or_no(*optional).value_or(false);
  if (const source::Node* remember = mapping.find("remember"))
    answer.remember = reader.yes_or_no(*remember).value_or(false);
  return answer;
}

}  // namespace bedside::plan
