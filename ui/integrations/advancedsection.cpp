// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/advancedsection.h"

#include "ui/integrations/secretfield.h"
#include "ui/widgets/form.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

namespace itam::ui::integrations {
namespace {

using core::settings::ExportLimits;
using core::settings::InstanceSettings;
using widgets::ButtonKind;
using widgets::FieldNote;
using widgets::spacing;

constexpr int bytesPerUnit = 1024;
constexpr int secondsPerMinute = 60;

/// Of a value that a file holds in smaller units: never 0 for something.
int roundedUp(qint64 value, int unit)
{
    return static_cast<int>((value + unit - 1) / unit);
}

} // namespace

AdvancedSection::AdvancedSection(SecretField* clientSecret, QWidget* parent)
    : Section(tr("Advanced"), "advancedSection", parent)
    , m_form(new widgets::Form(this))
    , m_clientIdEdit(new QLineEdit(this))
    , m_clientSecret(clientSecret)
    , m_endpointEdit(new QLineEdit(this))
    , m_unlockButton(widgets::makeButton(tr("Unlock"), "unlockEndpointButton", ButtonKind::Plain, this))
    , m_defaultsButton(widgets::makeButton(tr("Restore default limits"), "defaultLimitsButton", ButtonKind::Link, this))
{
    m_clientIdEdit->setObjectName(QStringLiteral("clientIdEdit"));
    m_clientIdEdit->setPlaceholderText(tr("Of the OAuth application registry in ServiceNow"));
    m_form->addRow(tr("&Client ID"), m_clientIdEdit);
    m_form->addRow(tr("Client &secret"), clientSecret, nullptr, clientSecret->focusTarget(),
                   widgets::Form::LabelAt::Top);
    addEndpoint();
    addLimits();
    body()->addWidget(m_form);
    connect(m_clientIdEdit, &QLineEdit::textEdited, this,
            [this](const QString& text) { emit clientIdChanged(text.trimmed()); });
    unlock(false);
}

void AdvancedSection::addEndpoint()
{
    m_endpointEdit->setObjectName(QStringLiteral("endpointEdit"));
    m_unlockButton->setAccessibleName(tr("Unlock the endpoint"));
    auto* row = new QWidget(m_form);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_endpointEdit, 1);
    layout->addWidget(m_unlockButton);
    m_endpointNote = new FieldNote(m_endpointEdit, m_form);
    m_form->addRow(tr("En&dpoint"), row, m_endpointNote, m_endpointEdit);
    connect(m_unlockButton, &QPushButton::clicked, this, [this] {
        if (m_unlocked)
            emit endpointChanged(QString::fromLatin1(core::settings::defaultEndpoint));
        unlock(!m_unlocked);
        if (m_unlocked)
            m_endpointEdit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_endpointEdit, &QLineEdit::textEdited, this, [this](const QString& text) {
        emit endpointChanged(text.trimmed());
        if (!m_endpointValid)
            checkEndpoint();
    });
    connect(m_endpointEdit, &QLineEdit::editingFinished, this, &AdvancedSection::checkEndpoint);
}

void AdvancedSection::addLimits()
{
    m_recordsSpinBox = addLimit(tr("Records per se&gment"), "segmentRecordsSpinBox", 1, 10'000, tr(" records"),
                                tr("A segment is full at this number, or at the size below, whichever comes first."));
    m_bytesSpinBox = addLimit(tr("Segment si&ze"), "segmentBytesSpinBox", 16, 25 * 1024, tr(" KiB"), {});
    m_bytesSpinBox->setSingleStep(256);
    m_triesSpinBox = addLimit(tr("T&ries"), "maxTriesSpinBox", 1, 10, {},
                              tr("How often a segment is sent before the export gives up."));
    m_timeoutSpinBox = addLimit(tr("Request time-&out"), "requestTimeoutSpinBox", 1, 3600, tr(" s"), {});
    m_stallSpinBox = addLimit(tr("&Patience"), "stallSpinBox", 1, 7 * 24 * 60, tr(" min"),
                              tr("How long an import in ServiceNow may stand still before the export gives up."));
    m_form->addField(m_defaultsButton);
    m_defaultsButton->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_defaultsButton, &QPushButton::clicked, this, [this] {
        const ExportLimits defaults;
        ExportLimits limits = m_limits;
        limits.segmentRecords = defaults.segmentRecords;
        limits.segmentBytes = defaults.segmentBytes;
        limits.maxTries = defaults.maxTries;
        limits.requestTimeoutSeconds = defaults.requestTimeoutSeconds;
        limits.stallSeconds = defaults.stallSeconds;
        emit limitsChanged(limits);
    });
}

