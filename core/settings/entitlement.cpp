// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/entitlement.h"

#include "core/settings/licencekeys.h"
#include "core/support/files.h"

#include <QFile>
#include <QFileInfo>

namespace itam::core::settings {
namespace {

constexpr qint64 secondsPerDay = 24 * 60 * 60;
constexpr auto firstWords = "itam-console evaluation since ";
constexpr auto secondWords = "latest use ";

struct Evaluation
{
    QDateTime began; ///< null: cannot be read
    QDateTime latestUse;
};

QByteArray textOf(const Evaluation& evaluation)
{
    return firstWords + evaluation.began.toString(Qt::ISODate).toUtf8() + '\n' + secondWords +
           evaluation.latestUse.toString(Qt::ISODate).toUtf8() + '\n';
}

// "" when the line does not begin with the words.
QDateTime timeBehind(const QByteArray& line, const char* words)
{
    if (!line.startsWith(words))
        return {};
    return QDateTime::fromString(QString::fromUtf8(line.mid(QByteArrayView(words).size())).trimmed(), Qt::ISODate).toUTC();
}

Evaluation evaluationIn(const QString& path)
{
    constexpr qint64 limitBytes = 4096;
    const auto text = support::readFile(path, limitBytes);
    if (!text)
        return {};
    const QList<QByteArray> lines = text->split('\n');
    Evaluation evaluation{.began = timeBehind(lines.value(0), firstWords), .latestUse = {}};
    // Files of the first versions have one line.
    evaluation.latestUse = timeBehind(lines.value(1), secondWords);
    if (!evaluation.latestUse.isValid())
        evaluation.latestUse = evaluation.began;
    return evaluation;
}

bool isSetBack(const QDateTime& latestUse, const QDateTime& now)
{
    return latestUse.isValid() && now.secsTo(latestUse) > secondsPerDay;
}

Entitlement judgeEvaluation(const Evaluation& evaluation, const QDateTime& now)
{
    Entitlement entitlement;
    entitlement.latestUse = evaluation.latestUse;
    if (!evaluation.began.isValid())
        return entitlement;
    entitlement.ends = evaluation.began.addDays(evaluationDays);
    const qint64 elapsed = std::max<qint64>(0, evaluation.began.secsTo(now)) / secondsPerDay;
    entitlement.daysLeft = static_cast<int>(std::max<qint64>(0, evaluationDays - elapsed));
    if (isSetBack(evaluation.latestUse, now)) {
        entitlement.state = EntitlementState::ClockSetBack;
        return entitlement;
    }
    entitlement.state = entitlement.daysLeft <= 0                       ? EntitlementState::EvaluationOver
                        : entitlement.daysLeft <= evaluationWarningDays ? EntitlementState::EvaluationEndsSoon
                                                                        : EntitlementState::Evaluation;
    return entitlement;
}

// Makes the file of a first start; a clean slate when such a start was interrupted.
Result<void> begin(const QString& path, const QDateTime& now)
{
    const QFileInfo file(path);
    // Empty: a start was interrupted just when it made the file.
    if (file.exists() && !(file.isFile() && file.size() == 0))
        return {};
    ITAM_TRY(support::makePrivateFolder(file.absolutePath()));
    const auto written = support::writePrivateFile(path, textOf({.began = now, .latestUse = now}),
                                                   file.exists() ? support::Replace::Yes : support::Replace::No);
    // Another program may have been first: then its date counts.
    if (!written && !QFileInfo::exists(path))
        return failure(written.error());
    return {};
}

// Once a day. A disk that cannot take it costs no export.
void noteUse(const QString& path, Evaluation evaluation, const QDateTime& now)
{
    if (!evaluation.began.isValid() || evaluation.latestUse.date() >= now.date())
        return;
    evaluation.latestUse = now;
    [[maybe_unused]] const auto written = support::writePrivateFile(path, textOf(evaluation));
}

std::optional<Result<Licence>> licenceAt(const QString& path)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    const auto file = support::readFile(path);
    if (!file)
        return failure(ErrorCode::LicenceForged, file.error().detail, path);
    return readLicence(*file, builtInLicenceKeys());
}

} // namespace

bool Entitlement::isValid() const
{
    switch (state) {
    case EntitlementState::Evaluation:
    case EntitlementState::EvaluationEndsSoon:
    case EntitlementState::Licensed:
    case EntitlementState::LicenceEndsSoon:
        return true;
    case EntitlementState::EvaluationOver:
    case EntitlementState::LicenceExpired:
    case EntitlementState::LicenceForged:
    case EntitlementState::LicenceOtherOption:
    case EntitlementState::ClockSetBack:
        return false;
    }
    return false;
}

