/* Wrong use is a code. */
#include <stdint.h>
#include <string.h>

#include "checking.h"

#define NEXT TEXT("{\"do\": \"next\"}")
static const char ada[] = "{\"first_name\": \"Ada\"}";

static void without_a_library_nothing_happens(void) {
  size_t length = 1;
  CHECK(bedside_library_close(NULL) == BEDSIDE_NO_LIBRARY);
  CHECK(bedside_free(NULL, 1) == BEDSIDE_NO_LIBRARY);
  CHECK(bedside_plan_load(NULL, TEXT(check_in), NONE) == 0);
  CHECK(bedside_prepare(NULL, 1, NONE, NONE) == 0);
  CHECK(bedside_session_start(NULL, 1, NONE, NONE) == 0);
  CHECK(bedside_session_resume(NULL, 1, NONE, NONE, NONE) == 0);
  CHECK(bedside_session_apply(NULL, 1, NEXT) == 0);
  CHECK(bedside_session_now(NULL, 1) == 0);
  CHECK(bedside_session_outcome(NULL, 1) == 0);
  CHECK(bedside_session_events(NULL, 1) == 0);
  CHECK(bedside_session_keep_events(NULL, 1, NULL, NULL) == BEDSIDE_NO_LIBRARY);
  CHECK(bedside_result_code(NULL, 0) == BEDSIDE_NO_LIBRARY);
  CHECK(strcmp(bedside_result_text(NULL, 0, &length), "the library is NULL") == 0);
  CHECK(length == strlen("the library is NULL"));
  CHECK(bedside_result_handle(NULL, 1) == 0);
  CHECK(bedside_result_field(NULL, 1, TEXT("/step")) == 0);
}

/* Whether everything refuses this number as a plan and as a session. */
static int is_refused(bedside_library* library, bedside_handle handle) {
  return is(library, bedside_prepare(library, handle, NONE, NONE), BEDSIDE_WRONG_HANDLE, NULL) &&
         is(library, bedside_session_start(library, handle, NONE, NONE), BEDSIDE_WRONG_HANDLE, NULL) &&
         is(library, bedside_session_resume(library, handle, NONE, NONE, NONE), BEDSIDE_WRONG_HANDLE, NULL) &&
         is(library, bedside_session_apply(library, handle, NEXT), BEDSIDE_WRONG_HANDLE, NULL) &&
         is(library, bedside_session_now(library, handle), BEDSIDE_WRONG_HANDLE, NULL) &&
         is(library, bedside_session_outcome(library, handle), BEDSIDE_WRONG_HANDLE, NULL) &&
         is(library, bedside_session_events(library, handle), BEDSIDE_WRONG_HANDLE, NULL) &&
         bedside_session_keep_events(library, handle, NULL, NULL) == BEDSIDE_WRONG_HANDLE;
}

static void freed_and_foreign_handles_are_told(void) {
  const struct shelf shelf = open_shelf();
  const struct shelf other = open_shelf();
  const bedside_session call = start(shelf, ada);
  const bedside_result now = bedside_session_now(shelf.library, call);
  CHECK(is_refused(shelf.library, 0));
  CHECK(is_refused(shelf.library, 1));
  CHECK(is_refused(shelf.library, UINT64_MAX));
  CHECK(is_refused(shelf.library, now));
  CHECK(is_refused(other.library, shelf.plan) && is_refused(other.library, call));
  CHECK(is(shelf.library, bedside_session_apply(shelf.library, shelf.plan, NEXT), BEDSIDE_WRONG_HANDLE,
           "this session was freed, or never was one of this library"));
  CHECK(bedside_result_code(shelf.library, call) == BEDSIDE_WRONG_HANDLE);
  CHECK(bedside_result_handle(shelf.library, call) == 0);
  CHECK(bedside_free(shelf.library, call) == BEDSIDE_OK);
  CHECK(bedside_free(shelf.library, call) == BEDSIDE_WRONG_HANDLE);
  CHECK(is_refused(shelf.library, call));
  CHECK(bedside_free(shelf.library, now) == BEDSIDE_OK);
  CHECK(bedside_result_code(shelf.library, now) == BEDSIDE_WRONG_HANDLE);
  CHECK(strcmp(bedside_result_text(shelf.library, now, NULL),
               "this handle was freed, or never was one of this kind in this library") == 0);
  CHECK(is(shelf.library, bedside_result_field(shelf.library, now, TEXT("/step")), BEDSIDE_WRONG_HANDLE, NULL));
  CHECK(bedside_free(shelf.library, 0) == BEDSIDE_OK);
  CHECK(bedside_free(shelf.library, UINT64_MAX) == BEDSIDE_WRONG_HANDLE);
  close_shelf(other);
  close_shelf(shelf);
}

