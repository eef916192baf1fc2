#include <utility>
#include <variant>

#include <bedside/json.hpp>
#include <bedside/live_call.hpp>

namespace bedside {
namespace {

ReplyLine line_of(Reply reply, const Session& call) {
  std::string text = to_json(reply, call.status());
  return {std::move(reply), std::move(text)};
}

ReplyLine refuse(Refusal refused, const Session& call) {
  Reply reply = call.now();
  if (reply.step) refused.step = reply.step->step;
  reply.refused = std::move(refused);
  return line_of(std::move(reply), call);
}

}  // namespace

ReplyLine reply_to(Session& call, std::string_view json) {
  auto read = read_command(json);
  if (auto* refused = std::get_if<Refusal>(&read)) return refuse(std::move(*refused), call);
  if (const auto* command = std::get_if<Command>(&read)) return line_of(call.apply(*command), call);
  Reply reply = call.now();
  std::string text = to_json(reply, call.status(), call.outcome());
  return {std::move(reply), std::move(text)};
}

}  // namespace bedside
