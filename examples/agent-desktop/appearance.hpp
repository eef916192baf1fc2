// How the desktop looks: large dark text on white, and no colour without words beside it.
#pragma once

#include <QColor>
#include <QString>

namespace agent_desktop::appearance {

inline constexpr int usual_text_size = 12;  ///< in points
inline constexpr int smallest_text_size = 9;
inline constexpr int largest_text_size = 22;

inline const QColor ink{0x14, 0x18, 0x1D};
inline const QColor quiet{0x4A, 0x55, 0x60};
inline const QColor line{0xC3, 0xCB, 0xD3};
inline const QColor paper{0xFF, 0xFF, 0xFF};
inline const QColor table{0xEE, 0xF1, 0xF4};
inline const QColor blue{0x0B, 0x4F, 0x8A};
inline const QColor red{0xB0, 0x00, 0x20};
inline const QColor green{0x1B, 0x6B, 0x3A};

/// For the window, with text of that size.
QString style_sheet(int text_size);

}  // namespace agent_desktop::appearance
