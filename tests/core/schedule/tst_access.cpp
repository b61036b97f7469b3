// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the service of the system may read, by modes, access lists and the administrator's drop-ins.
#include "core/schedule/access.h"
#include "tests/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <grp.h>
#include <unistd.h>

using namespace itam;
using namespace itam::core::schedule;

namespace {

constexpr quint32 anna = 1000;
constexpr quint32 readers = 2000;
constexpr quint32 others = 3000;

/// As `getfattr -e hex` shows system.posix_acl_access.
QByteArray listOf(const QList<std::array<quint32, 3>>& entries)
{
    QByteArray bytes(4, '\0');
    bytes[0] = 2;
    for (const auto& [tag, rights, id] : entries) {
        QByteArray entry(8, Qt::Uninitialized);
        qToLittleEndian(static_cast<quint16>(tag), entry.data());
        qToLittleEndian(static_cast<quint16>(rights), entry.data() + 2);
        qToLittleEndian(id, entry.data() + 4);
        bytes += entry;
    }
    return bytes;
}

ServiceUser inGroup(quint32 group)
{
    return {ServiceUser::nobodyYet, {group}};
}

} // namespace

class AccessTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void modesDecide_data();
    void modesDecide();
    void accessListsDecide_data();
    void accessListsDecide();
    void namesTheFileOrTheFolder();
    void staysSilentOnWhatItCannotTell();
    void dropInsSayAsWhom();

private:
    [[nodiscard]] QString in(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    void write(const QString& path, const QByteArray& bytes, QFile::Permissions permissions) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        QVERIFY(file.setPermissions(permissions));
    }
    static constexpr QFile::Permissions forOwner = QFile::ReadOwner | QFile::WriteOwner;
    static constexpr QFile::Permissions forAll = forOwner | QFile::ReadGroup | QFile::ReadOther;
    static constexpr QFile::Permissions openFolder = forAll | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    std::unique_ptr<QTemporaryDir> m_folder;
    UnitInput m_input;
};

void AccessTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::setPermissions(m_folder->path(), openFolder));
    m_input = {};
    m_input.scope = Scope::System;
}

void AccessTest::modesDecide_data()
{
    QTest::addColumn<uint>("mode");
    QTest::addColumn<ServiceUser>("user");
    QTest::addColumn<bool>("mayRead");
    QTest::newRow("of its owner") << 0600U << ServiceUser() << false;
    QTest::newRow("of a group that it is not in") << 0640U << inGroup(others) << false;
    QTest::newRow("of a group that it is in") << 0640U << inGroup(readers) << true;
    QTest::newRow("of everybody") << 0644U << ServiceUser() << true;
    QTest::newRow("of everybody but its group") << 0604U << inGroup(readers) << false;
    QTest::newRow("the owner") << 0600U << ServiceUser{anna, {}} << true;
    QTest::newRow("the owner, but for others") << 0044U << ServiceUser{anna, {readers}} << false;
}

void AccessTest::modesDecide()
{
    QFETCH(const uint, mode);
    QFETCH(const ServiceUser, user);
    QFETCH(const bool, mayRead);
    QCOMPARE(isAllowed({anna, readers, mode, {}}, user, Wish::Read), mayRead);
}

void AccessTest::accessListsDecide_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("mayRead");
    // Owner, owning group, mask, others; then those that are named.
    const auto list = [](quint32 mask, const QList<std::array<quint32, 3>>& named) {
        return listOf(
            QList<std::array<quint32, 3>>{{0x01, 6, 0xffffffff}} + named +
            QList<std::array<quint32, 3>>{{0x04, 0, 0xffffffff}, {0x10, mask, 0xffffffff}, {0x20, 0, 0xffffffff}});
    };
    QTest::newRow("group is named") << list(4, {{0x08, 4, others}}) << true;
    QTest::newRow("the mask takes it back") << list(0, {{0x08, 4, others}}) << false;
    QTest::newRow("another group is named") << list(4, {{0x08, 4, readers + 7}}) << false;
    QTest::newRow("named without rights") << list(4, {{0x08, 0, others}}) << false;
    QTest::newRow("a user is named") << list(4, {{0x02, 4, anna + 1}}) << false;
}

