/* The same as consumer.cpp, by the interface for C. */
#include <stdio.h>
#include <string.h>

#include <bedside/bedside.h>

int main(void) {
  bedside_library* library;
  bedside_result loaded;
  if (bedside_library_open(BEDSIDE_INTERFACE, &library) != BEDSIDE_OK) return 1;
  loaded = bedside_plan_load(library, "bedside: 2", 10, NULL, 0);
  if (bedside_result_code(library, loaded) != BEDSIDE_NOT_SOUND) return 1;
  if (strstr(bedside_result_text(library, loaded, NULL), "error[unsupported-version]") == NULL) return 1;
  if (bedside_library_close(library) != BEDSIDE_OK) return 1;
  puts("bedside works here");
  return 0;
}
