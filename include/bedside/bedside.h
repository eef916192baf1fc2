/* bedside for C99 and for every language that can call C. docs/c-interface.md has a whole program and every detail.
 *
 * Conventions, for all functions:
 *  1. bedside_library_open gives a library: the one pointer that you keep, the only one that is trusted. It is given to
 *     each function until bedside_library_close, which frees everything in it. There is no state outside of libraries.
 *  2. Plans, sessions and results are numbers, looked up in their library and never used as addresses. 0 is none. A
 *     number that was freed, made up, of another kind or of another library is BEDSIDE_WRONG_HANDLE.
 *  3. Text goes in as pointer and length in bytes, UTF-8, needs no NUL at its end, and may go away after the call. NULL
 *     with length 0 is text that isn't given. Text comes out with a NUL behind it, beside its length, and stays until
 *     the result it belongs to is freed.
 *  4. A function that gives a bedside_result always gives one to free, with a code, a text and perhaps a handle in it.
 *     The result 0 means that there was no memory for one (or no library), and asking it says so.
 *  5. What a result made lives by itself: free both. A session keeps what it needs of its plan.
 *  6. Any thread may call any function. Different sessions run side by side; one session does one thing at a time, and
 *     a second call into it, also from within its own callback, is BEDSIDE_BUSY. Nothing waits for anything.
 *  7. Nothing throws, aborts, prints, or reads a clock or the environment. Only the option `journal` touches files.
 *  8. Without memory a call is BEDSIDE_OUT_OF_MEMORY, and its command has been carried out as a whole or not at all:
 *     bedside_session_now tells which.
 *  9. Codes and functions are added and never change their meaning within one BEDSIDE_INTERFACE.
 */
#ifndef BEDSIDE_BEDSIDE_H
#define BEDSIDE_BEDSIDE_H

#include <stddef.h>
#include <stdint.h>

#include <bedside/export.hpp> /* which C can read as well */

