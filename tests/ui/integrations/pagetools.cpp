// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/integrations/pagetools.h"

#include <QMetaProperty>

namespace itam::tests {

using namespace core::settings;
using ui::services::SecretKind;

QDateTime testNow()
{
    return QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
}

Settings sampleSettings()
{
    Settings settings;
    for (const char* name : {"Production", "Development"}) {
        InstanceSettings instance;
        instance.name = instance.nameInFile = QString::fromLatin1(name);
        instance.url = QUrl(QStringLiteral("https://%1.service-now.com").arg(instance.name.toLower()));
        instance.user = QStringLiteral("itam");
        instance.clientId = QStringLiteral("0123");
        instance.tokenSavedAt = testNow().addDays(-10);
        instance.clientSecretSavedAt = testNow().addDays(-10);
        settings.instances.append(instance);
    }
    settings.instances[0].environment = Environment::Production;
    settings.activeInstance = settings.instances[0].name;
    settings.source = QStringLiteral("sqlite:/var/lib/itam/operations.db");
    return settings;
}

QString secretsKeyOf(const InstanceSettings& instance)
{
    return ui::services::secretKeyOf(instance, SecretKind::RefreshToken).storageName();
}

ui::integrations::IntegrationsState sampleState()
{
    ui::integrations::IntegrationsState state;
    state.settings = sampleSettings();
    state.nowUtc = testNow();
    state.entitlement = Entitlement{
        .state = core::settings::EntitlementState::Evaluation, .daysLeft = 27, .ends = testNow().addDays(27)};
    const ui::services::SavedSecret saved{
        .presence = SecretPresence::Saved, .untilClose = false, .place = QStringLiteral("System keyring"), .error = {}};
    state.secretsOf = secretsKeyOf(*state.settings.active());
    state.secrets = ui::services::SavedSecrets{saved, saved};
    state.obstacle = StartObstacle::None;
    return state;
}

QStringList propertiesWith(const QObject& root, const QString& text)
{
    QStringList found;
    QList<const QObject*> objects{&root};
    for (const QObject* child : root.findChildren<QObject*>())
        objects.append(child);
    for (const QObject* object : std::as_const(objects)) {
        const QMetaObject* meta = object->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i) {
            const QMetaProperty property = meta->property(i);
            if (property.metaType().id() == QMetaType::QString && property.read(object).toString().contains(text))
                found.append(object->objectName() + QLatin1Char('.') + QString::fromLatin1(property.name()));
        }
        for (const QByteArray& name : object->dynamicPropertyNames()) {
            if (object->property(name.constData()).toString().contains(text))
                found.append(object->objectName() + QLatin1Char('.') + QString::fromLatin1(name));
        }
    }
    return found;
}

} // namespace itam::tests
