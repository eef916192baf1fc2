#include "transcripts/transcript.hpp"

#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <variant>

#include <bedside/bedside.hpp>

#include "engine/shipped.hpp"

namespace bedside::testing {
namespace {

/// Somebody who holds a call and does not always know what they do.
class Nurse {
 public:
  Nurse(std::size_t number, Session call)
      : chance_(static_cast<std::mt19937::result_type>(number)),
        turn_(number),
        presses_(number),
        call_(std::move(call)) {
    for (const auto& topic : call_.status().topics) topics_.push_back(topic.topic);
  }

  /// Up to so many commands of all kinds; then the call is ended, or held to its end.
  std::vector<std::string> hold(std::size_t commands, bool to_its_end) {
    constexpr std::size_t enough = 300;
    while (!call_.has_ended() && written_.size() < commands) say(below(3) < 2 ? forward() : anything());
    if (!to_its_end) say(ending());
    while (!call_.has_ended() && written_.size() < enough) say(forward());
    for (int i = 0; i < 5; ++i) say(anything());
    say(R"({"do": "next"})");
    say(R"({"do": "outcome"})");
    return std::move(written_);
  }

 private:
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(chance_()) % end; }
  const std::string& one_of(const std::vector<std::string>& all) {
    static const std::string none = "nothing";
    return all.empty() ? none : all[below(all.size())];
  }

  void say(std::string line) {
    const auto read = read_command(line);
    if (const auto* command = std::get_if<Command>(&read)) call_.apply(*command);
    learn();
    written_.push_back(std::move(line));
  }

  /// The names of buttons, answers and steps, as they come by.
  void learn() {
    const auto step = call_.now().step;
    if (!step) return;
    buttons_.clear();
    for (const StepButton& button : step->buttons) buttons_.push_back(button.button);
    if (step->answer) answers_.push_back(step->answer->name);
    steps_.push_back(step->step);
  }

  std::string forward() {
    const auto step = call_.now().step;
    if (!step || !step->answer || (step->answer->optional && below(3) == 0)) return with_time(R"({"do": "next"})");
    given_[step->answer->name] = {fitting(*step), fitting(*step), fitting(*step)};
    return with_time(R"({"do": "answer", "step": ")" + step->step + R"(", "value": )" + fitting(*step) + "}");
  }

