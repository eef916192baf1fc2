// Whatever is called in whatever order, with handles that stand for something else, were freed or never given, without
// texts or with lengths that none can have: every call comes back with a code that it may have, every text ends,
// nothing freed is found again, and a command that is refused changes nothing.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/bedside.h>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

constexpr std::array<std::string_view, 16> texts{
    R"(bedside: 1
plan: fuzz
facts:
  name: {type: text, phi: false, example: Maria}
topics:
  - {topic: news, feels: pleasant, say: "Good news, {name}."}
  - topic: smoking
    feels: unpleasant
    ask: Have you smoked?
    answer: {name: smoked, type: yes_no}
  - topic: help
    when: smoked
    resolves: smoking
    offer: You choose.
    about: treatment
    answer: {name: kind}
    options: [{id: group, say: A group.}, {id: patches, say: Patches.}]
)",
    "bedside: 1\nplan: empty\n",
    R"({"name": "Ida"})",
    R"({"facts": {"name": "Ida"}, "history": [{"order": ["smoking", "news"]}]})",
    R"({"call": "monthly", "as_written": true})",
    R"({"session": 7})",
    R"({"do": "next"})",
    R"({"do": "back"})",
    R"({"do": "answer", "step": "smoking/1", "value": true})",
    R"({"do": "answer", "step": "smoking/1", "value": 7})",
    R"({"do": "correct", "answer": "smoked", "value": false})",
    R"({"do": "skip", "topic": "news", "because": "time"})",
    R"({"do": "outcome"})",
    R"({"do": "end", "because": "must_go"})",
    "/step/text",
    "",
};

/// What the bytes choose, one after another; zeros at their end.
class Choices {
 public:
  explicit Choices(std::string_view bytes) : rest_(bytes) {}

  bool at_end() const { return rest_.empty(); }
  std::size_t below(std::size_t limit) {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return byte % limit;
  }
  /// So many bytes as they are.
  std::string_view raw(std::size_t most) {
    const std::string_view taken = rest_.substr(0, below(most));
    rest_.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view rest_;
};

struct Text {
  const char* bytes = nullptr;
  std::size_t length = 0;
};

class Host {
 public:
  explicit Host(std::string_view bytes) : choices_(bytes) {
    require(bedside_library_open(BEDSIDE_INTERFACE, &library_) == BEDSIDE_OK);
    require(bedside_library_open(BEDSIDE_INTERFACE, &other_) == BEDSIDE_OK);
  }
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  ~Host() {
    require(bedside_library_close(library_) == BEDSIDE_OK);
    require(bedside_library_close(other_) == BEDSIDE_OK);
  }

  void run() {
    take(library_, bedside_plan_load(library_, texts[0].data(), texts[0].size(), nullptr, 0));
    constexpr int most_calls = 200;
    for (int i = 0; i < most_calls && !choices_.at_end(); ++i) call_something();
  }

 private:
  void call_something() {
    bedside_library* const library = any_library();
    const bedside_handle handle = any_handle();
    const Text one = any_text();
    const Text two = any_text();
    switch (choices_.below(12)) {
      case 0:
        return take(library, bedside_plan_load(library, one.bytes, one.length, two.bytes, two.length));
      case 1:
        return take(library, bedside_prepare(library, handle, one.bytes, one.length, two.bytes, two.length));
      case 2:
        return take(library, bedside_session_start(library, handle, one.bytes, one.length, two.bytes, two.length));
      case 3:
        return resume(library, handle, one, two);
      case 4:
      case 5:
        return apply(library, handle, one);
      case 6:
        return take(library, bedside_session_now(library, handle));
      case 7:
        return take(library, bedside_session_outcome(library, handle));
      case 8:
        return take(library, bedside_session_events(library, handle));
      case 9:
        return keep_events(library, handle);
      case 10:
        return take(library, bedside_result_field(library, handle, one.bytes, one.length));
      default:
        return free(library, handle);
    }
  }

