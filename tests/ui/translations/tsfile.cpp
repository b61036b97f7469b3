// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/tsfile.h"

#include <QFile>
#include <QXmlStreamReader>

namespace itam::tests {
namespace {

void readTranslation(QXmlStreamReader& xml, TsMessage& message)
{
    message.isFinished = xml.attributes().value(QLatin1String("type")).isEmpty();
    if (!message.isPlural) {
        message.texts = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        message.texts.append(xml.readElementText());
}

TsMessage readMessage(QXmlStreamReader& xml, const QString& context)
{
    TsMessage message;
    message.context = context;
    message.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

} // namespace

QString keyOf(const QString& context, const QString& source)
{
    return context + QStringLiteral(" | ") + source;
}

QString keyOf(const TsMessage& message)
{
    return keyOf(message.context, message.source);
}

QSet<QString> keysOf(const QList<TsMessage>& messages)
{
    QSet<QString> keys;
    for (const TsMessage& message : messages)
        keys.insert(keyOf(message));
    return keys;
}

QList<TsMessage> readTs(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<TsMessage> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<TsMessage>() : messages;
}

QString tsPath(const QString& language)
{
    return QStringLiteral("%1/translations/itam-console_%2.ts").arg(qEnvironmentVariable("ITAM_SOURCE"), language);
}

} // namespace itam::tests
