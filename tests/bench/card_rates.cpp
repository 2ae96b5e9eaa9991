// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how many hand-held pictures of an old card are read as the damage grows, and how many wrongly.
// Usage: thunhan_card_rates [PICTURES-A-ROW]
#include "capture/card/CardQrReader.h"
#include "capture/card/MrzReader.h"
#include "capture/card/OcrB.h"
#include "tests/capture/card/DamagedCards.h"

#include <QGuiApplication>
#include <cstdio>
#include <memory>

using namespace thunhan;

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 100;
    const auto loaded = MrzReader::load(debianOcrBPath());
    if (!loaded || count < 1) {
        std::fputs("needs the package fonts-ocr-b and a number of pictures\n", stderr);
        return 2;
    }
    std::printf("1920x1080, %d pictures a row: turned by any multiple of 90 degrees and up to 15 x damage,\n"
                "tilted up to 18 x damage degrees, blur, motion, noise, shade and glare growing with it.\n\n"
                "damage   QR read  wrong   MRZ read  wrong\n",
                count);
    const QList<double> damages{0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0};
    const auto codes = readDamaged(CardSide::Front, 9000, count, damages,
                                   [](const QImage& picture) { return lookForCardQr(picture).card; });
    const auto zones = readDamaged(CardSide::Back, 9000, count, damages,
                                   [&](const QImage& picture) { return loaded->read(picture).mrz; });
    int wrong = 0;
    for (qsizetype i = 0; i < damages.size(); ++i) {
        std::printf("%6.2f  %7.1f%%  %5d   %7.1f%%  %5d\n", damages[i], 100.0 * codes[i].right / count,
                    codes[i].wrong, 100.0 * zones[i].right / count, zones[i].wrong);
        wrong += codes[i].wrong + zones[i].wrong;
    }
    return wrong == 0 ? 0 : 1;
}
