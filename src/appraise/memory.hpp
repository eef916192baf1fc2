// What is remembered when people get used to a level and forget (Das Gupta, Karmarkar & Roels, The Design of
// Experiential Services with Acclimation and Memory Decay, Management Science 2016).
//
// The level b that one is used to follows the valence x, b' = a (x - b), and starts at b0. What is felt is x - b. At
// the end, the feeling of s minutes ago counts e^(-ws). Integrated over the T minutes of a call, this is the closed
// form
//   S = -b0 g(T) + sum over i of x_i (g(s_i) - g(s_(i+1)))      g(s) = (e^(-ws) - e^(-as)) / (a - w)
// with s_i the minutes from the start of experience i to the end.
#pragma once

#include "appraise/experience.hpp"

namespace bedside::appraise {

/// How people get used to things and forget them; rates are per minute, finite and never negative.
struct Memory {
  double acclimation = 0;     ///< a
  double decay = 0;           ///< w
  double starting_level = 0;  ///< b0
};

/// g: what a constant valence of 1 over the last `minutes` adds to what is remembered. Sound for all rates, equal,
/// nearly equal and 0 ones included; exchanging a and w makes no difference.
double remembered_of_the_last(double minutes, const Memory& memory);

/// S.
double remembered(const Course& course, const Memory& memory);

/// T*, where g' is smallest: 2 ln(a/w) / (a - w). In a call of up to so many minutes the later moment always counts
/// more, so a steady rise is best. In a longer one the first minutes count more again: best is to fall first and then
/// rise. 2/a where a = w; infinity where a or w is 0, for then no minute counts less than an earlier one.
double longest_steady_rise(const Memory& memory);

}  // namespace bedside::appraise
