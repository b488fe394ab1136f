package cn.tiaokuai.report.export;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.images.ImageRow;
import java.util.Optional;

/** Where an export gets pictures from, one after the other: a report may hold more than memory does. */
public interface Pictures {

    /** A stored picture; its size is in pixels. */
    final class Picture {

        private static final double TWIPS_PER_PIXEL = 15;
        /** A line of the page is left for what names the picture. */
        private static final double HIGHEST = Page.BLOCK_HEIGHT - 2 * Page.LINE;

        private final String mediaType;
        private final int width;
        private final int height;
        private final byte[] bytes;

        Picture(String mediaType, int width, int height, byte[] bytes) {
            this.mediaType = mediaType;
            this.width = width;
            this.height = height;
            this.bytes = bytes;
        }

        /** As it is stored. */
        public static Picture of(ImageRow image) {
            return new Picture(image.mediaType, image.width, image.height, image.bytes);
        }

        public String mediaType() {
            return mediaType;
        }

        public byte[] bytes() {
            return bytes;
        }

        /** Its size on the page: as wide as asked for, else as it is at 96 dots an inch; never beyond the text block. */
        Size size(Integer millimetres) {
            double asked = millimetres == null ? width * TWIPS_PER_PIXEL : Page.millimetres(millimetres);
            double scale = Math.min(asked, Page.BLOCK_WIDTH) / width;
            scale = Math.min(scale, HIGHEST / height);
            return new Size(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
        }
    }

    /** In twips. */
    record Size(long width, long height) {}

    Optional<Picture> find(String digest);

    /** What stands in the place of a picture that is not there. */
    default String instead(Block.Image image) {
        return image.alt().isBlank() ? "［图片缺失］" : "［图片缺失：" + image.alt() + "］";
    }

    /** Shows none: nobody has looked through the pictures, or what is said of them, for names. */
    Pictures LEFT_OUT = new Pictures() {
        @Override
        public Optional<Picture> find(String digest) {
            return Optional.empty();
        }

        @Override
        public String instead(Block.Image image) {
            return "（图略）";
        }
    };
}
