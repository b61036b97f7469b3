// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/widgets/prompter.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTextDocument>

using namespace itam::ui::widgets;

class PrompterTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_answers.clear();
        m_parent = std::make_unique<QWidget>();
        m_parent->show();
        m_prompter = std::make_unique<DialogPrompter>(m_parent.get());
    }
    void answersWithTheChoice();
    void escapeCancels();
    void returnTakesThePreferredChoice();
    void waitsWithoutAnEventLoopOfItsOwn();
    void showsForeignTextAsItIs();

private:
    QMessageBox* ask(const QString& explanation = {})
    {
        m_prompter->ask({.title = QStringLiteral("Title"),
                         .text = QStringLiteral("<b>Acme</b> is a production instance."),
                         .explanation = explanation,
                         .choices = {QStringLiteral("Zero"), QStringLiteral("One"), QStringLiteral("Two")},
                         .cancel = 1,
                         .preferred = 2},
                        [this](int answer) { m_answers.append(answer); });
        return m_parent->findChild<QMessageBox*>();
    }
    std::unique_ptr<QWidget> m_parent;
    std::unique_ptr<DialogPrompter> m_prompter;
    QList<int> m_answers;
};

void PrompterTest::answersWithTheChoice()
{
    QMessageBox* box = ask();
    for (QAbstractButton* button : box->buttons()) {
        if (button->text() == QLatin1String("Zero"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(m_answers, QList<int>{0});
}

void PrompterTest::escapeCancels()
{
    QTest::keyClick(ask(), Qt::Key_Escape);
    QCOMPARE(m_answers, QList<int>{1});
}

void PrompterTest::returnTakesThePreferredChoice()
{
    QMessageBox* box = ask();
    QVERIFY(QTest::qWaitForWindowActive(box));
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(m_answers, QList<int>{2});
}

void PrompterTest::waitsWithoutAnEventLoopOfItsOwn()
{
    const QPointer<QMessageBox> box = ask(); // returns at once
    QVERIFY(box->isVisible());
    QVERIFY(m_answers.isEmpty());
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!box);
    QCOMPARE(m_answers.size(), 1);
}

void PrompterTest::showsForeignTextAsItIs()
{
    const QMessageBox* box = ask(QStringLiteral("Sent to <i>nowhere</i>."));
    int seen = 0;
    for (const QLabel* label : box->findChildren<QLabel*>()) {
        if (!label->text().contains(QLatin1String("Acme")) && !label->text().contains(QLatin1String("nowhere")))
            continue;
        ++seen;
        const bool rich = label->textFormat() == Qt::RichText ||
                          (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
        QTextDocument document;
        if (rich)
            document.setHtml(label->text());
        else
            document.setPlainText(label->text());
        QVERIFY2(document.toPlainText().contains(QLatin1Char('<')), qPrintable(label->text()));
    }
    QCOMPARE(seen, 2);
    QVERIFY(m_answers.isEmpty());
}

ITAM_TEST(PrompterTest)
#include "tst_prompter.moc"
