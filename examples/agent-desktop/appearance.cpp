#include "appearance.hpp"

namespace agent_desktop::appearance {
namespace {

// @1 .. @4 are sizes of text, from small to that of a step.
constexpr const char* sheet = R"(
* { font-size: @2pt; color: #14181D; }
QMainWindow, QDialog, #table { background: #EEF1F4; }
#paper, #sheet { background: #FFFFFF; border: none; }
QScrollArea { background: transparent; border: none; }
#below { background: transparent; }
#sheet { border: 1px solid #C3CBD3; border-radius: 6px; }
#callTitle { font-size: @3pt; font-weight: bold; }
#practice { background: #4B2A7B; color: #FFFFFF; font-weight: bold; padding: 5px 12px; border-radius: 4px; }
#notDurable { background: #B00020; color: #FFFFFF; font-weight: bold; padding: 6px 12px; border-radius: 4px; }
#segment { color: #4A5560; padding: 4px 10px; border: none; border-bottom: 4px solid #C3CBD3; }
#segment[state="now"] { color: #0B4F8A; font-weight: bold; border-bottom: 4px solid #0B4F8A; }
#segment[state="past"] { border-bottom: 4px solid #7C8A97; }
#heading { font-weight: bold; color: #4A5560; }
#hint, #quiet, #news { color: #4A5560; font-size: @1pt; }
#stepTitle { font-size: @3pt; font-weight: bold; }
#stepKind { color: #0B4F8A; font-weight: bold; }
#stepText { font-size: @4pt; }
#stepFrame { background: #FFFFFF; border: none; border-left: 6px solid #0B4F8A; }
#stepFrame[wording="verbatim"] { border: 6px solid #14181D; background: #FFFBE6; }
#stepFrame[urgent="true"] { border: 6px solid #B00020; background: #FFFFFF; }
#verbatimMark { background: #FFD21F; color: #14181D; font-weight: bold; padding: 6px 12px; }
#urgentMark { background: #B00020; color: #FFFFFF; font-size: @3pt; font-weight: bold; padding: 8px 12px; }
#lookingBack { background: #DCE9F5; padding: 6px 12px; border-left: 6px solid #0B4F8A; }
#refusal { background: #FDECEE; color: #8A0019; font-weight: bold; padding: 8px 12px; border-left: 6px solid #B00020; }
#recommendation { color: #1B6B3A; font-weight: bold; }
#unavailable { color: #4A5560; font-style: italic; }
#optionCard { border: 2px solid #C3CBD3; border-radius: 6px; background: #FFFFFF; }
#optionCard[chosen="true"] { border: 2px solid #0B4F8A; background: #DCE9F5; }
#optionCard[focused="true"] { border: 3px solid #0B4F8A; }
#optionCard[offered="false"] { background: #EEF1F4; border-style: dashed; }
#optionCard[offered="false"] #optionText { color: #4A5560; }
QPushButton { background: #FFFFFF; border: 2px solid #7C8A97; border-radius: 6px; padding: 7px 14px; }
QPushButton:hover { background: #F3F7FB; }
QPushButton:focus { border: 3px solid #0B4F8A; padding: 6px 13px; }
QPushButton:checked { background: #0B4F8A; color: #FFFFFF; border-color: #0B4F8A; font-weight: bold; }
QPushButton:checked:focus { border: 3px solid #14181D; }
QPushButton:disabled { color: #6B7680; border-color: #C3CBD3; background: #EEF1F4; }
#next, #primary { background: #0B4F8A; color: #FFFFFF; border-color: #0B4F8A; font-weight: bold; padding: 11px 28px; }
#next:hover, #primary:hover { background: #0D5FA6; }
#next:focus, #primary:focus { border: 3px solid #14181D; padding: 10px 27px; }
#choice { min-width: 7em; padding: 12px 18px; }
#scaleChoice { min-width: 1.6em; padding: 11px 8px; }
#planButton { text-align: left; }
#planButton[urgent="true"] { background: #B00020; color: #FFFFFF; border-color: #B00020; font-weight: bold; }
#planButton[urgent="true"] QLabel { color: #FFFFFF; font-weight: bold; }
#planButton[urgent="true"]:hover { background: #CC1236; }
#planButton[urgent="true"]:focus { border: 3px solid #14181D; }
#buttonKey { color: #4A5560; font-size: @1pt; }
#raised { color: #8A0019; font-weight: bold; }
QLineEdit, QPlainTextEdit, QListWidget, QComboBox, QDateTimeEdit {
  background: #FFFFFF; border: 2px solid #7C8A97; border-radius: 4px; padding: 6px;
  selection-background-color: #0B4F8A; selection-color: #FFFFFF; }
QLineEdit:focus, QPlainTextEdit:focus, QListWidget:focus, QDateTimeEdit:focus { border: 3px solid #0B4F8A; padding: 5px; }
#number, #date, #words { font-size: @3pt; }
QListWidget::item { padding: 5px; }
QListWidget::item:selected { background: #0B4F8A; color: #FFFFFF; }
QListWidget::item:disabled { color: #6B7680; }
QRadioButton, QCheckBox { spacing: 8px; padding: 3px; }
QDialog QRadioButton, QCheckBox { border: 2px solid transparent; border-radius: 4px; }
QDialog QRadioButton:focus, QCheckBox:focus { border: 2px solid #0B4F8A; background: #FFFFFF; }
OptionCard QCheckBox, OptionCard QCheckBox:focus { border: none; }
)";

}  // namespace

QString style_sheet(int text_size) {
  return QString{sheet}
      .replace("@1", QString::number(text_size - 1))
      .replace("@2", QString::number(text_size))
      .replace("@3", QString::number(text_size + 3))
      .replace("@4", QString::number(text_size + 8));
}

}  // namespace agent_desktop::appearance
