/* Libraries, plans and results. */
#include <string.h>

#include "checking.h"

static void a_library_opens_for_the_interface_that_it_speaks(void) {
  bedside_library* library = NULL;
  CHECK(strcmp(bedside_version(), BEDSIDE_EXPECTED_VERSION) == 0);
  CHECK(bedside_library_open(BEDSIDE_INTERFACE + 1, &library) == BEDSIDE_OTHER_INTERFACE);
  CHECK(library == NULL);
  CHECK(bedside_library_open(BEDSIDE_INTERFACE, NULL) == BEDSIDE_NO_LIBRARY);
  CHECK(bedside_library_open(BEDSIDE_INTERFACE, &library) == BEDSIDE_OK);
  CHECK(bedside_library_close(library) == BEDSIDE_OK);
}

static void every_code_has_its_name(void) {
  CHECK(strcmp(bedside_code_name(BEDSIDE_OK), "BEDSIDE_OK") == 0);
  CHECK(strcmp(bedside_code_name(BEDSIDE_BUSY), "BEDSIDE_BUSY") == 0);
  CHECK(strcmp(bedside_code_name(BEDSIDE_DEFECT), "BEDSIDE_DEFECT") == 0);
  CHECK(strcmp(bedside_code_name(-1), "") == 0);
  CHECK(strcmp(bedside_code_name(BEDSIDE_DEFECT + 1), "") == 0);
}

static void a_plan_that_is_not_sound_says_why(void) {
  const struct shelf shelf = open_shelf();
  const bedside_result loaded = bedside_plan_load(shelf.library, TEXT("bedside: 1\nplan: \"x\n"), TEXT("broken.yaml"));
  CHECK(bedside_result_handle(shelf.library, loaded) == 0);
  CHECK(says(shelf.library, loaded, BEDSIDE_NOT_SOUND, "error[unclosed-quote]"));
  CHECK(says(shelf.library, bedside_plan_load(shelf.library, TEXT("bedside: 1\n\xff"), NONE), BEDSIDE_NOT_SOUND,
             "error[not-utf8]"));
  CHECK(says(shelf.library, bedside_plan_load(shelf.library, "", 0, NONE), BEDSIDE_NOT_SOUND, "error["));
  close_shelf(shelf);
}

static void a_call_is_prepared_as_preview_has_it(void) {
  const struct shelf shelf = open_shelf();
  const char* facts = "{\"first_name\": \"Ada\"}";
  CHECK(field_is(shelf.library, bedside_prepare(shelf.library, shelf.plan, TEXT(facts), NONE), "/steps/0/text",
                 "Hello Ada."));
  CHECK(field_is(shelf.library, bedside_prepare(shelf.library, shelf.plan, TEXT(facts), NONE), "/order/1", "smoking"));
  CHECK(field_is(shelf.library, bedside_prepare(shelf.library, shelf.plan, NONE, TEXT("{\"as_written\": true}")),
                 "/order/1", "good-news"));
  close_shelf(shelf);
}

static void facts_and_options_that_do_not_fit_are_not_sound(void) {
  const struct shelf shelf = open_shelf();
  CHECK(says(shelf.library, bedside_prepare(shelf.library, shelf.plan, TEXT("{}"), NONE), BEDSIDE_NOT_SOUND,
             "error[missing-fact]"));
  CHECK(says(shelf.library, bedside_session_start(shelf.library, shelf.plan, TEXT("{\"first_name\": 7}"), NONE),
             BEDSIDE_NOT_SOUND, "error[fact-type]"));
  CHECK(is(shelf.library, bedside_session_start(shelf.library, shelf.plan, NONE, TEXT("[]")), BEDSIDE_NOT_SOUND,
           "options: these are to be one JSON object, with each option once\n"));
  CHECK(is(shelf.library,
           bedside_session_start(shelf.library, shelf.plan, NONE, TEXT("{\"call\": 7, \"as_written\": 1, \"x\": 2}")),
           BEDSIDE_NOT_SOUND,
           "options: `call` is to be a text\n"
           "options: `as_written` is to be true or false\n"
           "options: there is an option that this version doesn't have\n"));
  close_shelf(shelf);
}

static void fields_of_a_result_are_found_by_their_pointers(void) {
  const struct shelf shelf = open_shelf();
  const bedside_result call = bedside_prepare(shelf.library, shelf.plan, NONE, NONE);
  CHECK(is(shelf.library, bedside_result_field(shelf.library, call, TEXT("/plan")), BEDSIDE_OK, "check-in"));
  CHECK(is(shelf.library, bedside_result_field(shelf.library, call, TEXT("/nothing")), BEDSIDE_NO_FIELD, NULL));
  CHECK(is(shelf.library, bedside_result_field(shelf.library, call, TEXT("\xff")), BEDSIDE_NOT_UTF8, NULL));
  CHECK(is(shelf.library, bedside_result_field(shelf.library, call, NULL, 3), BEDSIDE_NO_TEXT, NULL));
  CHECK(is(shelf.library, call, BEDSIDE_OK, NULL));
  close_shelf(shelf);
}

void plans(void) {
  sentence = "a library opens for the interface that it speaks";
  a_library_opens_for_the_interface_that_it_speaks();
  sentence = "every code has its name";
  every_code_has_its_name();
  sentence = "a plan that isn't sound says why";
  a_plan_that_is_not_sound_says_why();
  sentence = "a call is prepared as preview has it";
  a_call_is_prepared_as_preview_has_it();
  sentence = "facts and options that don't fit are not sound";
  facts_and_options_that_do_not_fit_are_not_sound();
  sentence = "fields of a result are found by their pointers";
  fields_of_a_result_are_found_by_their_pointers();
}
