// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inidocument.h"
#include "tests/testcase.h"

using itam::core::settings::IniDocument;

namespace itam::tests {

class IniDocumentTest final : public TestCase
{
    Q_OBJECT
private slots:
    void readsValuesAsTheyStand();
    void comparesNamesWithoutCase();
    void theLastValueCounts();
    void keepsCommentsOrderAndUnknownNames();
    void replacesWhereItStands();
    void addsToTheEndOfItsSection();
    void makesAMissingSection();
    void addsBeforeTheFirstSection();
    void removesASectionWithAllItsLines();
    void renamesASectionWithAllItsLines();
    void namesTheLineItCannotRead();
    void readsWhatOtherEditorsWrite();
};

namespace {

IniDocument parsed(const char* text)
{
    const auto document = IniDocument::parse(text);
    return document ? *document : IniDocument();
}

const QString s = QStringLiteral("s");

} // namespace

void IniDocumentTest::readsValuesAsTheyStand()
{
    const IniDocument document = parsed("[s]\na = postgres://user@host/db?x=1;y, \"z\" %20 \\n \nempty=\n");
    QCOMPARE(document.value(s, QStringLiteral("a")), QStringLiteral("postgres://user@host/db?x=1;y, \"z\" %20 \\n"));
    QCOMPARE(document.value(s, QStringLiteral("empty")), QStringLiteral(""));
    QVERIFY(!document.value(s, QStringLiteral("b")));
    QVERIFY(!document.value(QStringLiteral("t"), QStringLiteral("a")));
}

void IniDocumentTest::comparesNamesWithoutCase()
{
    QCOMPARE(parsed("[S]\nName=1\n").value(s, QStringLiteral("nAME")), QStringLiteral("1"));
}

void IniDocumentTest::theLastValueCounts()
{
    QCOMPARE(parsed("[s]\na=1\n[t]\na=3\n[s]\na=2\n").value(s, QStringLiteral("a")), QStringLiteral("2"));
}

void IniDocumentTest::keepsCommentsOrderAndUnknownNames()
{
    const QByteArray text = "; who changed what\nx=1\n\n[s]\n# about a\na=1\nfuture=\xc3\xa4\n\n[unknown]\nb=2\n";
    QCOMPARE(parsed(text.constData()).toText(), text);
}

void IniDocumentTest::replacesWhereItStands()
{
    IniDocument document = parsed("[s]\na=1\nb=2\n");
    document.setValue(s, QStringLiteral("A"), QStringLiteral("9"));
    QCOMPARE(document.toText(), QByteArray("[s]\na=9\nb=2\n"));
}

void IniDocumentTest::addsToTheEndOfItsSection()
{
    IniDocument document = parsed("[s]\na=1\n\n[t]\nb=2\n");
    document.setValue(s, QStringLiteral("c"), QStringLiteral("3"));
    QCOMPARE(document.toText(), QByteArray("[s]\na=1\nc=3\n\n[t]\nb=2\n"));
}

void IniDocumentTest::makesAMissingSection()
{
    IniDocument document = parsed("[s]\na=1\n");
    document.setValue(QStringLiteral("t"), QStringLiteral("b"), QStringLiteral("2"));
    document.setValue(QStringLiteral("t"), QStringLiteral("c"), QStringLiteral("3"));
    QCOMPARE(document.toText(), QByteArray("[s]\na=1\n\n[t]\nb=2\nc=3\n"));
}

void IniDocumentTest::addsBeforeTheFirstSection()
{
    IniDocument document = parsed("[s]\na=1\n");
    document.setValue(QString(), QStringLiteral("b"), QStringLiteral("2"));
    QCOMPARE(document.toText(), QByteArray("b=2\n[s]\na=1\n"));
    QCOMPARE(document.value(QString(), QStringLiteral("b")), QStringLiteral("2"));
}

void IniDocumentTest::removesASectionWithAllItsLines()
{
    IniDocument document = parsed("[s]\n; gone\na=1\n[t]\nb=2\n[s]\nc=3\n");
    document.removeSection(s);
    QCOMPARE(document.toText(), QByteArray("[t]\nb=2\n"));
}

void IniDocumentTest::renamesASectionWithAllItsLines()
{
    auto document = IniDocument::parse("a=1\n[old]\n; why\nb=2\n[other]\nc=3\n");
    QVERIFY(document);
    document->renameSection(QStringLiteral("OLD"), QStringLiteral("new"));
    QCOMPARE(document->toText(), QByteArray("a=1\n[new]\n; why\nb=2\n[other]\nc=3\n"));
    QCOMPARE(document->value(QStringLiteral("new"), QStringLiteral("b")), QStringLiteral("2"));
    document->renameSection(QStringLiteral("nowhere"), QStringLiteral("x"));
    QCOMPARE(document->sections(), (QStringList{QString(), QStringLiteral("new"), QStringLiteral("other")}));
}

void IniDocumentTest::namesTheLineItCannotRead()
{
    for (const char* text : {"[s]\na=1\nnonsense\n", "[s]\n\n[t\n", "[s]\na=1\n=2\n"}) {
        const auto document = IniDocument::parse(text);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::SettingsInvalid);
        QCOMPARE(document.error().subject, QStringLiteral("line 3"));
    }
}

void IniDocumentTest::readsWhatOtherEditorsWrite()
{
    const IniDocument document = parsed("\xef\xbb\xbf[s]\r\na=1\r\nb=2");
    QCOMPARE(document.value(s, QStringLiteral("a")), QStringLiteral("1"));
    QCOMPARE(document.value(s, QStringLiteral("b")), QStringLiteral("2"));
    QCOMPARE(parsed("").toText(), QByteArray());
}

ITAM_TEST(IniDocumentTest)

} // namespace itam::tests

#include "tst_inidocument.moc"
