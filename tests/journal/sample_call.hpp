// A short call for tests of journals.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/journal.hpp>

#include "journal/header.hpp"

namespace bedside {

JournalHeader sample_header();

/// As many events as wanted, at most eight.
std::vector<Event> sample_events(std::size_t count = 8);

/// The journal of the call with so many events.
std::string sample_journal(std::size_t count = 8);

/// A successor of it, which was to take over so many events and has so many by now.
std::string sample_successor(std::size_t taken_over, std::size_t count);

/// A journal with this header and so many events of the sample.
std::string journal_text(const journal::Header& header, std::size_t count);

/// As one text, to be compared.
std::string text_of(const std::vector<Event>& events);

/// Each with its newline, if it has one.
std::vector<std::string> lines_of(const std::string& text);
std::string joined(const std::vector<std::string>& lines);

}  // namespace bedside
