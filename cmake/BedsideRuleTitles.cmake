# The titles of all diagnostics, from the index of their pages: "- [`code`](code.md): title" becomes {"code", "title"}.

set(bedside_rule_index ${PROJECT_SOURCE_DIR}/docs/diagnostics/README.md)
set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${bedside_rule_index})
file(READ ${bedside_rule_index} bedside_rule_text)
string(REGEX MATCHALL "\n- \\[`[a-z-]+`\\]\\([a-z-]+\\.md\\): [^\n]*" bedside_rule_lines "${bedside_rule_text}")
set(bedside_rule_titles "")
foreach(line IN LISTS bedside_rule_lines)
  string(REGEX REPLACE "^\n- \\[`([a-z-]+)`\\]\\([a-z-]+\\.md\\): (.*)$"
    "      {\"\\1\", R\"title(\\2)title\"},\n" line "${line}")
  string(APPEND bedside_rule_titles "${line}")
endforeach()
