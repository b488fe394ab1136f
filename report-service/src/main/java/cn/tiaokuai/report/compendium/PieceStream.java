package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.Digests;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** Cuts what is written into pieces, hands each on once it is full, and keeps length and digest of the whole. */
final class PieceStream extends OutputStream {

    private static final int PIECE = 256 * 1024;

    private final BiConsumer<Integer, byte[]> keep;
    private final byte[] piece = new byte[PIECE];
    private final MessageDigest digest;
    private int filled;
    private int ordinal;
    private long length;

    /** @param keep takes the number of a piece, from 0, and its bytes */
    PieceStream(BiConsumer<Integer, byte[]> keep) {
        this.keep = keep;
        this.digest = Digests.sha256();
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        length += count;
        for (int at = from; at < from + count; ) {
            int some = Math.min(PIECE - filled, from + count - at);
            System.arraycopy(bytes, at, piece, filled, some);
            filled += some;
            at += some;
            if (filled == PIECE) {
                handOn();
            }
        }
    }

    /** Hands on what is left. */
    @Override
    public void close() {
        if (filled > 0) {
            handOn();
        }
    }

    long length() {
        return length;
    }

    /** SHA-256 of all bytes, lower-case hex; to be asked once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void handOn() {
        keep.accept(ordinal++, Arrays.copyOf(piece, filled));
        filled = 0;
    }
}
