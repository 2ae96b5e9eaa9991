// SPDX-License-Identifier: GPL-3.0-or-later
// A maker's plug-in as the tests have one: its reader lies in the folder that THUNHAN_DRAWN_READER names.
// There is a reader while the file "plugged" is there; what happens next stands in "next", one word, taken
// away when it has happened: press, retry <number>, unplug, hang, break, crash.
#include "capture/finger/plugin/VendorReader.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <chrono>
#include <csignal>
#include <thread>

// The same plug-in is built once more as one of an interface that the station does not know.
#ifdef FOREIGN_INTERFACE
#define DRAWN_READER_IID "vn.thunhan.VendorReader/0"
#else
#define DRAWN_READER_IID ThunhanVendorReader_iid
#endif

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int side = 96;

class DrawnReader final : public thunhan::VendorReader
{
public:
    explicit DrawnReader(QString folder) : m_folder(std::move(folder)) {}

    thunhan::VendorOutcome open(thunhan::VendorFacts& facts) override
    {
        if (!isThere())
            return thunhan::VendorOutcome::Absent;
        facts.id = u"1"_s;
        facts.name = u"Drawn reader"_s;
        facts.slaps = facts.rolls = true;
        return thunhan::VendorOutcome::Done;
    }

    bool isThere() override { return QFile::exists(m_folder.filePath(u"plugged"_s)); }

    thunhan::VendorOutcome capture(thunhan::VendorRequest request, thunhan::VendorListener& listener,
                                   const std::atomic<bool>& cancelled,
                                   thunhan::VendorPicture& picture) override
    {
        listener.waiting();
        while (!cancelled) {
            if (!isThere())
                return thunhan::VendorOutcome::Absent;
            const QByteArray word = next();
            if (word == "press") {
                listener.fingerOn();
                picture.width = picture.height = side;
                picture.pixels = QByteArray(side * side, static_cast<char>(request));
                return thunhan::VendorOutcome::Done;
            }
            if (word.startsWith("retry")) {
                listener.again(static_cast<thunhan::VendorRetry>(word.mid(6).toInt()));
                listener.waiting();
            }
            if (word == "unplug")
                QFile::remove(m_folder.filePath(u"plugged"_s));
            if (word == "break")
                return thunhan::VendorOutcome::Failed;
            if (word == "crash")
                std::raise(SIGSEGV);
            if (word == "hang") {
                listener.fingerOn();
                while (true)
                    std::this_thread::sleep_for(1s);
            }
            std::this_thread::sleep_for(5ms);
        }
        return thunhan::VendorOutcome::Cancelled;
    }

    void wake() override {} // it never sleeps for long
    void close() override {}

private:
    QByteArray next()
    {
        // Each word is a file of its own, so that none is read half.
        const QStringList words = m_folder.entryList({u"next-*"_s}, QDir::Files, QDir::Name);
        if (words.isEmpty())
            return {};
        QFile file(m_folder.filePath(words.first()));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray word = file.readAll();
        file.remove();
        return word;
    }

    QDir m_folder;
};

} // namespace

class DrawnReaderPlugin final : public QObject, public thunhan::VendorReaderPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID DRAWN_READER_IID)
    Q_INTERFACES(thunhan::VendorReaderPlugin)
public:
    std::unique_ptr<thunhan::VendorReader> makeReader() override
    {
        return std::make_unique<DrawnReader>(qEnvironmentVariable("THUNHAN_DRAWN_READER"));
    }
};

#include "drawn_reader.moc"
