// Between the texts of bedside (UTF-8) and those of Qt.
#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace agent_desktop {

QString shown(std::string_view text);
std::string typed(const QString& text);

/// Words of the agent desktop itself, in the language of its user.
QString said(const char* words);

/// For the label of a button: `&` is a character there, and not the mark of a key.
QString without_mnemonic(QString text);

/// `text` inside of a sentence that may run in the other direction.
QString in_sentence(const QString& text);

/// The direction in which a text of this language (BCP 47) runs.
Qt::LayoutDirection direction_of(const std::string& language);

}  // namespace agent_desktop
