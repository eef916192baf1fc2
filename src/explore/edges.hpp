// What the questions of a plan hold one name against.
#pragma once

#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "condition/atoms.hpp"
#include "plan/catalogue.hpp"

namespace bedside::exploring {

/// All questions of a plan that the same name is asked in.
using Atoms = std::vector<const condition::Atom*>;

void add_once(Value value, std::vector<Value>& values);

bool is_within(double number, const plan::Field& field);
/// Whether it is so small that a whole number of its size, and those beside it, are exact.
bool is_countable(double number);
/// Whether it is a scale with so few numbers that all of them can be tried.
bool has_few_numbers(const plan::Field& field);

/// What a name is held against, as numbers. Days between dates and lengths of texts are numbers too.
std::vector<double> numbers_in(const Atoms& atoms);
/// The examples of the other names that it is compared or computed with.
std::vector<Value> examples_beside(const std::string& name, const Atoms& atoms, const plan::Catalogue& catalogue);
/// Where the answer to a question about it may change.
std::vector<double> edges_of(const plan::Field& field, const Atoms& atoms, const plan::Catalogue& catalogue);

/// Whether a question asks for the option.
bool is_named(const plan::Option& option, const Atoms& atoms);
/// Whether a question reads it in a way that says nothing of which values to try.
bool reads_anything(const Atoms& atoms);
/// Whether all that is asked of a list is whether it is known, and what is in it.
bool are_members_only(const Atoms& atoms);

}  // namespace bedside::exploring
