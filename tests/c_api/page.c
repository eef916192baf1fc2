/* The program of docs/c-interface.md: page_test.cpp looks that it is this one. */
#include "checking.h"

static const char* shown = "";
static char last[256];

static void show(const char* reply) {
  strncpy(last, reply, sizeof last - 1);
  shown = last;
}

static int run(const char* yaml, size_t yaml_length, const char* facts, size_t facts_length) {
  bedside_library* library;
  if (bedside_library_open(BEDSIDE_INTERFACE, &library) != BEDSIDE_OK) return 1;

  bedside_result loaded = bedside_plan_load(library, yaml, yaml_length, "monthly.yaml", 12);
  bedside_plan plan = bedside_result_handle(library, loaded);
  if (plan == 0) fputs(bedside_result_text(library, loaded, NULL), stderr); /* every problem, each at its line */
  bedside_free(library, loaded);

  bedside_result started = bedside_session_start(library, plan, facts, facts_length, NULL, 0);
  bedside_session call = bedside_result_handle(library, started);
  show(bedside_result_text(library, started, NULL)); /* {"ok":true,"step":{...},"call":{...}} */
  bedside_free(library, started);

  bedside_result reply = bedside_session_apply(library, call, "{\"do\": \"next\"}", 14);
  show(bedside_result_text(library, reply, NULL));
  bedside_free(library, reply);

  bedside_library_close(library); /* frees whatever is left */
  return 0;
}

void page(void) {
  sentence = "the program of the page shows the second step";
  CHECK(run(TEXT(check_in), TEXT("{\"first_name\": \"Ada\"}")) == 0);
  CHECK(strstr(shown, "{\"ok\":true,\"step\":{\"step\":\"smoking/1\"") == shown);
}
