// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/windowstask.h"
#include "tests/testcase.h"

#include <QStringConverter>

using namespace itam;
using namespace itam::core::schedule;

namespace {

UnitInput input()
{
    UnitInput in;
    in.task = {*daysOf(QStringLiteral("mon,sun")), QTime(3, 0)};
    in.program = QStringLiteral("C:\\Program Files\\itam-console\\itam-export.exe");
    in.settings = QStringLiteral("C:\\It & Co\\settings.ini");
    return in;
}

QByteArray xml()
{
    return windowsTaskXml(input(), QDate(2026, 12, 6));
}

QString textOf(const QByteArray& bytes)
{
    QStringDecoder decode(QStringConverter::Utf16LE);
    return decode(bytes);
}

QByteArray bytesOf(const QString& text)
{
    QStringEncoder encode(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encode(text);
}

} // namespace

class WindowsTaskTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void isWrittenAsTaskSchedulerWritesIt();
    void saysWhenAndWhat();
    void schemaFindsNothing();
    void schemaFinds_data();
    void schemaFinds();
    void wordsAreQuotedForWindows_data();
    void wordsAreQuotedForWindows();
};

void WindowsTaskTest::isWrittenAsTaskSchedulerWritesIt()
{
    QVERIFY(xml().startsWith("\xff\xfe<"));
    const QString text = textOf(xml());
    QVERIFY(text.startsWith(QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<Task ")));
    QVERIFY(!QString(text).remove(QStringLiteral("\r\n")).contains(u'\n'));
}

void WindowsTaskTest::saysWhenAndWhat()
{
    const QString text = textOf(xml());
    for (const char* part :
         {"<StartBoundary>2026-12-06T03:00:00</StartBoundary>", "<Monday />", "<Sunday />", "<WeeksInterval>1</WeeksInterval>",
          "<StartWhenAvailable>true</StartWhenAvailable>", "<MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>",
          "<Command>C:\\Program Files\\itam-console\\itam-export.exe</Command>",
          "<Arguments>run --scheduled --settings \"C:\\It &amp; Co\\settings.ini\"</Arguments>",
          "<URI>\\Export to ServiceNow</URI>"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QVERIFY(!text.contains(QStringLiteral("<Tuesday")));
}

void WindowsTaskTest::schemaFindsNothing()
{
    QCOMPARE(windowsTaskFaults(xml()), QStringList());
}

void WindowsTaskTest::schemaFinds_data()
{
    QTest::addColumn<QString>("instead");
    QTest::addColumn<QString>("of");
    QTest::addColumn<QString>("fault");
    QTest::newRow("wrong order") << "<StartBoundary>2026-12-06T03:00:00</StartBoundary><Enabled>true</Enabled>"
                                 << "<Enabled>true</Enabled>\r\n      <StartBoundary>2026-12-06T03:00:00</StartBoundary>"
                                 << "Enabled stands too late in CalendarTrigger";
    QTest::newRow("unknown") << "<RunTwice>true</RunTwice>" << "<Hidden>false</Hidden>"
                             << "RunTwice does not belong in Settings";
    QTest::newRow("twice") << "<Hidden>false</Hidden><Hidden>false</Hidden>" << "<Hidden>false</Hidden>"
                           << "Hidden stands twice in Settings";
    QTest::newRow("no boolean") << "<Hidden>no</Hidden>" << "<Hidden>false</Hidden>" << "Hidden cannot be \"no\"";
    QTest::newRow("no time") << "T3:00</StartBoundary>" << "T03:00:00</StartBoundary>"
                             << "StartBoundary cannot be \"2026-12-06T3:00\"";
    QTest::newRow("no command") << "<WorkingDirectory>x</WorkingDirectory>"
                                << "<Command>C:\\Program Files\\itam-console\\itam-export.exe</Command>"
                                << "Command is missing in Exec";
    QTest::newRow("nobody") << "Context=\"Somebody\"" << "Context=\"Author\""
                            << "the actions run as a principal that is not there";
    QTest::newRow("name space") << "2005/02/mit/task" << "2004/02/mit/task"
                                << "its root is no Task of Task Scheduler";
}

void WindowsTaskTest::schemaFinds()
{
    QFETCH(QString, instead);
    QFETCH(QString, of);
    QFETCH(QString, fault);
    QString text = textOf(xml());
    QVERIFY(text.contains(of));
    text.replace(of, instead);
    const QStringList faults = windowsTaskFaults(bytesOf(text));
    QVERIFY2(faults.contains(fault), qPrintable(faults.join(u'\n')));
}

void WindowsTaskTest::wordsAreQuotedForWindows_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << "run" << "run";
    QTest::newRow("empty") << "" << "\"\"";
    QTest::newRow("space") << "C:\\a b" << "\"C:\\a b\"";
    QTest::newRow("backslash at the end") << "C:\\a b\\" << "\"C:\\a b\\\\\"";
    QTest::newRow("quote") << "a \"b\"" << "\"a \\\"b\\\"\"";
    QTest::newRow("backslash before a quote") << "a\\\"b" << "\"a\\\\\\\"b\"";
}

void WindowsTaskTest::wordsAreQuotedForWindows()
{
    QFETCH(QString, word);
    QFETCH(QString, written);
    QCOMPARE(windowsWord(word), written);
}

ITAM_TEST(WindowsTaskTest)
#include "tst_windowstask.moc"
