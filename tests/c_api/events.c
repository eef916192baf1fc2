/* Keeping the events of a call, and going on from them. */
#include <string.h>

#include "checking.h"

#define NEXT TEXT("{\"do\": \"next\"}")
static const char ada[] = "{\"first_name\": \"Ada\"}";

/* A keeper of lines that can be told to fail. */
struct notebook {
  char text[4096];
  int beginnings; /* how often it was told to start over */
  int fails;      /* so many more times */
  int has_no_other_place;
};

static int keep(void* context, const char* event, size_t length) {
  struct notebook* notebook = context;
  if (event == NULL) {
    ++notebook->beginnings;
    notebook->text[0] = '\0';
    return !notebook->has_no_other_place;
  }
  if (notebook->fails > 0) return --notebook->fails, 0;
  if (strlen(notebook->text) + length + 2 > sizeof notebook->text) return 0;
  strncat(notebook->text, event, length);
  strcat(notebook->text, "\n");
  return 1;
}

static void events_come_to_the_callback_and_resume_the_call(void) {
  const struct shelf shelf = open_shelf();
  struct notebook notebook = {{0}, 0, 0, 0};
  const bedside_session call = start(shelf, ada);
  bedside_result resumed;
  CHECK(bedside_session_keep_events(shelf.library, call, keep, &notebook) == BEDSIDE_OK);
  CHECK(is(shelf.library, bedside_session_apply(shelf.library, call, NEXT), BEDSIDE_OK, NULL));
  CHECK(is(shelf.library, bedside_session_apply(shelf.library, call, NEXT), BEDSIDE_REFUSED, NULL));
  CHECK(is(shelf.library,
           bedside_session_apply(shelf.library, call, TEXT("{\"do\": \"note\", \"text\": \"in a hurry\"}")), BEDSIDE_OK,
           NULL));
  CHECK(strcmp(notebook.text,
               "{\"number\":1,\"do\":\"next\",\"then\":\"smoking/1\"}\n"
               "{\"number\":2,\"do\":\"note\",\"text\":\"in a hurry\",\"then\":\"smoking/1\"}\n") == 0);
  CHECK(is(shelf.library, bedside_session_events(shelf.library, call), BEDSIDE_OK, notebook.text));

  resumed = bedside_session_resume(shelf.library, shelf.plan, TEXT(ada), TEXT(notebook.text), NONE);
  CHECK(shows(shelf, bedside_result_handle(shelf.library, resumed), "smoking/1"));
  CHECK(is(shelf.library, bedside_session_events(shelf.library, bedside_result_handle(shelf.library, resumed)),
           BEDSIDE_OK, notebook.text));
  close_shelf(shelf);
}

static void what_cannot_be_kept_has_not_happened(void) {
  const struct shelf shelf = open_shelf();
  struct notebook notebook = {{0}, 0, 0, 0};
  const bedside_session call = start(shelf, ada);
  CHECK(bedside_session_keep_events(shelf.library, call, keep, &notebook) == BEDSIDE_OK);
  CHECK(is(shelf.library, bedside_session_apply(shelf.library, call, TEXT("{\"do\": \"note\", \"text\": \"first\"}")),
           BEDSIDE_OK, NULL));
  notebook.fails = 1;
  CHECK(says(shelf.library, bedside_session_apply(shelf.library, call, NEXT), BEDSIDE_REFUSED, "not_durable"));
  CHECK(shows(shelf, call, "greeting/1"));
  CHECK(notebook.beginnings == 1);
  CHECK(strstr(notebook.text, "first") != NULL);
  CHECK(is(shelf.library, bedside_session_apply(shelf.library, call, NEXT), BEDSIDE_OK, NULL));
  CHECK(is(shelf.library, bedside_session_events(shelf.library, call), BEDSIDE_OK, notebook.text));
  close_shelf(shelf);
}

static void without_another_place_replies_say_that_they_are_not_durable(void) {
  const struct shelf shelf = open_shelf();
  struct notebook notebook = {{0}, 0, 1, 1};
  const bedside_session call = start(shelf, ada);
  CHECK(bedside_session_keep_events(shelf.library, call, keep, &notebook) == BEDSIDE_OK);
  CHECK(says(shelf.library, bedside_session_apply(shelf.library, call, NEXT), BEDSIDE_REFUSED, "not_durable"));
  CHECK(field_is(shelf.library, bedside_session_apply(shelf.library, call, NEXT), "/durable", "false"));
  CHECK(notebook.text[0] == '\0');
  CHECK(bedside_session_keep_events(shelf.library, call, NULL, NULL) == BEDSIDE_OK);
  close_shelf(shelf);
}

static void events_that_do_not_fit_are_not_sound(void) {
  const struct shelf shelf = open_shelf();
  CHECK(is(shelf.library, bedside_session_resume(shelf.library, shelf.plan, TEXT(ada), TEXT("{}\n"), NONE),
           BEDSIDE_NOT_SOUND, "events: line 1 isn't the event of this number\n"));
  CHECK(is(shelf.library,
           bedside_session_resume(shelf.library, shelf.plan, TEXT(ada),
                                  TEXT("{\"number\":2,\"do\":\"next\",\"then\":\"smoking/1\"}"), NONE),
           BEDSIDE_NOT_SOUND, "events: line 1 isn't the event of this number\n"));
  CHECK(says(shelf.library,
             bedside_session_resume(shelf.library, shelf.plan, TEXT(ada),
                                    TEXT("{\"number\":1,\"do\":\"next\",\"then\":\"goodbye/1\"}"), NONE),
             BEDSIDE_NOT_SOUND, "error[journal-diverges]"));
  close_shelf(shelf);
}

/* A callback that does what it must not: it uses the call that it is called from. */
struct intruder {
  struct shelf shelf;
  bedside_session call;
  int is_refused;
};

static int intrude(void* context, const char* event, size_t length) {
  struct intruder* intruder = context;
  bedside_library* const library = intruder->shelf.library;
  (void)event;
  (void)length;
  intruder->is_refused = is(library, bedside_session_apply(library, intruder->call, NEXT), BEDSIDE_BUSY, NULL) &&
                         is(library, bedside_session_now(library, intruder->call), BEDSIDE_BUSY, NULL) &&
                         bedside_session_keep_events(library, intruder->call, NULL, NULL) == BEDSIDE_BUSY &&
                         bedside_free(library, intruder->call) == BEDSIDE_BUSY &&
                         bedside_library_close(library) == BEDSIDE_BUSY;
  return 1;
}

static void a_callback_cannot_use_its_own_call(void) {
  struct intruder intruder = {open_shelf(), 0, 0};
  bedside_library* const library = intruder.shelf.library;
  intruder.call = start(intruder.shelf, ada);
  CHECK(bedside_session_keep_events(library, intruder.call, intrude, &intruder) == BEDSIDE_OK);
  CHECK(is(library, bedside_session_apply(library, intruder.call, NEXT), BEDSIDE_OK, NULL));
  CHECK(intruder.is_refused);
  CHECK(shows(intruder.shelf, intruder.call, "smoking/1"));
  close_shelf(intruder.shelf);
}

void events(void) {
  sentence = "events come to the callback and resume the call";
  events_come_to_the_callback_and_resume_the_call();
  sentence = "what can't be kept hasn't happened";
  what_cannot_be_kept_has_not_happened();
  sentence = "without another place replies say that they aren't durable";
  without_another_place_replies_say_that_they_are_not_durable();
  sentence = "events that don't fit are not sound";
  events_that_do_not_fit_are_not_sound();
  sentence = "a callback can't use its own call";
  a_callback_cannot_use_its_own_call();
}
