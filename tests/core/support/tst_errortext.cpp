// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/errortext.h"
#include "tests/testcase.h"

#include <QRegularExpression>

using namespace itam::core::support;

class ErrorTextTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void everyCodeHasItsTexts_data();
    void everyCodeHasItsTexts();
    void idsAreUniqueAndStable();
    void subjectStandsInTheSentence();
    void detailStandsInForAMissingSubject();
    void subjectIsNotTakenForAPlaceholder();
};

void ErrorTextTest::everyCodeHasItsTexts_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code < errorCodeCount; ++code)
        QTest::newRow(qPrintable(errorId(static_cast<ErrorCode>(code)))) << code;
}

void ErrorTextTest::everyCodeHasItsTexts()
{
    QFETCH(const int, code);
    Error error;
    error.code = static_cast<ErrorCode>(code);
    error.subject = QStringLiteral("SUBJECT");
    QVERIFY(!errorId(error.code).isEmpty());
    const ErrorText text = errorText(error);
    const QRegularExpression sentence(QStringLiteral("^[A-Z\"S].*\\.$"));
    for (const QString& part : {text.what, text.meaning, text.advice}) {
        QVERIFY2(sentence.match(part).hasMatch(), qPrintable(part));
        QVERIFY2(!part.contains(QLatin1Char('%')), qPrintable(part));
    }
    QVERIFY(text.what != text.meaning && text.meaning != text.advice);
}

void ErrorTextTest::idsAreUniqueAndStable()
{
    QSet<QString> ids;
    const QRegularExpression form(QStringLiteral("^[a-z]+(\\.[a-z]+)?$"));
    for (int code = 0; code < errorCodeCount; ++code) {
        const QString id = errorId(static_cast<ErrorCode>(code));
        QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
        ids.insert(id);
    }
    QCOMPARE(ids.size(), errorCodeCount);
    // Scripts read these.
    QCOMPARE(errorId(ErrorCode::TokenRejected), QStringLiteral("credentials.rejected"));
    QCOMPARE(errorId(ErrorCode::UnfinishedImport), QStringLiteral("servicenow.unfinished"));
    QCOMPARE(errorId(ErrorCode::SourceUnreachable), QStringLiteral("source.unreachable"));
    QCOMPARE(errorId(ErrorCode::ImportFailed), QStringLiteral("import.failed"));
}

void ErrorTextTest::subjectStandsInTheSentence()
{
    Error error{ErrorCode::SourceUnreachable, QStringLiteral("detail"), QStringLiteral("sqlite:x.db"), 0, {}};
    QVERIFY(errorText(error).what.contains(QStringLiteral("sqlite:x.db")));
    QVERIFY(!errorText(error).what.contains(QStringLiteral("detail")));
}

void ErrorTextTest::detailStandsInForAMissingSubject()
{
    Error error{ErrorCode::SourceReadFailed, QStringLiteral("disk on fire"), {}, 0, {}};
    QVERIFY(errorText(error).what.contains(QStringLiteral("disk on fire")));
    error.detail.clear();
    QVERIFY(!errorText(error).what.contains(QStringLiteral("%1")));
}

void ErrorTextTest::subjectIsNotTakenForAPlaceholder()
{
    const Error error{ErrorCode::NotFound, {}, QStringLiteral("50%2 of %1"), 0, {}};
    QVERIFY(errorText(error).what.startsWith(QStringLiteral("50%2 of %1 ")));
}

ITAM_TEST(ErrorTextTest)
#include "tst_errortext.moc"
