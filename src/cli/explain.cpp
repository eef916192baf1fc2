// `bedside explain`: why each topic stands where it stands, and what each hard rule costs.
#include <algorithm>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <bedside/json.hpp>

#include "cli/call_request.hpp"
#include "cli/command.hpp"
#include "cli/explain_text.hpp"
#include "cli/formats.hpp"
#include "cli/input.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

struct ExplainRequest {
  CallRequest call;
  std::string topic;  // empty: all of them
};

// An empty id is more likely a mistake in a script than a wish for all topics.
std::string refused_without_topic(const std::string& topic) {
  return topic.empty() ? "the topic is empty" : "";
}

// `walking` means all its parts, `walking/1` one of them.
bool is_about(std::string_view id, const std::string& topic) {
  return id == topic || id.substr(0, id.find('/')) == topic;
}

template <class T, class Id>
void keep_only(std::vector<T>& entries, const std::string& topic, Id id) {
  std::erase_if(entries, [&](const T& entry) { return !is_about(id(entry), topic); });
}

void narrow_to(const std::string& topic, PreparedCall& call, std::vector<NeighbourReason>& neighbours) {
  keep_only(call.topics, topic, [](const CallTopic& entry) -> std::string_view { return entry.id; });
  keep_only(call.left_out, topic, [](const LeftOut& entry) -> std::string_view { return entry.topic; });
  keep_only(call.waiting, topic, [](const Waiting& entry) -> std::string_view { return entry.topic; });
  std::erase_if(neighbours, [&](const NeighbourReason& reason) {
    return !is_about(reason.earlier, topic) && !is_about(reason.later, topic);
  });
}

std::vector<std::string> ids_of(const PreparedCall& call) {
  std::vector<std::string> ids = call.order;
  for (const LeftOut& topic : call.left_out) ids.push_back(topic.topic);
  for (const Waiting& topic : call.waiting) ids.push_back(topic.topic);
  return ids;
}

// Those that contain what was asked for or begin alike.
std::vector<std::string> likely(const std::string& asked, const std::vector<std::string>& ids) {
  constexpr std::size_t alike = 3;
  std::vector<std::string> found;
  for (const std::string& id : ids)
    if (id.find(asked) != std::string::npos || (asked.size() >= alike && id.starts_with(asked.substr(0, alike))))
      found.push_back(id);
  return found;
}

int unknown_topic(const std::string& asked, const PreparedCall& all, Streams& streams) {
  const std::vector<std::string> ids = ids_of(all);
  const std::vector<std::string> meant = likely(asked, ids);
  complain(streams, fmt::format("`{}` is no topic of this call; {}", asked,
                                meant.empty() ? "its topics are:" : "did you mean one of these?"));
  for (const std::string& id : meant.empty() ? ids : meant) streams.err << "  " << shown_safely(id) << '\n';
  return falls_short;
}

int explain(const ExplainRequest& request, Streams& streams) {
  const Loading loading = load_call(request.call, streams);
  if (!loading.call) return loading.status;
  const LoadedCall& loaded = *loading.call;
  const PreparedCall all = loaded.prepared();
  const std::string whole = request.topic.substr(0, request.topic.find('/'));  // rules name whole topics
  const std::vector<RulePrice> prices = price_rules(loaded.plan, loaded.facts, loaded.options.arrangement, whole);
  std::vector<NeighbourReason> neighbours = explain_neighbours(loaded.plan, loaded.facts, loaded.options.arrangement);
  PreparedCall call = all;
  if (!request.topic.empty()) narrow_to(request.topic, call, neighbours);
  if (!request.topic.empty() && call.topics.empty() && call.left_out.empty() && call.waiting.empty())
    return unknown_topic(request.topic, all, streams);
  if (request.call.format == "json" || !request.topic.empty()) say_examples_are_used(loaded, streams);
  if (request.call.format == "json") {
    streams.out << to_json(call, prices, neighbours);
    return done;
  }
  const int width = width_of_output(request.call.appearance, streams);
  const Lines lines = request.topic.empty() ? explain_text(call, prices, loaded.origin, width)
                                            : explain_topic_text(call, all, prices, neighbours, width);
  streams.out << to_text(lines, colour_on_output(request.call.appearance, streams));
  return done;
}

}  // namespace

Action add_explain(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("explain", "why each topic stands where it stands");
  const auto request = std::make_shared<ExplainRequest>();
  add_call_options(*command, request->call);
  add_programme_call_option(*command, request->call);
  command->add_option("--topic", request->topic, "only this topic, or part of one (walking/1)")
      ->check(refused_without_topic)
      ->type_name("ID");
  add_format_option(*command, request->call.format);
  command->footer("Example:\n  bedside explain diabetes-monthly.yaml --facts maria.json --topic smoking");
  return [request](Streams& streams) { return explain(*request, streams); };
}

}  // namespace bedside::cli
