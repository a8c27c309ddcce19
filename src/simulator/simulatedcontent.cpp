// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulatedcontent.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace confdesk {

namespace {

constexpr qint64 blockSize = 64LL * 1024;

/// What all blocks of a seed have in common.
QByteArray patternOf(const QString &seed)
{
    QByteArray pattern;
    pattern.reserve(blockSize);
    QByteArray last = seed.toUtf8();
    while (pattern.size() < blockSize) {
        last = QCryptographicHash::hash(last, QCryptographicHash::Sha512);
        pattern += last;
    }
    return pattern;
}

/// The pattern with the block's number at its beginning.
void number(QByteArray &block, qint64 index)
{
    qToBigEndian(index, block.data());
}

} // namespace

QByteArray simulatedBytes(const SimulatedSlice &slice)
{
    QByteArray block = patternOf(slice.seed);
    QByteArray bytes;
    bytes.reserve(slice.length);
    while (bytes.size() < slice.length) {
        const qint64 position = slice.offset + bytes.size();
        number(block, position / blockSize);
        const qint64 from = position % blockSize;
        bytes.append(block.constData() + from, std::min(blockSize - from, slice.length - bytes.size()));
    }
    return bytes;
}

QByteArray simulatedHash(const QString &seed, qint64 size)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block = patternOf(seed);
    for (qint64 position = 0; position < size; position += blockSize) {
        number(block, position / blockSize);
        hash.addData(QByteArrayView(block).first(std::min(blockSize, size - position)));
    }
    return hash.result().toHex();
}

} // namespace confdesk
