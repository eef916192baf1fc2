// The journal of a live call: a file that outlives the process, the machine's power, and a torn last write.
// docs/journal.md describes the format.
//
//   auto created = bedside::Journal::create("call.journal", header);
//   if (created) call.keep_events(&*created.value);
//
// live_call.hpp makes the header, and goes on with the call after a crash.
//
// One journal belongs to one thread at a time. Only this part of the library touches files.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/export.hpp>
#include <bedside/history.hpp>
#include <bedside/session.hpp>
#include <bedside/value.hpp>

namespace bedside {

/// What a journal says before its first event: all that is needed to go on without the plan's file.
struct JournalHeader {
  std::string session;       ///< chosen by the host, unique to the call: salts `patient`
  std::string plan;          ///< its id
  std::string plan_text;     ///< the YAML, byte for byte
  std::string plan_sha256;   ///< of `plan_text`
  std::string facts;         ///< a JSON object on one line, as `read_facts` takes it
  std::string facts_sha256;  ///< of `facts`
  std::string history;       ///< JSON, what `History` holds; empty without
  std::string patient;       ///< SHA-256 of session and identity; empty when the plan identifies nobody
  std::string call;
  std::string withheld{};  ///< JSON, topics not told in this call and why; empty without
  std::string
      principles{};  ///< in place of the plan's, with spaces between them; `none` without any, empty: the plan's
  Habits habits{};
  Enrolment enrolment{};
  bool as_written = false;
  bool practice = false;
  std::size_t state_budget = 100'000;  ///< of `PrepareOptions`; that of journals that don't say
  bool operator==(const JournalHeader&) const = default;
};

/// What a journal held when it was opened.
struct KeptCall {
  JournalHeader header;
  std::vector<Event> events;
  std::string file;  ///< the path that was opened, which problems of the call name
};

class BEDSIDE_EXPORT Journal : public EventSink {
 public:
  /// Whether there is a call to go on with. Not so where there is no file and no successor of one, or a file whose
  /// first line was never finished: no command of that call was acknowledged, and `create` takes its place. Its bytes
  /// are kept in a file beside it, which a warning says.
  static bool was_begun(const std::string& path);
  /// A new file, mode 0600, locked, with the header on disk. Another existing file, a symbolic link and a folder that
  /// can't be written are refused.
  static Checked<Journal> create(const std::string& path, const JournalHeader& header);
  /// An existing file, locked, after recovery: the longest valid prefix, which is `kept`. Refused with a `journal-gap`
  /// when something whole stands behind a break. Warnings say of a torn end that was put aside, of a mode wider than
  /// 0600, and of a successor in which the call goes on.
  static Checked<Journal> open(const std::string& path, KeptCall& kept);
  /// What a journal says, with the same warnings, without a lock and without changing the file: for `bedside replay`.
  static Checked<KeptCall> read(const std::string& path);

  Journal(Journal&&) noexcept;
  Journal& operator=(Journal&&) noexcept;
  ~Journal() override;

  /// True once the event is on disk. After the first write or sync that fails, never again in this file. An event is
  /// also not kept when its number isn't the next, or what it says would not come back as it is: texts that aren't
  /// UTF-8, values that JSON lacks, times outside of the years 1 to 9999.
  bool keep(const Event& event) override;
  /// Goes on in a new file beside the first: `call.journal.1` and so on, with the same header and these events. Where
  /// nothing failed and they are all kept already, changes nothing.
  bool start_over(const std::vector<Event>& events) override;
  /// Where the events are kept: the path, or that of a successor.
  const std::string& path() const;

  /// What a journal is made of; private to the library, as is making one.
  struct File;
  explicit Journal(std::unique_ptr<File> file);

 private:
  std::unique_ptr<File> file_;
};

}  // namespace bedside
