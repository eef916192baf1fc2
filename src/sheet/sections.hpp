// The parts of the page, one file each. An empty one is left out.
#pragma once

#include "sheet/html.hpp"
#include "sheet/view.hpp"

namespace bedside::sheet {

/// What is signed: plan, fingerprint, patient, and what to look at first.
Html head(const View& view);
/// As written and as delivered side by side, with lines between the places of each topic.
Html orders(const View& view);
/// What the call has from its programme and from earlier calls.
Html continuity(const View& view);
/// The curve of feeling, before and after.
Html feelings(const View& view);
/// What moved, and why.
Html moves(const View& view);
/// Every step in full.
Html script(const View& view);
/// The buttons and their steps.
Html buttons(const View& view);
/// Topics that this patient doesn't get, or that answers decide.
Html absent(const View& view);
/// The costs under each principle, and what each hard rule costs.
Html costs(const View& view);
Html yardsticks(const View& view);
/// What `bedside check` says of the plan.
Html warnings(const View& view);
/// What the principles rest on, and what is contested.
Html evidence(const View& view);
Html facts(const View& view);
/// Rows for names, roles, dates and signatures.
Html signatures(const View& view);

/// One of a list of names and what they stand for.
Html entry(std::string_view name, const Html& content);
/// Ids, with commas between them.
Html codes(const std::vector<std::string>& ids);
/// Two or more cells as a row of a table; the first is its heading.
Html row(const std::vector<Html>& cells);
/// A table with a heading for each column, which is repeated on each page of paper.
Html table(std::string_view attributes, std::string_view caption, const std::vector<std::string_view>& columns,
           const Html& rows);
/// The steps of a topic or a button.
Html steps(const std::vector<const ScriptStep*>& steps, const View& view);
/// How something feels: a mark, and the word for those who can't see it.
Html mark(int valence);

}  // namespace bedside::sheet
