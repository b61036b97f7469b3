// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/keyringnotice.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>

namespace itam::ui::integrations {

KeyringNotice::KeyringNotice(QWidget* parent)
    : QWidget(parent)
    , m_bar(new widgets::MessageBar(this))
    , m_keepCheckBox(new QCheckBox(tr("Keep secrets only until the console closes"), this))
{
    m_bar->setObjectName(QStringLiteral("keyringBar"));
    m_keepCheckBox->setObjectName(QStringLiteral("keepUntilCloseCheckBox"));
    m_keepCheckBox->setAccessibleDescription(tr("They have to be typed again after the next start of the console."));
    m_keepCheckBox->setToolTip(m_keepCheckBox->accessibleDescription());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(1));
    column->addWidget(m_bar);
    column->addWidget(m_keepCheckBox, 0, Qt::AlignLeading);
    connect(m_keepCheckBox, &QCheckBox::toggled, this, &KeyringNotice::keepUntilCloseChanged);
    hide();
}

void KeyringNotice::showProblem(const std::optional<core::support::Error>& problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    setVisible(problem.has_value());
    if (!problem)
        return;
    m_bar->showMessage(
        {.severity = models::Severity::Warning,
         .what = tr("No system keyring answers, so secrets can be neither saved nor read."),
         .meaning = tr("The console never writes secrets to a file."),
         .advice = tr("Start or unlock a keyring: gnome-keyring-daemon on GNOME and most other desktops, KWallet on "
                      "KDE. Without one, secrets can be kept until the console closes."),
         .detail = problem->detail,
         .id = core::support::errorId(problem->code),
         .closable = false});
    m_bar->addAction(tr("Look again"), "retryKeyringButton", [this] { emit retryRequested(); });
}

QList<QWidget*> KeyringNotice::focusOrder() const
{
    return m_bar->focusOrder() + QList<QWidget*>{m_keepCheckBox};
}

bool KeyringNotice::keepUntilClose() const
{
    return m_problem.has_value() && m_keepCheckBox->isChecked();
}

} // namespace itam::ui::integrations
