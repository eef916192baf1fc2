#include "check/glued_topics.hpp"

#include <algorithm>

namespace bedside::check {

std::vector<const plan::Topic*> glued_topics(const plan::Topic& topic, const plan::Catalogue& catalogue) {
  constexpr std::size_t longest_chain = 100;
  std::vector<const plan::Topic*> chain{&topic};
  while (chain.back()->directly_after && chain.size() < longest_chain) {
    const plan::Topic* other = catalogue.topic(chain.back()->directly_after->id);
    if (!other || std::find(chain.begin(), chain.end(), other) != chain.end()) break;
    chain.push_back(other);
  }
  return chain;
}

}  // namespace bedside::check
