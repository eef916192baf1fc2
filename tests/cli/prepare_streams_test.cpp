// What `prepare` does while its streams are slow, closed, full, or a terminal.
#include <algorithm>
#include <cerrno>
#include <streambuf>

#include "catch.hpp"
#include "cli/patient_plan.hpp"

using Catch::Contains;

namespace {

/// Somebody who writes a line, waits for its answer, and only then writes the next.
class PatientWriter : public std::streambuf {
 public:
  PatientWriter(std::vector<std::string> lines, const std::ostringstream& answers)
      : lines_(std::move(lines)), answers_(answers) {}

  bool was_answered_at_once() const { return answered_; }

 protected:
  int_type underflow() override {
    const std::string answers = answers_.str();
    if (std::count(answers.begin(), answers.end(), '\n') != static_cast<std::ptrdiff_t>(next_)) answered_ = false;
    if (next_ == lines_.size()) return traits_type::eof();
    std::string& line = lines_[next_++];
    setg(line.data(), line.data(), line.data() + line.size());
    return traits_type::to_int_type(line.front());
  }

 private:
  std::vector<std::string> lines_;
  const std::ostringstream& answers_;
  std::size_t next_ = 0;
  bool answered_ = true;
};

/// Takes some bytes and then fails as the system would.
class FailingSink : public std::streambuf {
 public:
  FailingSink(std::size_t room, int error) : room_(room), error_(error) {}

 protected:
  std::streamsize xsputn(const char*, std::streamsize count) override {
    if (static_cast<std::size_t>(count) <= room_) {
      room_ -= static_cast<std::size_t>(count);
      return count;
    }
    errno = error_;
    return 0;
  }
  int_type overflow(int_type) override {
    errno = error_;
    return traits_type::eof();
  }

 private:
  std::size_t room_;
  int error_;
};

/// Fails when it is read, as a folder does.
class Unreadable : public std::streambuf {
  int_type underflow() override { throw std::ios_base::failure("unreadable"); }
};

std::string many_patients(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "{\"member_id\": \"M\"}\n";
  return text;
}

/// A terminal to complain on, and a clock that goes on by a quarter of a second whenever somebody looks.
struct Watched {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  double now = 0;
  bedside::cli::Streams streams{in, out, err, false, true, 80, {}, [this] { return now += 0.25; }};
};

}  // namespace

TEST_CASE("whoever writes one line and waits gets its answer") {
  const std::string jobs = GENERATE("1", "4");
  const PlanFile plan;
  std::ostringstream out;
  std::ostringstream err;
  PatientWriter writer(
      {"{\"member_id\": \"M-1\"}\n", "{\"member_id\": \"M-2\"}\n", "nonsense\n", "{\"member_id\": \"M-3\"}\n"}, out);
  std::istream in(&writer);
  bedside::cli::Streams streams{in, out, err, false, false, 0, {}, {}};
  CHECK(bedside::cli::run({"prepare", plan.path(), "--jobs", jobs}, streams) == 1);
  CHECK(writer.was_answered_at_once());
}

TEST_CASE("when nobody reads the output any more, prepare ends without a word") {
  const std::string jobs = GENERATE("1", "4");
  const PlanFile plan;
  std::istringstream in(many_patients(2000));
  FailingSink closed(30'000, EPIPE);
  std::ostream out(&closed);
  std::ostringstream err;
  bedside::cli::Streams streams{in, out, err, false, false, 0, {}, {}};
  CHECK(bedside::cli::run({"prepare", plan.path(), "--jobs", jobs}, streams) == bedside::cli::reader_has_gone);
  CHECK(err.str().empty());
}

TEST_CASE("a full disk is told") {
  const std::string jobs = GENERATE("1", "4");
  const PlanFile plan;
  std::istringstream in(many_patients(2000));
  FailingSink full(30'000, ENOSPC);
  std::ostream out(&full);
  std::ostringstream err;
  bedside::cli::Streams streams{in, out, err, false, false, 0, {}, {}};
  CHECK(bedside::cli::run({"prepare", plan.path(), "--jobs", jobs}, streams) == 2);
  CHECK(err.str() == "bedside: cannot write to standard output\n");
}

TEST_CASE("an input that can't be read is told") {
  const PlanFile plan;
  Unreadable unreadable;
  std::istream in(&unreadable);
  std::ostringstream out;
  std::ostringstream err;
  bedside::cli::Streams streams{in, out, err, false, false, 0, {}, {}};
  CHECK(bedside::cli::run({"prepare", plan.path()}, streams) == 2);
  CHECK_THAT(err.str(), Contains("cannot read standard input"));
}

TEST_CASE("on a terminal prepare says how far it is, and takes that away at the end") {
  const PlanFile plan;
  Watched watched;
  watched.in.str(many_patients(300) + "nonsense\n" + many_patients(99));
  CHECK(bedside::cli::run({"prepare", plan.path()}, watched.streams) == 1);
  const std::string shown = watched.err.str();
  CHECK_THAT(shown, Contains("\r64 lines, 128 a second") && Contains("\r384 lines") && Contains(", 1 with errors"));
  CHECK(shown.find('\x1b') == std::string::npos);
  const std::size_t last = shown.rfind('\r');
  CHECK(shown.substr(last + 1) == "bedside: 1 of 400 lines could not be prepared, the first of them line 301\n");
  const std::string erased = shown.substr(0, last);
  CHECK(erased.substr(erased.rfind('\r') + 1).find_first_not_of(' ') == std::string::npos);
}

TEST_CASE("no progress is shown in a pipe, between the lines of a terminal, or when it takes no time") {
  const PlanFile plan;
  Watched pipe;
  pipe.in.str(many_patients(300));
  pipe.streams.err_is_terminal = false;
  Watched same_terminal;
  same_terminal.in.str(many_patients(300));
  same_terminal.streams.out_is_terminal = true;
  Watched quick;
  quick.in.str(many_patients(3));
  for (Watched* watched : {&pipe, &same_terminal, &quick}) {
    CHECK(bedside::cli::run({"prepare", plan.path()}, watched->streams) == 0);
    CHECK(watched->err.str().empty());
  }
}
