package cn.tiaokuai.report.imports;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.images.Images;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pictures of a file, set aside until it is clear that the file is imported. */
final class Stock {

    private final Images images;
    private final int most;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    Stock(Images images, int most) {
        this.images = images;
        this.most = most;
    }

    /** The picture as a block; words in its place when it is of a kind that is not kept, so that nobody misses it unawares. */
    Block take(byte[] bytes, String alt, Integer width) {
        if (bytes == null || !images.fits(bytes) || pictures.size() >= most) {
            return Block.Paragraph.of("［此处图片未能导入" + (alt.isBlank() ? "" : "：" + alt) + "。］");
        }
        String digest = Digests.sha256(bytes);
        pictures.putIfAbsent(digest, bytes);
        return new Block.Image(digest, alt, width);
    }

    Map<String, byte[]> pictures() {
        return pictures;
    }
}
