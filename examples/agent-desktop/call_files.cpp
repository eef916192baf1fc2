#include "call_files.hpp"

#include <QCoreApplication>
#include <QFile>

#include "text.hpp"

namespace agent_desktop {
namespace {

std::optional<std::string> contents_of(const QString& path) {
  QFile file{path};
  if (!file.open(QIODevice::ReadOnly)) return {};
  return file.readAll().toStdString();
}

QString cannot_be_read(const QString& path) {
  return QCoreApplication::translate("agent_desktop", "%1: this file can't be read\n").arg(path);
}

QString rendered(const std::vector<bedside::Diagnostic>& problems, const std::string& source) {
  QString text;
  for (const bedside::Diagnostic& problem : problems) text += shown(bedside::render(problem, source));
  return text;
}

}  // namespace

ReadCall read_call(const QString& plan_file, const QString& facts_file) {
  const QString plan_path = plan_file.isEmpty() ? QString(":/practice/diabetes-monthly.yaml") : plan_file;
  const std::optional<std::string> yaml = contents_of(plan_path);
  if (!yaml) return {{}, cannot_be_read(plan_path)};
  std::optional<std::string> facts_json;
  if (!facts_file.isEmpty()) {
    facts_json = contents_of(facts_file);
    if (!facts_json) return {{}, cannot_be_read(facts_file)};
  }
  return read_call_from(*yaml, typed(plan_path), facts_json, typed(facts_file));
}

ReadCall read_call_from(const std::string& yaml, const std::string& plan_name,
                        const std::optional<std::string>& facts_json, const std::string& facts_name) {
  const bedside::Checked<bedside::CallPlan> plan = bedside::load_plan(yaml, plan_name);
  ReadCall read{{}, rendered(plan.diagnostics, yaml)};
  if (!plan) return read;
  if (!facts_json) {
    const bedside::Checked<bedside::Facts> facts = bedside::example_facts(*plan.value, plan_name);
    read.problems += rendered(facts.diagnostics, yaml);
    if (facts) read.call = CallToHold{*plan.value, {*facts.value, {}, {}}, true};
  } else {
    const bedside::Checked<bedside::Patient> patient = bedside::read_patient(*plan.value, *facts_json, facts_name);
    read.problems += rendered(patient.diagnostics, "");  // the lines of facts hold values
    if (patient) read.call = CallToHold{*plan.value, *patient.value, false};
  }
  return read;
}

bedside::SessionOptions options_of(const CallToHold& call) {
  bedside::SessionOptions options;
  options.arrangement.history = call.patient.history;
  options.practice = call.practice;
  return options;
}

}  // namespace agent_desktop
