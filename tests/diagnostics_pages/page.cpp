#include "page.hpp"

#include "texts/escapes.hpp"
#include "texts/files.hpp"

namespace {

constexpr auto npos = std::string::npos;

std::vector<Block> blocks_under(const std::string& page, const std::string& heading) {
  std::vector<Block> blocks;
  const std::size_t start = page.find("\n## " + heading + "\n");
  if (start == npos) return blocks;
  const std::size_t end = page.find("\n## ", start + 1);
  const std::string fence = "\n```";
  std::size_t at = page.find(fence, start);
  while (at != npos && at < end) {
    const std::size_t info = at + fence.size();
    const std::size_t begin = page.find('\n', info) + 1;
    const std::size_t close = page.find(fence, begin - 1);
    if (close == npos) break;
    blocks.push_back({page.substr(info, begin - 1 - info), page.substr(begin, close + 1 - begin), begin});
    at = page.find(fence, close + 1);
  }
  return blocks;
}

std::string text_of(const std::vector<Block>& blocks, const std::string& info) {
  for (const Block& block : blocks) {
    if (block.info == info) return block.text;
    if (block.info == info + " escaped") return texts::unescaped(block.text);
  }
  return {};
}

/// `first.yaml` of ```` ```yaml first.yaml ````: plans of a programme beside `plan.yaml`.
std::map<std::string, std::string> plans_beside(const std::vector<Block>& blocks) {
  std::map<std::string, std::string> plans;
  for (const Block& block : blocks)
    if (block.info.starts_with("yaml ") && block.info.ends_with(".yaml"))
      plans.emplace(block.info.substr(5), block.text);
  return plans;
}

}  // namespace

Page read_page(const std::string& path) {
  Page page;
  page.text = texts::read(path);
  const std::size_t open = page.text.find('`');
  const std::size_t close = page.text.find('`', open + 1);
  if (page.text.starts_with("# `") && close != npos) page.title = page.text.substr(open + 1, close - open - 1);
  page.fails = blocks_under(page.text, "Fails");
  page.mended = blocks_under(page.text, "Mended");
  return page;
}

texts::Case case_in(const std::vector<Block>& blocks, const std::vector<Block>& others) {
  texts::Case found{text_of(blocks, "yaml"),
                    text_of(blocks, "json facts"),
                    text_of(blocks, "json history"),
                    text_of(blocks, "condition"),
                    text_of(blocks, "jsonl journal"),
                    text_of(blocks, "jsonl successor"),
                    {},
                    text_of(blocks, "yaml test"),
                    text_of(blocks, "jsonl outcomes"),
                    text_of(blocks, "yaml programme"),
                    text_of(blocks, "call"),
                    plans_beside(blocks)};
  for (const std::string_view state : texts::states_of_journal) {
    const std::string text = text_of(blocks, "jsonl journal " + std::string(state));
    if (!text.empty()) found.state = state;
    found.journal += text;
  }
  if (found.plan.empty()) found.plan = text_of(others, "yaml");
  if (found.condition.empty()) found.condition = text_of(others, "condition");
  if (found.programme.empty()) found.programme = text_of(others, "yaml programme");
  found.plans.merge(plans_beside(others));
  for (std::string* line : {&found.condition, &found.call})
    if (line->ends_with('\n')) line->pop_back();
  return found;
}

const Block* output_in(const std::vector<Block>& blocks) {
  for (const Block& block : blocks)
    if (block.info == "text") return &block;
  return nullptr;
}
