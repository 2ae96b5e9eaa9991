// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/SecureBytes.h"

#include <QtTest>
#include <algorithm>
#include <sys/resource.h>
#include <sys/wait.h>
#include <type_traits>
#include <unistd.h>
#include <utility>

using namespace thunhan;

static_assert(!std::is_copy_constructible_v<SecureBytes> && !std::is_copy_assignable_v<SecureBytes>);

class TestSecureBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsZeroed()
    {
        const SecureBytes bytes(64);
        QCOMPARE(bytes.size(), std::size_t(64));
        QVERIFY(
            std::all_of(bytes.span().begin(), bytes.span().end(), [](unsigned char b) { return b == 0; }));
        QVERIFY(SecureBytes().isEmpty());
        QVERIFY(SecureBytes(0).isEmpty());
    }

    void copiesWhatItIsGiven()
    {
        const QByteArray source("\x00\x01secret", 8);
        const SecureBytes bytes = SecureBytes::copyOf(source);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())), source);
        QVERIFY(SecureBytes::copyOf(QByteArrayView()).isEmpty());
    }

    void moveLeavesTheSourceEmpty()
    {
        SecureBytes first = SecureBytes::copyOf(QByteArrayView("first"));
        SecureBytes second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): the header promises it
        QCOMPARE(first.data(), nullptr);
        SecureBytes third = SecureBytes::copyOf(QByteArrayView("third"));
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
        QVERIFY(third == SecureBytes::copyOf(QByteArrayView("first")));
        SecureBytes& itself = third;
        third = std::move(itself);
        QVERIFY(third == SecureBytes::copyOf(QByteArrayView("first")));
    }

    void cloneIsAnotherCopy()
    {
        SecureBytes original = SecureBytes::copyOf(QByteArrayView("same"));
        const SecureBytes copy = original.clone();
        QVERIFY(copy == original);
        QVERIFY(copy.data() != original.data());
        original.data()[0] = 'S';
        QVERIFY(!(copy == original));
    }

    void comparesBySizeAndContent()
    {
        const SecureBytes a = SecureBytes::copyOf(QByteArrayView("abcd"));
        QVERIFY(a == SecureBytes::copyOf(QByteArrayView("abcd")));
        QVERIFY(!(a == SecureBytes::copyOf(QByteArrayView("abce"))));
        QVERIFY(!(a == SecureBytes::copyOf(QByteArrayView("abc"))));
        QVERIFY(!(a == SecureBytes()));
        QVERIFY(SecureBytes() == SecureBytes());
    }

    void randomBytesDiffer()
    {
        const SecureBytes a = SecureBytes::random(32);
        QCOMPARE(a.size(), std::size_t(32));
        QVERIFY(!(a == SecureBytes::random(32)));
        QVERIFY(!(a == SecureBytes(32)));
    }

    void theByteBehindTheEndIsGuarded()
    {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            const rlimit noCore{0, 0};
            setrlimit(RLIMIT_CORE, &noCore);
            close(STDERR_FILENO); // a sanitizer would report the crash that is wanted
            SecureBytes bytes(16);
            volatile unsigned char* behind = bytes.data() + bytes.size();
            *behind = 1;
            _exit(0);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) || WEXITSTATUS(status) != 0);
    }
};

QTEST_GUILESS_MAIN(TestSecureBytes)
#include "test_SecureBytes.moc"
