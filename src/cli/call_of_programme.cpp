// A call that is meant by its place in a programme.
#include <utility>

#include "cli/call_texts.hpp"
#include "cli/tested_file.hpp"

namespace bedside::cli {
namespace {

/// Everything that a call of a programme is opened from.
struct MeantCall {
  CallProgramme programme;
  std::size_t place = 0;  ///< of the call
  std::vector<EarlierCall> earlier;
  CallTexts texts;

  Checked<OpenedCall> open(const CallRequest& request) const {
    if (request.facts.empty()) return open_call(programme, place, earlier, std::nullopt, request.programme);
    return open_call(programme, place, earlier, texts.facts.text, texts.facts.name);
  }
};

struct Finding {
  std::optional<MeantCall> call;
  int status = done;
};

/// The place of the call, where problems name the file of the programme.
Checked<std::size_t> place_of(const CallProgramme& programme, const CallRequest& request,
                              const std::vector<EarlierCall>& earlier) {
  Checked<std::size_t> place = find_call(programme, request.call.value_or(""), earlier);
  for (Diagnostic& problem : place.diagnostics) problem.file = request.programme;
  return place;
}

Finding find_meant_call(const CallRequest& request, Streams& streams) {
  const std::optional<Input> text = read_input(request.programme, streams);
  std::optional<CallTexts> texts = read_call_texts(request, streams);
  if (!text || !texts) return {{}, wrong_use};
  std::optional<CallProgramme> programme =
      reported(load_programme(text->text, text->name, reader_beside(request.programme)), text->text, request, streams);
  if (!programme) return {{}, falls_short};
  std::optional<std::vector<EarlierCall>> earlier = earlier_calls_in(*texts, request, streams);
  if (!earlier) return {{}, falls_short};
  const std::optional<std::size_t> place =
      reported(place_of(*programme, request, *earlier), never_shown, request, streams);
  if (!place) return {{}, falls_short};
  return {MeantCall{std::move(*programme), *place, std::move(*earlier), std::move(*texts)}, done};
}

}  // namespace

Loading load_call_of_programme(const CallRequest& request, Streams& streams) {
  const Finding found = find_meant_call(request, streams);
  if (!found.call) return {{}, found.status};
  std::optional<OpenedCall> opened = reported(found.call->open(request), never_shown, request, streams);
  if (!opened) return {{}, falls_short};
  PrepareOptions& arrangement = opened->options.arrangement;
  arrangement.as_written = arrangement.as_written || request.as_written;
  Origin origin{found.call->texts.facts.name, found.call->texts.history.name, arrangement.history.last_order.size()};
  return {LoadedCall{std::move(opened->plan), std::move(opened->facts), std::move(opened->options), std::move(origin),
                     std::move(opened->continuity)},
          done};
}

Expecting expect_call_of_programme(const CallRequest& request, bool pinned, Streams& streams) {
  Finding found = find_meant_call(request, streams);
  if (!found.call) return {{}, found.status};
  const ScheduledCall& scheduled = found.call->programme.calls()[found.call->place];
  ExpectedCall expected;
  if (!pinned) expected.plan = scheduled.plan;
  expected.call = scheduled.id;
  if (!request.facts.empty())
    expected.facts = [call = std::move(*found.call), request](const CallPlan&) -> Checked<Facts> {
      Checked<OpenedCall> opened = call.open(request);
      if (!opened) return {std::nullopt, std::move(opened.diagnostics)};
      return {std::move(opened.value->facts), std::move(opened.diagnostics)};
    };
  return {std::move(expected), done};
}

}  // namespace bedside::cli
