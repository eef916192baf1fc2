#include "journal/checksum.hpp"

#include <string>

#include "catch.hpp"

using bedside::journal::checksum;

namespace {

std::string counting(int from, int step) {
  std::string bytes;
  for (int i = 0; i < 32; ++i) bytes += static_cast<char>(from + i * step);
  return bytes;
}

}  // namespace

TEST_CASE("the checksum is the one of RFC 3720, appendix B.4") {
  CHECK(checksum(std::string(32, '\0')) == 0x8A9136AAU);
  CHECK(checksum(std::string(32, '\xFF')) == 0x62A8AB43U);
  CHECK(checksum(counting(0, 1)) == 0x46DD794EU);
  CHECK(checksum(counting(31, -1)) == 0x113FDB5CU);
  std::string read_command(48, '\0');
  read_command[0] = '\x01';
  read_command[1] = '\xC0';
  read_command[16] = '\x14';
  read_command[22] = '\x04';
  read_command[27] = '\x14';
  read_command[31] = '\x18';
  read_command[32] = '\x28';
  read_command[40] = '\x02';
  CHECK(checksum(read_command) == 0xD9963A56U);
}

TEST_CASE("the checksum of the digits is the well-known one, and that of nothing is zero") {
  CHECK(checksum("123456789") == 0xE3069283U);
  CHECK(checksum("") == 0);
}
