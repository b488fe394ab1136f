package cn.tiaokuai.report.images.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of a picture say, whatever its name or the sender claims. PNG (ISO/IEC 15948) and JPEG (ITU-T T.81)
 * alone: SVG can carry scripts, and a report is printed, so that nothing needs to move.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageHeader(String mediaType, int width, int height) {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final int PNG_WIDTH = 16;
    private static final int PNG_HEIGHT = 20;

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    /** Empty for anything but a whole PNG or JPEG. */
    public static Optional<ImageHeader> of(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return png(bytes);
        }
        boolean isJpeg = bytes.length > 4 && at(bytes, 0) == MARKER && at(bytes, 1) == START_OF_IMAGE;
        return isJpeg ? jpeg(bytes) : Optional.empty();
    }

    private static Optional<ImageHeader> png(byte[] bytes) {
        boolean whole = bytes.length > PNG_HEIGHT + 4 + PNG_END.length
                && bytes[12] == 'I'
                && bytes[13] == 'H'
                && bytes[14] == 'D'
                && bytes[15] == 'R'
                && Arrays.equals(bytes, bytes.length - PNG_END.length, bytes.length, PNG_END, 0, PNG_END.length);
        return whole ? sized("image/png", four(bytes, PNG_WIDTH), four(bytes, PNG_HEIGHT)) : Optional.empty();
    }

    /** Goes from segment to segment up to the frame's, which tells the size. */
    private static Optional<ImageHeader> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && at(bytes, at) == MARKER) {
            int marker = at(bytes, at + 1);
            if (marker == MARKER) {
                at++;
            } else if (isFrame(marker)) {
                return endsAsJpeg(bytes)
                        ? sized("image/jpeg", two(bytes, at + 7), two(bytes, at + 5))
                        : Optional.empty();
            } else if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                return Optional.empty();
            } else {
                at += 2 + two(bytes, at + 2);
            }
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15, without DHT, JPG and DAC. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Cameras pad with zeros. */
    private static boolean endsAsJpeg(byte[] bytes) {
        int last = bytes.length - 1;
        while (last > 2 && bytes[last] == 0) {
            last--;
        }
        return at(bytes, last) == END_OF_IMAGE && at(bytes, last - 1) == MARKER;
    }

    private static Optional<ImageHeader> sized(String mediaType, int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new ImageHeader(mediaType, width, height)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }

    private static int two(byte[] bytes, int index) {
        return at(bytes, index) << 8 | at(bytes, index + 1);
    }

    private static int four(byte[] bytes, int index) {
        return two(bytes, index) << 16 | two(bytes, index + 2);
    }
}
