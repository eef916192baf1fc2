#include "c_api/hosted_call.hpp"

#include <utility>

#include <bedside/json.hpp>
#include <bedside/live_call.hpp>

#include "json/event.hpp"

namespace bedside::c_api {

bool CallbackSink::keep(const Event& event) {
  const std::string text = json::event_text(event);
  return call(text.c_str(), text.size());
}

bool CallbackSink::start_over(const std::vector<Event>& events) {
  if (!call(nullptr, 0)) return false;
  for (const Event& event : events)
    if (!keep(event)) return false;
  return true;
}

bool CallbackSink::has_thrown() {
  return std::exchange(has_thrown_, false);
}

bool CallbackSink::call(const char* event, std::size_t length) {
  try {
    return callback_(context_, event, length) != 0;
  } catch (...) {
    has_thrown_ = true;
    return false;
  }
}

HostedCall::HostedCall(Session session, std::unique_ptr<Journal> journal)
    : session_(std::move(session)), journal_(std::move(journal)) {
  session_.keep_events(journal_.get());
}

Answer HostedCall::apply(std::string_view command) {
  callback_.has_thrown();
  auto [reply, text] = reply_to(session_, command);
  const bedside_code refused = callback_.has_thrown() ? BEDSIDE_CALLBACK_FAILED : BEDSIDE_REFUSED;
  return {reply.ok() ? BEDSIDE_OK : refused, std::move(text)};
}

Answer HostedCall::now() const {
  return {BEDSIDE_OK, to_json(session_.now(), session_.status())};
}

Answer HostedCall::outcome() const {
  return {BEDSIDE_OK, to_json(session_.outcome())};
}

Answer HostedCall::events() const {
  std::string lines;
  for (const Event& event : session_.events()) lines += json::event_text(event) + "\n";
  return {BEDSIDE_OK, std::move(lines)};
}

void HostedCall::keep_events(bedside_keep keep, void* context) {
  callback_ = {keep, context};
  session_.keep_events(callback_.is_there() ? &callback_ : nullptr);
  journal_.reset();
}

Turn::Turn(HostedCall* call)
    : call_(call), is_ours_(call == nullptr || !call->is_busy_.exchange(true, std::memory_order_acquire)) {}

Turn::~Turn() {
  if (call_ != nullptr && is_ours_) call_->is_busy_.store(false, std::memory_order_release);
}

}  // namespace bedside::c_api
