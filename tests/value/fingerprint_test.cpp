// The examples of FIPS 180-4 as NIST publishes them.
#include "value/fingerprint.hpp"

#include "catch.hpp"

using bedside::value::sha256;

TEST_CASE("a fingerprint is the SHA-256 of the bytes") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("a fingerprint tells texts apart that differ by a line break") {
  CHECK(sha256("If you have chest pain, call at once.") != sha256("If you have chest pain, call at once.\n"));
}
