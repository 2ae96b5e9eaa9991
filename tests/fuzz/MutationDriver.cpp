// SPDX-License-Identifier: GPL-3.0-or-later
// Drives a fuzz target without libFuzzer: every file of a corpus, then a fixed number of seeded mutations of
// them, the same in every run. Usage: fuzz_NAME CORPUS ROUNDS
#include "tests/fuzz/FuzzTarget.h"
#include "tests/support/SeededRandom.h"

#include <QDir>
#include <QFile>
#include <QList>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace
{

using thunhan::SeededRandom;

volatile std::sig_atomic_t currentRound = 0;

void tellRound(int /*signal*/)
{
    // Only what a signal handler may do: digits by hand, one write.
    char text[64] = "failed at round ";
    std::size_t end = 16;
    char digits[16];
    std::size_t count = 0;
    for (int rest = currentRound; rest > 0 || count == 0; rest /= 10)
        digits[count++] = static_cast<char>('0' + rest % 10);
    while (count > 0)
        text[end++] = digits[--count];
    text[end++] = '\n';
    if (write(STDERR_FILENO, text, end) < 0)
        _exit(2);
}

void run(const QByteArray& input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.constData()),
                           static_cast<std::size_t>(input.size()));
    currentRound = currentRound + 1;
}

qsizetype place(const QByteArray& input, SeededRandom& random)
{
    return static_cast<qsizetype>(random.below(static_cast<quint64>(input.size()) + 1));
}

QByteArray mutate(QByteArray input, const QList<QByteArray>& corpus, SeededRandom& random)
{
    const quint64 steps = 1 + random.below(4);
    for (quint64 step = 0; step < steps; ++step) {
        const qsizetype at = place(input, random);
        switch (random.below(6)) {
        case 0: // flip a bit
            if (at < input.size())
                input[at] = static_cast<char>(input.at(at) ^ (1 << random.below(8)));
            break;
        case 1: // any byte
            input.insert(at, static_cast<char>(random.below(256)));
            break;
        case 2: // take a piece out
            input.remove(at, 1 + static_cast<qsizetype>(random.below(8)));
            break;
        case 3: // cut off
            input.truncate(at);
            break;
        case 4: // repeat a piece
            input.insert(at, input.mid(at, 8).repeated(1 + static_cast<qsizetype>(random.below(64))));
            break;
        default: // go on with another one
        {
            const QByteArray& other = corpus.at(static_cast<qsizetype>(random.below(quint64(corpus.size()))));
            input = input.left(at) + other.mid(place(other, random));
        }
        }
    }
    return input;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: fuzz_NAME CORPUS ROUNDS\n", stderr);
        return 2;
    }
    std::signal(SIGABRT, tellRound);
    QList<QByteArray> corpus;
    for (const QFileInfo& file :
         QDir(QString::fromLocal8Bit(argv[1])).entryInfoList(QDir::Files, QDir::Name)) {
        QFile input(file.filePath());
        if (input.open(QIODevice::ReadOnly))
            corpus.append(input.readAll());
    }
    if (corpus.isEmpty()) {
        std::fputs("the corpus is empty\n", stderr);
        return 2;
    }
    run({});
    for (const QByteArray& input : std::as_const(corpus))
        run(input);
    SeededRandom random;
    const int rounds = QByteArray(argv[2]).toInt();
    for (int i = 0; i < rounds; ++i) {
        const QByteArray& start = corpus.at(static_cast<qsizetype>(random.below(quint64(corpus.size()))));
        run(mutate(start, corpus, random));
    }
    std::printf("%d inputs\n", int(currentRound));
    return 0;
}
