#include "checking.h"

#include <string.h>

const char* sentence = "";
int failures = 0;

const char check_in[] =
    "bedside: 1\n"
    "plan: check-in\n"
    "title: A short check-in\n"
    "facts:\n"
    "  first_name: {type: text, phi: false, example: Maria}\n"
    "opening:\n"
    "  - topic: greeting\n"
    "    say: Hello {first_name}.\n"
    "topics:\n"
    "  - topic: good-news\n"
    "    feels: delightful\n"
    "    say: Your blood sugar has come down.\n"
    "  - topic: smoking\n"
    "    feels: unpleasant\n"
    "    ask: Have you smoked since we last talked?\n"
    "    answer: {name: smoked, type: yes_no}\n"
    "closing:\n"
    "  - topic: goodbye\n"
    "    say: Goodbye {first_name}.\n";

struct shelf open_shelf(void) {
  struct shelf shelf = {NULL, 0};
  bedside_result loaded;
  CHECK(bedside_library_open(BEDSIDE_INTERFACE, &shelf.library) == BEDSIDE_OK);
  loaded = bedside_plan_load(shelf.library, TEXT(check_in), TEXT("check-in.yaml"));
  shelf.plan = bedside_result_handle(shelf.library, loaded);
  CHECK(bedside_result_code(shelf.library, loaded) == BEDSIDE_OK);
  CHECK(bedside_free(shelf.library, loaded) == BEDSIDE_OK);
  return shelf;
}

void close_shelf(struct shelf shelf) {
  CHECK(bedside_library_close(shelf.library) == BEDSIDE_OK);
}

bedside_session start(struct shelf shelf, const char* facts) {
  const bedside_result started = bedside_session_start(shelf.library, shelf.plan, TEXT(facts), NONE);
  const bedside_session session = bedside_result_handle(shelf.library, started);
  CHECK(session != 0);
  CHECK(is(shelf.library, started, BEDSIDE_OK, NULL));
  return session;
}

int is(bedside_library* library, bedside_result result, bedside_code code, const char* text) {
  size_t length = 0;
  const bedside_code given = bedside_result_code(library, result);
  const char* words = bedside_result_text(library, result, &length);
  const int is_same_text = text == NULL || strcmp(words, text) == 0;
  const int fits = given == code && strlen(words) == length && is_same_text;
  if (!fits) fprintf(stderr, "%s: %s\n", bedside_code_name((int)given), words);
  bedside_free(library, result);
  return fits;
}

int says(bedside_library* library, bedside_result result, bedside_code code, const char* words) {
  const char* text = bedside_result_text(library, result, NULL);
  const int found = strstr(text, words) != NULL;
  if (!found) fprintf(stderr, "%s\n", text);
  return is(library, result, code, NULL) && found;
}

int field_is(bedside_library* library, bedside_result result, const char* pointer, const char* text) {
  const int found = is(library, bedside_result_field(library, result, TEXT(pointer)), BEDSIDE_OK, text);
  bedside_free(library, result);
  return found;
}

int shows(struct shelf shelf, bedside_session session, const char* step) {
  const bedside_result now = bedside_session_now(shelf.library, session);
  if (step[0] == '\0') return field_is(shelf.library, now, "/step", "null");
  return field_is(shelf.library, now, "/step/step", step);
}