static void a_number_never_comes_again(void) {
  const struct shelf shelf = open_shelf();
  const bedside_session first = start(shelf, ada);
  const bedside_result old = bedside_session_now(shelf.library, first);
  int count;
  CHECK(bedside_free(shelf.library, old) == BEDSIDE_OK);
  for (count = 0; count < 1000; ++count) {
    const bedside_result now = bedside_session_now(shelf.library, first);
    CHECK(now != old);
    CHECK(bedside_free(shelf.library, now) == BEDSIDE_OK);
  }
  CHECK(bedside_result_code(shelf.library, old) == BEDSIDE_WRONG_HANDLE);
  close_shelf(shelf);
}

static void bad_texts_and_lengths_are_told(void) {
  const struct shelf shelf = open_shelf();
  bedside_library* const library = shelf.library;
  const bedside_session call = start(shelf, ada);
  const size_t minus_one = (size_t)-1;
  CHECK(is(library, bedside_plan_load(library, NONE, NONE), BEDSIDE_NO_TEXT, "`yaml` is NULL"));
  CHECK(is(library, bedside_plan_load(library, NULL, 5, NONE), BEDSIDE_NO_TEXT, "`yaml` is NULL and has a length"));
  CHECK(is(library, bedside_plan_load(library, check_in, minus_one, NONE), BEDSIDE_BAD_LENGTH, NULL));
  CHECK(is(library, bedside_plan_load(library, TEXT(check_in), TEXT("\xc3")), BEDSIDE_NOT_UTF8, NULL));
  CHECK(is(library, bedside_plan_load(library, TEXT(check_in), "a\0b", 3), BEDSIDE_NOT_UTF8, NULL));
  CHECK(is(library, bedside_prepare(library, shelf.plan, NULL, 1, NONE), BEDSIDE_NO_TEXT, NULL));
  CHECK(is(library, bedside_prepare(library, shelf.plan, NONE, NULL, 1), BEDSIDE_NO_TEXT, NULL));
  CHECK(is(library, bedside_session_start(library, shelf.plan, ada, minus_one, NONE), BEDSIDE_BAD_LENGTH, NULL));
  CHECK(is(library, bedside_session_resume(library, shelf.plan, TEXT(ada), NULL, 1, NONE), BEDSIDE_NO_TEXT, NULL));
  CHECK(is(library, bedside_session_apply(library, call, NONE), BEDSIDE_NO_TEXT, "`command` is NULL"));
  CHECK(is(library, bedside_session_apply(library, call, "{}", minus_one), BEDSIDE_BAD_LENGTH, NULL));
  CHECK(shows(shelf, call, "greeting/1"));
  close_shelf(shelf);
}

static void closing_a_library_frees_all_that_is_in_it(void) {
  const struct shelf shelf = open_shelf();
  const bedside_session call = start(shelf, ada);
  CHECK(bedside_session_now(shelf.library, call) != 0);
  CHECK(bedside_session_outcome(shelf.library, call) != 0);
  close_shelf(shelf);
}

void misuse(void) {
  sentence = "without a library nothing happens";
  without_a_library_nothing_happens();
  sentence = "freed and foreign handles are told";
  freed_and_foreign_handles_are_told();
  sentence = "a number never comes again";
  a_number_never_comes_again();
  sentence = "bad texts and lengths are told";
  bad_texts_and_lengths_are_told();
  sentence = "closing a library frees all that is in it";
  closing_a_library_frees_all_that_is_in_it();
}
