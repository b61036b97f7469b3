// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/checklist.h"

#include "ui/models/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>

namespace itam::ui::integrations {
namespace {

using core::exporter::CheckState;
using core::exporter::ConnectionCheck;
using models::Severity;
using widgets::ButtonKind;
using widgets::ColorRole;
using widgets::spacing;
using widgets::TextRole;

struct Look
{
    const char* icon;
    ColorRole color;
    TextRole text;
};

Look lookOf(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return {"ok", ColorRole::Ok, TextRole::Muted};
    case CheckState::Warning:
        return {"warning", ColorRole::Warning, TextRole::Body};
    case CheckState::Failed:
        return {"error", ColorRole::Error, TextRole::Body};
    case CheckState::NotReached:
    case CheckState::NotChecked:
        return {"neutral", ColorRole::Neutral, TextRole::Muted};
    }
    return {"neutral", ColorRole::Neutral, TextRole::Muted};
}

QString wordOf(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return CheckList::tr("passed");
    case CheckState::Warning:
        return CheckList::tr("warning");
    case CheckState::Failed:
        return CheckList::tr("failed");
    case CheckState::NotReached:
        return CheckList::tr("not reached");
    case CheckState::NotChecked:
        return CheckList::tr("not checked");
    }
    return {};
}

void setIcon(QLabel* label, const char* name, ColorRole color)
{
    const int size = label->fontMetrics().height() + spacing(1) / 2;
    label->setPixmap(widgets::icon(name, color).pixmap(QSize(size, size), label->devicePixelRatioF()));
}

QString named(const char* before, const char* name, const char* after)
{
    QString middle = QString::fromLatin1(name);
    middle[0] = middle[0].toUpper();
    return QString::fromLatin1(before) + middle + QString::fromLatin1(after);
}

} // namespace

CheckList::CheckList(const char* name, const QString& buttonText, const QString& hint, QWidget* parent)
    : QWidget(parent)
    , m_hint(hint)
    , m_testButton(widgets::makeButton(buttonText, "", ButtonKind::Plain, this))
    , m_cancelButton(widgets::makeButton(tr("Cancel test"), "", ButtonKind::Plain, this))
    , m_setupButton(widgets::makeButton(tr("Save checklist\u2026"), "", ButtonKind::Link, this))
    , m_copyButton(widgets::makeButton(tr("Copy details"), "", ButtonKind::Link, this))
    , m_closeButton(widgets::makeButton(tr("Close as failed\u2026"), "", ButtonKind::Plain, this))
    , m_summaryIcon(new QLabel(this))
    , m_summary(widgets::makeLabel(hint, TextRole::Muted, this))
    , m_table(new QWidget(this))
    , m_rows(new QGridLayout(m_table))
{
    setObjectName(QString::fromLatin1(name) + QStringLiteral("CheckList"));
    m_testButton->setObjectName(named("test", name, "Button"));
    m_cancelButton->setObjectName(named("cancel", name, "Button"));
    m_setupButton->setObjectName(named("setupOf", name, "Button"));
    m_setupButton->setToolTip(
        tr("A page for the ServiceNow administrator: what to prepare on the instance, and what of "
           "it the test found done"));
    m_copyButton->setObjectName(named("copy", name, "Button"));
    m_closeButton->setObjectName(named("closeUnfinished", name, "Button"));
    m_closeButton->setToolTip(tr("Closes the unfinished import of the saved instance, so that an export can start"));
    m_summary->setObjectName(QString::fromLatin1(name) + QStringLiteral("SummaryLabel"));
    m_copyButton->setToolTip(tr("Copies the checks with their times and technical details."));

    auto* head = new QHBoxLayout;
    head->setSpacing(spacing(2));
    head->addWidget(m_testButton);
    head->addWidget(m_cancelButton);
    head->addSpacing(spacing(1));
    head->addWidget(m_summaryIcon);
    head->addWidget(m_summary, 1);
    head->addWidget(m_closeButton);
    head->addWidget(m_setupButton);
    head->addWidget(m_copyButton);
    m_rows->setContentsMargins(spacing(1), spacing(1), 0, 0);
    m_rows->setHorizontalSpacing(spacing(3));
    m_rows->setVerticalSpacing(spacing(1) + spacing(1) / 2);
    m_rows->setColumnStretch(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing(1));
    column->addLayout(head);
    column->addWidget(m_table);
    m_cancelButton->hide();
    m_setupButton->hide();
    m_copyButton->hide();
    m_closeButton->hide();
    m_summaryIcon->hide();
    m_table->hide();
    connect(m_testButton, &QPushButton::clicked, this, &CheckList::testRequested);
    connect(m_cancelButton, &QPushButton::clicked, this, &CheckList::cancelRequested);
    connect(m_closeButton, &QPushButton::clicked, this, &CheckList::closeAsFailedRequested);
    connect(m_setupButton, &QPushButton::clicked, this, [this] {
        if (m_setup)
            emit setupPageRequested(*m_setup, m_stale ? QList<ConnectionCheck>() : m_checks);
    });
    connect(m_copyButton, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(asText()); });
}

void CheckList::clearRows()
{
    while (const std::unique_ptr<QLayoutItem> item{m_rows->takeAt(0)}) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
    }
    m_checks.clear();
    m_table->hide();
}

