/* The same as 02_drive_a_call.cpp in C99, and without a library for JSON: what is needed of a reply is asked for by
 * its pointer. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <bedside/bedside.h>

static bedside_library* library;

/* The text of a file, which the caller frees; NULL when it can't be read. */
static char* text_of(const char* path, size_t* length) {
  FILE* file = fopen(path, "rb");
  long end = -1;
  char* text = NULL;
  if (file == NULL) return NULL;
  if (fseek(file, 0, SEEK_END) == 0) end = ftell(file);
  if (end >= 0 && fseek(file, 0, SEEK_SET) == 0) text = malloc((size_t)end + 1);
  if (text != NULL) *length = fread(text, 1, (size_t)end, file);
  fclose(file);
  return text;
}

/* The plan or session that was made, or 0 and its problems on standard error. */
static bedside_handle made(bedside_result result) {
  const bedside_handle handle = bedside_result_handle(library, result);
  if (handle == 0) fprintf(stderr, "%s\n", bedside_result_text(library, result, NULL));
  bedside_free(library, result);
  return handle;
}

/* A field of a reply, which the caller frees, or 0 where there is none or it is null. */
static bedside_result field_of(bedside_result reply, const char* pointer) {
  const bedside_result field = bedside_result_field(library, reply, pointer, strlen(pointer));
  if (bedside_result_code(library, field) == BEDSIDE_OK &&
      strcmp(bedside_result_text(library, field, NULL), "null") != 0)
    return field;
  bedside_free(library, field);
  return 0;
}

/* A field of a reply between two texts; nothing where there is none. */
static void print_field(const char* before, bedside_result reply, const char* pointer, const char* after) {
  const bedside_result field = field_of(reply, pointer);
  if (field != 0) printf("%s%s%s", before, bedside_result_text(library, field, NULL), after);
  bedside_free(library, field);
}

/* What the patient can choose. */
static void print_options(bedside_result reply) {
  char id[64], say[64];
  int place;
  for (place = 0; place < 100; ++place) { /* asking for what is not there is no mistake */
    snprintf(id, sizeof id, "/step/options/%d/id", place);
    snprintf(say, sizeof say, "/step/options/%d/say", place);
    print_field("  - ", reply, id, ": ");
    print_field("", reply, say, "\n");
  }
}

/* The command that goes on from the step shown: `next`, or the next line of standard input as its answer. False when
 * there is none. */
static int read_command(bedside_result shown, char* command, size_t size) {
  const bedside_result answer = field_of(shown, "/step/answer");
  const bedside_result step = field_of(shown, "/step/step");
  char line[1024] = "";
  int is_there = step != 0;
  snprintf(command, size, "{\"do\": \"next\"}");
  if (answer != 0 && fgets(line, sizeof line, stdin) != NULL) {
    line[strcspn(line, "\n")] = '\0';
    printf("  > %s\n", line);
    snprintf(command, size, "{\"do\": \"answer\", \"step\": \"%s\", \"value\": %s}",
             bedside_result_text(library, step, NULL), line);
  } else if (answer != 0) {
    is_there = 0;
  }
  bedside_free(library, step);
  bedside_free(library, answer);
  return is_there;
}

/* Shows where the call stands and goes on from there; false at the end. */
static int go_on(bedside_session call) {
  char command[2048];
  bedside_result reply;
  const bedside_result now = bedside_session_now(library, call);
  int is_going_on;
  print_field("", now, "/step/title", "\n");
  print_field("  ", now, "/step/text", "\n");
  print_options(now);
  print_field("The call is ", now, "/call/disposition", ".\n");
  is_going_on = read_command(now, command, sizeof command);
  bedside_free(library, now);
  if (!is_going_on) return 0;
  reply = bedside_session_apply(library, call, command, strlen(command));
  print_field("  ! ", reply, "/error/message", "\n");
  bedside_free(library, reply);
  return 1;
}

/* Holds the call to its end. */
static int hold(const char* yaml, size_t yaml_length, const char* name, const char* facts, size_t facts_length) {
  const bedside_plan plan = made(bedside_plan_load(library, yaml, yaml_length, name, strlen(name)));
  const bedside_session call = plan == 0 ? 0 : made(bedside_session_start(library, plan, facts, facts_length, NULL, 0));
  if (call == 0) return 1;
  while (go_on(call)) continue;
  return 0;
}

int main(int count, char** arguments) {
  size_t yaml_length = 0, facts_length = 0;
  char* yaml = count == 3 ? text_of(arguments[1], &yaml_length) : NULL;
  char* facts = count == 3 ? text_of(arguments[2], &facts_length) : NULL;
  int status = 2;
  if (yaml != NULL && facts != NULL && bedside_library_open(BEDSIDE_INTERFACE, &library) == BEDSIDE_OK) {
    status = hold(yaml, yaml_length, arguments[1], facts, facts_length);
    bedside_library_close(library); /* and with it everything that is in it */
  }
  free(facts);
  free(yaml);
  return status;
}
