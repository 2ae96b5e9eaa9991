// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/PrintFile.h"
#include "app/main/ctl/Terminal.h"
#include "capture/finger/wsq/WsqCodec.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

class WsqCommand final : public Command
{
public:
    QString name() const override { return u"wsq"_s; }
    QString summary() const override { return u"Packs a print as WSQ, or unpacks one."_s; }
    bool needsStation() const override { return false; }
    bool takesArguments() const override { return true; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(u"what"_s, u"encode or decode."_s, u"encode|decode"_s);
        parser.addPositionalArgument(u"in"_s, u"The file that is read."_s, u"IN"_s);
        parser.addPositionalArgument(u"out"_s, u"The file that is written; PNG when decoding."_s, u"OUT"_s);
        parser.addOption(ppiOption());
        parser.addOption({u"bit-rate"_s, u"Bits for each pixel, 0.1 to 8 (0.75)."_s, u"R"_s,
                          QString::number(standardWsqBitRate)});
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& /*folder*/) override
    {
        const QStringList words = parser.positionalArguments();
        const auto ppi = ppiOf(parser);
        bool isRate = false;
        const double rate = parser.value(u"bit-rate"_s).toDouble(&isRate);
        const bool encodes = words.value(0) == u"encode"_s;
        if (words.size() != 3 || (!encodes && words[0] != u"decode"_s) || !ppi || !isRate)
            return ExitCode::Usage;
        const auto done = encodes ? encode(words[1], words[2], *ppi, rate) : decode(words[1], words[2], *ppi);
        if (!done) {
            complain(done.error());
            complain(done.error().detail); // of a file's format, which no citizen is behind
            return ExitCode::Failed;
        }
        return ExitCode::Done;
    }

private:
    static Result<void> encode(const QString& in, const QString& out, int ppi, double rate)
    {
        THUNHAN_TRY_ASSIGN(const Frame frame, readPrintFile(in, ppi));
        THUNHAN_TRY_ASSIGN(const QByteArray bytes,
                           encodeWsq(frame.image, {.bitRate = rate, .ppi = frame.ppi}));
        return writeBytes(out, bytes);
    }

    static Result<void> decode(const QString& in, const QString& out, int ppi)
    {
        THUNHAN_TRY_ASSIGN(const QByteArray bytes, readBytes(in));
        THUNHAN_TRY_ASSIGN(const WsqPicture picture, decodeWsq(bytes));
        Frame frame;
        frame.image = picture.image;
        frame.ppi = ppi != 0 ? ppi : picture.ppi != 0 ? picture.ppi : 500;
        return writePrintFile(out, frame);
    }
};

} // namespace

std::unique_ptr<Command> makeWsqCommand()
{
    return std::make_unique<WsqCommand>();
}

} // namespace thunhan