void CheckList::start()
{
    clearRows();
    m_running = true;
    m_stale = false;
    m_testButton->setEnabled(false);
    m_cancelButton->show();
    m_copyButton->hide();
    m_closeButton->hide();
    showSummary(Severity::Busy, tr("Testing..."));
}

void CheckList::addCheck(const ConnectionCheck& check)
{
    m_checks.append(check);
    const Look look = lookOf(check.state);
    const QString title = core::exporter::checkTitle(check.id);
    const QString sentence =
        check.state == CheckState::NotReached ? tr("Not reached") : core::exporter::checkSentence(check);
    auto* state = new QLabel(m_table);
    setIcon(state, look.icon, look.color);
    //: a check and how it ended: "Login, passed"
    state->setAccessibleName(tr("%1, %2").arg(title, wordOf(check.state)));
    auto* name = widgets::makeLabel(title, TextRole::Strong, m_table);
    auto* text = widgets::makeLabel(sentence, look.text, m_table);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setObjectName(QStringLiteral("checkLabel.") + check.id);
    auto* time =
        widgets::makeLabel(check.took.count() > 0 ? models::duration(check.took) : QString(), TextRole::Muted, m_table);
    time->setFont(widgets::tabularFont());
    time->setWordWrap(false);
    const int row = static_cast<int>(m_checks.size()) - 1;
    m_rows->addWidget(state, row, 0, Qt::AlignTop);
    m_rows->addWidget(name, row, 1, Qt::AlignTop);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_rows->addWidget(text, row, 2);
    m_rows->addWidget(time, row, 3, Qt::AlignTop | Qt::AlignRight);
    m_table->show();
}

void CheckList::finish(bool cancelled, bool canExport)
{
    m_running = false;
    m_testButton->setEnabled(m_obstacle.isEmpty());
    const bool hadFocus = m_cancelButton->hasFocus();
    m_cancelButton->hide();
    if (hadFocus)
        m_testButton->setFocus(Qt::OtherFocusReason);
    m_copyButton->setVisible(hasChecks());
    m_closeButton->setVisible(std::ranges::any_of(m_checks, [](const ConnectionCheck& check) {
        return check.state == CheckState::Failed && check.error && check.error->code == ErrorCode::UnfinishedImport;
    }));
    const auto failed = std::ranges::count(m_checks, CheckState::Failed, &ConnectionCheck::state);
    const auto warnings = std::ranges::count(m_checks, CheckState::Warning, &ConnectionCheck::state);
    if (cancelled)
        showSummary(Severity::Neutral, tr("The test was cancelled."));
    else if (failed > 0)
        showSummary(Severity::Error, tr("%n checks failed.", nullptr, static_cast<int>(failed)));
    else if (!canExport)
        showSummary(Severity::Warning, tr("Not all checks were reached."));
    else if (warnings > 0)
        showSummary(Severity::Warning,
                    tr("All checks passed, %n with a warning.", nullptr, static_cast<int>(warnings)));
    else
        showSummary(Severity::Ok, tr("All checks passed."));
}

void CheckList::markStale()
{
    if (m_running || m_stale || !hasChecks())
        return;
    m_stale = true;
    showSummary(Severity::Neutral, tr("Values have changed since this test."));
}

void CheckList::setObstacle(const QString& why)
{
    m_obstacle = why;
    m_testButton->setEnabled(!m_running && why.isEmpty());
    if (!m_running && !hasChecks())
        showSummary(Severity::Neutral, why.isEmpty() ? m_hint : why);
}

void CheckList::offerSetup(const std::optional<core::exporter::SetupSubject>& subject)
{
    m_setup = subject;
    m_setupButton->setVisible(subject.has_value());
}

void CheckList::showSummary(Severity severity, const QString& text)
{
    m_summary->setText(text);
    m_summaryIcon->setVisible(severity != Severity::Neutral);
    const char* name = severity == Severity::Ok        ? "ok"
                       : severity == Severity::Warning ? "warning"
                       : severity == Severity::Error   ? "error"
                                                       : "busy";
    setIcon(m_summaryIcon, name, widgets::foregroundOf(severity));
    widgets::setTextRole(m_summary, severity == Severity::Ok        ? TextRole::Ok
                                    : severity == Severity::Warning ? TextRole::Warning
                                    : severity == Severity::Error   ? TextRole::Error
                                                                    : TextRole::Muted);
    m_testButton->setAccessibleDescription(text);
}

QString CheckList::asText() const
{
    QStringList lines;
    for (const ConnectionCheck& check : m_checks) {
        QStringList parts{core::exporter::nameOf(check.state), check.id, core::exporter::checkSentence(check)};
        if (check.took.count() > 0)
            parts.append(models::duration(check.took));
        if (check.error)
            parts.append({core::support::errorId(check.error->code), check.error->detail});
        parts.removeAll(QString());
        lines.append(parts.join(QLatin1String("  ")));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QList<QWidget*> CheckList::focusOrder() const
{
    return {m_testButton, m_cancelButton, m_closeButton, m_setupButton, m_copyButton};
}

} // namespace itam::ui::integrations