  std::string fitting(const Step& step) {
    std::vector<std::string> options;
    for (const StepOption& option : step.options)
      if (option.available) options.push_back("\"" + option.id + "\"");
    const std::string& type = step.answer->type;
    if (type == "many_of") return "[" + one_of(options) + "]";
    if (!options.empty()) return one_of(options);
    if (type == "yes_no") return below(4) == 0 ? "false" : "true";
    if (type == "date") return "\"2026-12-24\"";
    if (type == "text") return one_of({R"("well")", R"("Õhtul \"hästi\"\n\u202e")", R"("")"});
    const double lowest = step.answer->min.value_or(0);
    const double highest = step.answer->max.value_or(lowest + 10);
    return std::to_string(static_cast<long>(lowest) +
                          static_cast<long>(below(static_cast<std::size_t>(highest - lowest) + 1)));
  }

  /// One command in three carries the time of the host.
  std::string with_time(std::string command) {
    seconds_ += 1 + static_cast<long>(below(40));
    if (below(3) == 0) command.insert(command.size() - 1, R"(, "at": )" + std::to_string(1'764'576'000 + seconds_));
    return command;
  }

  std::string value() { return one_of({"true", "false", "null", "3", "99", "-1.5", R"("well")", R"(["none"])", "[]"}); }
  /// Mostly one that this kind of command takes.
  std::string reason(const std::vector<std::string>& fitting) {
    const std::vector<std::string> any{"patient_asked", "red_flag", "declined", "ruled_out", "because_i_said_so"};
    return R"(, "because": ")" + one_of(below(6) > 0 ? fitting : any) +
           (below(4) == 0 ? R"(", "text": "in her words")" : "\"");
  }
  std::string reason_for_topic() {
    return reason({"patient_asked", "already_known", "not_now", "clinical_judgement", "time", "other"});
  }
  /// Of an answer, to a value that fits it.
  std::string correction() {
    if (given_.empty()) return R"({"do": "correct"})";
    const auto& [name, values] = *std::next(given_.begin(), static_cast<std::ptrdiff_t>(below(given_.size())));
    return about("correct", "answer", name) + R"(, "value": )" + values[below(values.size())] + "}";
  }
  std::string about(const char* command, const char* what, const std::string& id) {
    return std::string{R"({"do": ")"} + command + R"(", ")" + what + R"(": ")" + id + "\"";
  }

  std::string anything() {
    const std::function<std::string()> commands[] = {
        [] { return std::string{R"({"do": "next"})"}; },
        [] { return std::string{R"({"do": "back"})"}; },
        [] { return std::string{R"({"do": "return"})"}; },
        [] { return std::string{R"({"do": "outcome"})"}; },
        [&] { return about("answer", "step", one_of(steps_)) + R"(, "value": )" + value() + "}"; },
        [&] { return about("correct", "answer", one_of(answers_)) + R"(, "value": )" + value() + "}"; },
        [&] { return correction(); },
        [&] { return about("skip", "topic", one_of(topics_)) + reason_for_topic() + "}"; },
        [&] { return about("defer", "topic", one_of(topics_)) + reason_for_topic() + "}"; },
        [&] { return about("pick", "topic", one_of(topics_)) + reason_for_topic() + "}"; },
        [&] { return press(); },
        [&] { return about("withdraw", "button", one_of(buttons_)) + reason({"ruled_out", "other"}) + "}"; },
        [&] { return R"({"do": "hurry", "seconds": )" + std::to_string(below(900)) + "}"; },
        [&] { return about("note", "text", one_of({"she sounds tired", "", "\\u0007 bell"})) + "}"; },
        [&] { return no_command(); },
    };
    return commands[turn_++ % std::size(commands)]();
  }

  /// A button, and now and then second thoughts about it.
  std::string press() {
    const std::string button = below(6) == 0 ? "nothing" : one_of(buttons_);
    std::string command = about("press", "button", button) + "}";
    if (++presses_ % 3 == 0) return command;
    say(std::move(command));
    if (presses_ % 3 == 1) return R"({"do": "return"})";
    return about("withdraw", "button", button) + R"(, "because": "pressed_by_mistake"})";
  }

  std::string ending() {
    if (turn_ % 3 == 0) return R"({"do": "hand_over", "to": "clinic", "because": "patient_asked"})";
    return R"({"do": "end", "because": ")" +
           one_of(
               {"no_answer", "voicemail", "wrong_person", "callback", "do_not_call", "declined", "must_go", "time"}) +
           R"(", "at": "2026-12-02T10:00:00Z"})";
  }

  std::string no_command() {
    return one_of({"", "next", "[]", "{}", R"({"do": "jump"})", R"({"do": "next", "step": "greeting/1"})",
                   R"({"do": "answer", "value": 1})", R"({"do": "note", "text": 7})", R"({"do": "next", "do": "next"})",
                   R"({"do": "hurry", "seconds": 1e400})", "{\"do\": \"\xff\"}",
                   R"({"do": "next", "at": "yesterday"})"});
  }

  std::mt19937 chance_;
  std::size_t turn_;     ///< whose turn it is among all commands, so that each has it often
  std::size_t presses_;  ///< the same for what follows a press
  Session call_;
  std::vector<std::string> topics_;
  std::vector<std::string> buttons_;
  std::vector<std::string> answers_;
  std::vector<std::string> steps_;
  std::map<std::string, std::vector<std::string>> given_;  ///< values that fit the answers given
  std::vector<std::string> written_;
  long seconds_ = 0;
};

}  // namespace

Transcript transcript(std::size_t number) {
  const std::vector<std::filesystem::path> plans = shipped_plans();
  const std::filesystem::path& plan_file = plans[number % plans.size()];
  const std::vector<std::filesystem::path> all_facts = shipped_facts(plan_file);
  const std::filesystem::path& facts_file = all_facts[number / plans.size() % all_facts.size()];
  const CallPlan plan = load(plan_file);
  Nurse nurse{number, start_session(plan, load_facts(plan, facts_file))};
  return {number, plan_file, facts_file, nurse.hold(10 + number, number % 2 == 0)};
}

}  // namespace bedside::testing
