package cn.tiaokuai.report.export;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.export.model.Layout;
import cn.tiaokuai.report.export.model.OfficialDocument;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Exports without a server. */
public final class Exported {

    private Exported() {}

    /** A draft as a Word file, without its pictures. */
    public static byte[] word(Content content) throws Exception {
        return word(Layout.of(content, new Layout.Facts(null, null, null)), digest -> Optional.empty());
    }

    static byte[] word(OfficialDocument document, Pictures pictures) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SteadyZip.copy(WordDocument.of(document, pictures), out);
        return out.toByteArray();
    }
}
