/* What the tests in C need to look at bedside: sentences, checks, and the shortest way to a result. */
#ifndef BEDSIDE_TESTS_CHECKING_H
#define BEDSIDE_TESTS_CHECKING_H

#include <stdio.h>
#include <string.h>

#include <bedside/bedside.h>

extern const char* sentence;
extern int failures;

#define CHECK(condition)                                                                      \
  do {                                                                                        \
    if (!(condition)) {                                                                       \
      ++failures;                                                                             \
      fprintf(stderr, "%s:%d: %s\n  not so: %s\n", __FILE__, __LINE__, sentence, #condition); \
    }                                                                                         \
  } while (0)

/* A text that ends in a NUL, as pointer and length. */
#define TEXT(text) (text), strlen(text)
#define NONE NULL, 0

/* A library with a plan in it. */
struct shelf {
  bedside_library* library;
  bedside_plan plan;
};

extern const char check_in[];
struct shelf open_shelf(void);
void close_shelf(struct shelf shelf);
bedside_session start(struct shelf shelf, const char* facts);

/* Whether the result has this code and, if it isn't NULL, this text; and frees it. */
int is(bedside_library* library, bedside_result result, bedside_code code, const char* text);
/* Whether the result has this code and the words somewhere in its text; and frees it. */
int says(bedside_library* library, bedside_result result, bedside_code code, const char* words);
/* Whether the field at `pointer` is `text`; and frees the result. */
int field_is(bedside_library* library, bedside_result result, const char* pointer, const char* text);
/* Whether the call shows this step now; "" once it has ended. */
int shows(struct shelf shelf, bedside_session session, const char* step);

void plans(void);
void calls(void);
void events(void);
void misuse(void);
void journals(void);
void page(void);

#endif
