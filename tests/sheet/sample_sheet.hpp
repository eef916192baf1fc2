// Sheets for tests.
#pragma once

#include <string>

#include <bedside/engine.hpp>
#include <bedside/sheet.hpp>

/// The sheet of this plan for these facts. Throws when the plan or the facts are refused.
bedside::Sheet sheet_of(const std::string& plan, const bedside::Facts& facts,
                        const bedside::PrepareOptions& options = {});
bedside::Sheet sheet_of(const std::string& plan, const std::string& facts, const bedside::PrepareOptions& options = {});

/// A plan that puts the fact `word` into every text that can hold one, and has one of every kind of step.
extern const std::string plan_of_words;

/// A sheet with everything in it, and every text of it is `text`.
bedside::Sheet sheet_of_nothing_but(const std::string& text);

/// The page without its style sheet, which has a test of its own.
std::string without_style(const std::string& page);
