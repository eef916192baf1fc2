/* Loaded ahead of the C library: ends the process with SIGKILL at the n-th write or sync of a file, so that a test can
 * try every one of them. Standard input, output and error don't count.
 *
 *   STOP_AT=n       which of them, from 1; 0: none
 *   STOP_WHEN=      before: nothing of it happens; within: half of a write happens; after: all of it does
 *   STOP_COUNT=file where to write how many there were, when the process ends by itself
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef ssize_t (*write_function)(int, const void*, size_t);
typedef int (*sync_function)(int);

static long seen = 0;

static long wanted(void) {
  const char* at = getenv("STOP_AT");
  return at ? strtol(at, NULL, 10) : 0;
}

static int is_when(const char* name) {
  const char* when = getenv("STOP_WHEN");
  return when && strcmp(when, name) == 0;
}

static void stop(void) {
  kill(getpid(), SIGKILL);
}

static int is_due(int file) {
  if (file <= STDERR_FILENO) return 0;
  return ++seen == wanted();
}

ssize_t write(int file, const void* bytes, size_t count) {
  const write_function next = (write_function)dlsym(RTLD_NEXT, "write");
  const int due = is_due(file);
  if (due && is_when("before")) stop();
  if (due && is_when("within")) {
    (void)!next(file, bytes, count / 2);
    stop();
  }
  const ssize_t written = next(file, bytes, count);
  if (due) stop();
  return written;
}

static int synced(const char* name, int file) {
  const sync_function next = (sync_function)dlsym(RTLD_NEXT, name);
  const int due = is_due(file);
  if (due && !is_when("after")) stop();
  const int status = next(file);
  if (due) stop();
  return status;
}

int fdatasync(int file) {
  return synced("fdatasync", file);
}
int fsync(int file) {
  return synced("fsync", file);
}

__attribute__((destructor)) static void tell(void) {
  const char* path = getenv("STOP_COUNT");
  FILE* file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", seen);
  fclose(file);
}
