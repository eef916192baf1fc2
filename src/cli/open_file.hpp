// A file of the C library, closed by whoever holds it.
#pragma once

#include <cstdio>
#include <memory>

namespace bedside::cli {

struct Closing {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

using OpenFile = std::unique_ptr<std::FILE, Closing>;

}  // namespace bedside::cli
