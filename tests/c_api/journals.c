/* Calls that a journal keeps. */
#include <stdio.h>
#include <string.h>

#include "checking.h"

#define NEXT TEXT("{\"do\": \"next\"}")
#define JOURNAL BEDSIDE_SCRATCH "/c99.journal"
static const char ada[] = "{\"first_name\": \"Ada\"}";
static const char from_journal[] = "{\"journal\": \"" JOURNAL "\"}";
static const char with_journal[] = "{\"call\": \"monthly\", \"journal\": \"" JOURNAL "\", \"session\": \"4711\"}";

/* A call with a journal that has come to its second step and is gone. */
static struct shelf open_kept_shelf(void) {
  const struct shelf shelf = open_shelf();
  bedside_result started;
  bedside_session call;
  remove(JOURNAL);
  started = bedside_session_start(shelf.library, shelf.plan, TEXT(ada), TEXT(with_journal));
  call = bedside_result_handle(shelf.library, started);
  CHECK(is(shelf.library, started, BEDSIDE_OK, NULL));
  CHECK(is(shelf.library, bedside_session_apply(shelf.library, call, NEXT), BEDSIDE_OK, NULL));
  CHECK(bedside_free(shelf.library, call) == BEDSIDE_OK);
  return shelf;
}

static void a_call_goes_on_from_its_journal(void) {
  const struct shelf shelf = open_kept_shelf();
  const bedside_result resumed = bedside_session_resume(shelf.library, 0, NONE, NONE, TEXT(from_journal));
  const bedside_session call = bedside_result_handle(shelf.library, resumed);
  size_t length = 1;
  CHECK(strcmp(bedside_result_warnings(shelf.library, resumed, &length), "") == 0);
  CHECK(length == 0);
  CHECK(is(shelf.library, resumed, BEDSIDE_OK, NULL));
  CHECK(shows(shelf, call, "smoking/1"));
  CHECK(field_is(shelf.library, bedside_session_outcome(shelf.library, call), "/call", "monthly"));
  CHECK(
      is(shelf.library,
         bedside_session_apply(shelf.library, call, TEXT("{\"do\":\"answer\",\"step\":\"smoking/1\",\"value\":true}")),
         BEDSIDE_OK, NULL));
  CHECK(bedside_free(shelf.library, call) == BEDSIDE_OK);
  CHECK(field_is(shelf.library, bedside_session_resume(shelf.library, shelf.plan, TEXT(ada), NONE, TEXT(from_journal)),
                 "/step/text", "Your blood sugar has come down."));
  close_shelf(shelf);
}

static void a_journal_is_refused_where_it_does_not_belong(void) {
  const struct shelf shelf = open_kept_shelf();
  bedside_library* const library = shelf.library;
  bedside_result loaded;
  CHECK(says(library, bedside_session_start(library, shelf.plan, TEXT(ada), TEXT(with_journal)), BEDSIDE_NOT_SOUND,
             "error[journal-"));
  CHECK(is(library, bedside_session_start(library, shelf.plan, TEXT(ada), TEXT(from_journal)), BEDSIDE_NOT_SOUND,
           "options: `journal` needs `session`, which is unlike that of any other call\n"));
  CHECK(is(library, bedside_session_resume(library, shelf.plan, TEXT(ada), TEXT("{}"), TEXT(from_journal)),
           BEDSIDE_NOT_SOUND, "options: a call is resumed from events or from a `journal`, not from both\n"));
  CHECK(is(library, bedside_session_resume(library, 0, TEXT(ada), NONE, NONE), BEDSIDE_WRONG_HANDLE, NULL));

  loaded = bedside_plan_load(library, check_in, strlen(check_in) - strlen(" {first_name}.\n"), NONE);
  CHECK(bedside_result_handle(library, loaded) != 0);
  CHECK(says(library,
             bedside_session_resume(library, bedside_result_handle(library, loaded), NONE, NONE, TEXT(from_journal)),
             BEDSIDE_NOT_SOUND, "error[journal-other-plan]"));
  CHECK(says(library,
             bedside_session_resume(library, bedside_result_handle(library, loaded), NONE, NONE, TEXT(from_journal)),
             BEDSIDE_NOT_SOUND, "--> " JOURNAL "\nhint: go on with the plan that the journal keeps\n"));
  close_shelf(shelf);
}

static void a_journal_of_another_name_or_order_is_refused(void) {
  static const char welcome[] = "{\"call\": \"welcome\", \"journal\": \"" JOURNAL "\"}";
  static const char as_written[] = "{\"as_written\": true, \"journal\": \"" JOURNAL "\"}";
  static const char monthly[] = "{\"call\": \"monthly\", \"as_written\": false, \"journal\": \"" JOURNAL "\"}";
  const struct shelf shelf = open_kept_shelf();
  CHECK(says(shelf.library, bedside_session_resume(shelf.library, 0, NONE, NONE, TEXT(welcome)), BEDSIDE_NOT_SOUND,
             "started under another name"));
  CHECK(says(shelf.library, bedside_session_resume(shelf.library, 0, NONE, NONE, TEXT(as_written)), BEDSIDE_NOT_SOUND,
             "not in the order as written"));
  CHECK(is(shelf.library, bedside_session_resume(shelf.library, 0, NONE, NONE, TEXT(monthly)), BEDSIDE_OK, NULL));
  close_shelf(shelf);
}

static void a_callback_takes_the_place_of_the_journal(void) {
  const struct shelf shelf = open_kept_shelf();
  const bedside_result resumed = bedside_session_resume(shelf.library, shelf.plan, NONE, NONE, TEXT(from_journal));
  CHECK(bedside_session_keep_events(shelf.library, bedside_result_handle(shelf.library, resumed), NULL, NULL) ==
        BEDSIDE_OK);
  CHECK(is(shelf.library, bedside_session_resume(shelf.library, shelf.plan, NONE, NONE, TEXT(from_journal)), BEDSIDE_OK,
           NULL));
  close_shelf(shelf);
}

void journals(void) {
  sentence = "a call goes on from its journal";
  a_call_goes_on_from_its_journal();
  sentence = "a journal is refused where it doesn't belong";
  a_journal_is_refused_where_it_does_not_belong();
  sentence = "a journal of another name or order is refused";
  a_journal_of_another_name_or_order_is_refused();
  sentence = "a callback takes the place of the journal";
  a_callback_takes_the_place_of_the_journal();
  remove(JOURNAL);
}
