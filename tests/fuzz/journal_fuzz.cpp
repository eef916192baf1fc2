// Any bytes are a journal, or are refused with a reason that can be drawn. What is opened can be gone on with, and says
// the same when it is opened again. As hardly any bytes have the right checksums, each line is also taken for what a
// line says, and gets the rest.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <bedside/journal.hpp>

#include "journal/file.hpp"
#include "journal/line.hpp"
#include "json/event.hpp"
#include "texts/simulated_disk.hpp"
#include "value/fingerprint.hpp"

namespace {

const std::string path = "call.journal";

void require(bool holds) {
  if (!holds) std::abort();
}

std::string text_of(const std::vector<bedside::Event>& events) {
  std::string text;
  for (const bedside::Event& event : events) text += bedside::json::event_text(event) + "\n";
  return text;
}

/// What it says, with one event more.
std::string gone_on_with(bedside::Journal journal, bedside::KeptCall kept) {
  bedside::Event event;
  event.number = kept.events.size() + 1;
  require(journal.keep(event));
  kept.events.push_back(event);
  return text_of(kept.events);
}

void examine(const std::string& bytes) {
  const auto disk = std::make_shared<texts::SimulatedDisk>();
  disk->put(path, bytes);
  bedside::KeptCall kept;
  auto opened = bedside::journal::open(disk, path, kept);
  for (const bedside::Diagnostic& problem : opened.diagnostics) bedside::render(problem, "");
  require(opened.value.has_value() != bedside::has_errors(opened.diagnostics));
  require(bedside::journal::read(*disk, path).value.has_value() == opened.value.has_value());
  if (!opened.value) return require(disk->file(path).bytes == bytes);
  require(bytes.starts_with(disk->file(path).bytes));
  const std::string said = gone_on_with(std::move(*opened.value), kept);
  opened.value.reset();
  const auto again = bedside::journal::open(disk, path, kept);
  require(again.value && again.diagnostics.empty() && text_of(kept.events) == said);
}

/// Each line of the text as what a line says.
std::string chained(std::string_view text) {
  std::string journal;
  std::string last = bedside::value::sha256({});
  for (std::size_t number = 0; !text.empty(); ++number) {
    const std::string_view says = text.substr(0, text.find('\n'));
    const std::string line = bedside::journal::line_text({number, last, says});
    last = bedside::value::sha256(std::string_view(line).substr(0, line.size() - 1));
    journal += line;
    text.remove_prefix(std::min(text.size(), says.size() + 1));
  }
  return journal;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  examine(text);
  examine(chained(text));
  return 0;
}
