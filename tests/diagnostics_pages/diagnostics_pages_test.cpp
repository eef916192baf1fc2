// Every page of docs/diagnostics says what bedside says.
#include <filesystem>
#include <set>

#include <bedside/authoring.hpp>

#include "catch.hpp"
#include "page.hpp"
#include "texts/files.hpp"

namespace {

const std::string folder = BEDSIDE_DIAGNOSTICS_PAGES;

std::set<std::string> all_codes() {
  const std::vector<std::string> codes = bedside::diagnostic_codes();
  return {codes.begin(), codes.end()};
}

std::set<std::string> all_pages() {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".md" && entry.path().stem() != "README")
      names.insert(entry.path().stem().string());
  return names;
}

Page page_of(const std::string& code) {
  return read_page(folder + "/" + code + ".md");
}

/// The page with what bedside prints now.
void rebase(const std::string& code, const Page& page, const Block& output, const std::string& printed) {
  std::string text = page.text;
  text.replace(output.begin, output.text.size(), printed);
  texts::write(folder + "/" + code + ".md", text);
}

}  // namespace

TEST_CASE("every diagnostic has a page, and every page a diagnostic") {
  CHECK(all_pages() == all_codes());
}

TEST_CASE("the index of diagnostics has one line for each of them") {
  const std::string index = texts::read(folder + "/README.md");
  for (const std::string& code : all_codes()) {
    INFO(code);
    const std::string link = "\n- [`" + code + "`](" + code + ".md): ";
    CHECK(index.find(link) != std::string::npos);
    CHECK(index.find(link) == index.rfind(link));
  }
  std::size_t entries = 0;
  for (std::size_t at = index.find("\n- "); at != std::string::npos; at = index.find("\n- ", at + 1)) ++entries;
  CHECK(entries == all_codes().size());
}

TEST_CASE("the failing example on each page is reported for that reason alone, in the words of the page") {
  for (const std::string& code : all_codes()) {
    INFO(code);
    const Page page = page_of(code);
    CHECK(page.title == code);
    const Block* output = output_in(page.fails);
    if (!output) {
      FAIL_CHECK("there is no ```text block under `## Fails`");
      continue;
    }
    const texts::Report report = texts::report_of(case_in(page.fails));
    if (texts::rebasing()) rebase(code, page, *output, report.printed);
    CHECK(report.problems.size() == 1);
    for (const bedside::Diagnostic& problem : report.problems) CHECK(problem.code == code);
    CHECK((texts::rebasing() ? page_of(code).text.find(report.printed) != std::string::npos
                             : output->text == report.printed));
  }
}

TEST_CASE("a failing example whose problem has a fix loses it when that is applied") {
  std::size_t fixes = 0;
  for (const std::string& code : all_codes()) {
    const texts::Case failing = case_in(page_of(code).fails);
    if (failing.plan.empty()) continue;
    INFO(code);
    for (const bedside::Diagnostic& problem : texts::report_of(failing).problems) {
      if (problem.code != code || problem.fixes.empty()) continue;
      ++fixes;
      const bedside::Mended mended = bedside::mend(failing.plan, "plan.yaml");
      CHECK_FALSE(mended.mended.empty());
      for (const bedside::Diagnostic& left : mended.left.findings) CHECK(left.code != code);
    }
  }
  CHECK(fixes >= 5);
}

TEST_CASE("the mended example on each page has no problems, unless that it is a sketch and no whole call") {
  for (const std::string& code : all_codes()) {
    INFO(code);
    const Page page = page_of(code);
    CHECK_FALSE(page.mended.empty());
    const texts::Report report = texts::report_of(case_in(page.mended, page.fails));
    INFO(report.printed);
    CHECK(texts::beyond_a_sketch(report.problems).empty());
    for (const bedside::Diagnostic& problem : report.problems) CHECK(problem.code != code);
  }
}
