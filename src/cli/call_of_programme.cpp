// A call that is meant by its place in a programme.
#include <utility>

#include <bedside/whole_programme.hpp>

#include "cli/call_texts.hpp"
#include "cli/tested_file.hpp"

namespace bedside::cli {
namespace {

/// Everything that calls of a programme are opened from.
struct ProgrammeTexts {
  CallProgramme programme;
  std::vector<EarlierCall> earlier;
  CallTexts texts;

  std::optional<std::string> facts(const CallRequest& request) const {
    return request.facts.empty() ? std::nullopt : std::optional{texts.facts.text};
  }
  /// What problems of the facts name.
  const std::string& facts_name(const CallRequest& request) const {
    return request.facts.empty() ? request.programme : texts.facts.name;
  }
};

struct ReadingProgramme {
  std::optional<ProgrammeTexts> read;
  int status = done;
};

ReadingProgramme read_programme(const CallRequest& request, Streams& streams) {
  const std::optional<Input> text = read_input(request.programme, streams);
  std::optional<CallTexts> texts = read_call_texts(request, streams);
  if (!text || !texts) return {{}, wrong_use};
  std::optional<CallProgramme> programme =
      reported(load_programme(text->text, text->name, reader_beside(request.programme)), text->text, request, streams);
  if (!programme) return {{}, falls_short};
  std::optional<std::vector<EarlierCall>> earlier = earlier_calls_in(*texts, request, streams);
  if (!earlier) return {{}, falls_short};
  return {ProgrammeTexts{std::move(*programme), std::move(*earlier), std::move(*texts)}, done};
}

/// With the place of the call that is meant.
struct MeantCall {
  ProgrammeTexts from;
  std::size_t place = 0;

  Checked<OpenedCall> open(const CallRequest& request) const {
    return open_call(from.programme, place, from.earlier, from.facts(request), from.facts_name(request));
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
  ReadingProgramme reading = read_programme(request, streams);
  if (!reading.read) return {{}, reading.status};
  const std::optional<std::size_t> place =
      reported(place_of(reading.read->programme, request, reading.read->earlier), never_shown, request, streams);
  if (!place) return {{}, falls_short};
  return {MeantCall{std::move(*reading.read), *place}, done};
}

}  // namespace

Loading load_call_of_programme(const CallRequest& request, Streams& streams) {
  const Finding found = find_meant_call(request, streams);
  if (!found.call) return {{}, found.status};
  std::optional<OpenedCall> opened = reported(found.call->open(request), never_shown, request, streams);
  if (!opened) return {{}, falls_short};
  if (request.as_written && !opened->options.enrolment.trial.empty()) {
    complain(streams, "--as-written is for calls outside of a trial: here the arm of the patient decides");
    return {{}, wrong_use};
  }
  PrepareOptions& arrangement = opened->options.arrangement;
  arrangement.as_written = arrangement.as_written || request.as_written;
  Origin origin{found.call->from.texts.facts.name, found.call->from.texts.history.name,
                arrangement.history.last_order.size()};
  return {LoadedCall{std::move(opened->plan), std::move(opened->facts), std::move(opened->options), std::move(origin),
                     std::move(opened->continuity)},
          done};
}

LookingOver look_over_programme(const CallRequest& request, Streams& streams) {
  if (!one_standard_input({request.programme, request.facts, request.history}, streams)) return {{}, {}, wrong_use};
  const ReadingProgramme reading = read_programme(request, streams);
  if (!reading.read) return {{}, {}, reading.status};
  const ProgrammeTexts& from = *reading.read;
  std::optional<ProgrammeOverview> overview =
      reported(overview_of(from.programme, from.earlier, from.facts(request), from.facts_name(request)), never_shown,
               request, streams);
  if (!overview) return {{}, {}, falls_short};
  return {std::move(overview), {from.texts.facts.name, from.texts.history.name, 0}, done};
}

Expecting expect_call_of_programme(const CallRequest& request, bool pinned, Streams& streams) {
  Finding found = find_meant_call(request, streams);
  if (!found.call) return {{}, found.status};
  const ScheduledCall& scheduled = found.call->from.programme.calls()[found.call->place];
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
