// Facts, histories and patients in JSON from outside, read as a stream with the JSON library.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/history.hpp>

#include "call/facts.hpp"
#include "diagnostics/findings.hpp"

namespace bedside::json {

inline constexpr std::size_t most_bytes_of_facts = std::size_t{1024} * 1024;

/// The members of one JSON object, each with the place of its name: scalars, lists of scalars, and scalars with a unit,
/// `{"value": 8.1, "unit": "%"}`. Everything that can't be a fact is reported by the name of the field, never by its
/// value, and comes marked as refused. Of a text that can't be read to its end there are none.
std::vector<call::GivenFact> read_facts(std::string_view text, diagnostics::Findings& findings);

/// Outcomes of earlier calls, oldest first.
std::vector<EarlierCall> read_history(std::string_view text, diagnostics::Findings& findings);

/// The same from byte `begin` to the end of a text that `is_text`, with their places in the whole text.
std::vector<call::GivenFact> read_facts_within(std::string_view text, std::size_t begin, const call::FactNames& names,
                                               diagnostics::Findings& findings);
std::vector<EarlierCall> read_history_within(std::string_view text, std::size_t begin, diagnostics::Findings& findings);

/// What one JSON value says of a patient.
struct GivenPatient {
  std::optional<std::vector<call::GivenFact>> facts;  ///< none when they can't be read to their end
  std::optional<std::vector<EarlierCall>> history;    ///< none when it isn't there
};

/// Either the facts, as `read_facts` takes them, or `{"facts": {…}, "history": […]}`: the first name decides, unless
/// the plan declares a fact called `facts` or `history`. Problems hold neither values nor names that the plan lacks.
GivenPatient read_patient(std::string_view text, const plan::Plan& plan, diagnostics::Findings& findings);

}  // namespace bedside::json
