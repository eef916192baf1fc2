#include <utility>
#include <variant>

#include <bedside/json.hpp>

namespace bedside {
namespace {

ReplyLine reply_line(const Reply& reply, const Session& call) {
  return {reply.ok(), to_json(reply, call.status())};
}

ReplyLine refuse(Refusal refused, const Session& call) {
  Reply reply = call.now();
  if (reply.step) refused.step = reply.step->step;
  reply.refused = std::move(refused);
  return reply_line(reply, call);
}

}  // namespace

ReplyLine reply_to(Session& call, std::string_view json) {
  auto read = read_command(json);
  if (auto* refused = std::get_if<Refusal>(&read)) return refuse(std::move(*refused), call);
  if (const auto* command = std::get_if<Command>(&read)) return reply_line(call.apply(*command), call);
  return {true, to_json(call.now(), call.status(), call.outcome())};
}

}  // namespace bedside
