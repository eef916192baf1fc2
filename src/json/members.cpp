#include "json/members.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "json/plain_members.hpp"

namespace bedside::json {
namespace {

using Library = nlohmann::json;

constexpr std::size_t deepest = 32;

/// Stands for what no member can hold.
Value unfit() {
  return {Value::Map{}};
}

/// Takes what the library finds, one call each; the library calls the members by these names. The first that returns
/// false ends the reading. Nothing is reported with a place, and no value is made that isn't kept: commands are read
/// while somebody waits.
class MembersStream {
 public:
  bool null() { return add({}); }
  bool boolean(bool value) { return add({value}); }
  bool number_integer(Library::number_integer_t value) { return add({std::int64_t{value}}); }
  bool number_unsigned(Library::number_unsigned_t value) {
    constexpr auto largest = static_cast<Library::number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
    return add(value <= largest ? Value{static_cast<std::int64_t>(value)} : unfit());
  }
  bool number_float(Library::number_float_t value, const std::string& written) {
    // The decimal point depends on the locale, so a whole number is told by what it is made of.
    const bool is_whole = written.find_first_not_of("-0123456789") == std::string::npos;
    return add(is_whole ? unfit() : Value{value});
  }
  bool string(std::string& value) {
    if (depth_ == 2 && in_list_) {
      list_.push_back({std::move(value)});
      return true;
    }
    return add({std::move(value)});
  }
  bool binary(Library::binary_t&) { return false; }

  bool key(std::string& name) {
    if (depth_ > 1) return true;
    const auto is_it = [&](const Member& member) { return member.name == name; };
    const bool is_there = std::any_of(read.all.begin(), read.all.end(), is_it);
    read.all.push_back({std::move(name), {}});
    if (is_there) return stop(Members::Problem::twice);
    return read.all.size() <= most_members || stop(Members::Problem::too_many);
  }
  bool start_object(std::size_t) {
    if (depth_ > 0) spoil();
    return open();
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) {
    if (depth_ == 0) return stop(Members::Problem::not_an_object);
    if (depth_ == 1) {
      in_list_ = true;
      list_.clear();
    } else {
      spoil();
    }
    return open();
  }
  bool end_array() {
    close();
    if (depth_ == 1 && in_list_) read.all.back().value = {std::exchange(list_, {})};
    if (depth_ == 1) in_list_ = false;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
    constexpr int number_too_large = 406;
    return stop(error.id == number_too_large && depth_ > 0 ? Members::Problem::number_too_large
                                                           : Members::Problem::not_json);
  }

  Members read;

 private:
  bool add(Value value) {
    if (depth_ == 0) return stop(Members::Problem::not_an_object);
    if (depth_ == 1)
      read.all.back().value = std::move(value);
    else
      spoil();
    return true;
  }

  /// The member being read holds something that none can.
  void spoil() {
    in_list_ = false;
    read.all.back().value = unfit();
  }

  bool open() { return ++depth_ <= deepest || stop(Members::Problem::too_deep); }
  bool close() {
    --depth_;
    return true;
  }
  bool stop(Members::Problem problem) {
    read.problem = problem;
    return false;
  }

  std::size_t depth_ = 0;
  bool in_list_ = false;
  Value::List list_;
};

}  // namespace

Members read_members(std::string_view json) {
  if (auto plain = read_plain_members(json)) return {std::move(*plain), Members::Problem::none};
  return read_members_of_any_kind(json);
}

Members read_members_of_any_kind(std::string_view json) {
  MembersStream stream;
  // The library takes a NUL for the end.
  if (json.find('\0') != std::string_view::npos)
    stream.read.problem = Members::Problem::not_json;
  else
    Library::sax_parse(json.data(), json.data() + json.size(), &stream);
  return std::move(stream.read);
}

}  // namespace bedside::json
