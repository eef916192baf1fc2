// Marks what the shared library exports. Everything else stays hidden.
#pragma once

#if defined(BEDSIDE_STATIC)
#define BEDSIDE_EXPORT
#elif defined(_WIN32)
#if defined(BEDSIDE_BUILDING)
#define BEDSIDE_EXPORT __declspec(dllexport)
#else
#define BEDSIDE_EXPORT __declspec(dllimport)
#endif
#else
#define BEDSIDE_EXPORT __attribute__((visibility("default")))
#endif
