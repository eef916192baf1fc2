#include "json/describe_step.hpp"
#include "json/text_sink.hpp"
#include "json/write.hpp"

namespace bedside::json {

Json written(const Step& step) {
  TreeSink sink;
  describe(step, sink);
  return sink.take();
}

Json written(const std::vector<Step>& steps) {
  Json json = Json::array();
  for (const Step& step : steps) json.push_back(written(step));
  return json;
}

}  // namespace bedside::json
