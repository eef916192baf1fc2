// Every kind of file that authors write is checked through here.
#include <bedside/author_test.hpp>
#include <bedside/authoring.hpp>
#include <bedside/engine.hpp>
#include <bedside/programme.hpp>

#include "authoring/file_kind.hpp"
#include "source/read_yaml.hpp"

namespace bedside {

CheckedFile check_file(std::string_view yaml, std::string file, const ReadFile& read) {
  const Checked<source::Document> document = source::read_yaml(yaml, file);
  if (!document) return check_plan(yaml, std::move(file));
  switch (authoring::kind_of(*document.value)) {
    case FileKind::programme:
      return check_programme(yaml, std::move(file), read);
    case FileKind::test:
      return check_test(yaml, std::move(file), read);
    case FileKind::plan:
      break;
  }
  return check_plan(yaml, std::move(file));
}

}  // namespace bedside
