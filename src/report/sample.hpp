// What one measure comes to in the calls of one arm, patient by patient.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace bedside::reporting {

/// A share times the number of calls need not be whole: both may be effective ones.
struct Share {
  double share = 0;
  double calls = 0;
};

/// Mean of a number of independent values, with their variance (of a sample).
struct Moments {
  std::size_t count = 0;
  double mean = 0;
  double variance = 0;  ///< 0 of a single value
};

class Sample {
 public:
  /// Of a call of this patient; one without a patient counts as a patient of its own. Of a share, `value` is 1 or 0.
  /// Values count to 6 decimals.
  void add(const std::string& patient, double value);

  std::size_t calls() const { return calls_; }
  std::size_t patients() const { return patients_.size(); }
  bool empty() const { return calls_ == 0; }
  /// Whether some patient has several calls.
  bool is_clustered() const { return calls_ > patients_.size(); }

  /// Over all calls.
  double mean() const;
  /// Over patients, each of whom counts once with the mean of that patient's calls.
  Moments of_patients() const;
  /// How many calls say as much as one call of a patient with no other: the design effect of Rao & Scott (1992), at
  /// least 1. Where all calls came out the same, it is what it would be if no two calls of a patient could differ.
  double design_effect() const;
  /// The share with its effective number of calls. With few patients the design effect is itself uncertain; the number
  /// is then smaller by what Student's quantile is larger than the normal one (Korn & Graubard 1998). Precondition:
  /// two patients or more, where patients have several calls.
  Share effective_share() const;

 private:
  /// In whole millionths, whose sums are exact in any order: decimals such as 8.1 aren't, and equal patients would
  /// seem to differ by a rounding error.
  struct Calls {
    double count = 0;
    double sum = 0;
  };
  /// By the patient, or by the number of the call where there is none.
  std::map<std::pair<std::string, std::size_t>, Calls> patients_;
  std::size_t calls_ = 0;
  double sum_ = 0;  ///< in whole millionths
};

}  // namespace bedside::reporting