QString nameOf(EntitlementState state)
{
    switch (state) {
    case EntitlementState::Evaluation:
        return QStringLiteral("evaluation");
    case EntitlementState::EvaluationEndsSoon:
        return QStringLiteral("evaluation-ends-soon");
    case EntitlementState::EvaluationOver:
        return QStringLiteral("evaluation-over");
    case EntitlementState::Licensed:
        return QStringLiteral("licensed");
    case EntitlementState::LicenceEndsSoon:
        return QStringLiteral("licence-ends-soon");
    case EntitlementState::LicenceExpired:
        return QStringLiteral("licence-expired");
    case EntitlementState::LicenceForged:
        return QStringLiteral("licence-not-genuine");
    case EntitlementState::LicenceOtherOption:
        return QStringLiteral("licence-for-other-options");
    case EntitlementState::ClockSetBack:
        return QStringLiteral("clock-set-back");
    }
    return {};
}

Error errorOf(const Entitlement& entitlement)
{
    Error error;
    error.detail = entitlement.detail;
    switch (entitlement.state) {
    case EntitlementState::Evaluation:
    case EntitlementState::EvaluationEndsSoon:
    case EntitlementState::Licensed:
    case EntitlementState::LicenceEndsSoon:
    case EntitlementState::EvaluationOver:
        error.code = ErrorCode::NotEntitled;
        break;
    case EntitlementState::LicenceExpired:
        error.code = ErrorCode::LicenceExpired;
        error.subject = entitlement.ends.date().toString(Qt::ISODate);
        break;
    case EntitlementState::LicenceForged:
        error.code = ErrorCode::LicenceForged;
        break;
    case EntitlementState::LicenceOtherOption:
        error.code = ErrorCode::LicenceOtherOption;
        error.subject = entitlement.licence ? entitlement.licence->options.join(QStringLiteral(", ")) : QString();
        break;
    case EntitlementState::ClockSetBack:
        error.code = ErrorCode::ClockSetBack;
        error.subject = entitlement.latestUse.date().toString(Qt::ISODate);
        break;
    }
    return error;
}

Entitlement judgeLicence(const Result<Licence>& licence, const QDateTime& latestUse, const QDateTime& now)
{
    Entitlement entitlement;
    if (!licence) {
        entitlement.state = EntitlementState::LicenceForged;
        entitlement.detail = licence.error().detail;
        return entitlement;
    }
    entitlement.licence = *licence;
    const QDateTime issued(licence->issued, QTime(0, 0), Qt::UTC);
    entitlement.latestUse = latestUse.isValid() ? std::max(latestUse, issued) : issued;
    entitlement.ends = QDateTime(licence->expires, QTime(23, 59, 59), Qt::UTC);
    entitlement.daysLeft = static_cast<int>(std::max<qint64>(0, now.date().daysTo(licence->expires) + 1));
    if (!licence->options.contains(QLatin1String(servicenowOption)))
        entitlement.state = EntitlementState::LicenceOtherOption;
    else if (isSetBack(entitlement.latestUse, now))
        entitlement.state = EntitlementState::ClockSetBack;
    else if (entitlement.daysLeft <= 0)
        entitlement.state = EntitlementState::LicenceExpired;
    else
        entitlement.state = entitlement.daysLeft <= licenceWarningDays ? EntitlementState::LicenceEndsSoon
                                                                       : EntitlementState::Licensed;
    return entitlement;
}

Result<Entitlement> loadEntitlement(const QString& path, const support::Clock& clock)
{
    const QDateTime now = clock.nowUtc();
    ITAM_TRY(begin(path, now));
    const Evaluation evaluation = evaluationIn(path);
    const auto licence = licenceAt(licencePath(path));
    const Entitlement entitlement =
        licence ? judgeLicence(*licence, evaluation.latestUse, now) : judgeEvaluation(evaluation, now);
    if (entitlement.isValid())
        noteUse(path, evaluation, now);
    return entitlement;
}

Result<void> checkEntitlement(const QString& path, const support::Clock& clock)
{
    const auto entitlement = loadEntitlement(path, clock);
    if (!entitlement)
        return failure(entitlement.error());
    if (!entitlement->isValid())
        return failure(errorOf(*entitlement));
    return {};
}

QString licencePath(const QString& path)
{
    return QFileInfo(path).absolutePath() + QStringLiteral("/licence.json");
}

Result<Entitlement> installLicence(const QString& path, const QString& file, const support::Clock& clock)
{
    const QDateTime now = clock.nowUtc();
    ITAM_TRY(begin(path, now));
    const auto bytes = support::readFile(file);
    if (!bytes)
        return failure(bytes.error());
    const Entitlement entitlement =
        judgeLicence(readLicence(*bytes, builtInLicenceKeys()), evaluationIn(path).latestUse, now);
    if (!entitlement.isValid())
        return failure(errorOf(entitlement));
    ITAM_TRY(support::writePrivateFile(licencePath(path), *bytes));
    return entitlement;
}

Result<Entitlement> removeLicence(const QString& path, const support::Clock& clock)
{
    QFile file(licencePath(path));
    if (!file.exists())
        return failure(ErrorCode::NotFound, {}, licencePath(path));
    if (!file.remove())
        return failure(ErrorCode::FileUnwritable, file.errorString(), file.fileName());
    return loadEntitlement(path, clock);
}

} // namespace itam::core::settings
