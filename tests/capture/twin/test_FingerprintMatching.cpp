// SPDX-License-Identifier: GPL-3.0-or-later
// What makes synthesized prints fingerprints: libfprint's own minutiae detector and matcher (NBIS mindtct,
// bozorth3) enrolls them, knows a finger again from another impression, and takes no finger for another.
#include "capture/twin/FingerprintSynthesizer.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <cstdio>
#include <fprint.h>
#include <functional>
#include <gio/gunixsocketaddress.h>
#include <memory>
#include <utility>

using namespace thunhan;

namespace
{

template <class T>
struct Unref {
    void operator()(T* object) const { g_object_unref(object); }
};
template <class T>
using Ref = std::unique_ptr<T, Unref<T>>;

// libfprint's virtual reader in this process: without a Qt application the default GLib context is free for
// it.
class VirtualReader
{
public:
    VirtualReader()
    {
        const QByteArray path = m_directory.filePath(QStringLiteral("reader")).toUtf8();
        qputenv("FP_VIRTUAL_IMAGE", path);
        qputenv("FP_DRIVERS_WHITELIST", "virtual_image");
        m_context.reset(fp_context_new());
        const GPtrArray* devices = fp_context_get_devices(m_context.get());
        if (!devices || devices->len != 1)
            return;
        m_device.reset(static_cast<FpDevice*>(g_object_ref(g_ptr_array_index(devices, 0))));
        if (!fp_device_open_sync(m_device.get(), nullptr, nullptr))
            return;
        const Ref<GSocketClient> client(g_socket_client_new());
        const Ref<GSocketAddress> address(g_unix_socket_address_new(path.constData()));
        m_line.reset(
            g_socket_client_connect(client.get(), G_SOCKET_CONNECTABLE(address.get()), nullptr, nullptr));
        const auto onFinger = +[](FpDevice* device, GParamSpec*, gpointer self) {
            if (fp_device_get_finger_status(device) == FP_FINGER_STATUS_NEEDED)
                static_cast<VirtualReader*>(self)->press();
        };
        g_signal_connect(m_device.get(), "notify::finger-status", G_CALLBACK(onFinger), this);
    }
    ~VirtualReader()
    {
        if (m_device)
            fp_device_close_sync(m_device.get(), nullptr, nullptr);
    }
    VirtualReader(const VirtualReader&) = delete;
    VirtualReader& operator=(const VirtualReader&) = delete;

    bool isReady() const { return m_line != nullptr; }

    // Takes the pictures `next` gives until the template is complete.
    Ref<FpPrint> enroll(std::function<QImage()> next)
    {
        m_next = std::move(next);
        return Ref<FpPrint>(fp_device_enroll_sync(m_device.get(), fp_print_new(m_device.get()), nullptr,
                                                  nullptr, nullptr, nullptr));
    }

    // The one of `gallery` the picture belongs to; null when none. `decided` tells a decision from a failure.
    const FpPrint* identify(const QImage& print, const QList<FpPrint*>& gallery, bool& decided)
    {
        m_next = [&print] { return print; };
        const std::unique_ptr<GPtrArray, decltype(&g_ptr_array_unref)> prints(g_ptr_array_new(),
                                                                              g_ptr_array_unref);
        for (FpPrint* known : gallery)
            g_ptr_array_add(prints.get(), known);
        FpPrint* match = nullptr;
        decided = fp_device_identify_sync(m_device.get(), prints.get(), nullptr, nullptr, nullptr, &match,
                                          nullptr, nullptr) == TRUE;
        const Ref<FpPrint> owned(match);
        return match;
    }

private:
    void press()
    {
        const QImage print = m_next();
        const std::array<qint32, 2> size{print.width(), print.height()};
        m_sending = QByteArray(reinterpret_cast<const char*>(size.data()), sizeof size);
        for (int row = 0; row < print.height(); ++row)
            m_sending.append(reinterpret_cast<const char*>(print.constScanLine(row)), print.width());
        const auto sent = [](GObject* stream, GAsyncResult* result, gpointer) {
            g_output_stream_write_all_finish(G_OUTPUT_STREAM(stream), result, nullptr, nullptr);
        };
        g_output_stream_write_all_async(g_io_stream_get_output_stream(G_IO_STREAM(m_line.get())),
                                        m_sending.constData(), static_cast<gsize>(m_sending.size()),
                                        G_PRIORITY_DEFAULT, nullptr, sent, nullptr);
    }

    QTemporaryDir m_directory;
    Ref<FpContext> m_context;
    Ref<FpDevice> m_device;
    Ref<GSocketConnection> m_line;
    std::function<QImage()> m_next;
    QByteArray m_sending;
};

// bozorth3's scores, which libfprint tells its log alone, each impression of a template apart. They decide
// nothing here; they show how far from a mistake the matcher was.
QList<int> freshScores;

GLogWriterOutput catchScore(GLogLevelFlags, const GLogField* fields, gsize count, gpointer)
{
    for (gsize i = 0; i < count; ++i) {
        int score = 0;
        int threshold = 0;
        if (qstrcmp(fields[i].key, "MESSAGE") == 0 &&
            std::sscanf(static_cast<const char*>(fields[i].value), "score %d/%d", &score, &threshold) == 2)
            freshScores.append(score);
    }
    return G_LOG_WRITER_HANDLED;
}

int highestScore()
{
    const QList<int> scores = std::exchange(freshScores, {});
    return scores.isEmpty() ? -1 : *std::max_element(scores.begin(), scores.end());
}

} // namespace

class TestFingerprintMatching : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFingerIsKnownAgainAndNeverMistaken()
    {
        g_log_set_writer_func(catchScore, nullptr, nullptr);
        VirtualReader reader;
        QVERIFY(reader.isReady());
        struct Enrolled {
            std::shared_ptr<FingerprintSynthesizer> person;
            FingerPosition position;
            Ref<FpPrint> print;
        };
        std::vector<Enrolled> enrolled;
        for (const quint64 seed : {101, 102, 103, 104, 105, 106}) {
            const auto person = std::make_shared<FingerprintSynthesizer>(TwinPerson{seed});
            for (const auto position :
                 {FingerPosition::RightThumb, FingerPosition::RightIndex, FingerPosition::LeftMiddle}) {
                quint64 number = 0;
                auto print = reader.enroll([&] { return person->impression(position, number++); });
                QVERIFY(print);
                enrolled.push_back({person, position, std::move(print)});
            }
        }

        int genuineMatched = 0;
        int impostorMatched = 0;
        constexpr quint64 unseen = 100; // an impression that was not enrolled
        qInfo("person finger  own score  highest of %zu others", enrolled.size() - 1);
        for (const Enrolled& finger : enrolled) {
            QList<FpPrint*> others;
            for (const Enrolled& other : enrolled) {
                if (&other != &finger)
                    others.append(other.print.get());
            }
            const QImage print = finger.person->impression(finger.position, unseen);
            bool decided = false;
            highestScore();
            genuineMatched += reader.identify(print, {finger.print.get()}, decided) ? 1 : 0;
            QVERIFY(decided);
            const int own = highestScore();
            impostorMatched += reader.identify(print, others, decided) ? 1 : 0;
            QVERIFY(decided);
            qInfo("%6llu %6d %10d %10d", finger.person->person().seed, static_cast<int>(finger.position), own,
                  highestScore());
        }
        QCOMPARE(genuineMatched, static_cast<int>(enrolled.size()));
        QCOMPARE(impostorMatched, 0);
    }
};

QTEST_APPLESS_MAIN(TestFingerprintMatching)
#include "test_FingerprintMatching.moc"
