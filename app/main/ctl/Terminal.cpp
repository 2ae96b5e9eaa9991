// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/Terminal.h"

#include "ui/ErrorText.h"

#include <cerrno>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr std::size_t longestLine = 1024;

// Hides what is typed for as long as it lives.
class EchoOff
{
public:
    EchoOff() : m_changed(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        hidden.c_lflag |= ECHONL;
        m_changed = m_changed && tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0;
    }
    ~EchoOff()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    EchoOff(const EchoOff&) = delete;
    EchoOff& operator=(const EchoOff&) = delete;

    bool changed() const { return m_changed; }

private:
    termios m_before{};
    bool m_changed;
};

// Byte by byte: what follows the line belongs to the next question, and no buffer keeps a passphrase.
Result<SecureBytes> readLine(int descriptor)
{
    SecureBytes line(longestLine);
    if (line.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for a line"_s};
    std::size_t length = 0;
    while (true) {
        unsigned char byte = 0;
        const ssize_t got = ::read(descriptor, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 && length == 0)
            return {ErrorCode::FileUnreadable, u"the input has ended"_s};
        if (got <= 0 || byte == '\n')
            break;
        if (length == longestLine)
            return {ErrorCode::MalformedInput, u"a line is too long"_s};
        line.data()[length++] = byte;
    }
    return SecureBytes::copyOf(line.span().first(length));
}

void put(FILE* stream, const QString& text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

} // namespace

void print(const QString& text)
{
    put(stdout, text + u'\n');
}

void complain(const QString& text)
{
    put(stderr, u"thunhanctl: "_s + text + u'\n');
}

void complain(const Error& error)
{
    const QString detail = error.detail.isEmpty() ? QString() : u" (%1)"_s.arg(error.detail);
    complain(errorSentence(error.code) + detail);
}

Result<QString> ask(const QString& question)
{
    put(stderr, question + u' ');
    THUNHAN_TRY_ASSIGN(const SecureBytes line, readLine(STDIN_FILENO));
    return QString::fromUtf8(reinterpret_cast<const char*>(line.data()), qsizetype(line.size())).trimmed();
}

QCommandLineOption passphraseOption()
{
    return {u"passphrase-fd"_s, u"Reads the passphrase as a line of the file descriptor N."_s, u"N"_s};
}

Result<SecureBytes> readPassphrase(const QCommandLineParser& parser, const QString& question)
{
    return readSecret(parser, u"passphrase-fd"_s, question);
}

Result<SecureBytes> readSecret(const QCommandLineParser& parser, const QString& option,
                               const QString& question)
{
    if (parser.isSet(option)) {
        bool isNumber = false;
        const int descriptor = parser.value(option).toInt(&isNumber);
        if (!isNumber || descriptor < 0)
            return {ErrorCode::MalformedInput, u"--%1 takes a number"_s.arg(option)};
        return readLine(descriptor);
    }
    const EchoOff hidden;
    if (!hidden.changed())
        return {ErrorCode::FileUnreadable, u"no terminal to type at; use --%1"_s.arg(option)};
    put(stderr, question + u' ');
    return readLine(STDIN_FILENO);
}

Result<SecureBytes> readNewSecret(const QCommandLineParser& parser, const QString& option,
                                  const QString& question)
{
    THUNHAN_TRY_ASSIGN(SecureBytes first, readSecret(parser, option, question));
    if (parser.isSet(option))
        return first;
    THUNHAN_TRY_ASSIGN(const SecureBytes second, readSecret(parser, option, u"The same again:"_s));
    if (!(first == second))
        return {ErrorCode::WrongPassphrase, u"the two differ"_s};
    return first;
}

} // namespace thunhan
