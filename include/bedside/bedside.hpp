// Everything that an application needs.
#pragma once

#include <bedside/arrangement.hpp>
#include <bedside/call.hpp>
#include <bedside/diagnostic.hpp>
#include <bedside/engine.hpp>
#include <bedside/json.hpp>
#include <bedside/step.hpp>
#include <bedside/value.hpp>
