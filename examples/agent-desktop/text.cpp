#include "text.hpp"

#include <QCoreApplication>
#include <QLocale>

namespace agent_desktop {

QString shown(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string typed(const QString& text) {
  return text.toStdString();
}

QString said(const char* words) {
  return QCoreApplication::translate("agent_desktop", words);
}

QString without_mnemonic(QString text) {
  return text.replace("&", "&&");
}

QString in_sentence(const QString& text) {
  constexpr QChar first_strong_isolate{0x2068};
  constexpr QChar pop_isolate{0x2069};
  return text.isRightToLeft() ? first_strong_isolate + text + pop_isolate : text;
}

Qt::LayoutDirection direction_of(const std::string& language) {
  return QLocale{shown(language)}.textDirection();
}

}  // namespace agent_desktop
