// Prints the files of tests/plan/key_cases.hpp, as one JSON object a line.
#include <iostream>

#include <nlohmann/json.hpp>

#include "plan/key_cases.hpp"

int main() {
  for (const key_cases::KeyCase& each : key_cases::all_cases())
    std::cout << nlohmann::json{{"about", each.about},
                                {"schema", each.schema},
                                {"text", each.text},
                                {"is_sound", each.is_sound},
                                {"schema_can_tell", each.schema_can_tell}}
              << '\n';
}
