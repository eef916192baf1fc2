#include "cli/preview_text.hpp"

#include "cli/continuity_notes.hpp"
#include "cli/cost_table.hpp"
#include "cli/curve.hpp"
#include "cli/feeling.hpp"
#include "cli/notes.hpp"
#include "cli/order_columns.hpp"
#include "cli/yardstick_table.hpp"

namespace bedside::cli {
namespace {

Lines curves(const PreparedCall& call, int width) {
  const Lines drawn = feeling_curves(call, width);
  if (drawn.empty()) return {};
  Lines lines{Line("How it feels over time", Paint::strong)};
  append(lines, drawn);
  return lines;
}

}  // namespace

Lines preview_text(const PreparedCall& call, const Origin& origin, int width) {
  Lines lines;
  add_section(lines, head_of(call, origin, width));
  add_section(lines, open_buttons_of(call, width));
  add_section(lines, continuity_of(call, width));
  add_section(lines, order_columns(call, width));
  add_section(lines, legend(!call.body.moves.empty(), width));
  add_section(lines, left_out_of(call, width));
  add_section(lines, waiting_of(call, width));
  if (!call.as_written_arm) add_section(lines, moves_of(call, width));
  add_section(lines, curves(call, width));
  add_section(lines, cost_table(call, width));
  add_section(lines, yardstick_table(call, width));
  return lines;
}

}  // namespace bedside::cli
