/* The whole C interface, used from C99. */
#include "checking.h"

int main(void) {
  plans();
  calls();
  events();
  misuse();
  journals();
  page();
  if (failures > 0) fprintf(stderr, "%d checks failed\n", failures);
  return failures > 0;
}
