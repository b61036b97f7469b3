// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secret.h"
#include "tests/testcase.h"

#include <QFile>
#include <QVariant>

#include <type_traits>

using itam::core::secrets::Secret;
using itam::core::secrets::wipe;

namespace itam::tests {
namespace {

template <typename T>
concept Printable = requires(QDebug debug, const T& value)
{
    debug << value;
};

static_assert(Printable<QByteArray>, "the concept can be true");
static_assert(!Printable<Secret>, "a secret has no way into a log");
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<Secret, QVariant> && !std::is_convertible_v<QByteArray, Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);

constexpr qsizetype textSize = 48;

char letter(char salt, qsizetype i)
{
    // Salts are steps, so that no text is a part of another.
    return static_cast<char>('A' + i * salt % 53);
}

/// Made at run time, so that the program file does not hold it. `salt` makes it a different one.
QByteArray madeUp(char salt, qsizetype size = textSize)
{
    QByteArray text(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        text[i] = letter(salt, i);
    return text;
}

/// Does any writable memory of this process, other than its stack, hold the text that madeUp(salt) makes?
bool memoryHolds(char salt)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    constexpr quint64 largest = 64 * 1024 * 1024;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        if (!line.contains(" rw") || line.contains("[stack]"))
            continue;
        const QByteArray range = line.left(line.indexOf(' '));
        const quint64 begin = range.left(range.indexOf('-')).toULongLong(nullptr, 16);
        const quint64 end = range.mid(range.indexOf('-') + 1).toULongLong(nullptr, 16);
        if (end - begin > largest || !memory.seek(static_cast<qint64>(begin)))
            continue;
        static QByteArray buffer;
        buffer.resize(static_cast<qsizetype>(end - begin));
        const qint64 got = memory.read(buffer.data(), buffer.size());
        // Compared letter by letter: the whole text is nowhere in memory because of us.
        const QByteArray first = madeUp(salt, 8);
        bool found = false;
        for (qsizetype at = buffer.indexOf(first); at >= 0 && at + textSize <= got && !found;
             at = buffer.indexOf(first, at + 1)) {
            qsizetype equal = first.size();
            while (equal < textSize && buffer[at + equal] == letter(salt, equal))
                ++equal;
            found = equal == textSize;
        }
        buffer.fill('\0');
        if (found)
            return true;
    }
    return false;
}

} // namespace

class SecretTest final : public TestCase
{
    Q_OBJECT
private slots:
    void holdsWhatItWasGiven();
    void aCopyHasMemoryOfItsOwn();
    void aMovedSecretIsEmpty();
    void survivesAssignmentToItself();
    void doesNotShareWithItsSource();
    void wipeOverwritesOnlyWhatIsNotShared();
    void leavesNothingInMemory();
};

void SecretTest::holdsWhatItWasGiven()
{
    QVERIFY(Secret().isEmpty());
    const Secret secret(QByteArray("token"));
    QVERIFY(!secret.isEmpty());
    QCOMPARE(secret.reveal(), QByteArray("token"));
    QVERIFY(secret == Secret(QByteArray("token")));
    QVERIFY(!(secret == Secret(QByteArray("other"))));
}

void SecretTest::aCopyHasMemoryOfItsOwn()
{
    auto original = std::make_unique<Secret>(QByteArray("token"));
    const Secret copy(*original);
    Secret assigned;
    assigned = *original;
    QVERIFY(copy.reveal().constData() != original->reveal().constData());
    QVERIFY(assigned.reveal().constData() != original->reveal().constData());
    original.reset();
    QCOMPARE(copy.reveal(), QByteArray("token"));
    QCOMPARE(assigned.reveal(), QByteArray("token"));
}

void SecretTest::aMovedSecretIsEmpty()
{
    Secret first(QByteArray("token"));
    Secret second(std::move(first));
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is the point
    QCOMPARE(second.reveal(), QByteArray("token"));
    Secret third(QByteArray("older"));
    third = std::move(second);
    QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(third.reveal(), QByteArray("token"));
}

void SecretTest::survivesAssignmentToItself()
{
    Secret secret(QByteArray("token"));
    Secret& same = secret;
    secret = same;
    QCOMPARE(secret.reveal(), QByteArray("token"));
    secret = std::move(same);
    QCOMPARE(secret.reveal(), QByteArray("token"));
}

void SecretTest::doesNotShareWithItsSource()
{
    const QByteArray source = QByteArray("tok") + "en";
    {
        const Secret secret(source);
        QVERIFY(secret.reveal().constData() != source.constData());
    }
    QCOMPARE(source, QByteArray("token"));
}

void SecretTest::wipeOverwritesOnlyWhatIsNotShared()
{
    QByteArray bytes = madeUp(3);
    const QByteArray shared = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(shared, madeUp(3));
    QByteArray nothing;
    wipe(nothing);
    QVERIFY(nothing.isEmpty());
}

void SecretTest::leavesNothingInMemory()
{
    // Long and many, so that memory which is used again does not hide what was left behind.
    constexpr qsizetype size = 3000;
    constexpr int count = 100;
    // The look itself works: it finds what is still there.
    const auto kept = std::make_unique<Secret>(madeUp(11, size));
    QVERIFY(memoryHolds(11));
    {
        std::vector<Secret> secrets;
        for (int i = 0; i < count; ++i)
            secrets.push_back(Secret(madeUp(23, size)));
        const std::vector<Secret> copies = secrets;
        for (Secret& secret : secrets)
            secret = Secret(madeUp(29, size));
        const Secret moved(std::move(secrets.front()));
        QVERIFY(memoryHolds(23));
        QVERIFY(memoryHolds(29));
    }
    QVERIFY(!memoryHolds(23));
    QVERIFY(!memoryHolds(29));
    QVERIFY(!kept->isEmpty());
}

ITAM_TEST(SecretTest)

} // namespace itam::tests

#include "tst_secret.moc"