void AccessTest::accessListsDecide()
{
    QFETCH(const QByteArray, list);
    QFETCH(const bool, mayRead);
    QCOMPARE(isAllowed({anna, readers, 0640, list}, inGroup(others), Wish::Read), mayRead);
}

void AccessTest::namesTheFileOrTheFolder()
{
    QVERIFY(QDir().mkpath(in("inner")));
    QVERIFY(QFile::setPermissions(in("inner"), openFolder));
    const QString path = in("inner/itam.db");
    const QString source = QStringLiteral("sqlite:") + path;
    write(path, "x", forOwner);
    QCOMPARE(closedFiles(m_input, source, {}), (QList<ClosedFile>{{path, {}}}));
    QVERIFY(QFile::setPermissions(path, forAll));
    QCOMPARE(closedFiles(m_input, source, {}), QList<ClosedFile>());
    // A file that everybody may read is of no use behind a door.
    QVERIFY(QFile::setPermissions(in("inner"), forOwner | QFile::ExeOwner));
    QCOMPARE(closedFiles(m_input, source, {}), (QList<ClosedFile>{{path, in("inner")}}));
    QCOMPARE(closedFiles(m_input, source, {::getuid(), {}}), QList<ClosedFile>());
    QVERIFY(QFile::setPermissions(in("inner"), openFolder));
    // What else it reads by itself.
    write(in("authorities.pem"), "x", forOwner);
    m_input.caFile = in("authorities.pem");
    QCOMPARE(closedFiles(m_input, source, {}), (QList<ClosedFile>{{m_input.caFile, {}}}));
}

void AccessTest::staysSilentOnWhatItCannotTell()
{
    QCOMPARE(closedFiles(m_input, QStringLiteral("sqlite:") + in("none.db"), {}), QList<ClosedFile>());
    QCOMPARE(closedFiles(m_input, QStringLiteral("postgres://itam@db/itam"), {}), QList<ClosedFile>());
    QCOMPARE(closedFiles(m_input, QString(), {}), QList<ClosedFile>());
    // A person's own systemd works as that person.
    write(in("itam.db"), "x", forOwner);
    m_input.scope = Scope::User;
    QCOMPARE(closedFiles(m_input, QStringLiteral("sqlite:") + in("itam.db"), {}), QList<ClosedFile>());
}

void AccessTest::dropInsSayAsWhom()
{
    const QString service = QLatin1String(serviceName) + QStringLiteral(".d");
    const QString timer = QLatin1String(timerName) + QStringLiteral(".d");
    for (const QString& folder : {service, timer})
        QVERIFY(QDir(m_folder->path()).mkpath(folder));
    const QString first = m_folder->filePath(service + QStringLiteral("/a.conf"));
    const QString second = m_folder->filePath(service + QStringLiteral("/b.conf"));
    const QString ofTimer = m_folder->filePath(timer + QStringLiteral("/a.conf"));
    write(first, "[Unit]\nSupplementaryGroups=7\n[Service]\n# SupplementaryGroups=8\nSupplementaryGroups=2000 3000\n",
          forAll);
    write(ofTimer, "[Service]\nSupplementaryGroups=9\n", forAll);
    QCOMPARE(serviceUserOf({first, ofTimer}), (ServiceUser{ServiceUser::nobodyYet, {readers, others}}));
    write(second, "[Service]\nSupplementaryGroups=\nSupplementaryGroups=3000\n", forAll);
    QCOMPARE(serviceUserOf({first, second}), (ServiceUser{ServiceUser::nobodyYet, {others}}));
    // By name, and as somebody.
    write(second, "[Service]\nUser=root\nSupplementaryGroups=nobody-has-this-name\n", forAll);
    const ServiceUser root = serviceUserOf({second});
    QCOMPARE(root.user, 0U);
    QVERIFY(std::ranges::find(root.groups, 0U) != root.groups.end());
    write(second, "[Service]\nSupplementaryGroups=daemon\n", forAll);
    QCOMPARE(serviceUserOf({second}), inGroup(::getgrnam("daemon")->gr_gid));
    QCOMPARE(serviceUserOf({in("none.conf")}), ServiceUser());
}

ITAM_TEST(AccessTest)
#include "tst_access.moc"