QSpinBox* AdvancedSection::addLimit(const QString& label, const char* objectName, int least, int most,
                                    const QString& suffix, const QString& hint)
{
    auto* box = new QSpinBox(m_form);
    box->setObjectName(QString::fromLatin1(objectName));
    box->setRange(least, most);
    box->setGroupSeparatorShown(true);
    box->setSuffix(suffix);
    box->setMinimumWidth(widgets::textWidth(20));
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    widgets::ignoreWheelWithoutFocus(box);
    auto* row = new QWidget(m_form);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(3));
    layout->addWidget(box);
    auto* text = widgets::makeLabel(hint, widgets::TextRole::Muted, row);
    layout->addWidget(text, 1);
    box->setAccessibleDescription(hint);
    m_form->addRow(label, row, nullptr, box);
    connect(box, &QSpinBox::valueChanged, this, &AdvancedSection::takeLimits);
    return box;
}

void AdvancedSection::showValues(const InstanceSettings& instance, const ExportLimits& limits)
{
    const bool otherInstance = instance.name != m_instance.name;
    m_instance = instance;
    m_limits = limits;
    if (m_clientIdEdit->text().trimmed() != instance.clientId)
        m_clientIdEdit->setText(instance.clientId);
    m_clientIdEdit->setReadOnly(instance.embedded);
    if (m_endpointEdit->text().trimmed() != instance.endpoint)
        m_endpointEdit->setText(instance.endpoint);
    m_unlockButton->setEnabled(!instance.embedded);
    if (otherInstance)
        unlock(instance.endpoint != QLatin1String(core::settings::defaultEndpoint));
    checkEndpoint();
    showLimits();
}

void AdvancedSection::unlock(bool unlocked)
{
    m_unlocked = unlocked;
    m_endpointEdit->setReadOnly(!unlocked || m_instance.embedded);
    m_unlockButton->setText(unlocked ? tr("Restore the default") : tr("Unlock"));
    m_unlockButton->setAccessibleName(unlocked ? tr("Restore the default endpoint") : tr("Unlock the endpoint"));
    checkEndpoint();
}

void AdvancedSection::checkEndpoint()
{
    const bool wasValid = m_endpointValid;
    core::settings::Settings probe;
    core::settings::InstanceSettings instance;
    instance.name = QStringLiteral("probe");
    instance.endpoint = m_endpointEdit->text().trimmed();
    probe.instances = {instance};
    const auto valid = core::settings::validate(probe);
    m_endpointValid = !m_unlocked || valid.has_value();
    if (!m_endpointValid)
        m_endpointNote->showNote(FieldNote::Kind::Error, tr("This is no endpoint: %1.").arg(valid.error().detail));
    else if (m_unlocked)
        m_endpointNote->showNote(
            FieldNote::Kind::Warning,
            tr("With another endpoint, exports reach another application on the instance, or none. "
               "Change it only when its vendor says so."));
    else
        m_endpointNote->showNote(FieldNote::Kind::Hint, tr("Right for every instance; locked for safety."));
    if (m_endpointValid != wasValid)
        emit validityChanged();
}

void AdvancedSection::showLimits()
{
    const QSignalBlocker records(m_recordsSpinBox);
    const QSignalBlocker bytes(m_bytesSpinBox);
    const QSignalBlocker tries(m_triesSpinBox);
    const QSignalBlocker timeout(m_timeoutSpinBox);
    const QSignalBlocker stall(m_stallSpinBox);
    m_recordsSpinBox->setValue(m_limits.segmentRecords);
    m_bytesSpinBox->setValue(roundedUp(m_limits.segmentBytes, bytesPerUnit));
    m_triesSpinBox->setValue(m_limits.maxTries);
    m_timeoutSpinBox->setValue(m_limits.requestTimeoutSeconds);
    m_stallSpinBox->setValue(roundedUp(m_limits.stallSeconds, secondsPerMinute));
}

void AdvancedSection::takeLimits()
{
    ExportLimits limits = m_limits;
    limits.segmentRecords = m_recordsSpinBox->value();
    limits.maxTries = m_triesSpinBox->value();
    limits.requestTimeoutSeconds = m_timeoutSpinBox->value();
    // A file may hold values between the units of the boxes: they stay until the box itself is changed.
    if (m_bytesSpinBox->value() != roundedUp(m_limits.segmentBytes, bytesPerUnit))
        limits.segmentBytes = qint64(m_bytesSpinBox->value()) * bytesPerUnit;
    if (m_stallSpinBox->value() != roundedUp(m_limits.stallSeconds, secondsPerMinute))
        limits.stallSeconds = m_stallSpinBox->value() * secondsPerMinute;
    emit limitsChanged(limits);
}

QList<QWidget*> AdvancedSection::focusOrder() const
{
    QList<QWidget*> order{findChild<QToolButton*>(QStringLiteral("advancedSectionButton")), m_clientIdEdit};
    order.append(m_clientSecret->focusOrder());
    order.append({m_endpointEdit, m_unlockButton, m_recordsSpinBox, m_bytesSpinBox, m_triesSpinBox, m_timeoutSpinBox,
                  m_stallSpinBox, m_defaultsButton});
    return order;
}

} // namespace itam::ui::integrations