#ifdef __cplusplus
extern "C" {
#endif

#define BEDSIDE_INTERFACE 1

typedef struct bedside_library bedside_library;
typedef uint64_t bedside_handle;
typedef bedside_handle bedside_plan, bedside_session, bedside_result;

typedef enum bedside_code {
  BEDSIDE_OK = 0,
  BEDSIDE_REFUSED = 1,          /* the call refuses the command; the text is the reply that says why */
  BEDSIDE_NOT_SOUND = 2,        /* plan, facts, options, events or journal; the text says each problem */
  BEDSIDE_NO_LIBRARY = 3,       /* the library is NULL */
  BEDSIDE_WRONG_HANDLE = 4,     /* see 2 */
  BEDSIDE_NO_TEXT = 5,          /* NULL where text has to be, or with a length */
  BEDSIDE_BAD_LENGTH = 6,       /* more bytes than an object can have: a negative number, most likely */
  BEDSIDE_NOT_UTF8 = 7,         /* in a name or a pointer; in other text it is said where it stands */
  BEDSIDE_BUSY = 8,             /* see 6; of a library that is closed: a call is still going on in it */
  BEDSIDE_CALLBACK_FAILED = 9,  /* the callback threw a C++ exception, which counts as not kept; the text is a reply */
  BEDSIDE_OUT_OF_MEMORY = 10,   /* see 8 */
  BEDSIDE_NO_FIELD = 11,        /* the text of the result has nothing at this pointer */
  BEDSIDE_OTHER_INTERFACE = 12, /* this library doesn't speak the interface asked for */
  BEDSIDE_DEFECT = 13           /* a defect of bedside, which it survived: please report it */
} bedside_code;

/* "0.1.0", and "BEDSIDE_BUSY" and so on ("" of what is no code). */
BEDSIDE_EXPORT const char* bedside_version(void);
BEDSIDE_EXPORT const char* bedside_code_name(unsigned code);

/* `interface` is BEDSIDE_INTERFACE. `library` gets the library, or NULL. */
BEDSIDE_EXPORT bedside_code bedside_library_open(int interface, bedside_library** library);
BEDSIDE_EXPORT bedside_code bedside_library_close(bedside_library* library);

/* A plan, session or result; 0 is nothing and BEDSIDE_OK. A session that is busy stays. */
BEDSIDE_EXPORT bedside_code bedside_free(bedside_library* library, bedside_handle handle);

/* Of a result. Texts are never NULL; `length` may be. Warnings, in words, come with BEDSIDE_OK. The handle is that of
 * the plan or session made, or 0. */
BEDSIDE_EXPORT bedside_code bedside_result_code(bedside_library* library, bedside_result result);
BEDSIDE_EXPORT const char* bedside_result_text(bedside_library* library, bedside_result result, size_t* length);
BEDSIDE_EXPORT const char* bedside_result_warnings(bedside_library* library, bedside_result result, size_t* length);
BEDSIDE_EXPORT bedside_handle bedside_result_handle(bedside_library* library, bedside_result result);
/* What stands at a JSON pointer (RFC 6901) such as "/step/text" in the text of a result: a text as it is, anything
 * else as JSON. For hosts without a JSON library. */
BEDSIDE_EXPORT bedside_result bedside_result_field(bedside_library* library, bedside_result result, const char* pointer,
                                                   size_t length);

/* A plan from YAML; problems and warnings show `name` as that of the file. */
BEDSIDE_EXPORT bedside_result bedside_plan_load(bedside_library* library, const char* yaml, size_t yaml_length,
                                                const char* name, size_t name_length);

/* `facts`: the JSON object of the patient's facts, or {"facts": {...}, "history": [...]}; not given: the plan's
 * examples, and every reply says `practice`. `options`: a JSON object with some of these, or not given:
 *  - "call": what the outcome calls this call, such as "monthly"
 *  - "as_written": true for the author's order, the control arm of a trial
 *  - "journal": the path of the file that keeps the call: a new one to start with, or the one to resume from
 *  - "session": your name for this call, unlike that of any other; a new journal needs it */

/* The call ahead, as `bedside preview --format json` has it. */
BEDSIDE_EXPORT bedside_result bedside_prepare(bedside_library* library, bedside_plan plan, const char* facts,
                                              size_t facts_length, const char* options, size_t options_length);
/* A live call; the text is the reply that `bedside drive` begins with. */
BEDSIDE_EXPORT bedside_result bedside_session_start(bedside_library* library, bedside_plan plan, const char* facts,
                                                    size_t facts_length, const char* options, size_t options_length);
/* The same as it stood after `events`, a line each, as the callback gets them; or, without events, as the journal kept
 * it, with the facts and options kept there: facts given only say who it has to be, and plan 0 is the one kept. */
BEDSIDE_EXPORT bedside_result bedside_session_resume(bedside_library* library, bedside_plan plan, const char* facts,
                                                     size_t facts_length, const char* events, size_t events_length,
                                                     const char* options, size_t options_length);

/* Carries out a command, such as {"do": "next"}, or {"do": "outcome"}. The text is what `bedside drive` replies. */
BEDSIDE_EXPORT bedside_result bedside_session_apply(bedside_library* library, bedside_session session,
                                                    const char* command, size_t length);
/* Where the call stands, as a reply; its outcome as JSON; its events. Changes nothing. */
BEDSIDE_EXPORT bedside_result bedside_session_now(bedside_library* library, bedside_session session);
BEDSIDE_EXPORT bedside_result bedside_session_outcome(bedside_library* library, bedside_session session);
BEDSIDE_EXPORT bedside_result bedside_session_events(bedside_library* library, bedside_session session);

/* Keeps an event (a line of JSON without its end) before the command that it tells of is acknowledged, and returns not
 * 0 once it is safe. 0: the command is refused (`not_durable`), and `event` NULL follows: forget what you kept, all
 * events come again, in a new place. 0 now: there is none, replies say "durable": false, and NULL comes again later. */
typedef int (*bedside_keep)(void* context, const char* event, size_t length);
/* From now on, in the place of a journal. `keep` NULL: by nobody. `context` lasts as long as it, or the session. */
BEDSIDE_EXPORT bedside_code bedside_session_keep_events(bedside_library* library, bedside_session session,
                                                        bedside_keep keep, void* context);

#ifdef __cplusplus
}
#endif
#endif
