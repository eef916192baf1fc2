// A page of docs/diagnostics, in its fixed form.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "texts/findings.hpp"

/// A fenced block of Markdown.
struct Block {
  /// Behind the fence: "yaml", "yaml escaped", "yaml test", "yaml programme" and "yaml welcome.yaml" (another of its
  /// plans), "call" (the one of it that is opened), "json facts", "json history", "condition", "text", "jsonl
  /// journal" (or "jsonl journal locked" and so on), "jsonl successor", "jsonl outcomes".
  std::string info;
  std::string text;
  std::size_t begin = 0;  ///< of the text, in the page
};

struct Page {
  std::string text;
  std::string title;          ///< the code in the headline
  std::vector<Block> fails;   ///< the blocks under `## Fails`
  std::vector<Block> mended;  ///< the blocks under `## Mended`
};

Page read_page(const std::string& path);

/// The plan or condition, facts and history in the blocks. A case without a plan, a condition, a programme or one of
/// its plans takes that of `others`.
texts::Case case_in(const std::vector<Block>& blocks, const std::vector<Block>& others = {});

/// The block that holds what bedside prints; null when the page has none.
const Block* output_in(const std::vector<Block>& blocks);
