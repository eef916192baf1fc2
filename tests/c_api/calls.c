/* A live call from its first step to its outcome. */
#include <string.h>

#include "checking.h"

#define NEXT TEXT("{\"do\": \"next\"}")
static const char ada[] = "{\"first_name\": \"Ada\"}";

static void a_call_goes_from_its_first_step_to_its_outcome(void) {
  const struct shelf shelf = open_shelf();
  bedside_library* const library = shelf.library;
  const bedside_session call = start(shelf, ada);
  CHECK(bedside_free(library, shelf.plan) == BEDSIDE_OK);
  CHECK(shows(shelf, call, "greeting/1"));
  CHECK(says(library, bedside_session_apply(library, call, NEXT), BEDSIDE_OK, "Have you smoked"));
  CHECK(is(library, bedside_session_apply(library, call, NEXT), BEDSIDE_REFUSED,
           "{\"ok\":false,\"error\":{\"code\":\"answer_required\",\"message\":\"`smoked` has to be answered: `true` or "
           "`false`\",\"step\":\"smoking/1\"}}"));
  CHECK(field_is(
      library,
      bedside_session_apply(library, call, TEXT("{\"do\": \"answer\", \"step\": \"smoking/1\", \"value\": false}")),
      "/step/text", "Your blood sugar has come down."));
  CHECK(field_is(library, bedside_session_apply(library, call, NEXT), "/step/text", "Goodbye Ada."));
  CHECK(field_is(library, bedside_session_apply(library, call, NEXT), "/call/disposition", "complete"));
  CHECK(shows(shelf, call, ""));
  CHECK(field_is(library, bedside_session_outcome(library, call), "/answers", "{\"smoked\":false}"));
  CHECK(field_is(library, bedside_session_apply(library, call, TEXT("{\"do\": \"outcome\"}")), "/outcome/order/1",
                 "smoking"));
  CHECK(bedside_free(library, call) == BEDSIDE_OK);
  close_shelf(shelf);
}

static void what_is_no_command_is_refused_as_drive_refuses_it(void) {
  const struct shelf shelf = open_shelf();
  const bedside_session call = start(shelf, ada);
  CHECK(is(shelf.library, bedside_session_apply(shelf.library, call, "", 0), BEDSIDE_REFUSED,
           "{\"ok\":false,\"error\":{\"code\":\"not_json\",\"message\":\"this is not valid JSON\","
           "\"step\":\"greeting/1\"}}"));
  CHECK(says(shelf.library, bedside_session_apply(shelf.library, call, "{\"do\": \"next\"}\0", 15), BEDSIDE_REFUSED,
             "not_json"));
  CHECK(says(shelf.library, bedside_session_apply(shelf.library, call, TEXT("{\"do\": \"\xff\"}")), BEDSIDE_REFUSED,
             "not_json"));
  CHECK(says(shelf.library, bedside_session_apply(shelf.library, call, TEXT("{\"do\": \"jump\"}")), BEDSIDE_REFUSED,
             "unknown_command"));
  CHECK(shows(shelf, call, "greeting/1"));
  close_shelf(shelf);
}

static void without_facts_the_examples_are_used_and_it_is_practice(void) {
  const struct shelf shelf = open_shelf();
  const bedside_result started =
      bedside_session_start(shelf.library, shelf.plan, NONE, TEXT("{\"call\": \"monthly\"}"));
  const bedside_session call = bedside_result_handle(shelf.library, started);
  CHECK(says(shelf.library, started, BEDSIDE_OK, "Hello Maria."));
  CHECK(field_is(shelf.library, bedside_session_now(shelf.library, call), "/practice", "true"));
  CHECK(field_is(shelf.library, bedside_session_outcome(shelf.library, call), "/call", "monthly"));
  close_shelf(shelf);
}

static void the_history_comes_with_the_facts(void) {
  const struct shelf shelf = open_shelf();
  const bedside_result started = bedside_session_start(
      shelf.library, shelf.plan,
      TEXT("{\"facts\": {\"first_name\": \"Ada\"}, \"history\": [{\"order\": [\"smoking\", \"good-news\"]}]}"), NONE);
  CHECK(says(shelf.library, started, BEDSIDE_OK, "Hello Ada."));
  CHECK(says(shelf.library,
             bedside_session_start(shelf.library, shelf.plan,
                                   TEXT("{\"facts\": {\"first_name\": \"Ada\"}, \"history\": 7}"), NONE),
             BEDSIDE_NOT_SOUND, "error[json-shape]"));
  close_shelf(shelf);
}

void calls(void) {
  sentence = "a call goes from its first step to its outcome";
  a_call_goes_from_its_first_step_to_its_outcome();
  sentence = "what is no command is refused as drive refuses it";
  what_is_no_command_is_refused_as_drive_refuses_it();
  sentence = "without facts the examples are used, and it is practice";
  without_facts_the_examples_are_used_and_it_is_practice();
  sentence = "the history comes with the facts";
  the_history_comes_with_the_facts();
}