  bedside_library* any_library() {
    const std::size_t choice = choices_.below(32);
    if (choice == 0) return nullptr;
    return choice == 1 ? other_ : library_;
  }
  bedside_handle any_handle() {
    constexpr std::uint64_t made_up = 0x0123'4567'89AB'CDEF;
    const std::size_t choice = choices_.below(64);
    if (choice == 0) return 0;
    if (choice == 1) return made_up;
    return handles_.empty() ? 0 : handles_[choice % handles_.size()];
  }
  Text any_text() {
    constexpr std::size_t most_raw = 200;
    const std::size_t choice = choices_.below(texts.size() + 8);
    if (choice < texts.size()) return {texts[choice].data(), texts[choice].size()};
    if (choice == texts.size()) return {nullptr, 3};
    if (choice == texts.size() + 1) return {"{}", static_cast<std::size_t>(-1) - choices_.below(9)};
    if (choice < texts.size() + 4) return {nullptr, 0};
    const std::string_view raw = choices_.raw(most_raw);
    if (raw.find("journal") != std::string_view::npos) return {};  // a path of its own would be opened
    return {raw.data(), raw.size()};
  }

  /// Looks at a result, and keeps it and what it made.
  void take(bedside_library* library, bedside_result result) {
    require((library == nullptr) == (result == 0));
    const bedside_code code = bedside_result_code(library, result);
    require(code != BEDSIDE_DEFECT && *bedside_code_name(code) != '\0');
    std::size_t length = 0;
    const char* text = bedside_result_text(library, result, &length);
    require(text != nullptr && text[length] == '\0');
    require(bedside_result_warnings(library, result, nullptr) != nullptr);
    if (result == 0) return;
    handles_.push_back(result);
    if (const bedside_handle made = bedside_result_handle(library, result)) handles_.push_back(made);
  }

  std::string events_of(bedside_library* library, bedside_session session) {
    const bedside_result result = bedside_session_events(library, session);
    const std::string text = bedside_result_text(library, result, nullptr);
    bedside_free(library, result);
    return text;
  }

  void apply(bedside_library* library, bedside_session session, Text command) {
    const std::string before = events_of(library, session);
    const bedside_result result = bedside_session_apply(library, session, command.bytes, command.length);
    const bedside_code code = bedside_result_code(library, result);
    take(library, result);
    if (code != BEDSIDE_OK) require(events_of(library, session) == before);
  }

  void resume(bedside_library* library, bedside_plan plan, Text facts, Text options) {
    const std::string events = events_of(library, any_handle());
    take(library, bedside_session_resume(library, plan, facts.bytes, facts.length, events.data(), events.size(),
                                         options.bytes, options.length));
  }

  void keep_events(bedside_library* library, bedside_session session) {
    const bool is_kept = choices_.below(4) > 0;
    const bedside_code code = bedside_session_keep_events(library, session, is_kept ? keep : nullptr, this);
    require(code == BEDSIDE_OK || code == BEDSIDE_WRONG_HANDLE || code == BEDSIDE_NO_LIBRARY);
    if (code == BEDSIDE_OK) kept_session_ = session;
  }

  /// Keeps it or not, throws, or calls back in.
  static int keep(void* context, const char* event, std::size_t length) {
    Host& host = *static_cast<Host*>(context);
    require(event == nullptr ? length == 0 : event[length] == '\0');
    const std::size_t choice = host.choices_.below(6);
    if (choice == 0) throw std::runtime_error("not kept");
    if (choice == 1) host.take(host.library_, bedside_session_now(host.library_, host.kept_session_));
    if (choice == 2) bedside_library_close(nullptr);
    return choice > 3 ? 0 : 1;
  }

  void free(bedside_library* library, bedside_handle handle) {
    const bedside_code code = bedside_free(library, handle);
    require(code == BEDSIDE_OK || code == BEDSIDE_WRONG_HANDLE || code == BEDSIDE_NO_LIBRARY);
    if (code != BEDSIDE_OK || handle == 0) return;
    require(bedside_free(library, handle) == BEDSIDE_WRONG_HANDLE);
    require(bedside_result_code(library, handle) == BEDSIDE_WRONG_HANDLE);
  }

  Choices choices_;
  bedside_library* library_ = nullptr;
  bedside_library* other_ = nullptr;
  std::vector<bedside_handle> handles_;
  bedside_session kept_session_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  Host{{reinterpret_cast<const char*>(bytes), size}}.run();
  return 0;
}
