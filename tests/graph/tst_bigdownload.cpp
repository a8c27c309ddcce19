// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/downloadfixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <algorithm>

#if defined(__SANITIZE_ADDRESS__)
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#else
#include <malloc.h>
#endif

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mebibyte = 1024LL * 1024;

/// What is allocated right now, without what sanitizers keep back of what was freed.
qint64 livingBytes()
{
#if defined(__SANITIZE_ADDRESS__)
    return static_cast<qint64>(__sanitizer_get_current_allocated_bytes());
#else
    const auto info = mallinfo2();
    return static_cast<qint64>(info.uordblks + info.hblkhd);
#endif
}

} // namespace

class TestBigDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoHundredMebibytesThroughEveryTrouble();
};

void TestBigDownload::twoHundredMebibytesThroughEveryTrouble()
{
    constexpr qint64 size = 200 * mebibyte;
    DownloadFixture f;
    f.changeVideo([](SimulatedDriveFile &file) { file.size = size; });
    f.simulator.changeWorld([](SimulatedWorld &world) { world.downloadLinkRequests = 2; });
    f.misbehave({.kind = Fault::Kind::ActThenHalfBody, .afterBytes = static_cast<int>(70 * mebibyte + 12'345)});
    f.misbehave({.kind = Fault::Kind::ActThenHalfBody, .afterBytes = static_cast<int>(40 * mebibyte + 1)});
    const qint64 before = livingBytes();
    qint64 most = 0;
    const auto pending = f.recordings().download(f.source(), f.part, &f.context,
                                                 [&most](qint64, qint64) { most = std::max(most, livingBytes()); }, {});
    for (int drops = 0; drops < 2; ++drops) {
        QTRY_COMPARE_WITH_TIMEOUT(f.clock.nextDue(), 1s, 120'000);
        f.simulator.expireTokens();
        f.clock.advance(1s);
    }
    QTRY_VERIFY_WITH_TIMEOUT(pending.isFinished(), 120'000);

    QVERIFY(pending.result().has_value());
    QFile file(f.part);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.size(), size);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QVERIFY(hash.addData(&file));
    QCOMPARE(hash.result().toHex(), simulatedHash(f.video().seed, size));
    QCOMPARE(f.questions().size(), 3); // the first, and for the expired address with an expired token
    QVERIFY2(most - before < 20 * mebibyte, qPrintable(QString::number(most - before)));
}

QTEST_GUILESS_MAIN(TestBigDownload)
#include "tst_bigdownload.moc"
